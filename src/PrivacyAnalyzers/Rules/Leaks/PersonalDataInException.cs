using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0303: personal data in an exception.</summary>
internal sealed class PersonalDataInException : FlowRule
{
    public override Diagnostic? TryCreate(FlowFinding finding, PrivacyContext privacy) =>
        finding.Sink.Kind is SinkKind.ExceptionMessage
            ? Create(
                Descriptors.PersonalDataInException,
                finding,
                Subject(finding),
                finding.Sink.Name,
                Remedy.For(finding.Source),
                PolicyGround.Of(finding, privacy))
            : null;
}
