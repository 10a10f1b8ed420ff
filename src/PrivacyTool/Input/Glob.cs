using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PrivacyTool.Input;

/// <summary>File patterns with <c>*</c>, <c>?</c> and <c>**</c>, for shells that do not expand them.</summary>
internal static class Glob
{
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(2);

    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Files that match, in ordinal order. Folders that are links are not followed.</summary>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        string normal = pattern.Replace('\\', '/');
        int fixedEnd = normal.LastIndexOf('/', normal.AsSpan().IndexOfAny('*', '?'));
        string root = fixedEnd <= 0 ? "/" : normal[..fixedEnd];
        if (!Directory.Exists(root))
            return [];
        Regex matcher = new(ToRegex(normal[(fixedEnd + 1)..]), RegexOptions.CultureInvariant, MatchLimit);
        EnumerationOptions options = new()
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        };
        return Directory.EnumerateFiles(root, "*", options)
            .Where(file => matcher.IsMatch(Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static string ToRegex(string pattern)
    {
        StringBuilder regex = new("^");
        for (int index = 0; index < pattern.Length; index++)
        {
            if (pattern.AsSpan(index).StartsWith("**/"))
            {
                regex.Append("(?:[^/]+/)*");
                index += 2;
            }
            else
            {
                regex.Append(pattern[index] switch
                {
                    '*' when index > 0 && pattern[index - 1] == '*' => ".*",
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    _ => Regex.Escape(pattern[index].ToString()),
                });
            }
        }

        return regex.Append('$').ToString();
    }
}
