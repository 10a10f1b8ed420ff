using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;

namespace PrivacyAnalyzers;

/// <summary>
/// Answers whether a reviewed exception covers a finding: <c>[PrivacyException]</c> on the symbol or on what contains
/// it, with the rule, a reason, a reviewer and a date that is not past. Remembers which ones were needed.
/// </summary>
internal sealed class ReviewedExceptions(AnnotationReader annotations)
{
    private readonly ConcurrentDictionary<(ISymbol Holder, string Rule), bool> _used = new();

    public bool Covers(ISymbol? symbol, string rule, DateTime today)
    {
        for (ISymbol? holder = symbol; holder is not null; holder = Outer(holder))
        {
            foreach (ExceptionMark mark in annotations.Read(holder).Exceptions)
            {
                if (mark.Rule != rule || ExceptionDefects.Find(mark, today) is not null)
                    continue;
                _used[(holder.OriginalDefinition, rule)] = true;
                return true;
            }
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
