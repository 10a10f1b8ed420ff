using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;

namespace PrivacyAnalyzers;

/// <summary>An exception where it is written.</summary>
internal sealed record PlacedException(ISymbol Holder, ExceptionMark Mark, Location Location);

/// <summary>
/// Answers whether a reviewed exception covers a finding: <c>[PrivacyException]</c> on the symbol or on what contains
/// it, with the rule, a reason, a reviewer and a date that is not past. Remembers which ones were needed.
/// </summary>
internal sealed class ReviewedExceptions(Compilation compilation, KnownSymbols known, AnnotationReader annotations)
{
    private readonly ConcurrentDictionary<(ISymbol Holder, string Rule), bool> _used = new();
    private ImmutableArray<PlacedException> _placed;

    // A reference, so that a thread sees all of the answer or nothing.
    private StrongBox<bool>? _any;

    /// <summary>Whether the word stands anywhere in the sources; where it does not, nothing needs to be asked.</summary>
    public bool AnyWritten(CancellationToken cancellationToken) =>
        (_any ??= new StrongBox<bool>(known.HasExceptions && ExceptionScan.AnyIn(compilation, cancellationToken))).Value;

    /// <summary>Every exception in the sources of this compilation.</summary>
    public ImmutableArray<PlacedException> Placed(CancellationToken cancellationToken)
    {
        if (_placed.IsDefault)
            _placed = ExceptionScan.Collect(compilation, annotations, cancellationToken);
        return _placed;
    }

    /// <summary>
    /// Whether a finding is covered where it stands, by a lambda or local function around it, or on the symbol that it
    /// is about.
    /// </summary>
    public bool Covers(ISymbol? symbol, Diagnostic finding, DateTime today)
    {
        if (_any is { Value: false })
            return false;
        for (ISymbol? holder = symbol; holder is not null; holder = Outer(holder))
        {
            if (CoversAt(holder, finding.Id, today))
                return true;
        }

        foreach (ISymbol function in ExceptionFunctions.Around(finding.Location, compilation))
        {
            if (CoversAt(function, finding.Id, today))
                return true;
        }

        return false;
    }

    private bool CoversAt(ISymbol holder, string rule, DateTime today)
    {
        foreach (ExceptionMark mark in annotations.Read(holder).Exceptions)
        {
            if (mark.Rule != rule || ExceptionDefects.Find(mark, today) is not null)
                continue;
            _used[(holder.OriginalDefinition, rule)] = true;
            return true;
        }

        return false;
    }

    public bool IsUsed(ISymbol holder, string rule) => _used.ContainsKey((holder.OriginalDefinition, rule));

    // Namespaces and modules carry no exceptions; an accessor stands for its property or event.
    private static ISymbol? Outer(ISymbol symbol) => symbol switch
    {
        IAssemblySymbol => null,
        IMethodSymbol { AssociatedSymbol: { } associated } => associated,
        _ when symbol.ContainingSymbol is INamespaceSymbol or null => symbol.ContainingAssembly,
        _ => symbol.ContainingSymbol,
    };
}
