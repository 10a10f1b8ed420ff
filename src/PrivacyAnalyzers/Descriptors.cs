using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

/// <summary>Descriptors of all rules; one partial file per band of ids.</summary>
internal static partial class Descriptors
{
    /// <summary>States the facts of a rule; help link and enablement follow from them.</summary>
    private static DiagnosticDescriptor Rule(
        string id,
        Band band,
        DiagnosticSeverity severity,
        string title,
        string message,
        string description,
        params string[] tags) =>
        new(
            id,
            title,
            message,
            $"Privacy.{band}",
            severity,
            isEnabledByDefault: true,
            description,
            RuleIds.GetHelpUri(id),
            tags);

    /// <summary>Bands of rule ids; each is a folder under Rules and a diagnostic category.</summary>
    private enum Band
    {
        /// <summary>PRIV00xx</summary>
        Policy,

        /// <summary>PRIV01xx</summary>
        Classification,

        /// <summary>PRIV02xx</summary>
        Prohibited,

        /// <summary>PRIV03xx</summary>
        Leaks,

        /// <summary>PRIV04xx</summary>
        Purpose,

        /// <summary>PRIV05xx</summary>
        Recipients,

        /// <summary>PRIV06xx</summary>
        Retention,

        /// <summary>PRIV07xx</summary>
        Cookies,

        /// <summary>PRIV08xx</summary>
        Rights,

        /// <summary>PRIV09xx</summary>
        Access,

        /// <summary>PRIV10xx</summary>
        Security,
    }
}
