using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using PrivacyAnalyzers.Rules.Purpose.Guards;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>PRIV0405: a marketing message is sent on a path that never asks whether the person opted out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingSuppressionCheckAnalyzer : MarketingAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public MissingSuppressionCheckAnalyzer()
        : base(Descriptors.MissingSuppressionCheck)
    {
    }

    private protected override bool IsConcerned(PurposeEntry purpose) => purpose.Marketing == true;

    private protected override bool KnowsByName => true;

    private protected override GuardCheck CreateCheck(PrivacyContext privacy, PurposeEntry purpose) =>
        new SuppressionCheck(privacy.Annotations);

    private protected override Diagnostic Create(IOperation send, IMethodSymbol owner, PurposeEntry purpose) =>
        Diagnostic.Create(
            Descriptors.MissingSuppressionCheck,
            send.Syntax.GetLocation(),
            MemberName.Of(owner),
            purpose.Id,
            PolicyCitation.Of(purpose));
}
