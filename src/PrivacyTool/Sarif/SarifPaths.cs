using System;
using System.IO;
using System.Linq;

namespace PrivacyTool.Sarif;

/// <summary>Paths in SARIF logs.</summary>
internal static class SarifPaths
{
    /// <summary>A relative path as a URI reference.</summary>
    public static string ToUri(string path) =>
        string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));

    /// <summary>A <c>file:</c> URI below the root as a relative URI; anything else unchanged.</summary>
    public static string Relative(string uri, string root)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out Uri? absolute) || !absolute.IsFile)
            return uri;
        string relative = Path.GetRelativePath(root, absolute.LocalPath);
        bool isBelow = !relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        return isBelow ? ToUri(relative) : uri;
    }
}
