using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Objects that are changed through what a call gives back, or through a local that a member holds.</summary>
internal sealed partial class Evaluator
{
    /// <summary>What a change through a local or a call adds to the member that the object is held by.</summary>
    public FlowValue ChangeOf(Definition change, ISymbol member) =>
        EvaluateDefinition(change).ProjectAll(PartName(member));

    /// <summary>The member of this type that the definition changes.</summary>
    public static ISymbol? MemberChanged(Definition change)
    {
        PartPath? path = change.Path;
        while (path?.Outer is { } outer)
            path = outer;
        return path?.Member;
    }

    // Of what is added to the result of an own call, that which is then in the object that the definition is of.
    private FlowValue GivenBack(Definition definition, FlowValue added)
    {
        if (definition.Giver is not { } giver || added.IsEmpty)
            return added;
        FlowValue value = GivenBack(giver, definition.GiverOrdinal, added);
        while (definition.GiverOrdinal == Definition.Receiver && !value.IsEmpty && BodyScanner.GiverBefore(giver) is { } before)
        {
            value = GivenBack(before, Definition.Receiver, value);
            giver = before;
        }

        return value;
    }

    private FlowValue GivenBack(IInvocationOperation giver, int ordinal, FlowValue added)
    {
        FlowValue value = FlowValue.Empty;
        foreach (IMethodSymbol target in _engine.Dispatch.TargetsOf(giver.TargetMethod, giver.Instance))
        {
            foreach (Atom atom in _summaries.EffectsOf(target).Return.Atoms)
            {
                if (IsGiven(atom, ordinal))
                    value = value.Join(atom.Part is { } part ? FlowValue.OfField(part, added) : added);
            }
        }

        return value;
    }

    private static bool IsGiven(Atom atom, int ordinal) => atom.Rendering == Rendering.Raw && atom.Kind switch
    {
        AtomKind.Receiver => ordinal == Definition.Receiver,
        AtomKind.Parameter when atom.Symbol.ContainingSymbol is ITypeSymbol => ordinal == Definition.Receiver,
        AtomKind.Parameter => ((IParameterSymbol)atom.Symbol).Ordinal == ordinal,
        _ => false,
    };
}
