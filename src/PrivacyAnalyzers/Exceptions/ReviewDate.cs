using System;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers;

/// <summary>The date that exceptions are held against: the option <c>privacy_today</c>, else today in UTC.</summary>
internal static class ReviewDate
{
    public const string Option = "privacy_today";

    public static DateTime Get(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Option, out string? text)
        && IsoDate.TryParse(text, out DateTime date)
            ? date
            : DateTime.UtcNow.Date;
}
