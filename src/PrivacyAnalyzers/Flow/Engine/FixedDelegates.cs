using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Members that hold one delegate for good: read-only, with an initializer in source.</summary>
internal static class FixedDelegates
{
    /// <summary>The member that a delegate is called through; null when it may change.</summary>
    public static ISymbol? MemberOf(IOperation? receiver)
    {
        receiver = Conversions.Strip(receiver);
        if (receiver is IConditionalAccessInstanceOperation access)
            receiver = BodyScanner.ConditionalReceiver(access);
        return receiver switch
        {
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => field.OriginalDefinition,
            IPropertyReferenceOperation { Property: { SetMethod: null } property } when StateMap.IsAuto(property) =>
                property.OriginalDefinition,
            _ => null,
        };
    }

    /// <summary>The body of the member's initializer.</summary>
    public static BodyScan? InitializerOf(ISymbol member, FlowEngine engine, CancellationToken cancellationToken) =>
        engine.IsInSource(member) ? TypeBodies.InitializerOf(member, engine, cancellationToken) : null;

    public static IOperation? ValueOf(BodyScan initializer) => (initializer.Root as ISymbolInitializerOperation)?.Value;
}
