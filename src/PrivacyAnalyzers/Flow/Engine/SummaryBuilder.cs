using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Computes one summary from one body (or the bodies of one type), given the summaries known so far.</summary>
internal static class SummaryBuilder
{
    public static object Bottom(Aspect aspect) => aspect switch
    {
        Aspect.Effects => MethodEffects.None,
        Aspect.State => StateSummary.None,
        _ => LeakSummary.None,
    };

    public static object Build(
        SummaryKey key, FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
    {
        switch (key.Aspect)
        {
            case Aspect.Effects:
                return BuildEffects((IMethodSymbol)key.Symbol, engine, summaries, cancellationToken);
            case Aspect.Leaks:
                return BuildLeaks((IMethodSymbol)key.Symbol, engine, summaries, cancellationToken);
            case Aspect.State:
                return new StateBuilder(key.Symbol, engine, summaries, cancellationToken).Build();
            default:
                return BuildStateLeaks((INamedTypeSymbol)key.Symbol, engine, summaries, cancellationToken);
        }
    }

    private static MethodEffects BuildEffects(
        IMethodSymbol method, FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
    {
        if (engine.Bodies.ScanOf(method, cancellationToken) is not { } scan)
            return MethodEffects.None;
        Evaluator evaluator = new(engine, summaries, scan, cancellationToken);
        evaluator.Prepare();
        FlowValue returned = TypeFacts.SaysNothing(method.ReturnType)
            ? FlowValue.Empty
            : evaluator.EvaluateFunction(scan.Root);
        FlowValue receiver = method.IsStatic
            ? FlowValue.Empty
            : evaluator.EvaluateReceiverParts(method.ContainingType);
        if (method.MethodKind == MethodKind.Constructor)
            receiver = receiver.Join(BaseParts(scan, evaluator));
        ImmutableArray<FlowValue> parameters = EffectsOnParameters(method, evaluator);
        ImmutableArray<DelegateArgument> calls = DelegateArguments(method, scan, evaluator);
        return new MethodEffects
        {
            Return = returned,
            Receiver = receiver,
            Parameters = parameters,
            DelegateArguments = calls,
            IsIncomplete = evaluator.IsIncomplete,
        };
    }

    // base(...) and this(...) set parts of the same object.
    private static FlowValue BaseParts(BodyScan scan, Evaluator evaluator)
    {
        foreach (IOperation use in scan.Uses)
        {
            if (use is IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } initializer)
                return evaluator.EvaluateReceiverParts(CallSite.Of(initializer));
        }

        return FlowValue.Empty;
    }

    private static ImmutableArray<FlowValue> EffectsOnParameters(IMethodSymbol method, Evaluator evaluator)
    {
        ImmutableArray<FlowValue>.Builder parameters = ImmutableArray.CreateBuilder<FlowValue>(method.Parameters.Length);
        bool isAny = false;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            FlowValue value = evaluator.EvaluateAtExit(parameter);
            isAny |= !value.IsEmpty;
            parameters.Add(value);
        }

        return isAny ? parameters.ToImmutable() : ImmutableArray<FlowValue>.Empty;
    }

    private static ImmutableArray<DelegateArgument> DelegateArguments(
        IMethodSymbol method, BodyScan scan, Evaluator evaluator)
    {
        Dictionary<(int Parameter, int Argument), FlowValue> found = [];
        foreach (IOperation use in scan.Uses)
        {
            if (use is not IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call
                || BodyScanner.RootOf(call.Instance) is not IParameterSymbol called
                || !SymbolEqualityComparer.Default.Equals(called.ContainingSymbol, method))
            {
                continue;
            }

            foreach (IArgumentOperation argument in call.Arguments)
            {
                (int, int) key = (called.Ordinal, argument.Parameter?.Ordinal ?? 0);
                found.TryGetValue(key, out FlowValue? value);
                found[key] = (value ?? FlowValue.Empty).Join(evaluator.Evaluate(argument.Value));
            }
        }

        if (found.Count == 0)
            return ImmutableArray<DelegateArgument>.Empty;
        ImmutableArray<DelegateArgument>.Builder arguments = ImmutableArray.CreateBuilder<DelegateArgument>(found.Count);
        foreach (var argument in found)
            arguments.Add(new DelegateArgument(argument.Key.Parameter, argument.Key.Argument, argument.Value));
        return arguments.ToImmutable();
    }

    private static LeakSummary BuildLeaks(
        IMethodSymbol method, FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
    {
        ImmutableArray<Leak>.Builder leaks = ImmutableArray.CreateBuilder<Leak>();
        ImmutableArray<Leak>.Builder kept = ImmutableArray.CreateBuilder<Leak>();
        if (engine.Bodies.ScanOf(method, cancellationToken) is { } scan)
            AddLeaks(leaks, kept, scan, engine, summaries, cancellationToken);
        if (engine.Bodies.IsPrimary(method))
            AddPrimaryLeaks(leaks, method, engine, summaries);
        return leaks.Count + kept.Count == 0 ? LeakSummary.None : new LeakSummary(leaks.ToImmutable(), kept.ToImmutable());
    }

    // A primary-constructor parameter is stored: in a record's property, or captured by the members that read it.
    private static void AddPrimaryLeaks(
        ImmutableArray<Leak>.Builder leaks, IMethodSymbol method, FlowEngine engine, ISummaries summaries)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (method.ContainingType.IsRecord)
            {
                foreach (ISymbol member in method.ContainingType.GetMembers(parameter.Name))
                {
                    if (engine.Stores.SinkOf(member) is { } store)
                        Add(leaks, new Leak(parameter, Rendering.Raw, false, store, null));
                }

                continue;
            }

            if (!TypeFacts.MayHoldData(parameter.Type))
                continue;
            foreach (Leak leak in summaries.StateLeaksOf(parameter))
                Add(leaks, new Leak(parameter, leak.Rendering, leak.IsPseudonymous, leak.Sink, leak.Trace, leak.Part));
        }
    }

    private static LeakSummary BuildStateLeaks(
        INamedTypeSymbol type, FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
    {
        ImmutableArray<Leak>.Builder kept = ImmutableArray.CreateBuilder<Leak>();
        foreach (BodyScan scan in TypeBodies.Of(type, engine, cancellationToken))
        {
            if (scan.Owner is not IMethodSymbol method)
            {
                AddLeaks(ImmutableArray.CreateBuilder<Leak>(), kept, scan, engine, summaries, cancellationToken);
                continue;
            }

            foreach (Leak leak in summaries.KeptLeaksOf(method))
                Add(kept, leak);
        }

        return kept.Count == 0 ? LeakSummary.None : new LeakSummary(ImmutableArray<Leak>.Empty, kept.ToImmutable());
    }

    // Of the parameters of a method, and of what its type keeps.
    private static void AddLeaks(
        ImmutableArray<Leak>.Builder leaks,
        ImmutableArray<Leak>.Builder kept,
        BodyScan scan,
        FlowEngine engine,
        ISummaries summaries,
        CancellationToken cancellationToken)
    {
        Evaluator evaluator = new(engine, summaries, scan, cancellationToken);
        evaluator.Prepare();
        LeakFinder finder = new(engine, summaries, evaluator);
        foreach (SinkHit hit in finder.Find())
        {
            foreach (Atom atom in hit.Value.Flatten().Atoms)
            {
                if (atom.Kind == AtomKind.State)
                    Add(kept, LeakOf(hit, atom));
                else if (atom.Kind == AtomKind.Parameter && IsOf(atom.Symbol, scan.Owner))
                    Add(leaks, LeakOf(hit, atom));
            }
        }

        foreach ((ISymbol member, Leak leak) in finder.HandlerLeaks())
        {
            Add(kept, new Leak(
                member, leak.Rendering, leak.IsPseudonymous, leak.Sink, leak.Trace, leak.Part, leak.Ordinal));
        }
    }

    private static bool IsOf(ISymbol parameter, ISymbol owner) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, owner) || parameter.ContainingSymbol is ITypeSymbol;

    private static Leak LeakOf(SinkHit hit, Atom atom) => new(
        atom.Symbol, atom.Rendering, atom.IsPseudonymous, hit.Sink, Step.Append(hit.Trace, hit.Argument.Syntax), atom.Part);

    private static void Add(ImmutableArray<Leak>.Builder leaks, Leak leak)
    {
        if (!leaks.Contains(leak))
            leaks.Add(leak);
    }
}
