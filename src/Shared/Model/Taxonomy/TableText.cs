using System;
using System.Collections.Generic;
using System.Globalization;

namespace Privacy.Model;

/// <summary>Reads the generated tables: one row a line, cells parted by bars, an empty cell for no value.</summary>
internal static class TableText
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    public static List<string[]> Split(string table)
    {
        List<string[]> rows = [];
        foreach (string line in table.Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries))
            rows.Add(line.Split('|'));
        return rows;
    }

    public static string? Optional(string cell) => cell.Length == 0 ? null : cell;

    public static bool Flag(string cell) => cell == "yes";

    public static int? Number(string cell) =>
        cell.Length == 0 ? null : int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    public static EquatableArray<string> List(string cell) =>
        cell.Length == 0 ? default : EquatableArray.Of(cell.Split(','));

    public static EquatableArray<int> Numbers(string cell)
    {
        if (cell.Length == 0)
            return default;
        string[] items = cell.Split(',');
        int[] numbers = new int[items.Length];
        for (int i = 0; i < items.Length; i++)
            numbers[i] = int.Parse(items[i], NumberStyles.None, CultureInfo.InvariantCulture);
        return new EquatableArray<int>(numbers);
    }
}
