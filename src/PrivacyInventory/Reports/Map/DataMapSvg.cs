using System.Globalization;
using System.Text;
using PrivacyInventory.Views;

namespace PrivacyInventory.Reports;

/// <summary>Draws the data map as inline SVG; every box that filters is a link, so keyboards reach it.</summary>
internal static class DataMapSvg
{
    private const int LongestLabel = 25;

    private static readonly string[] Headings =
        ["Data subjects", "Categories of data", "Purposes", "Recipients", "Countries"];

    public static void Append(StringBuilder html, DataMap map)
    {
        html.Append("<svg class=\"map\" id=\"map\" role=\"group\" aria-labelledby=\"map-title\" viewBox=\"0 0 ")
            .Append(Number(map.Width)).Append(' ').Append(Number(map.Height)).Append("\">\n")
            .Append("<title id=\"map-title\">Flow of personal data from data subjects to recipients</title>\n");
        AppendHeadings(html, map);
        html.Append("<g class=\"flows\" aria-hidden=\"true\">\n");
        foreach (MapLink link in map.Links)
            AppendLink(html, link);
        html.Append("</g>\n");
        foreach (MapNode node in map.Nodes)
            AppendNode(html, node);
        html.Append("</svg>\n");
    }

    private static void AppendHeadings(StringBuilder html, DataMap map)
    {
        bool[] drawn = new bool[Headings.Length];
        foreach (MapNode node in map.Nodes)
        {
            if (drawn[(int)node.Column])
                continue;
            drawn[(int)node.Column] = true;
            html.Append("<text class=\"map-heading\" x=\"").Append(Number(node.X)).Append("\" y=\"14\">")
                .Append(Headings[(int)node.Column]).Append("</text>\n");
        }
    }

    private static void AppendLink(StringBuilder html, MapLink link)
    {
        double fromX = link.From.X + DataMapLayout.BoxWidth;
        double middle = (fromX + link.To.X) / 2;
        html.Append("<path class=\"flow").Append(link.Sensitive ? " sensitive" : string.Empty)
            .Append("\" data-from=\"").Append(link.From.Id).Append("\" data-to=\"").Append(link.To.Id)
            .Append("\" stroke-width=\"").Append(Number(link.Thickness))
            .Append("\" d=\"M").Append(Number(fromX)).Append(' ').Append(Number(link.FromY))
            .Append('C').Append(Number(middle)).Append(' ').Append(Number(link.FromY)).Append(' ')
            .Append(Number(middle)).Append(' ').Append(Number(link.ToY)).Append(' ')
            .Append(Number(link.To.X)).Append(' ').Append(Number(link.ToY)).Append("\"><title>")
            .Append(Html.Escape(link.From.Label)).Append(" to ").Append(Html.Escape(link.To.Label)).Append(": ")
            .Append(link.Weight.ToString(CultureInfo.InvariantCulture)).Append("</title></path>\n");
    }

    private static void AppendNode(StringBuilder html, MapNode node)
    {
        string label = Html.Escape(node.Label);
        string weight = node.Weight.ToString("N0", CultureInfo.InvariantCulture);
        string kind = node.Column.ToString().ToLowerInvariant();
        bool isLink = node.Filter is not null;
        if (isLink)
        {
            html.Append("<a href=\"#members\" class=\"map-link\" data-filter=\"").Append(Html.Escape(node.Filter))
                .Append("\" data-column=\"").Append(kind).Append("\" aria-label=\"")
                .Append(label).Append(' ').Append(weight).Append(" entries, show in the table\">");
        }

        html.Append("<g class=\"node ").Append(kind).Append(node.Sensitive ? " sensitive" : string.Empty)
            .Append(node.Missing ? " missing" : string.Empty).Append("\" data-id=\"").Append(node.Id).Append("\">")
            .Append("<title>").Append(label).Append(": ").Append(weight).Append("</title>")
            .Append("<rect rx=\"3\" x=\"").Append(Number(node.X)).Append("\" y=\"").Append(Number(node.Y))
            .Append("\" width=\"").Append(Number(DataMapLayout.BoxWidth))
            .Append("\" height=\"").Append(Number(node.Height)).Append("\"/>")
            .Append("<text x=\"").Append(Number(node.X + DataMapLayout.BoxWidth + 7)).Append("\" y=\"")
            .Append(Number(node.Y + (node.Height / 2))).Append("\" dy=\"0.35em\">")
            .Append(Html.Escape(Shorten(node.Label))).Append(" <tspan class=\"weight\">").Append(weight)
            .Append("</tspan></text></g>");
        html.Append(isLink ? "</a>\n" : "\n");
    }

    private static string Shorten(string label)
    {
        string visible = VisibleText.Of(label);
        if (visible.Length <= LongestLabel)
            return visible;

        // The leaf of a category says more than its group
        int dot = visible.IndexOf('.');
        if (dot > 0 && visible.Length - dot - 1 <= LongestLabel)
            return visible.Substring(dot + 1);
        return Cut(visible, LongestLabel - 1) + "…";
    }

    private static string Cut(string text, int length) =>
        text.Substring(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
