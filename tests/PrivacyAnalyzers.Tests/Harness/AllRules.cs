using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Tests.Harness;

/// <summary>Every rule, as a project gets them.</summary>
internal static class AllRules
{
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. typeof(PrivacyAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PrivacyAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
