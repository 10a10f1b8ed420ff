using System;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Privacy.Symbols;

/// <summary>
/// Tells which additional files are the policy and which the snapshot of the inventory: by name, or by the item
/// metadata <c>PrivacyPolicy</c> or <c>PrivacyLock</c> that the package's targets set, whatever the name.
/// </summary>
internal static class PrivacyFiles
{
    public const string PolicyName = "privacy.json";
    public const string LockName = "privacy.lock.json";
    private const string PolicyMetadata = "build_metadata.AdditionalFiles.PrivacyPolicy";
    private const string LockMetadata = "build_metadata.AdditionalFiles.PrivacyLock";

    public static bool IsPolicy(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        Is(file, provider, PolicyName, PolicyMetadata);

    public static bool IsLock(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        Is(file, provider, LockName, LockMetadata);

    private static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider provider, string name, string metadata) =>
        string.Equals(Path.GetFileName(file.Path), name, StringComparison.OrdinalIgnoreCase)
        || (provider.GetOptions(file).TryGetValue(metadata, out string? value)
            && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase));
}
