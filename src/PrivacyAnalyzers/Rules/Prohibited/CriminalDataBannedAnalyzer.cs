using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>
/// PRIV0202: criminal-offence data while the policy bans it. Without a policy, GDPR Art. 10 is the ban, and a stated
/// purpose is taken as the sign that somebody thought about it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CriminalDataBannedAnalyzer() : BannedDataAnalyzer(Descriptors.CriminalDataBanned)
{
    private protected override SourceWord Needs => SourceWord.Mark;

    private protected override string Noun => "criminal-offence data";

    private protected override bool IsConcerned(PersonalSymbol personal, PrivacyContext privacy) =>
        privacy.StatusOf(personal.Category) == GdprStatus.Criminal;

    private protected override string? FindDefault(PersonalSymbol personal, PrivacyContext privacy) =>
        privacy.Policy is not null || BannedData.HasPurpose(personal.Symbol, privacy.Annotations)
            ? null
            : "GDPR Art. 10 allows it only under official authority or a law; "
                + "state its [Purpose] here or announce it in privacy.json, or remove the member";
}
