using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0302: an object with personal members is destructured, serialized or formatted into a log.</summary>
internal sealed class ObjectInLog : FlowRule
{
    public override Diagnostic? TryCreate(FlowFinding finding, PrivacyContext privacy) =>
        finding is { Sink.Kind: SinkKind.Log or SinkKind.Console, Object: { } type }
            ? Create(
                Descriptors.ObjectInLog,
                finding,
                type.Name,
                Remedy.Members(finding),
                finding.Sink.Kind == SinkKind.Console ? "the console" : "a log",
                finding.Sink.Name,
                PolicyGround.Of(finding, privacy))
            : null;
}
