using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Which members are state that the engine follows by itself: private ones, and members of private types. All others
/// are visible, and say what they hold by annotation.
/// </summary>
internal sealed class StateMap(Compilation compilation)
{
    public bool IsTracked(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences.IsEmpty && member is not IFieldSymbol { AssociatedSymbol: not null })
            return false;
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly))
            return false;
        if (member is IFieldSymbol { AssociatedSymbol: IPropertySymbol })
            return true;
        return IsPrivate(member) && (member is not IPropertySymbol property || IsAuto(property));
    }

    /// <summary>The followed member that an expression is, or is a chain of additions on.</summary>
    public ISymbol? MemberIn(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IConditionalAccessInstanceOperation access:
                    operation = BodyScanner.ConditionalReceiver(access);
                    break;
                case IArrayElementReferenceOperation element:
                    operation = element.ArrayReference;
                    break;
                case IInvocationOperation chain when Catalog.MutatorNames.IsMutator(chain.TargetMethod.Name):
                    operation = BodyScanner.ReceiverOf(chain);
                    break;
                case IPropertyReferenceOperation { Arguments.Length: > 0 } indexer:
                    operation = indexer.Instance;
                    break;
                case IFieldReferenceOperation or IPropertyReferenceOperation:
                    ISymbol member = ((IMemberReferenceOperation)operation).Member;
                    if (IsTracked(member))
                        return member;

                    // What a wrapper of a library holds is the content of the member that holds the wrapper.
                    if (!member.DeclaringSyntaxReferences.IsEmpty || member.ContainingType.IsTupleType)
                        return null;
                    operation = ((IMemberReferenceOperation)operation).Instance;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The followed member that an assignment to an element, a wrapper or a returned reference sets.</summary>
    public ISymbol? TargetIn(IOperation target, FlowEngine engine, CancellationToken cancellationToken)
    {
        return target switch
        {
            IInvocationOperation { TargetMethod: { ReturnsByRef: true } method } =>
                ReferredBy(method, engine, cancellationToken),
            IPropertyReferenceOperation { Property: { ReturnsByRef: true, GetMethod: { } getter } } =>
                ReferredBy(getter, engine, cancellationToken),
            _ => MemberIn(target),
        };
    }

    /// <summary>The followed member that a method gives a reference to.</summary>
    public ISymbol? ReferredBy(IMethodSymbol method, FlowEngine engine, CancellationToken cancellationToken)
    {
        if (engine.Bodies.ScanOf(method, cancellationToken) is not { } scan)
            return null;
        foreach ((IOperation _, IOperation value) in scan.Returns)
        {
            if (MemberIn(value) is { } member)
                return member;
        }

        return null;
    }

    /// <summary>A property and the field behind it are one.</summary>
    public static ISymbol KeyOf(ISymbol member)
    {
        ISymbol definition = member.OriginalDefinition;
        return definition is IFieldSymbol { AssociatedSymbol: IPropertySymbol property } ? property : definition;
    }

    /// <summary>The outermost type, inside of which all code that can touch the member stands.</summary>
    public static INamedTypeSymbol? OwnerOf(ISymbol member)
    {
        INamedTypeSymbol? owner = member.ContainingType;
        while (owner?.ContainingType is { } outer)
            owner = outer;
        return owner?.OriginalDefinition;
    }

    public static bool IsAuto(IPropertySymbol property)
    {
        if (property.IsAbstract || property.IsIndexer || property.DeclaringSyntaxReferences.IsEmpty)
            return false;
        return property.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { ExpressionBody: not null } => false,
            PropertyDeclarationSyntax { AccessorList: { } accessors } => HasFieldBehind(accessors),
            _ => false,
        };
    }

    // One accessor without a body is enough: the other works on the field behind the property.
    private static bool HasFieldBehind(AccessorListSyntax accessors)
    {
        foreach (AccessorDeclarationSyntax accessor in accessors.Accessors)
        {
            if (accessor.Body is null && accessor.ExpressionBody is null)
                return true;
        }

        return false;
    }

    private static bool IsPrivate(ISymbol member)
    {
        for (ISymbol? current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility == Accessibility.Private)
                return true;
        }

        return false;
    }
}
