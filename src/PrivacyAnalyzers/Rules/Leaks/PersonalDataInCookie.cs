using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0307: personal data or credentials in a cookie.</summary>
internal sealed class PersonalDataInCookie : FlowRule
{
    public override Diagnostic? TryCreate(FlowFinding finding, PrivacyContext privacy) =>
        finding.Sink.Kind is SinkKind.Cookie
            ? Create(
                Descriptors.PersonalDataInCookie,
                finding,
                Subject(finding),
                finding.Sink.Detail is { } name ? $"cookie \"{name}\"" : "a cookie",
                finding.Sink.Name,
                PolicyGround.Of(finding, privacy))
            : null;
}
