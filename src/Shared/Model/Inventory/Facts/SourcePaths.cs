using System;
using System.Text;

namespace Privacy.Model;

/// <summary>Makes paths of source files relative, so that an inventory is the same on every machine.</summary>
internal static class SourcePaths
{
    /// <summary>
    /// The path from a folder to a file with forward slashes; outside the folder it climbs with <c>..</c>, and on
    /// another drive, or with no folder given, only the file's name is left. A relative path stays as it is.
    /// </summary>
    public static string MakeRelative(string? folder, string path)
    {
        string file = path.Replace('\\', '/');
        if (!IsRooted(file))
            return file;
        if (string.IsNullOrEmpty(folder))
            return FileName(file);
        string root = folder!.Replace('\\', '/').TrimEnd('/') + "/";
        int common = CommonFolders(root, file);
        // Nothing in common but the root itself says nothing that another machine could use.
        if (file.IndexOf('/', 0, common) == common - 1)
            return FileName(file);
        StringBuilder relative = new();
        for (int index = common; index < root.Length; index++)
        {
            if (root[index] == '/')
                relative.Append("../");
        }

        return relative.Append(file, common, file.Length - common).ToString();
    }

    private static bool IsRooted(string path) =>
        path.Length > 0 && (path[0] == '/' || (path.Length > 1 && path[1] == ':'));

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    // Length of the common start, cut after a slash. With a drive letter, folders compare as Windows does.
    private static int CommonFolders(string root, string file)
    {
        StringComparison comparison =
            root[0] == '/' ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        int common = 0;
        for (int slash = root.IndexOf('/'); slash >= 0 && slash < file.Length; slash = root.IndexOf('/', slash + 1))
        {
            if (string.Compare(root, common, file, common, slash + 1 - common, comparison) != 0)
                break;
            common = slash + 1;
        }

        return common;
    }
}
