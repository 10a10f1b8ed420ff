using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Which private members are worth looking into: those of data, and those of own objects that the type makes for
/// itself. A service that is handed in is not asked what it keeps.
/// </summary>
internal sealed class KeptObjects(FlowEngine engine)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _isMadeHere = new(SymbolEqualityComparer.Default);

    public bool MayKeep(ISymbol member, ITypeSymbol? type) =>
        TypeFacts.MayHoldData(type)
        || !engine.Types.ObjectsIn(type).IsEmpty
        || (HoldsOwn(type) && IsMadeHere(StateMap.KeyOf(member)));

    /// <summary>Whether the method may put something into the object that is kept in the member.</summary>
    public bool MayChange(ISymbol member, IMethodSymbol method) =>
        MutatorNames.IsMutator(method.Name)
        || (!method.IsStatic && engine.Bodies.HasBody(method) && MayKeep(member, TypeFacts.Of(member)));

    private bool HoldsOwn(ITypeSymbol? type) =>
        IsOwnClass(type) || IsOwnClass(TypeFacts.ElementOf(type))
        || (type is INamedTypeSymbol { TypeArguments: { Length: 2 } arguments } && IsOwnClass(arguments[1]));

    private bool IsOwnClass(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class } own && engine.IsInSource(own);

    private bool IsMadeHere(ISymbol member)
    {
        if (_isMadeHere.TryGetValue(member, out bool isMadeHere))
            return isMadeHere;
        isMadeHere = member is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null }
            || (member is IFieldSymbol or IPropertySymbol && (IsMadeInInitializer(member) || IsMadeInConstructor(member)));
        _isMadeHere.TryAdd(member, isMadeHere);
        return isMadeHere;
    }

    private static bool IsMadeInInitializer(ISymbol member) =>
        TypeBodies.InitializerSyntaxOf(member, CancellationToken.None) is { Value: not IdentifierNameSyntax };

    private static bool IsMadeInConstructor(ISymbol member)
    {
        foreach (IMethodSymbol constructor in member.ContainingType.InstanceConstructors)
        {
            foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(CancellationToken.None) is ConstructorDeclarationSyntax written && Makes(written, member.Name))
                    return true;
            }
        }

        return false;
    }

    private static bool Makes(ConstructorDeclarationSyntax constructor, string name)
    {
        foreach (SyntaxNode node in constructor.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { Right: BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax } set
                && (set.Left as MemberAccessExpressionSyntax)?.Name.Identifier.Text is var qualified
                && ((set.Left as IdentifierNameSyntax)?.Identifier.Text ?? qualified) == name)
            {
                return true;
            }
        }

        return false;
    }
}
