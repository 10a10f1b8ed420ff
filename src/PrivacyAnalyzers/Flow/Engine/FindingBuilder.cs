using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Turns hits into findings: one for each source and sink, in source order.</summary>
internal sealed class FindingBuilder(FlowEngine engine, ISummaries summaries, CancellationToken cancellationToken)
{
    private readonly List<FlowFinding> _findings = [];
    private readonly TextClosure _texts = new(engine, summaries);

    public BodyFindings Build(List<SinkHit> hits, BodyScan scan, Evaluator evaluator, bool isQuiet)
    {
        foreach (SinkHit hit in hits)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (Atom atom in hit.Value.Flatten().Atoms)
            {
                if (atom.Kind == AtomKind.Data)
                    AddData(hit, atom);
                else if (atom.Kind == AtomKind.Object)
                    AddObject(hit, atom);
            }
        }

        _findings.Sort(Compare);
        return new BodyFindings(
            _findings, hits, scan, isQuiet ? null : evaluator, evaluator.IsIncomplete || scan.Size > BodyScan.LargeBody);
    }

    private void AddData(SinkHit hit, Atom atom)
    {
        if (engine.Sources.Get(atom.Symbol) is { } source && IsShown(source, atom, hit.Sink))
            Add(new FlowFinding(hit.Sink, hit.Argument.Syntax, source, atom.IsPseudonymous, PathOf(hit, atom))
            {
                IsDerived = atom.IsDerived,
            });
    }

    private void AddObject(SinkHit hit, Atom atom)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)atom.Symbol;
        ImmutableArray<SourceInfo> members = atom.Rendering switch
        {
            Rendering.Structure => engine.Types.MembersOf(type),
            Rendering.Serialized => engine.Types.SerializedMembersOf(type),
            _ => _texts.MembersShownBy(type),
        };
        ImmutableArray<SourceInfo>.Builder shown = ImmutableArray.CreateBuilder<SourceInfo>(members.Length);
        foreach (SourceInfo member in members)
        {
            if (IsShown(member, atom, hit.Sink))
                shown.Add(member);
        }

        if (shown.Count > 0)
            Add(new FlowFinding(hit.Sink, hit.Argument.Syntax, shown[0], atom.IsPseudonymous, PathOf(hit, atom))
            {
                Object = type,
                Members = shown.ToImmutable(),
            });
    }

    // What the policy lets into sinks as it is, or as a pseudonym, is no leak; storing and disclosing it still counts.
    private static bool IsShown(SourceInfo source, Atom atom, Sink sink)
    {
        if (sink.Kind is SinkKind.Store or SinkKind.Recipient)
            return true;
        if (source.IsKept)
            return false;
        return !atom.IsPseudonymous || source.IsForbidden;
    }

    private void Add(FlowFinding finding)
    {
        foreach (FlowFinding other in _findings)
        {
            bool isSame = other.Argument == finding.Argument
                && other.Sink.Kind == finding.Sink.Kind
                && other.Sink.Recipient == finding.Sink.Recipient
                && SymbolEqualityComparer.Default.Equals(other.Object, finding.Object)
                && other.Source == finding.Source;

            // A member already reported by itself makes no second finding as part of its object, nor the reverse.
            if (isSame)
                return;
        }

        _findings.Add(finding);
    }

    private static ImmutableArray<Location> PathOf(SinkHit hit, Atom atom)
    {
        ImmutableArray<Location>.Builder path = ImmutableArray.CreateBuilder<Location>();
        foreach (SyntaxNode place in Step.ToPath(atom.Trace))
        {
            if (place != hit.Argument.Syntax)
                path.Add(place.GetLocation());
        }

        for (Step? step = hit.Trace; step is not null; step = step.Previous)
            path.Add(step.Place.GetLocation());
        return path.ToImmutable();
    }

    private static int Compare(FlowFinding first, FlowFinding second)
    {
        int order = first.Argument.SpanStart.CompareTo(second.Argument.SpanStart);
        if (order == 0)
            order = first.Sink.Kind.CompareTo(second.Sink.Kind);
        if (order == 0)
            order = string.CompareOrdinal(first.Source.Display, second.Source.Display);
        return order != 0 ? order : string.CompareOrdinal(first.Sink.Name, second.Sink.Name);
    }
}
