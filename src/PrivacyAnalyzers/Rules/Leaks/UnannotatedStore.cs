using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0311: personal data is stored in a member that does not say so.</summary>
internal sealed class UnannotatedStore : FlowRule
{
    public override Diagnostic? TryCreate(FlowFinding finding, PrivacyContext privacy)
    {
        if (finding.Sink.Kind != SinkKind.Store)
            return null;

        // What an unknown library made of the data may no longer be personal: then it is only a hint.
        DiagnosticSeverity severity = finding.IsDerived ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        return Diagnostic.Create(
            Descriptors.UnannotatedStore,
            finding.Argument.GetLocation(),
            severity,
            finding.Path,
            Properties(finding),
            Subject(finding),
            finding.Sink.Name,
            finding.Source.Category);
    }
}
