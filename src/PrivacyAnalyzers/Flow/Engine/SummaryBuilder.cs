using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Computes one summary from one body (or the bodies of one type), given the summaries known so far.</summary>
internal static class SummaryBuilder
{
    public static ISummary Bottom(Aspect aspect) => aspect switch
    {
        Aspect.Effects => MethodEffects.None,
        Aspect.State => StateSummary.None,
        _ => LeakSummary.None,
    };

    public static ISummary Build(
        SummaryKey key, FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
    {
        switch (key.Aspect)
        {
            case Aspect.Effects:
                return BuildEffects((IMethodSymbol)key.Symbol, engine, summaries, cancellationToken);
            case Aspect.Leaks:
                return BuildLeaks((IMethodSymbol)key.Symbol, key.Ordinal, engine, summaries, cancellationToken);
            case Aspect.KeptLeaks:
                BodyScan? body = engine.Bodies.ScanOf((IMethodSymbol)key.Symbol, cancellationToken);
                return BuildKeptLeaks(body, engine, summaries, cancellationToken);
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
        IMethodSymbol method, int ordinal, FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
    {
        ImmutableArray<Leak>.Builder leaks = ImmutableArray.CreateBuilder<Leak>();
        if (engine.Bodies.ScanOf(method, cancellationToken) is { } scan)
            AddLeaks(leaks, Finder(scan, Following.Parameter(ordinal), engine, summaries, cancellationToken), AtomKind.Parameter, scan.Owner);
        if (ordinal >= 0 && engine.Bodies.IsPrimary(method))
            AddPrimaryLeaks(leaks, method.Parameters[ordinal], engine, summaries);
        return Summary(leaks);
    }

    private static LeakSummary Summary(ImmutableArray<Leak>.Builder leaks) =>
        leaks.Count == 0 ? LeakSummary.None : new LeakSummary(leaks.ToImmutable());

    // A primary-constructor parameter is stored: in a record's property, or captured by the members that read it.
    private static void AddPrimaryLeaks(
        ImmutableArray<Leak>.Builder leaks, IParameterSymbol parameter, FlowEngine engine, ISummaries summaries)
    {
        if (parameter.ContainingType.IsRecord)
        {
            foreach (ISymbol member in parameter.ContainingType.GetMembers(parameter.Name))
            {
                if (engine.Stores.SinkOf(member) is { } store)
                    Add(leaks, new Leak(parameter, Rendering.Raw, false, store, null));
            }
        }
        else if (TypeFacts.MayHoldData(parameter.Type))
        {
            foreach (Leak leak in summaries.StateLeaksOf(parameter))
                Add(leaks, new Leak(parameter, leak.Rendering, leak.IsPseudonymous, leak.Sink, leak.Trace, leak.Part));
        }
    }

    private static LeakSummary BuildKeptLeaks(
        BodyScan? scan, FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
    {
        if (scan is null)
            return LeakSummary.None;
        ImmutableArray<Leak>.Builder leaks = ImmutableArray.CreateBuilder<Leak>();
        LeakFinder finder = Finder(scan, Following.State, engine, summaries, cancellationToken);
        AddLeaks(leaks, finder, AtomKind.State, scan.Owner);
        foreach ((ISymbol member, Leak leak) in finder.HandlerLeaks())
        {
            Add(leaks, new Leak(
                member, leak.Rendering, leak.IsPseudonymous, leak.Sink, leak.Trace, leak.Part, leak.Ordinal));
        }

        return Summary(leaks);
    }

    private static LeakSummary BuildStateLeaks(
        INamedTypeSymbol type, FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
    {
        ImmutableArray<Leak>.Builder leaks = ImmutableArray.CreateBuilder<Leak>();
        foreach (BodyScan scan in TypeBodies.Of(type, engine, cancellationToken))
        {
            ImmutableArray<Leak> kept = scan.Owner is IMethodSymbol method
                ? summaries.KeptLeaksOf(method)
                : BuildKeptLeaks(scan, engine, summaries, cancellationToken).Leaks;
            foreach (Leak leak in kept)
                Add(leaks, leak);
        }

        return Summary(leaks);
    }

    private static LeakFinder Finder(
        BodyScan scan, Following following, FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
    {
        Evaluator evaluator = new(engine, summaries, scan, cancellationToken) { Following = following };
        evaluator.Prepare();
        return new LeakFinder(engine, summaries, evaluator);
    }

    private static void AddLeaks(ImmutableArray<Leak>.Builder leaks, LeakFinder finder, AtomKind kind, ISymbol owner)
    {
        foreach (SinkHit hit in finder.Find())
        {
            foreach (Atom atom in hit.Value.Flatten().Atoms)
            {
                if (atom.Kind == kind && (kind == AtomKind.State || IsOf(atom.Symbol, owner)))
                    Add(leaks, LeakOf(hit, atom));
            }
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
