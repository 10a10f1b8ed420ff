using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class LeakFinder
{
    /// <summary>Sinks inside the methods that are called: only asked for when something personal is passed.</summary>
    private void VisitCallee(CallSite call, ImmutableArray<SinkTarget> ownSinks)
    {
        VisitMethodGroups(call);
        if (call.Arguments.IsEmpty && call.Value is null && !IsExtensionMember(call.Method))
            return;
        ImmutableArray<IMethodSymbol> targets = engine.Dispatch.TargetsOf(call.Method, call.Receiver);
        if (targets.IsEmpty)
        {
            CheckWidth(call, ownSinks);
            if (!engine.Bodies.IsPrimary(call.Method))
                return;
            targets = ImmutableArray.Create(call.Method.OriginalDefinition);
        }

        foreach (IMethodSymbol target in targets)
        {
            if (call.Receiver is { } receiver && IsExtensionMember(target))
                VisitExtended(target, receiver);
            foreach (IParameterSymbol parameter in target.Parameters)
            {
                if (engine.Sources.Get(parameter) is not null || call.Argument(parameter.Ordinal) is not { } argument)
                    continue;
                if (parameter.IsParams && Conversions.Strip(argument) is IArrayCreationOperation { Initializer: { } elements })
                {
                    foreach (IOperation element in elements.ElementValues)
                        VisitArgument(target, parameter, element, ownSinks);
                }
                else
                {
                    VisitArgument(target, parameter, argument, ownSinks);
                }
            }
        }
    }

    // A member of an extension block: the compiler gives its type no name that can be written.
    private static bool IsExtensionMember(IMethodSymbol method) =>
        method.ContainingType is { ContainingType.IsStatic: true } type && IsUnspeakable(type);

    private static bool IsUnspeakable(ISymbol type) => type.Name.Length == 0 || type.Name[0] == '<';

    private void VisitExtended(IMethodSymbol target, IOperation receiver)
    {
        FlowValue value = evaluator.Evaluate(receiver);
        if (value.IsEmpty)
            return;
        foreach (Leak leak in summaries.LeaksOf(target, Following.Extended))
            Add(leak, receiver, value);
    }

    private void VisitArgument(
        IMethodSymbol target, IParameterSymbol parameter, IOperation argument, ImmutableArray<SinkTarget> ownSinks)
    {
        if (IsSkipped(argument))
            return;
        FlowValue passed = evaluator.WithFitting(evaluator.Evaluate(argument), Conversions.Strip(argument)!.Type);
        FlowValue value = WithoutKnownObjects(passed, parameter.Type);
        if (!value.IsEmpty && !(EndsAtPublic && PublicParameters.AreOf(target) && !IsKnown(value)))
            AddLeaks(summaries.LeaksOf(target, parameter.Ordinal), parameter.Ordinal, argument, value, ownSinks);
    }

    private static bool IsKnown(FlowValue value)
    {
        foreach (Atom atom in value.Atoms)
        {
            if (atom.Kind is AtomKind.Data or AtomKind.Object || PublicParameters.IsOfFunction(atom.Symbol))
                return true;
        }

        foreach (FlowField field in value.Fields)
        {
            if (IsKnown(field.Value))
                return true;
        }

        return false;
    }

    // Personal data goes into a slot with too many implementers, and the slot says nothing about it.
    private void CheckWidth(CallSite call, ImmutableArray<SinkTarget> ownSinks)
    {
        if (!engine.Dispatch.IsTooWide(call.Method, call.Receiver) || !ownSinks.IsEmpty)
            return;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || engine.Sources.Get(parameter) is not null)
                continue;
            FlowValue value = WithoutKnownObjects(evaluator.Evaluate(argument.Value), parameter.Type);
            if (!value.Where(0, static (atom, _) => atom.Kind is AtomKind.Data or AtomKind.Object).IsEmpty)
                evaluator.MarkIncomplete();
        }
    }

    // The callee reports the objects of its parameter's own type by itself.
    private FlowValue WithoutKnownObjects(FlowValue value, ITypeSymbol type)
    {
        ImmutableArray<INamedTypeSymbol> known = engine.Types.ObjectsIn(type);
        return known.IsEmpty
            ? value
            : value.Where(known, static (atom, k) => atom.Kind != AtomKind.Object || !Contains(k, atom.Symbol));
    }

    private static bool Contains(ImmutableArray<INamedTypeSymbol> types, ISymbol type)
    {
        foreach (INamedTypeSymbol candidate in types)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, type))
                return true;
        }

        return false;
    }

    private void AddLeaks(
        ImmutableArray<Leak> leaks, int ordinal, IOperation argument, FlowValue value, ImmutableArray<SinkTarget> ownSinks)
    {
        foreach (Leak leak in leaks)
        {
            if (leak.Ordinal == ordinal && !IsDeclared(ownSinks, ordinal, leak.Sink.Kind))
                Add(leak, argument, value);
        }
    }

    private static bool IsDeclared(ImmutableArray<SinkTarget> targets, int ordinal, SinkKind kind)
    {
        foreach (SinkTarget target in targets)
        {
            if (target.Ordinal == ordinal && target.Sink.Kind == kind)
                return true;
        }

        return false;
    }
}
