using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>Makes text safe to open in a spreadsheet.</summary>
internal static class SpreadsheetText
{
    /// <summary>Longest text a worksheet cell takes.</summary>
    private const int LongestCell = 32_767;

    /// <summary>Visible text; one that a spreadsheet would compute gets a leading apostrophe.</summary>
    public static string Of(string? text)
    {
        string visible = VisibleText.Of(text);
        if (StartsFormula(visible))
            visible = "'" + visible;
        return visible.Length <= LongestCell ? visible : visible.Substring(0, LongestCell - 1) + "…";
    }

    // Full-width signs count too: some programs fold them to ASCII on import
    private static bool StartsFormula(string text)
    {
        int first = 0;
        while (first < text.Length && text[first] == ' ')
            first++;
        return first < text.Length
            && text[first] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '|' or '%';
    }
}
