using Microsoft.CodeAnalysis;
using Privacy.Symbols;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// What a call gives back whose body cannot be read and that stands in no table. A method that could be annotated and
/// is not gives text back as text, and anything else anew; an asynchronous one answers from elsewhere.
/// </summary>
internal sealed class OpaqueCalls(MarkedAssemblies marked)
{
    /// <summary>Whether the receiver may be in the result.</summary>
    public bool GivesReceiver(IMethodSymbol method) => method.IsStatic || !CouldBeAnnotated(method);

    /// <summary>Whether an argument may be in the result, or in an out parameter, of that type.</summary>
    public bool Gives(IMethodSymbol method, IParameterSymbol parameter, ITypeSymbol? type)
    {
        ITypeSymbol declared = method.OriginalDefinition.ReturnType;
        bool isSame = TypeFacts.MentionsParameter(declared)
            && TypeFacts.MentionsParameter(parameter.OriginalDefinition.Type);
        if (TypeFacts.IsTask(declared) && !isSame && !IsTasks(method.ContainingType))
            return false;
        return !(CouldBeAnnotated(method) || IsService(method)) || isSame || TypeFacts.IsTextual(type);
    }

    private bool CouldBeAnnotated(IMethodSymbol method) =>
        marked.MayCarryMarks(method.ContainingAssembly) && method.MethodKind != MethodKind.Constructor;

    // An interface of somebody's library that answers with another type than its own.
    private static bool IsService(IMethodSymbol method) =>
        method.ContainingType is { TypeKind: TypeKind.Interface } type
        && !SymbolEqualityComparer.Default.Equals(method.ReturnType, type)
        && method.ContainingAssembly is { Name: var name }
        && !name.StartsWith("System", System.StringComparison.Ordinal)
        && !name.StartsWith("Microsoft", System.StringComparison.Ordinal);

    private static bool IsTasks(INamedTypeSymbol? type) =>
        type is { ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };
}
