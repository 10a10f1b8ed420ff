using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using PrivacyAnalyzers.Rules.Purpose.Guards;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>PRIV0408: marketing that is limited to people with a relationship is sent without asking for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingRelationshipCheckAnalyzer : MarketingAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public MissingRelationshipCheckAnalyzer()
        : base(Descriptors.MissingRelationshipCheck)
    {
    }

    private protected override bool IsConcerned(PurposeEntry purpose) =>
        purpose is { RequiresRelationship: not (null or ""), LegalBasis: not "Consent" };

    private protected override GuardCheck CreateCheck(PrivacyContext privacy, PurposeEntry purpose) =>
        new RelationshipCheck(privacy.Annotations, purpose, purpose.RequiresRelationship!);

    private protected override Diagnostic Create(IOperation send, IMethodSymbol owner, PurposeEntry purpose) =>
        Diagnostic.Create(
            Descriptors.MissingRelationshipCheck,
            send.Syntax.GetLocation(),
            MemberName.Of(owner),
            purpose.Id,
            purpose.RequiresRelationship,
            PolicyCitation.Of(purpose));
}
