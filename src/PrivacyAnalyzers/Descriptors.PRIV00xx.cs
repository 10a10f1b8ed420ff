using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

/// <content>PRIV00xx: the policy file itself.</content>
internal static partial class Descriptors
{
    private const string InFile = "{0}: {1}";

    public static readonly DiagnosticDescriptor InvalidPolicy = Rule(
        RuleIds.InvalidPolicy,
        Band.Policy,
        DiagnosticSeverity.Error,
        "Policy file is invalid",
        InFile,
        "A policy that cannot be read, or that names a key, category or purpose that does not exist, cannot be enforced.");

    public static readonly DiagnosticDescriptor IncompletePolicy = Rule(
        RuleIds.IncompletePolicy,
        Band.Policy,
        DiagnosticSeverity.Warning,
        "Policy entry is incomplete",
        InFile,
        "Code is never held to what the policy leaves out, so whatever is missing is not enforced.");

    public static readonly DiagnosticDescriptor ContradictoryPolicy = Rule(
        RuleIds.ContradictoryPolicy,
        Band.Policy,
        DiagnosticSeverity.Warning,
        "Policy contradicts itself",
        InFile,
        "Two entries cannot both be kept; the stricter of them is enforced.");

    public static readonly DiagnosticDescriptor InventoryChanged = Rule(
        RuleIds.InventoryChanged,
        Band.Policy,
        DiagnosticSeverity.Warning,
        "Inventory changed but policy version did not",
        "{0} {1}; {2}",
        "A new use of personal data needs a policy that announces it, and often a notice to the persons concerned.",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor PurposeWithoutBasis = Rule(
        RuleIds.PurposeWithoutBasis,
        Band.Policy,
        DiagnosticSeverity.Error,
        "Purpose lacks a legal basis or the detail that its basis needs",
        InFile,
        "Processing is lawful only on a basis of GDPR Art. 6(1), and each basis rests on something that must be named.");

    public static readonly DiagnosticDescriptor InvalidException = Rule(
        RuleIds.InvalidException,
        Band.Policy,
        DiagnosticSeverity.Warning,
        "Reviewed exception does not hold",
        "The exception from {0} on {1} {2}",
        "An exception silences one rule at one place, with a reason, a reviewer and a date; it ends with that date.",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor UnusedPromise = Rule(
        RuleIds.UnusedPromise,
        Band.Policy,
        DiagnosticSeverity.Info,
        "Policy promises what no code does",
        "{0} is declared ({1}) but {2}; remove the entry or {3}",
        "An entry that no code stands behind is stale, or a mark in the code was forgotten.",
        WellKnownDiagnosticTags.CompilationEnd);
}
