using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PrivacyTool.Input;

/// <summary>Turns the arguments of a verb into files to read.</summary>
internal static class InventorySources
{
    // Intermediate and foreign folders: what matters in them is copied to the output folder
    private static readonly string[] SkippedFolders = ["obj", "ref", "refint", "node_modules", ".git", ".vs", ".idea"];

    private static readonly string[] PackageExtensions = [".nupkg", ".snupkg", ".zip"];

    /// <summary>Files that an argument names, and whether a person named each of them.</summary>
    /// <exception cref="ToolException">The argument names nothing.</exception>
    public static IEnumerable<(string Path, bool IsNamed)> Expand(ToolHost host, string argument)
    {
        string path = host.Resolve(argument);
        if (File.Exists(path))
        {
            return SolutionFiles.IsSolutionOrProject(path)
                ? SolutionFiles.ProjectFolders(path).SelectMany(Folder)
                : [(path, true)];
        }

        if (Directory.Exists(path))
            return Folder(path);
        if (!Glob.IsPattern(argument))
            throw new ToolException($"{host.Show(path)} does not exist");
        IReadOnlyList<string> files = Glob.Expand(path);
        return files.Count != 0
            ? files.Select(file => (file, false))
            : throw new ToolException($"no file matches {argument}");
    }

    public static bool IsPackage(string path) =>
        PackageExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    public static bool IsAssembly(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".dll" or ".exe";

    public static bool IsInventory(string path) =>
        Path.GetFileName(path).EndsWith("privacy-inventory.json", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Path, bool IsNamed)> Folder(string folder)
    {
        Stack<string> waiting = new([folder]);
        while (waiting.TryPop(out string? current))
        {
            foreach (string file in Directory.EnumerateFiles(current).Order(StringComparer.Ordinal))
            {
                if (IsAssembly(file) || IsInventory(file))
                    yield return (file, false);
            }

            foreach (string child in Directory.EnumerateDirectories(current).OrderDescending(StringComparer.Ordinal))
            {
                bool isLink = (File.GetAttributes(child) & FileAttributes.ReparsePoint) != 0;
                if (!isLink && !SkippedFolders.Contains(Path.GetFileName(child), StringComparer.OrdinalIgnoreCase))
                    waiting.Push(child);
            }
        }
    }
}
