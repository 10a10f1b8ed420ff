using System.Text;

namespace PrivacyInventory.Views;

/// <summary>Escapes text for HTML element content and quoted attribute values.</summary>
internal static class Html
{
    public static string Escape(string? text)
    {
        string visible = VisibleText.Of(text);
        if (visible.IndexOfAny(['&', '<', '>', '"', '\'', '`']) < 0)
            return visible;
        StringBuilder escaped = new(visible.Length + 16);
        foreach (char character in visible)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '`' => escaped.Append("&#96;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
