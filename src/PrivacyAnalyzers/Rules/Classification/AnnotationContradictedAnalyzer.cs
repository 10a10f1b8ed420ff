using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Classification;

/// <summary>
/// PRIV0103: an annotation says something else than the member's name and type: an identifier that can be linked to a
/// person is marked not personal, the reason is missing, or the category is one of another kind of data.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnnotationContradictedAnalyzer() : PrivacyAnalyzer(Descriptors.AnnotationContradicted)
{
    private protected override SourceWord Needs => SourceWord.Mark;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy) =>
        SuspectedMembers.Register(context, privacy, (symbol, suspect) => Check(symbol, suspect, privacy));

    private static void Check(SymbolAnalysisContext context, SuspectedMember suspect, PrivacyContext privacy)
    {
        if (FindContradiction(suspect) is not { } contradiction)
            return;
        privacy.Report(context.ReportDiagnostic, suspect.Member, Diagnostic.Create(
            Descriptors.AnnotationContradicted,
            suspect.Member.Locations[0],
            SymbolNames.Of(suspect.Member),
            contradiction));
    }

    private static string? FindContradiction(SuspectedMember suspect)
    {
        string looksLike = suspect.Match.Category;
        if (suspect.Annotation.IsNotPersonal)
        {
            if (IsLinkable(looksLike))
            {
                return $"marked not personal, but {looksLike} can be linked to a person and so is personal data; "
                    + $"use [PersonalData({looksLike})]";
            }

            return string.IsNullOrWhiteSpace(suspect.Annotation.NotPersonalReason)
                ? $"marked not personal without a reason, but looks like {looksLike}; say why in [NotPersonalData]"
                : null;
        }

        return suspect is { Match.Confidence: LexiconConfidence.High, Annotation: { IsPersonal: true, IsAlias: false } }
            && IsOtherKind(suspect.Annotation.Category!, looksLike)
                ? $"annotated as {suspect.Annotation.Category}, but looks like {looksLike}; correct the category"
                : null;
    }

    // Identifiers of devices and hashes of identifiers single a person out even when they name nobody.
    private static bool IsLinkable(string category) =>
        category == "DeviceData.IpAddress" || CategoryFacts.StatusOf(category) == GdprStatus.Pseudonymous;

    // Own categories and free text may be anything; within one group people differ on what fits best.
    private static bool IsOtherKind(string annotated, string looksLike) =>
        Taxonomy.Categories.Contains(annotated)
        && CategoryFacts.GroupOf(annotated) != CategoryFacts.GroupOf(looksLike)
        && CategoryFacts.GroupOf(annotated) is not ("UnstructuredData" or "PseudonymousData" or "ChildData")
        && CategoryFacts.StatusOf(annotated) is not (GdprStatus.Special or GdprStatus.Criminal);
}
