using System.Text;
using Privacy.Model;

namespace PrivacyInventory.Output;

/// <summary>The inventory as Markdown tables: members, processing and recipients, for a repository or a review.</summary>
internal static class InventoryMarkdown
{
    public static string Write(InventoryDocument document)
    {
        StringBuilder text = new("# Data inventory\n");
        Heading(text, "Members", ["Member", "Category", "GDPR", "Subject", "Purposes", "Retention", "Redaction", "Place"]);
        foreach (InventoryMember row in document.Members)
        {
            Row(text, [
                row.Member.Length == 0 ? row.Type : row.Type + "." + row.Member,
                row.Category,
                row.GdprStatus,
                row.Subject ?? "",
                Purposes(row),
                row.Retention is null ? "" : row.Retention.Rule + " (" + (row.Retention.Period ?? "not stated") + ")",
                row.Redaction,
                Place(row.Location),
            ]);
        }

        Heading(text, "Processing", ["Purpose", "Legal basis", "Category", "Subject", "Recipient", "Countries", "Places"]);
        foreach (InventoryProcessing row in document.Processing)
        {
            Row(text, [
                row.Purpose,
                row.LegalBasis ?? "not stated",
                row.Category,
                row.Subject ?? "",
                row.Recipient ?? "",
                string.Join(", ", row.Countries),
                string.Join(", ", row.Places),
            ]);
        }

        Heading(text, "Recipients", ["Recipient", "Roles", "Countries", "Transfer mechanism", "Places"]);
        foreach (InventoryRecipient row in document.Recipients)
        {
            Row(text, [
                row.Id,
                string.Join(", ", row.Roles),
                string.Join(", ", row.Countries),
                row.TransferMechanism ?? "",
                string.Join(", ", row.Places),
            ]);
        }

        return text.ToString();
    }

    private static string Purposes(InventoryMember row)
    {
        StringBuilder text = new();
        foreach (InventoryPurpose purpose in row.Purposes)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(purpose.Id);
            text.Append(" (").Append(purpose.LegalBasis ?? "basis not stated").Append(')');
        }

        return text.ToString();
    }

    private static string Place(InventoryLocation? location) =>
        location is null ? "" : location.File + ":" + location.Line;

    private static void Heading(StringBuilder text, string title, string[] columns)
    {
        text.Append("\n## ").Append(title).Append("\n\n");
        Row(text, columns);
        foreach (string _ in columns)
            text.Append("|---");
        text.Append("|\n");
    }

    private static void Row(StringBuilder text, string[] cells)
    {
        text.Append('|');
        foreach (string cell in cells)
        {
            text.Append(' ');
            AppendCell(text, cell);
            text.Append(" |");
        }

        text.Append('\n');
    }

    // Punctuation that Markdown or HTML reads as markup stands escaped; control and format characters become spaces.
    private static void AppendCell(StringBuilder text, string cell)
    {
        foreach (char c in cell)
        {
            if (c is '|' or '\\' or '<' or '>' or '[' or ']' or '*' or '_' or '`' or '&' or '#' or '~' or '!')
                text.Append('\\').Append(c);
            else if (char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format)
                text.Append(' ');
            else
                text.Append(c);
        }
    }
}
