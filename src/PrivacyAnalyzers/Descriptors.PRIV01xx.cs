using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

/// <content>PRIV01xx: whether data is classified, and as what.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor CategoryNotInPolicy = Rule(
        RuleIds.CategoryNotInPolicy,
        Band.Classification,
        DiagnosticSeverity.Error,
        "Category is not declared in the policy",
        "{0} is {1}, which {2}",
        "People were told what is collected about them: a category that the policy does not announce may not be kept.");
}
