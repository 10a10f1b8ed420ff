using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using PrivacyInventory.Merging;
using PrivacyInventory.Reading;

namespace PrivacyTool.Input;

/// <summary>
/// Merges the assemblies and inventories that a verb's arguments name straight into a file, with flat memory. What
/// counts is as in <see cref="InventoryLoader"/>.
/// </summary>
internal sealed class InventoryStream
{
    private readonly ToolHost _host;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _newest = new(StringComparer.Ordinal);

    private InventoryStream(ToolHost host) => _host = host;

    /// <summary>Null when the inputs cannot be streamed: standard input, packages, inventories found in folders.</summary>
    public static InventoryStream? Create(
        ToolHost host, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        InventoryStream stream = new(host);
        foreach (string argument in arguments.Count == 0 ? ["."] : arguments)
        {
            if (argument == "-")
                return null;
            foreach ((string path, bool isNamed) in InventorySources.Expand(host, argument))
            {
                cancellation.ThrowIfCancellationRequested();
                if (InventorySources.IsPackage(path) || (!isNamed && !InventorySources.IsAssembly(path)))
                    return null;
                stream.Add(path, isNamed);
            }
        }

        return stream;
    }

    /// <summary>Writes the merged inventory.</summary>
    /// <exception cref="ToolException">An input is damaged, or none has an inventory; nothing is written.</exception>
    public void WriteTo(string file, CancellationToken cancellation)
    {
        MergeResult? result = null;
        Progress.Run(_host, "Merging inventories", report => result = InventoryFileMerge.Merge(
            _named.Concat(_newest.Values), file, count => report($"Merging inventories: {count:N0} files"), cancellation));
        List<string> defects = [];
        foreach (MergeProblem problem in result!.Problems)
        {
            string text = $"{_host.Show(problem.Path)}: {problem.Message}";
            if (problem.State == AssemblyInventoryState.SingleFile)
                _host.Note(text);
            else if (problem.State == AssemblyInventoryState.Invalid || _named.Contains(problem.Path))
                defects.Add(text);
        }

        if (defects.Count != 0)
            throw new ToolException(string.Join(Environment.NewLine + "privacy: ", defects));
        if (result.Inputs == 0)
            throw new ToolException("no inventory found: build with PrivacyAnalyzers or name others");
    }

    // In a folder an assembly may lie many times, from several builds: the newest counts.
    private void Add(string path, bool isNamed)
    {
        if (isNamed)
        {
            _named.Add(path);
            return;
        }

        string name = Path.GetFileNameWithoutExtension(path);
        if (!_newest.TryGetValue(name, out string? known))
        {
            _newest.Add(name, path);
            return;
        }

        bool isNewer = File.GetLastWriteTimeUtc(path) > File.GetLastWriteTimeUtc(known);
        (string newer, string older) = isNewer ? (path, known) : (known, path);
        _newest[name] = newer;
        if (new FileInfo(newer).Length != new FileInfo(older).Length)
            _host.Note($"{_host.Show(older)} is passed over: {_host.Show(newer)} is newer");
    }
}
