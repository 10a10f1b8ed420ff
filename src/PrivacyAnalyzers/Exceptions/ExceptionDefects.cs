using System;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers;

/// <summary>Why an exception does not hold.</summary>
internal static class ExceptionDefects
{
    /// <summary>The first defect in words that continue "the exception from PRIVnnnn ..."; null when it holds.</summary>
    public static string? Find(ExceptionMark mark, DateTime today)
    {
        if (string.IsNullOrWhiteSpace(mark.Rule))
            return "names no rule";
        if (string.IsNullOrWhiteSpace(mark.Reason))
            return "states no Reason";
        if (string.IsNullOrWhiteSpace(mark.Reviewer))
            return "names no Reviewer";
        if (string.IsNullOrWhiteSpace(mark.Until))
            return "has no Until date";
        if (!IsoDate.TryParse(mark.Until, out DateTime until))
            return $"has the Until date \"{mark.Until}\", which is not a date such as 2026-12-31";
        return until < today ? $"expired on {mark.Until}" : null;
    }
}
