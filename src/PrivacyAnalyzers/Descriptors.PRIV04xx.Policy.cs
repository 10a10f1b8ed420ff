using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

/// <content>PRIV0403: purposes that the policy does not declare.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor PurposeNotInPolicy = Rule(
        RuleIds.PurposeNotInPolicy,
        Band.Purpose,
        DiagnosticSeverity.Error,
        "Purpose is not in the policy",
        "Purpose \"{0}\" of {1} is not declared in {2}{3}",
        "Personal data is processed for declared purposes only, each with its legal basis.");
}
