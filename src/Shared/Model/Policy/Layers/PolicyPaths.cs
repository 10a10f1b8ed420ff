using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Paths of policy files, joined as text: nothing here touches the disk.</summary>
internal static class PolicyPaths
{
    /// <summary>A path with forward slashes and without <c>.</c> and <c>..</c> parts.</summary>
    public static string Normalize(string path)
    {
        string[] parts = path.Replace('\\', '/').Split('/');
        List<string> kept = new(parts.Length);
        foreach (string part in parts)
        {
            if (part == ".." && kept.Count > 0 && kept[kept.Count - 1] is not ("" or ".."))
                kept.RemoveAt(kept.Count - 1);
            else if (part != ".")
                kept.Add(part);
        }

        return string.Join("/", kept);
    }

    /// <summary>The path that a file means by <paramref name="relative"/>.</summary>
    public static string Resolve(string file, string relative)
    {
        string target = relative.Replace('\\', '/');
        bool isRooted = target.StartsWith("/", System.StringComparison.Ordinal) || (target.Length > 1 && target[1] == ':');
        if (isRooted)
            return Normalize(target);
        string normal = Normalize(file);
        return Normalize(normal.Substring(0, normal.LastIndexOf('/') + 1) + target);
    }
}
