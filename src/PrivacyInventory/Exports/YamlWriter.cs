using System.Collections.Generic;
using System.IO;
using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>Writes block-style YAML 1.2 in which every scalar from outside is double-quoted.</summary>
internal sealed class YamlWriter(TextWriter output)
{
    private int _depth;
    private bool _startsItem;

    /// <summary>A key whose items follow; an empty sequence when there are none.</summary>
    public YamlWriter Sequence(string key, int count)
    {
        Begin();
        output.Write(count == 0 ? $"{key}: []\n" : key + ":\n");
        return this;
    }

    public YamlWriter Text(string key, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return this;
        Begin();
        output.Write($"{key}: {Quote(value!)}\n");
        return this;
    }

    public YamlWriter Flag(string key, bool value)
    {
        Begin();
        output.Write($"{key}: {(value ? "true" : "false")}\n");
        return this;
    }

    public YamlWriter List(string key, IReadOnlyCollection<string> values)
    {
        Begin();
        output.Write(values.Count == 0 ? $"{key}: []\n" : key + ":\n");
        foreach (string value in values)
            output.Write($"{new string(' ', (2 * _depth) + 2)}- {Quote(value)}\n");
        return this;
    }

    /// <summary>Writes the next entry as the first of a list item.</summary>
    public void Item()
    {
        _depth++;
        _startsItem = true;
        _depth++;
    }

    public void EndItem() => _depth -= 2;

    private void Begin()
    {
        int indent = 2 * _depth;
        if (_startsItem)
            output.Write(new string(' ', indent - 2) + "- ");
        else
            output.Write(new string(' ', indent));
        _startsItem = false;
    }

    private static string Quote(string text) =>
        "\"" + VisibleText.Of(text).Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
