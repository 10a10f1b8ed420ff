using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules.Prohibited;

namespace PrivacyAnalyzers.Rules.Classification;

/// <summary>
/// PRIV0102: a member holds a category that does not exist, that the policy bans, or that its closed list does not
/// announce. Bans on special-category, criminal and card data have rules of their own.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CategoryNotInPolicyAnalyzer() : PrivacyAnalyzer(Descriptors.CategoryNotInPolicy)
{
    private protected override SourceWord Needs => SourceWord.Mark;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        AttributeIds.Register(
            context,
            privacy,
            static kind => kind is AttributeKind.PersonalData or AttributeKind.SpecialCategory,
            (node, id) => CheckExists(node, id, privacy));
        if (privacy.Policy is { } policy)
            AnnotatedSymbols.Register(context, privacy, (symbol, personal) => CheckAnnounced(symbol, personal, policy));
    }

    private static void CheckExists(SyntaxNodeAnalysisContext context, AttributeId id, PrivacyContext privacy)
    {
        string category = id.Id ?? "";
        if (id.MissingFrom is null
            && (Taxonomy.Categories.Contains(category) || privacy.Policy?.FindCustomCategory(category) is not null))
        {
            return;
        }

        IEnumerable<string> known = id.MissingFrom is null ? Known(privacy.Policy) : id.Constants();
        string what = category.Length == 0
            ? "names nothing; use a category of the taxonomy or one that privacy.json declares in categories"
            : "is no category" + Hint(category, known);
        string name = AttributeIds.FindTarget(context) is { } target ? SymbolNames.Of(target) : "This";
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.CategoryNotInPolicy,
            id.Expression.GetLocation(),
            IdSuggestion.Properties(Suggestion.Find(category, known)),
            name,
            $"\"{category}\"",
            what));
    }

    private static string Hint(string category, IEnumerable<string> known)
    {
        string phrase = Suggestion.Phrase(category, known);
        return phrase.Length > 0 ? phrase : "; declare it in categories of privacy.json, with a parent";
    }

    private static IEnumerable<string> Known(PrivacyPolicy? policy) => policy?.KnownCategories() ?? CategoryFacts.Codes();

    private static void CheckAnnounced(SymbolAnalysisContext context, PersonalSymbol personal, PrivacyPolicy policy)
    {
        string category = personal.Category;
        string what;
        if (policy.FindProhibited(category) is { } ban)
        {
            if (BannedData.HasOwnRule(policy, personal))
                return;
            what = $"the policy bans ({PolicyCitation.Of(ban)}); remove the member";
        }
        else if (policy is { Header: { CollectedListIsClosed: true } header, Collected.IsEmpty: false }
            && policy.IsKnownCategory(category)
            && policy.FindCollected(category) is null)
        {
            what = $"is not in the collected list of the policy ({PolicyCitation.Of(header)}); "
                + "remove the member, or announce the category in collected";
        }
        else
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.CategoryNotInPolicy, personal.Location, personal.Name, category, what));
    }
}
