using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0305: personal data in traces, metrics and events.</summary>
internal sealed class PersonalDataInTelemetry : FlowRule
{
    public override Diagnostic? TryCreate(FlowFinding finding, PrivacyContext privacy) =>
        finding.Sink.Kind is SinkKind.Telemetry
            ? Create(
                Descriptors.PersonalDataInTelemetry,
                finding,
                Subject(finding),
                finding.Sink.Name,
                Remedy.For(finding.Source),
                PolicyGround.Of(finding, privacy))
            : null;
}
