using System.Collections.Immutable;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>Turns findings of the flow engine into diagnostics. Rules are asked in order; the first that answers reports.</summary>
internal abstract class FlowRule
{
    /// <summary>Properties of each diagnostic, for code fixes.</summary>
    public const string CategoryKey = "Category";
    public const string RedactionKey = "Redaction";
    public const string SinkKey = "Sink";
    public const string MemberKey = "Member";
    public const string TargetKey = "Target";

    /// <summary>The diagnostic for a finding, or null when it is another rule's.</summary>
    public abstract Diagnostic? TryCreate(FlowFinding finding, PrivacyContext privacy);

    protected static Diagnostic Create(DiagnosticDescriptor descriptor, FlowFinding finding, params object[] arguments) =>
        Diagnostic.Create(
            descriptor,
            finding.Argument.GetLocation(),
            finding.Path,
            Properties(finding),
            arguments);

    /// <summary>The data in words: a member with its category, or an object with its members.</summary>
    protected static string Subject(FlowFinding finding) => finding.Object is null
        ? $"'{finding.Source.Display}' ({finding.Source.Category})"
        : $"'{finding.Object.Name}' with {Remedy.Members(finding)}";

    protected static ImmutableDictionary<string, string?> Properties(FlowFinding finding) =>
        ImmutableDictionary.CreateRange(new KeyValuePair<string, string?>[]
        {
            new(CategoryKey, finding.Source.Category),
            new(RedactionKey, finding.Source.Redaction),
            new(SinkKey, finding.Sink.Kind.ToString()),
            new(MemberKey, finding.Source.Display),
            new(TargetKey, DocumentationCommentId.CreateDeclarationId(finding.Sink.Api)),
        });
}
