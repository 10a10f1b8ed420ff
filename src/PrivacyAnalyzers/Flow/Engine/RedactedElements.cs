using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Tells a sequence whose elements are all redacted copies, as in
/// <c>customers.Select(c => c with { Email = Redact.MaskEmail(c.Email) }).ToList()</c>.
/// </summary>
internal sealed class RedactedElements(FlowEngine engine, BodyScan scan, RedactedCopies copies)
{
    private const int MostSteps = 16;

    /// <summary>Of one member of the elements, or of all that are personal where none is named.</summary>
    public bool Are(IOperation? sequence, ISymbol? member = null, bool isForbidden = false, int steps = MostSteps)
    {
        if (steps == 0)
            return false;
        return Conversions.Strip(sequence) switch
        {
            ILocalReferenceOperation { Local: var local } => AreAssigned(local, member, isForbidden, steps - 1),
            IInvocationOperation call when call.TargetMethod.DeclaringSyntaxReferences.IsEmpty => AreGiven(call, member, isForbidden, steps - 1),
            _ => false,
        };
    }

    /// <summary>The sequence that an operation gives an element of; null where it gives none.</summary>
    public static IOperation? SequenceBehind(IOperation? element) => Conversions.Strip(element) switch
    {
        IPropertyReferenceOperation { Arguments.Length: 1, Property: { IsIndexer: true } } indexer => indexer.Instance,
        IInvocationOperation call when MutatorNames.GivesElement(call.TargetMethod.Name) => BodyScanner.ReceiverOf(call),
        _ => null,
    };

    private bool AreAssigned(ILocalSymbol local, ISymbol? member, bool isForbidden, int steps)
    {
        foreach (Definition definition in scan.DefinitionsOf(local))
        {
            if (definition.Kind != DefinitionKind.Assigned || !Are(definition.Operand, member, isForbidden, steps))
                return false;
        }

        return scan.DefinitionsOf(local).Count > 0;
    }

    private bool AreGiven(IInvocationOperation call, ISymbol? member, bool isForbidden, int steps)
    {
        switch (engine.Transfers.Get(call.TargetMethod))
        {
            case Transfer.Elements:
                return Are(BodyScanner.ReceiverOf(call), member, isForbidden, steps);
            case Transfer.Delegate when call is { TargetMethod.Name: "Select", Arguments: { Length: > 0 } arguments }:
                return BodyScanner.LambdaIn(arguments[arguments.Length - 1].Value) is { } lambda && AreReturned(lambda, member, isForbidden);
            default:
                return false;
        }
    }

    private bool AreReturned(IAnonymousFunctionOperation lambda, ISymbol? member, bool isForbidden)
    {
        bool isAny = false;
        foreach ((IOperation owner, IOperation value) in scan.Returns)
        {
            if (!ReferenceEquals(owner, lambda))
                continue;
            isAny = true;
            if (!(member is null ? copies.IsRedacted(value) : copies.IsRedacted(value, member.Name, isForbidden)))
                return false;
        }

        return isAny;
    }
}
