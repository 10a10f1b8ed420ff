using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0308: personal data in a cache key, a file name or a clear-text file.</summary>
internal sealed class PersonalDataInKeyOrFile : FlowRule
{
    public override Diagnostic? TryCreate(FlowFinding finding, PrivacyContext privacy) =>
        finding.Sink.Kind is SinkKind.CacheKey or SinkKind.FileName or SinkKind.ClearTextFile
            ? Create(
                Descriptors.PersonalDataInKeyOrFile,
                finding,
                Subject(finding),
                Place(finding.Sink.Kind),
                finding.Sink.Name,
                Remedy.For(finding.Source),
                PolicyGround.Of(finding, privacy))
            : null;

    private static string Place(SinkKind kind) => kind switch
    {
        SinkKind.CacheKey => "part of a cache key",
        SinkKind.FileName => "part of a file name",
        _ => "written to a file in clear text",
    };
}
