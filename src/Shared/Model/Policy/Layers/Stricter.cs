using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Chooses the stricter of two statements, and remembers whether the more specific one gave way.</summary>
internal sealed class Stricter
{
    private static readonly string[] RedactionsByStrength =
        ["keep", "countryOnly", "hostOnly", "postcodeArea", "yearOnly", "ageBand", "roundGeo", "truncateIp", "mask",
         "maskEmail", "last4", "initials", "hmac", "length", "erase", "forbid"];

    public bool HasOverruledTop { get; private set; }

    /// <summary>Only what both allow.</summary>
    public EquatableArray<string>? Narrow(EquatableArray<string>? top, EquatableArray<string>? below)
    {
        if (top is not { } first || below is not { } second)
            return top ?? below;
        List<string> both = [];
        foreach (string item in first)
        {
            if (second.Contains(item))
                both.Add(item);
        }

        HasOverruledTop |= both.Count < first.Count;
        return both.ToEquatableArray();
    }

    /// <summary>The shorter period; <c>session</c> is shorter than any.</summary>
    public string? Shorter(string? top, string? below)
    {
        if (top is null || below is null)
            return top ?? below;
        return Overrule(top, below, Length(below) < Length(top));
    }

    public int? Higher(int? top, int? below) =>
        top is null || below is null ? top ?? below : Overrule(top, below, below > top);

    public bool? Either(bool? top, bool? below) =>
        top is null || below is null ? top ?? below : Overrule(top, below, below.Value && !top.Value);

    /// <summary>The given word if either states it.</summary>
    public string? Prefer(string? top, string? below, string stricter) =>
        top is null || below is null ? top ?? below : Overrule(top, below, below == stricter && top != stricter);

    /// <summary>Any word but the given one, if either states another.</summary>
    public string? Avoid(string? top, string? below, string laxer) =>
        top is null || below is null ? top ?? below : Overrule(top, below, top == laxer && below != laxer);

    /// <summary>The redaction that leaves less of the value.</summary>
    public string? Redaction(string? top, string? below) =>
        top is null || below is null ? top ?? below : Overrule(top, below, Strength(below) > Strength(top));

    public static EquatableArray<string> Union(EquatableArray<string> top, EquatableArray<string> below)
    {
        if (top.IsEmpty || below.IsEmpty)
            return top.IsEmpty ? below : top;
        List<string> all = new(top.Count + below.Count);
        foreach (string item in top)
            all.Add(item);
        foreach (string item in below)
        {
            if (!top.Contains(item))
                all.Add(item);
        }

        return all.ToEquatableArray();
    }

    private static double Length(string period) => period == "session" ? 0 : RetentionPeriods.Days(period) ?? 0;

    private static int Strength(string redaction) => Array.IndexOf(RedactionsByStrength, redaction);

    private T Overrule<T>(T top, T below, bool isBelowStricter)
    {
        HasOverruledTop |= isBelowStricter;
        return isBelowStricter ? below : top;
    }
}
