using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0304: personal data in a URL, query string or route.</summary>
internal sealed class PersonalDataInUrl : FlowRule
{
    public override Diagnostic? TryCreate(FlowFinding finding, PrivacyContext privacy) =>
        finding.Sink.Kind is SinkKind.Url
            ? Create(
                Descriptors.PersonalDataInUrl,
                finding,
                Subject(finding),
                finding.Sink.Name,
                PolicyGround.Of(finding, privacy))
            : null;
}
