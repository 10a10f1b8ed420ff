using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>Where a local gets its value.</summary>
internal static class LocalDefinitions
{
    /// <summary>The value that an operation gives to a local; null when it gives none.</summary>
    public static IOperation? Find(IOperation operation, ILocalSymbol local) => operation switch
    {
        IVariableDeclaratorOperation declarator when Is(declarator.Symbol, local) =>
            declarator.GetVariableInitializer()?.Value,
        IAssignmentOperation { Target: ILocalReferenceOperation target } assignment when Is(target.Local, local) =>
            assignment.Value,
        IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } symbol } } test
            when Is(symbol, local) => test.Value,
        IForEachLoopOperation loop when IsLoopVariable(loop, local) => loop.Collection,
        _ => null,
    };

    /// <summary>The root of the operation tree, normally a method body.</summary>
    public static IOperation FindBody(IOperation operation)
    {
        while (operation.Parent is not null)
            operation = operation.Parent;
        return operation;
    }

    private static bool IsLoopVariable(IForEachLoopOperation loop, ILocalSymbol local)
    {
        foreach (ILocalSymbol variable in loop.Locals)
        {
            if (Is(variable, local))
                return true;
        }

        return false;
    }

    private static bool Is(ISymbol first, ISymbol second) => SymbolEqualityComparer.Default.Equals(first, second);
}
