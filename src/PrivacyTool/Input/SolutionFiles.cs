using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PrivacyTool.Input;

/// <summary>Finds the folders of the projects that a solution names; a project is its own folder.</summary>
internal static partial class SolutionFiles
{
    public static bool IsSolutionOrProject(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".sln" or ".slnx" or ".slnf"
            or ".csproj" or ".fsproj" or ".vbproj";

    /// <summary>Folders whose build output is to be read. Projects outside the solution's tree count too.</summary>
    public static IReadOnlyList<string> ProjectFolders(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        if (Path.GetExtension(path).EndsWith("proj", StringComparison.OrdinalIgnoreCase))
            return [folder];
        return ProjectPath().Matches(File.ReadAllText(path))
            .Select(match => match.Groups[1].Value.Replace("\\\\", "/").Replace('\\', '/'))
            .Select(project => Path.GetDirectoryName(Path.GetFullPath(project, folder))!)
            .Where(Directory.Exists)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    [GeneratedRegex("\"([^\"\\r\\n]{1,1000}\\.(?:cs|fs|vb)proj)\"", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ProjectPath();
}
