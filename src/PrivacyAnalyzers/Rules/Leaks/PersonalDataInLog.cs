using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0301: personal data in a log message, or on the console.</summary>
internal sealed class PersonalDataInLog : FlowRule
{
    public override Diagnostic? TryCreate(FlowFinding finding, PrivacyContext privacy) =>
        finding is { Sink.Kind: SinkKind.Log or SinkKind.Console, Object: null }
            ? Create(
                Descriptors.PersonalDataInLog,
                finding,
                finding.Source.Display,
                finding.Source.Category,
                finding.Sink.Kind == SinkKind.Console ? "the console" : "a log",
                finding.Sink.Name,
                Remedy.For(finding.Source),
                PolicyGround.Of(finding, privacy))
            : null;
}
