using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Sinks that data reaches through method groups, delegates, events and local functions.</summary>
internal sealed partial class LeakFinder
{
    /// <summary>A method handed to a library is called with the elements of the receiver.</summary>
    private void VisitMethodGroups(CallSite call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (Evaluator.MethodGroupIn(argument.Value) is not { } group || engine.Bodies.HasBody(call.Method))
                continue;
            IOperation? source = call.Receiver ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
            if (source is not null && !ReferenceEquals(source, argument.Value))
                VisitGroup(group, 0, argument.Value, evaluator.Evaluate(source));
        }
    }

    private void VisitGroup(IMethodReferenceOperation group, int ordinal, IOperation argument, FlowValue value)
    {
        if (value.IsEmpty)
            return;
        foreach (SinkTarget target in engine.Sinks.Get(group.Method))
        {
            if (target.Ordinal == ordinal
                && (target.Row is null || SinkConditions.Hold(target.Row, group.Instance, evaluator.Scope)))
            {
                _hits.Add(new SinkHit(target.Sink, argument, value.Render(Rendering.Text), null));
            }
        }

        foreach (IMethodSymbol method in engine.Dispatch.TargetsOf(group.Method, group.Instance))
        {
            if (ordinal >= method.Parameters.Length)
                continue;
            FlowValue passed = WithoutKnownObjects(value, method.Parameters[ordinal].Type);
            if (!passed.IsEmpty)
                AddLeaks(summaries.LeaksOf(method, ordinal), ordinal, argument, passed, engine.Sinks.Get(method));
        }

        if (group.Method.MethodKind == MethodKind.LocalFunction)
            AddLocalLeaks(group.Method.OriginalDefinition, ordinal, argument, value);
    }

    /// <summary>A delegate that names a method calls it; lambdas are evaluated where they stand.</summary>
    private void VisitDelegateCall(CallSite call)
    {
        bool isKnown = false;
        if (call.Receiver is not null && BodyScanner.LambdaIn(call.Receiver) is { } immediate)
        {
            isKnown = true;
            VisitLambda(immediate, call);
        }

        if (MemberCalled(call.Receiver) is { } member)
            VisitHandlers(member, call);
        if (BodyScanner.RootOf(call.Receiver) is { } variable)
        {
            foreach (Definition definition in evaluator.Scan.DefinitionsOf(variable))
            {
                if (definition.Operand is null)
                    continue;
                if (BodyScanner.LambdaIn(definition.Operand) is { } lambda)
                {
                    isKnown = true;
                    VisitLambda(lambda, call);
                }

                if (Evaluator.MethodGroupIn(definition.Operand) is not { } group)
                    continue;
                isKnown = true;
                foreach (IArgumentOperation argument in call.Arguments)
                    VisitGroup(group, argument.Parameter?.Ordinal ?? 0, argument.Value, evaluator.Evaluate(argument.Value));
            }
        }

        if (!isKnown && TakesLogger(call.Method.ContainingType))
            VisitLogDelegate(call);
    }

    private void VisitLambda(IAnonymousFunctionOperation lambda, CallSite call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= lambda.Symbol.Parameters.Length)
                continue;
            FlowValue value = WithoutKnownObjects(
                evaluator.Evaluate(argument.Value), lambda.Symbol.Parameters[parameter.Ordinal].Type);
            if (!value.IsEmpty)
                AddLocalLeaks(lambda.Symbol, parameter.Ordinal, argument.Value, value);
        }
    }

    /// <summary>The event, or member that holds a delegate, that is called.</summary>
    private ISymbol? MemberCalled(IOperation? receiver)
    {
        receiver = Conversions.Strip(receiver);
        if (receiver is IConditionalAccessInstanceOperation access)
            receiver = Conversions.Strip(BodyScanner.ConditionalReceiver(access));
        ISymbol? member = receiver switch
        {
            IEventReferenceOperation reference => reference.Event,
            IFieldReferenceOperation { Field: { AssociatedSymbol: IEventSymbol symbol } } => symbol,
            IFieldReferenceOperation or IPropertyReferenceOperation => ((IMemberReferenceOperation)receiver).Member,
            _ => null,
        };
        return member is not null && engine.IsInSource(member) ? member.OriginalDefinition : null;
    }

    private void VisitHandlers(ISymbol member, CallSite call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            FlowValue value = evaluator.Evaluate(argument.Value);
            if (!value.IsEmpty)
                AddLeaks(summaries.StateLeaksOf(member), argument.Parameter?.Ordinal ?? 0, argument.Value, value, ImmutableArray<SinkTarget>.Empty);
        }
    }

    /// <summary>Sinks that the parameters of the lambdas and methods attached to a member reach.</summary>
    public IEnumerable<(ISymbol Member, Leak Leak)> HandlerLeaks()
    {
        foreach ((ISymbol member, IOperation handler) in Handlers.Of(evaluator.Scan))
        {
            if (BodyScanner.LambdaIn(handler) is { } lambda)
            {
                foreach (Leak leak in LocalLeaks())
                {
                    if (SymbolEqualityComparer.Default.Equals(leak.Origin.ContainingSymbol, lambda.Symbol))
                        yield return (member, leak);
                }
            }
            else if (Evaluator.MethodGroupIn(handler) is { } group)
            {
                foreach (IParameterSymbol parameter in group.Method.Parameters)
                {
                    foreach (Leak leak in summaries.LeaksOf(group.Method, parameter.Ordinal))
                        yield return (member, leak);
                }
            }
        }
    }

    // LoggerMessage.Define gives an Action whose first argument is the logger; nothing else has that shape.
    private static bool TakesLogger(INamedTypeSymbol? type) =>
        type is { Name: "Action" or "Func", TypeArguments: { Length: > 1 } arguments }
        && arguments[0] is { Name: "ILogger", ContainingNamespace.Name: "Logging" };

    private void VisitLogDelegate(CallSite call)
    {
        Sink sink = new(SinkKind.Log, call.Method, "LoggerMessage.Define");
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { Ordinal: > 0 } parameter && !ExceptionTypes.IsException(parameter.Type))
                AddHit(sink, argument.Value, Reading.Text);
        }
    }

    private void VisitLocalFunction(CallSite call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || engine.Sources.Get(parameter) is not null)
                continue;
            FlowValue value = WithoutKnownObjects(evaluator.Evaluate(argument.Value), parameter.Type);
            if (!value.IsEmpty)
                AddLocalLeaks(call.Method.OriginalDefinition, parameter.Ordinal, argument.Value, value);
        }
    }

    // The local function's own sinks were found in this body, or will be: they hold its parameter.
    private void AddLocalLeaks(IMethodSymbol function, int ordinal, IOperation argument, FlowValue value)
    {
        foreach (Leak leak in LocalLeaks())
        {
            if (leak.Origin is IParameterSymbol origin
                && origin.Ordinal == ordinal
                && SymbolEqualityComparer.Default.Equals(origin.ContainingSymbol, function))
            {
                Add(leak, argument, value);
            }
        }
    }

    private List<Leak> LocalLeaks()
    {
        if (_localLeaks is not null)
            return _localLeaks;

        // Local functions that call each other: each pass finds sinks one call further away.
        _localLeaks = [];
        for (int round = 0; round < 8; round++)
        {
            LeakFinder inner = new(engine, summaries, evaluator) { _localLeaks = _localLeaks };
            List<Leak> found = [];
            foreach (SinkHit hit in inner.Find())
                CollectLocal(found, hit);
            if (found.Count == _localLeaks.Count)
                break;
            _localLeaks = found;
        }

        return _localLeaks;
    }

    private static void CollectLocal(List<Leak> found, SinkHit hit)
    {
        foreach (Atom atom in hit.Value.Flatten().Atoms)
        {
            if (atom.Kind != AtomKind.Parameter || !PublicParameters.IsOfFunction(atom.Symbol))
                continue;
            Step? trace = Step.Append(hit.Trace, hit.Argument.Syntax);
            Leak leak = new(atom.Symbol, atom.Rendering, atom.IsPseudonymous, hit.Sink, trace, atom.Part);
            if (!found.Contains(leak))
                found.Add(leak);
        }
    }
}
