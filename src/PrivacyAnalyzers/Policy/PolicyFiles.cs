using System.Threading;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers;

/// <summary>Finds the policy among the additional files of a project.</summary>
internal static class PolicyFiles
{
    /// <summary>The policy of a project, null when it has none.</summary>
    public static PolicyReadResult? Load(AnalyzerOptions options, CancellationToken cancellationToken) =>
        PolicyStore.Read(
            options.AdditionalFiles,
            file => PrivacyFiles.IsPolicy(file, options.AnalyzerConfigOptionsProvider),
            cancellationToken);
}
