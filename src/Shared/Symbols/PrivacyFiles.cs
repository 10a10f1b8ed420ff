using System;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Privacy.Symbols;

/// <summary>
/// Tells which additional files are the policy and which the snapshot of the inventory: by name, or by the item
/// metadata <c>PrivacyFile</c> that the package's targets set on files of other names.
/// </summary>
internal static class PrivacyFiles
{
    public const string PolicyName = "privacy.json";
    public const string LockName = "privacy.lock.json";
    private const string Metadata = "build_metadata.AdditionalFiles.PrivacyFile";

    public static bool IsPolicy(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        Is(file, provider, PolicyName, "policy");

    public static bool IsLock(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        Is(file, provider, LockName, "lock");

    private static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider provider, string name, string role) =>
        string.Equals(Path.GetFileName(file.Path), name, StringComparison.OrdinalIgnoreCase)
        || (provider.GetOptions(file).TryGetValue(Metadata, out string? value)
            && string.Equals(value, role, StringComparison.OrdinalIgnoreCase));
}
