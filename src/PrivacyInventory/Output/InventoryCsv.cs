using System;
using System.Text;
using Privacy.Model;

namespace PrivacyInventory.Output;

/// <summary>The members as CSV (RFC 4180), safe to open in a spreadsheet.</summary>
internal static class InventoryCsv
{
    public static string Write(InventoryDocument document)
    {
        StringBuilder text = new();
        bool isFirst = true;
        foreach ((string title, _) in InventoryTable.MemberColumns)
        {
            AppendCell(text, title, isFirst);
            isFirst = false;
        }

        foreach (InventoryMember row in document.Members)
        {
            text.Append("\r\n");
            isFirst = true;
            foreach ((_, Func<InventoryMember, string> cell) in InventoryTable.MemberColumns)
            {
                AppendCell(text, cell(row), isFirst);
                isFirst = false;
            }
        }

        return text.Append("\r\n").ToString();
    }

    private static void AppendCell(StringBuilder text, string cell, bool isFirst)
    {
        if (!isFirst)
            text.Append(',');
        // A leading character that starts a formula is disarmed by an apostrophe.
        if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            cell = "'" + cell;
        if (cell.IndexOfAny([',', '"', '\r', '\n']) < 0)
            text.Append(cell);
        else
            text.Append('"').Append(cell.Replace("\"", "\"\"")).Append('"');
    }
}
