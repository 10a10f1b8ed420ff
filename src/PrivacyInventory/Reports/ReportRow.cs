using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Privacy.Model;

namespace PrivacyInventory.Reports;

/// <summary>Writes one row of the report's data as a JSON array of pool indexes, lists of them, and numbers.</summary>
internal readonly struct ReportRow
{
    private readonly StringBuilder _json;
    private readonly ReportPool _pool;

    public ReportRow(StringBuilder json, ReportPool pool)
    {
        _json = json;
        _pool = pool;
        if (json[json.Length - 1] != '[')
            json.Append(',');
        json.Append('[');
    }

    public ReportRow Text(string? text) => Number(_pool.IndexOf(text));

    public ReportRow Texts(EquatableArray<string> texts)
    {
        OpenList();
        foreach (string text in texts)
            Text(text);
        _json.Append(']');
        return this;
    }

    public ReportRow Texts(IEnumerable<string?> texts)
    {
        OpenList();
        foreach (string? text in texts)
            Text(text);
        _json.Append(']');
        return this;
    }

    public ReportRow Number(int number)
    {
        Separate();
        _json.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public void Close() => _json.Append(']');

    private void OpenList()
    {
        Separate();
        _json.Append('[');
    }

    private void Separate()
    {
        if (_json[_json.Length - 1] != '[')
            _json.Append(',');
    }
}
