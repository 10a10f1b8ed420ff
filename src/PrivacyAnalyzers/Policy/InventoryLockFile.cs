using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Symbols;

namespace PrivacyAnalyzers;

/// <summary>Finds the committed snapshot among the additional files.</summary>
internal static class InventoryLockFile
{
    /// <summary>The first such file; null when the project is not under a lock.</summary>
    public static AdditionalText? Find(AnalyzerOptions options)
    {
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (PrivacyFiles.IsLock(file, options.AnalyzerConfigOptionsProvider))
                return file;
        }

        return null;
    }
}
