using System;
using System.Globalization;

namespace Privacy.Model;

/// <summary>A calendar date written as <c>2026-01-31</c>, in any culture.</summary>
internal static class IsoDate
{
    private const string Format = "yyyy-MM-dd";

    public static bool TryParse(string? text, out DateTime date) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static string ToText(DateTime date) => date.ToString(Format, CultureInfo.InvariantCulture);
}
