using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Collects what is stored in one private member, or what one event is raised with, from the bodies that name it.
/// </summary>
internal sealed class StateBuilder(
    ISymbol wanted, FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
{
    private readonly ImmutableArray<FlowValue>.Builder _raised = ImmutableArray.CreateBuilder<FlowValue>();
    private FlowValue _value = FlowValue.Empty;

    public StateSummary Build()
    {
        if (StateMap.OwnerOf(wanted) is not { } owner)
            return StateSummary.None;
        foreach (BodyScan scan in TypeBodies.Naming(wanted, owner, engine, cancellationToken))
        {
            if (engine.Quiet.Of(scan, cancellationToken) == Quietness.Mute)
                continue;
            Evaluator evaluator = new(engine, summaries, scan, cancellationToken) { Following = Following.Data };
            foreach (IOperation use in scan.Uses)
                Visit(use, evaluator);
            foreach (Definition change in scan.KeptChanges)
            {
                if (Evaluator.MemberChanged(change) is { } member && IsWanted(member))
                    Add(evaluator.ChangeOf(change, member));
            }
        }

        return new StateSummary(_value, _raised.ToImmutable());
    }

    private bool IsWanted(ISymbol member) => SymbolEqualityComparer.Default.Equals(StateMap.KeyOf(member), wanted);

    private void Visit(IOperation use, Evaluator evaluator)
    {
        switch (use)
        {
            case IDeconstructionAssignmentOperation parts:
                Deconstruction.ForEachMember(
                    parts, (member, value, part) => Store(member.Member, value, evaluator, part));
                break;
            case IAssignmentOperation assignment:
                VisitStore(assignment.Target, assignment, evaluator);
                break;
            case IFieldInitializerOperation initializer:
                foreach (IFieldSymbol field in initializer.InitializedFields)
                    Store(field, initializer.Value, evaluator);
                break;
            case IPropertyInitializerOperation initializer:
                foreach (IPropertySymbol property in initializer.InitializedProperties)
                    Store(property, initializer.Value, evaluator);
                break;
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } raise:
                VisitRaise(raise, evaluator);
                break;
            case IInvocationOperation invocation:
                VisitCall(invocation, evaluator);
                break;
        }
    }

    private void VisitStore(IOperation target, IAssignmentOperation assignment, Evaluator evaluator)
    {
        if (target is IPropertyReferenceOperation { Arguments.Length: > 0, Instance: { } instance }
            && IsStateIn(instance))
        {
            Add(evaluator.AddedBy(assignment));
        }
        else if (target is IMemberReferenceOperation member && engine.IsInSource(member.Member))
        {
            Store(member.Member, assignment.Value, evaluator);
        }
        else if (engine.State.TargetIn(target, engine, cancellationToken) is { } wrapper && IsWanted(wrapper))
        {
            Add(evaluator.Evaluate(assignment.Value));
        }
    }

    private void VisitCall(IInvocationOperation invocation, Evaluator evaluator)
    {
        if (engine.Kept.MayChange(wanted, invocation.TargetMethod) && IsStateIn(BodyScanner.ReceiverOf(invocation)))
        {
            Add(evaluator.AddedBy(invocation));
        }

        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter && IsStateIn(argument.Value))
                Add(evaluator.SetBy(invocation, parameter, argument.Syntax));
        }
    }

    private void VisitRaise(IInvocationOperation raise, Evaluator evaluator)
    {
        IOperation? source = raise.Instance is IConditionalAccessInstanceOperation access
            ? BodyScanner.ConditionalReceiver(access)
            : raise.Instance;
        ISymbol? member = source switch
        {
            IEventReferenceOperation reference => reference.Event.OriginalDefinition,
            IFieldReferenceOperation { Field.AssociatedSymbol: IEventSymbol symbol } => symbol.OriginalDefinition,
            _ => null,
        };
        if (member is null || !IsWanted(member))
            return;
        for (int index = 0; index < raise.Arguments.Length; index++)
        {
            FlowValue value = Lasting(evaluator.Evaluate(raise.Arguments[index].Value));
            if (index < _raised.Count)
                _raised[index] = _raised[index].Join(value);
            else
                _raised.Add(value);
        }
    }

    private void Store(ISymbol member, IOperation value, Evaluator evaluator, PartPath? part = null)
    {
        if (!IsWanted(member))
            return;
        ITypeSymbol? type = TypeFacts.Of(member);
        if (engine.Kept.MayKeep(member, type) && engine.State.IsTracked(member))
            Add(evaluator.EvaluatePath(value, part));
    }

    private bool IsStateIn(IOperation? operation) =>
        engine.State.MemberIn(operation) is { } member && IsWanted(member);

    private void Add(FlowValue value) => _value = _value.Join(Lasting(value));

    // Parameters mean something only inside their method; where they lead is told by its leaks.
    private static FlowValue Lasting(FlowValue value) =>
        value.Where(0, static (atom, _) => atom.Kind is AtomKind.Data or AtomKind.Object);
}
