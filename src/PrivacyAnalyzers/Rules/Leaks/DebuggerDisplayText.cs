using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>The personal members that the text of a <c>[DebuggerDisplay]</c> shows, directly or through a member it calls.</summary>
internal static class DebuggerDisplayText
{
    public static List<SourceInfo> MembersShown(
        string text, INamedTypeSymbol type, FlowEngine engine, CancellationToken cancellationToken)
    {
        List<SourceInfo> shown = [];
        int end;
        for (int start = text.IndexOf('{'); start >= 0; start = text.IndexOf('{', end))
        {
            end = text.IndexOf('}', start);
            if (end < 0)
                break;
            string hole = text.Substring(start + 1, end - start - 1);
            AddHole(shown, hole.Split(',')[0], type, engine, cancellationToken);
        }

        return shown;
    }

    private static void AddHole(
        List<SourceInfo> shown, string hole, ITypeSymbol type, FlowEngine engine, CancellationToken cancellationToken)
    {
        SourceInfo? source = null;
        ITypeSymbol? current = type;
        foreach (string segment in hole.Split('.'))
        {
            string name = segment.Replace("()", "").Trim();
            if (source is not null)
            {
                // A length says little of the value; ToUpper() and the like say all of it.
                if (name is "Length" or "Count" or "HasValue")
                    return;
                continue;
            }

            if (MemberOf(current, name) is not { } member)
                return;
            source = engine.Sources.Get(member);
            if (source is null)
                AddComputed(shown, member, engine, cancellationToken);
            current = TypeOf(member);
        }

        if (source is { IsKept: false } && !shown.Contains(source))
            shown.Add(source);
    }

    private static void AddComputed(
        List<SourceInfo> shown, ISymbol member, FlowEngine engine, CancellationToken cancellationToken)
    {
        IMethodSymbol? method = member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod;
        if (method is null || !engine.Bodies.HasBody(method))
            return;
        foreach (Atom atom in engine.GetSummary(method, cancellationToken).Return.Flatten().Atoms)
        {
            if (atom is { Kind: AtomKind.Data, IsPseudonymous: false }
                && engine.Sources.Get(atom.Symbol) is { IsKept: false } source
                && !shown.Contains(source))
            {
                shown.Add(source);
            }
        }
    }

    private static ISymbol? MemberOf(ITypeSymbol? type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                if (member is IPropertySymbol or IFieldSymbol or IMethodSymbol { Parameters.Length: 0 })
                    return member;
            }
        }

        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };
}
