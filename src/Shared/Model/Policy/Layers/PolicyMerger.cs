using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>
/// Lays one policy over another, entry by entry; a more specific entry that allows more than the one below it is
/// reported, and the stricter of the two counts.
/// </summary>
internal sealed class PolicyMerger(List<PolicyError> errors)
{
    /// <param name="top">The more specific policy.</param>
    /// <param name="below">The policy it is layered on.</param>
    public PrivacyPolicy Over(PrivacyPolicy top, PrivacyPolicy below) => top with
    {
        Header = Both(top.Header, below.Header, StricterEntries.Header),
        Controller = Both(top.Controller, below.Controller, StricterEntries.Controller),
        Categories = Concat(top.Categories, below.Categories),
        Collected = Concat(top.Collected, below.Collected),
        Prohibited = Concat(top.Prohibited, below.Prohibited),
        Children = Both(top.Children, below.Children, StricterEntries.Children),
        Mandatory = Concat(top.Mandatory, below.Mandatory),
        Purposes = Concat(top.Purposes, below.Purposes),
        Recipients = Concat(top.Recipients, below.Recipients),
        Cookies = Concat(top.Cookies, below.Cookies),
        Signals = Both(top.Signals, below.Signals, StricterEntries.Signals),
        Retention = Both(top.Retention, below.Retention, StricterEntries.Retention),
        Access = Concat(top.Access, below.Access),
        Rights = Both(top.Rights, below.Rights, StricterEntries.Rights),
        Deadlines = Both(top.Deadlines, below.Deadlines, StricterEntries.Deadlines),
        Redaction = Both(top.Redaction, below.Redaction, StricterEntries.Redaction),
        Sinks = Concat(top.Sinks, below.Sinks),
        Sources = Concat(top.Sources, below.Sources),
        Redactors = Concat(top.Redactors, below.Redactors),
        StatedKeys = Stricter.Union(top.StatedKeys, below.StatedKeys),
    };

    /// <summary>Makes one entry of those that speak of the same thing.</summary>
    public PrivacyPolicy Unite(PrivacyPolicy policy) => policy with
    {
        Categories = Unite(policy.Categories, static entry => entry.Code, static (top, _, _) => top),
        Collected = Unite(policy.Collected, static entry => entry.Category, StricterEntries.Collected),
        Prohibited = Unite(policy.Prohibited, static entry => entry.Category, StricterEntries.Prohibited),
        Purposes = Unite(policy.Purposes, static entry => entry.Id, StricterEntries.Purpose),
        Recipients = Unite(policy.Recipients, static entry => entry.Id, StricterEntries.Recipient),
        Cookies = Unite(policy.Cookies, static entry => entry.Name, StricterEntries.Cookie),
        Access = Unite(policy.Access, static entry => entry.Category, StricterEntries.Access),
        Retention = policy.Retention is { } retention
            ? retention with { Rules = Unite(retention.Rules, static rule => rule.Id, StricterEntries.Rule) }
            : null,
    };

    private T? Both<T>(T? top, T? below, Func<T, T, Stricter, T> combine)
        where T : PolicyEntry
    {
        if (top is null || below is null)
            return top ?? below;
        return Merge(top, below, combine);
    }

    private EquatableArray<T> Unite<T>(EquatableArray<T> entries, Func<T, string> key, Func<T, T, Stricter, T> combine)
        where T : PolicyEntry, IEquatable<T>
    {
        Dictionary<string, int> places = new(entries.Count, StringComparer.Ordinal);
        List<T> united = new(entries.Count);
        foreach (T entry in entries)
        {
            if (!places.TryGetValue(key(entry), out int place))
            {
                places.Add(key(entry), united.Count);
                united.Add(entry);
                continue;
            }

            if (united[place].Location.Path == entry.Location.Path)
                Report(entry, $"{key(entry)} is declared twice, in {united[place].Pointer} and in {entry.Pointer}");
            united[place] = Merge(united[place], entry, combine);
        }

        return united.ToEquatableArray();
    }

    private T Merge<T>(T top, T below, Func<T, T, Stricter, T> combine)
        where T : PolicyEntry
    {
        Stricter stricter = new();
        T merged = combine(top, below, stricter) with { Clauses = Stricter.Union(top.Clauses, below.Clauses) };
        if (stricter.HasOverruledTop && top.Location.Path != below.Location.Path)
            Report(top, $"{top.Pointer} allows more than {PolicyCitation.Of(below)}; the stricter entry counts");
        return merged;
    }

    private void Report(PolicyEntry entry, string message) =>
        errors.Add(new PolicyError(PolicyErrorKind.Contradiction, message, entry.Location));

    private static EquatableArray<T> Concat<T>(EquatableArray<T> top, EquatableArray<T> below)
        where T : IEquatable<T>
    {
        if (top.IsEmpty || below.IsEmpty)
            return top.IsEmpty ? below : top;
        List<T> all = new(top.Count + below.Count);
        foreach (T item in top)
            all.Add(item);
        foreach (T item in below)
            all.Add(item);
        return all.ToEquatableArray();
    }
}
