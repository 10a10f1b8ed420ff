using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class Evaluator
{
    /// <summary>
    /// Nothing personal goes into the call and, by names, none comes from behind it: its body is not read. Where not all
    /// is followed, only what this object keeps can come from behind.
    /// </summary>
    private bool IsSilent(CallSite call, IMethodSymbol target)
    {
        bool mayGive = Following.HasData || !Evaluate(call.Receiver).IsEmpty;
        if ((mayGive && _engine.Quiet.MayGive(target, _cancellationToken)) || !IsNothing(call.Receiver) || !IsNothing(call.Value))
            return false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (!IsNothing(argument.Value))
                return false;
        }

        return true;
    }

    /// <summary>By names, nothing personal is put into the member.</summary>
    private bool IsKeptSilent(ISymbol member) =>
        member is IFieldSymbol or IPropertySymbol && !_engine.Quiet.MayGive(member, _cancellationToken);

    // This object is told of by its members; a delegate is called with what only its receiver's body tells.
    private bool IsNothing(IOperation? operand)
    {
        if (operand is null)
            return true;
        FlowValue value = Evaluate(operand);
        if (!value.Fields.IsEmpty)
            return false;
        foreach (Atom atom in value.Atoms)
        {
            if (atom.Kind != AtomKind.Receiver)
                return false;
        }

        return true;
    }
}
