using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Privacy.Model;
using PrivacyInventory.Reading;

namespace PrivacyTool.Input;

/// <summary>Reads the inventories that a verb's arguments name and merges them into one.</summary>
internal sealed class InventoryLoader(ToolHost host, CancellationToken cancellation)
{
    private readonly List<InventoryFile> _named = [];
    private readonly Dictionary<string, InventoryFile> _newest = new(StringComparer.Ordinal);
    private readonly List<string> _defects = [];
    private int _filesRead;

    /// <exception cref="ToolException">An input is missing, damaged or holds no inventory.</exception>
    public static InventoryDocument Load(ToolHost host, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        InventoryLoader loader = new(host, cancellation);
        Progress.Run(host, "Reading inventories", report => loader.ReadAll(arguments, report));
        return loader.Merge(arguments);
    }

    private void ReadAll(IReadOnlyList<string> arguments, Action<string> report)
    {
        foreach (string argument in arguments.Count == 0 ? ["."] : arguments)
        {
            if (argument == "-")
            {
                Add(Parse("standard input", host.ReadInput(), DateTime.MaxValue), isNamed: true);
                continue;
            }

            foreach ((string path, bool isNamed) in InventorySources.Expand(host, argument))
            {
                cancellation.ThrowIfCancellationRequested();
                report($"Reading inventories: {++_filesRead:N0} files");
                Read(path, isNamed);
            }
        }
    }

    private void Read(string path, bool isNamed)
    {
        if (InventorySources.IsPackage(path))
        {
            foreach (AssemblyInventory inventory in PackageReader.Read(path))
                Add(inventory, path, isNamed: false);
        }
        else if (InventorySources.IsAssembly(path))
        {
            Add(AssemblyInventoryReader.Read(path), path, isNamed);
        }
        else
        {
            Add(Parse(path, File.ReadAllText(path), File.GetLastWriteTimeUtc(path)), isNamed);
        }
    }

    private InventoryFile? Parse(string path, string json, DateTime written)
    {
        InventoryReadResult result = InventoryJson.Read(json);
        if (result.Document is { } document)
            return new InventoryFile(path, document, written);
        InventoryReadError error = result.Errors[0];
        _defects.Add($"{host.Show(path)}({error.Line},{error.Column}): {error.Message}");
        return null;
    }

    private void Add(AssemblyInventory inventory, string path, bool isNamed)
    {
        switch (inventory.State)
        {
            case AssemblyInventoryState.Found:
                Add(new InventoryFile(inventory.Path, inventory.Document!, File.GetLastWriteTimeUtc(path)), isNamed);
                break;
            case AssemblyInventoryState.Invalid:
                _defects.Add($"{host.Show(inventory.Path)}: {inventory.Message}");
                break;
            case AssemblyInventoryState.SingleFile:
                host.Note($"{host.Show(inventory.Path)}: {inventory.Message}");
                break;
            default:
                string reason = inventory.Message ?? "the assembly carries no inventory";
                if (isNamed)
                    _defects.Add($"{host.Show(inventory.Path)}: {reason}");
                break;
        }
    }

    // In a folder an assembly may lie many times, from several builds: the newest counts. Named files all count.
    private void Add(InventoryFile? file, bool isNamed)
    {
        if (file is null)
            return;
        string? assembly = file.Document.Assemblies.Count == 1 ? file.Document.Assemblies[0].Name : null;
        if (isNamed || assembly is null)
        {
            _named.Add(file);
        }
        else if (!_newest.TryGetValue(assembly, out InventoryFile? known))
        {
            _newest.Add(assembly, file);
        }
        else if (!known.Document.Equals(file.Document))
        {
            InventoryFile newer = file.Written > known.Written ? file : known;
            InventoryFile older = ReferenceEquals(newer, file) ? known : file;
            host.Note($"{host.Show(older.Path)} is passed over: {host.Show(newer.Path)} is newer");
            _newest[assembly] = newer;
        }
    }

    private InventoryDocument Merge(IReadOnlyList<string> arguments)
    {
        if (_defects.Count != 0)
            throw new ToolException(string.Join(Environment.NewLine + "privacy: ", _defects));
        List<InventoryDocument> documents = [.. _named.Concat(_newest.Values).Select(file => file.Document)];
        if (documents.Count == 0)
        {
            string inputs = arguments.Count == 0 ? "this folder" : string.Join(", ", arguments);
            throw new ToolException($"no inventory found in {inputs}: build with PrivacyAnalyzers or name others");
        }

        return InventoryMerge.Merge(documents);
    }
}
