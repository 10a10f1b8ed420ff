using System;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers;

/// <summary>
/// Finds the committed snapshot among the additional files: the one named privacy.lock.json, or marked with the item
/// metadata <c>PrivacyLock="true"</c>.
/// </summary>
internal static class InventoryLockFile
{
    private const string Metadata = "build_metadata.AdditionalFiles.PrivacyLock";

    /// <summary>The first such file; null when the project is not under a lock.</summary>
    public static AdditionalText? Find(AnalyzerOptions options)
    {
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (IsLock(file, options.AnalyzerConfigOptionsProvider))
                return file;
        }

        return null;
    }

    private static bool IsLock(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        string.Equals(Path.GetFileName(file.Path), InventoryLock.FileName, StringComparison.OrdinalIgnoreCase)
        || (provider.GetOptions(file).TryGetValue(Metadata, out string? value)
            && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase));
}
