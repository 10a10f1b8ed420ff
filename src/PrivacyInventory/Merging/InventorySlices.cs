using System;
using System.Text;

namespace PrivacyInventory.Merging;

/// <summary>Where the rows of each section stand in an inventory's canonical text.</summary>
internal sealed class InventorySlices
{
    private static readonly byte[] Head = "{\n\"schemaVersion\":\"1.0\""u8.ToArray();
    private static readonly byte[] Tail = "\n}\n"u8.ToArray();
    private static readonly byte[][] Openings =
        Array.ConvertAll(RowShapes.Sections, static name => Encoding.ASCII.GetBytes($",\n\"{name}\":["));

    private readonly (int Start, int Length)[] _ranges = new (int, int)[RowShapes.Sections.Length];

    public int Rows { get; private set; }

    /// <summary>Rows of a section, joined by a comma and a line feed.</summary>
    public ReadOnlySpan<byte> this[int section, ReadOnlySpan<byte> text] =>
        text.Slice(_ranges[section].Start, _ranges[section].Length);

    /// <summary>
    /// Splits a text; null when it is not canonical to the byte: then it has to be read, put in order and written.
    /// </summary>
    public static InventorySlices? Split(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith(Head))
            return null;
        InventorySlices slices = new();
        int position = Head.Length;
        for (int section = 0; section < Openings.Length; section++)
        {
            if (!text[position..].StartsWith(Openings[section]))
                return null;
            position += Openings[section].Length;
            position = slices.SplitSection(text, section, position);
            if (position < 0)
                return null;
        }

        return text[position..].SequenceEqual(Tail) ? slices : null;
    }

    /// <summary>The first row of a section's rows.</summary>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> rows)
    {
        int end = rows.IndexOf((byte)'\n');
        return end < 0 ? rows : rows[..(end - 1)];
    }

    public static ReadOnlySpan<byte> Last(ReadOnlySpan<byte> rows) => rows[(rows.LastIndexOf((byte)'\n') + 1)..];

    // Gives the position after the section's closing bracket, or -1.
    private int SplitSection(ReadOnlySpan<byte> text, int section, int position)
    {
        if (position < text.Length && text[position] == ']')
        {
            _ranges[section] = (position, 0);
            return position + 1;
        }

        int start = position + 1;
        ReadOnlySpan<byte> previous = default;
        while (position < text.Length && text[position] == '\n')
        {
            ReadOnlySpan<byte> rest = text[(position + 1)..];
            int length = rest.IndexOf((byte)'\n');
            if (length < 1)
                return -1;
            bool isLast = rest[length - 1] != ',';
            ReadOnlySpan<byte> row = isLast ? rest[..length] : rest[..(length - 1)];
            if (!CanonicalRow.IsValid(row, RowShapes.All[section]) || !(previous.SequenceCompareTo(row) < 0))
                return -1;
            Rows++;
            previous = row;
            position += 1 + length;
            if (isLast)
            {
                _ranges[section] = (start, position - start);
                return text[position..].StartsWith("\n]"u8) ? position + 2 : -1;
            }
        }

        return -1;
    }
}
