using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

/// <content>PRIV01xx: whether data is classified, and as what.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnannotatedPersonalData = Rule(
        RuleIds.UnannotatedPersonalData,
        Band.Classification,
        DiagnosticSeverity.Warning,
        "Member looks like personal data but is not annotated",
        "{0} looks like {1}; add [{2}({1})] or [NotPersonalData(\"why\")]",
        "Only annotated members are redacted, checked and listed in the inventory.");

    public static readonly DiagnosticDescriptor CategoryNotInPolicy = Rule(
        RuleIds.CategoryNotInPolicy,
        Band.Classification,
        DiagnosticSeverity.Error,
        "Category is not declared in the policy",
        "{0} is {1}, which {2}",
        "People were told what is collected about them: a category that the policy does not announce may not be kept.");

    public static readonly DiagnosticDescriptor AnnotationContradicted = Rule(
        RuleIds.AnnotationContradicted,
        Band.Classification,
        DiagnosticSeverity.Warning,
        "Annotation contradicts the member's name or type",
        "{0} is {1}",
        "A wrong annotation is worse than none, as every check trusts it.");

    public static readonly DiagnosticDescriptor UnboundedBag = Rule(
        RuleIds.UnboundedBag,
        Band.Classification,
        DiagnosticSeverity.Warning,
        "Unbounded bag on a model that collects personal data",
        "{0} accepts any data; annotate it [PersonalData(UnstructuredData.FreeText)] or remove it",
        "Whatever a client sends lands in the bag, unannounced and unredacted.");

    public static readonly DiagnosticDescriptor SourceNotDeclared = Rule(
        RuleIds.SourceNotDeclared,
        Band.Classification,
        DiagnosticSeverity.Warning,
        "Source is not declared for the category",
        "{0} takes {1} from {2}, but its declared sources are {3} ({4}); change the source or the policy",
        "People were told where their data comes from; GDPR Art. 14 asks for a notice when it is not from them.");

    public static readonly DiagnosticDescriptor AggregateWithIdentifier = Rule(
        RuleIds.AggregateWithIdentifier,
        Band.Classification,
        DiagnosticSeverity.Error,
        "Aggregate type carries or is keyed by an identifier",
        "{0} is [Aggregate] but {1}; a row about one person is personal data, so drop the identifier or the mark",
        "Aggregates are exempt from other checks, and so must be about many people.");
}
