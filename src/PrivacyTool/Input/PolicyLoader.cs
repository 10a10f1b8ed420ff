using System.IO;
using Privacy.Model;

namespace PrivacyTool.Input;

/// <summary>Reads privacy.json and the files it extends.</summary>
internal static class PolicyLoader
{
    public const string FileName = "privacy.json";

    /// <summary>
    /// The named policy, else the one that the inputs lie under, else the nearest in this folder or one above it; null
    /// when there is none.
    /// </summary>
    /// <exception cref="ToolException">The named file does not exist.</exception>
    public static PolicyReadResult? Load(ToolHost host, string? path, params string[] inputs)
    {
        string? file = path is null ? FindOver(host, inputs) ?? FindAbove(host.Folder) : host.Resolve(path);
        if (file is not null && Directory.Exists(file))
            file = Path.Combine(file, FileName);
        if (file is null)
            return null;
        if (!File.Exists(file))
            throw new ToolException($"{host.Show(file)} does not exist");
        return PolicyLayers.Read([Parse(file)], extended => File.Exists(extended) ? Parse(extended) : null);
    }

    /// <summary>A policy that must be there, with the defects of its entries.</summary>
    /// <exception cref="ToolException">There is none, or nothing of it can be read.</exception>
    public static (PrivacyPolicy Policy, PolicyReadResult Result) Require(
        ToolHost host, string? path, params string[] inputs)
    {
        PolicyReadResult result = Load(host, path, inputs)
            ?? throw new ToolException($"no {FileName} in this folder or above it; name one with --policy");
        if (result.Policy is { StatedKeys.IsEmpty: false } policy)
            return (policy, result);
        throw new ToolException(result.Errors.IsEmpty ? "the policy states nothing" : Describe(host, result.Errors[0]));
    }

    /// <summary>An error with its place, as compilers write it.</summary>
    public static string Describe(ToolHost host, PolicyError error) =>
        $"{host.Show(error.Location.Path)}({error.Location.Line + 1},{error.Location.Column + 1}): {error.Message}";

    private static PolicyDocument Parse(string file) =>
        PolicyReader.Parse(file.Replace('\\', '/'), File.ReadAllText(file));

    // Inputs under several policies leave the choice to the folder of the caller.
    private static string? FindOver(ToolHost host, string[] inputs)
    {
        string? found = null;
        foreach (string input in inputs)
        {
            string path = host.Resolve(input);
            string? folder = Directory.Exists(path) ? path : File.Exists(path) ? Path.GetDirectoryName(path) : null;
            if (folder is null || FindAbove(folder) is not { } file)
                continue;
            if (found is not null && found != file)
                return null;
            found = file;
        }

        return found;
    }

    private static string? FindAbove(string folder)
    {
        for (DirectoryInfo? current = new(folder); current is not null; current = current.Parent)
        {
            string file = Path.Combine(current.FullName, FileName);
            if (File.Exists(file))
                return file;
        }

        return null;
    }
}
