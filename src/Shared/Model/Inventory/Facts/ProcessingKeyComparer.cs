using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Orders processings ordinally by purpose, category, subject and recipient.</summary>
internal sealed class ProcessingKeyComparer : IComparer<(string, string, string, string)>
{
    public static readonly ProcessingKeyComparer Instance = new();

    public int Compare((string, string, string, string) x, (string, string, string, string) y)
    {
        int order = string.CompareOrdinal(x.Item1, y.Item1);
        if (order == 0)
            order = string.CompareOrdinal(x.Item2, y.Item2);
        if (order == 0)
            order = string.CompareOrdinal(x.Item3, y.Item3);
        return order != 0 ? order : string.CompareOrdinal(x.Item4, y.Item4);
    }
}
