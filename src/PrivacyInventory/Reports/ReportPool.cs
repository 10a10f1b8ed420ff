using System;
using System.Collections.Generic;
using System.Text;
using PrivacyInventory.Views;

namespace PrivacyInventory.Reports;

/// <summary>Stores each string of the report once; rows refer to it by index. Nothing stands at -1.</summary>
internal sealed class ReportPool
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public int IndexOf(string? text)
    {
        if (text is null)
            return -1;
        if (!_indexes.TryGetValue(text, out int index))
        {
            index = _texts.Count;
            _indexes.Add(text, index);
            _texts.Add(VisibleText.Of(text));
        }

        return index;
    }

    public void WriteTo(StringBuilder json)
    {
        json.Append('[');
        for (int index = 0; index < _texts.Count; index++)
        {
            if (index != 0)
                json.Append(',');
            json.AppendJson(_texts[index]);
        }

        json.Append(']');
    }
}
