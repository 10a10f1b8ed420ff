using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>
/// PRIV0201: special-category data while the policy bans it. Without a policy, GDPR Art. 9(1) is the ban, and a
/// stated purpose is taken as the sign that somebody thought about it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecialCategoryBannedAnalyzer() : BannedDataAnalyzer(Descriptors.SpecialCategoryBanned)
{
    private protected override SourceWord Needs => SourceWord.Mark;

    private protected override string Noun => "special-category data";

    private protected override bool IsConcerned(PersonalSymbol personal, PrivacyContext privacy) =>
        personal.Annotation.IsSpecialCategory || privacy.StatusOf(personal.Category) == GdprStatus.Special;

    private protected override string? FindDefault(PersonalSymbol personal, PrivacyContext privacy) =>
        privacy.Policy is not null || BannedData.HasPurpose(personal.Symbol, privacy.Annotations)
            ? null
            : "GDPR Art. 9(1) bans it unless a condition of Art. 9(2) holds; "
                + "state its [Purpose] here or announce it in privacy.json, or remove the member";
}
