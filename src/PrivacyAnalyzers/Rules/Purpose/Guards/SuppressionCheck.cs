using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>
/// Asks whether the person objected to marketing: suppression lists, marketing gates, and members that hold the
/// choice. A consent check answers the question too, since withdrawn consent is an objection.
/// </summary>
internal sealed class SuppressionCheck(AnnotationReader annotations) : GuardCheck(annotations)
{
    public override bool IsToken(ITypeSymbol type) => type.Name is "ConsentToken" or "Suppressed" or "MarketingToken";

    protected override bool IsGate(INamedTypeSymbol? type) => GateNames.IsGate(type);

    protected override bool HoldsAnswer(ISymbol member) => Annotations.Read(member).Category == Choices;

    // A suppression list answers Contains(person) with true for those who objected.
    protected override bool IsNegative(string name) =>
        name is "Contains" or "ContainsAsync"
        || Contains(name, "Suppress") || Contains(name, "OptOut") || Contains(name, "OptedOut")
        || Contains(name, "Unsubscribe") || Contains(name, "DoNot") || Contains(name, "Object")
        || Contains(name, "Withdr") || Contains(name, "Revoke") || Contains(name, "Block");

    protected override bool IsNamedAnswer(string name) =>
        Contains(name, "OptedOut") || Contains(name, "OptOut") || Contains(name, "Unsubscribed")
        || Contains(name, "Suppressed") || Contains(name, "DoNotContact") || Contains(name, "DoNotMail")
        || ConsentMembers.IsNamedGiven(name);

    protected override bool MatchesArguments(IInvocationOperation call) => true;
}
