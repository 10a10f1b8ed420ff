using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Collects what is stored in the private members of a type, and what its events are raised with.</summary>
internal sealed class StateBuilder(FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
{
    private ImmutableDictionary<ISymbol, FlowValue> _members = StateSummary.None.Members;
    private ImmutableDictionary<ISymbol, ImmutableArray<FlowValue>> _raised = StateSummary.None.Raised;

    public StateSummary Build(INamedTypeSymbol type)
    {
        foreach (BodyScan scan in TypeBodies.Of(type, engine, cancellationToken))
        {
            Evaluator evaluator = new(engine, summaries, scan, cancellationToken);
            foreach (IOperation use in scan.Uses)
                Visit(use, evaluator);
        }

        return new StateSummary(_members, _raised);
    }

    private void Visit(IOperation use, Evaluator evaluator)
    {
        switch (use)
        {
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
            && StateIn(instance) is { } collection)
        {
            Add(collection, evaluator.AddedBy(assignment));
        }
        else if (target is IMemberReferenceOperation member)
        {
            Store(member.Member, assignment.Value, evaluator);
        }
    }

    private void VisitCall(IInvocationOperation invocation, Evaluator evaluator)
    {
        if (Catalog.MutatorNames.IsMutator(invocation.TargetMethod.Name)
            && StateIn(BodyScanner.ReceiverOf(invocation)) is { } collection)
        {
            Add(collection, evaluator.AddedBy(invocation));
        }

        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter && StateIn(argument.Value) is { } field)
                Add(field, evaluator.SetBy(invocation, parameter, argument.Syntax));
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
        if (member is null)
            return;
        int count = raise.Arguments.Length;
        ImmutableArray<FlowValue>.Builder values = ImmutableArray.CreateBuilder<FlowValue>(count);
        _raised.TryGetValue(member, out ImmutableArray<FlowValue> known);
        for (int index = 0; index < count; index++)
        {
            FlowValue value = Lasting(evaluator.Evaluate(raise.Arguments[index].Value));
            values.Add(known.IsDefault || index >= known.Length ? value : known[index].Join(value));
        }

        _raised = _raised.SetItem(member, values.ToImmutable());
    }

    private void Store(ISymbol member, IOperation value, Evaluator evaluator)
    {
        ITypeSymbol? type = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;
        bool mayHold = TypeFacts.MayHoldData(type) || !engine.Types.ObjectsIn(type).IsEmpty;
        if (mayHold && engine.State.IsTracked(member))
            Add(member, evaluator.Evaluate(value));
    }

    private ISymbol? StateIn(IOperation? operation)
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
                case IInvocationOperation chain when Catalog.MutatorNames.IsMutator(chain.TargetMethod.Name):
                    operation = BodyScanner.ReceiverOf(chain);
                    break;
                case IPropertyReferenceOperation { Arguments.Length: > 0 } indexer:
                    operation = indexer.Instance;
                    break;
                case IFieldReferenceOperation or IPropertyReferenceOperation:
                    ISymbol member = ((IMemberReferenceOperation)operation).Member;
                    return engine.State.IsTracked(member) ? member : null;
                default:
                    return null;
            }
        }
    }

    private void Add(ISymbol member, FlowValue value)
    {
        FlowValue lasting = Lasting(value);
        if (lasting.IsEmpty)
            return;
        ISymbol definition = StateMap.KeyOf(member);
        _members.TryGetValue(definition, out FlowValue? known);
        _members = _members.SetItem(definition, (known ?? FlowValue.Empty).Join(lasting));
    }

    // Parameters mean something only inside their method; where they lead is told by its leaks.
    private static FlowValue Lasting(FlowValue value) =>
        value.Where(0, static (atom, _) => atom.Kind is AtomKind.Data or AtomKind.Object);
}
