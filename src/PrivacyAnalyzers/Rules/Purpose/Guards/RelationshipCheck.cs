using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>
/// Asks whether the person has the relationship that the policy demands: members and methods named after it, such as
/// IsExistingCustomer, and marketing gates. Consent makes the condition moot.
/// </summary>
internal sealed class RelationshipCheck(AnnotationReader annotations, PurposeEntry purpose, string relationship)
    : GuardCheck(annotations)
{
    /// <summary>Whether every person of a data subject kind has the relationship.</summary>
    public bool IsSubject(ITypeSymbol type) =>
        Annotations.Read(type).Subject is { } subject
        && string.Equals(subject, relationship, StringComparison.OrdinalIgnoreCase);

    public override bool IsToken(ITypeSymbol type) => type.Name is "ConsentToken" || IsSubject(type);

    protected override bool IsGate(INamedTypeSymbol? type) =>
        GateNames.IsConsentGate(type) || GateNames.IsMarketingGate(type);

    protected override bool IsQuestion(IMethodSymbol method) =>
        Contains(method.Name, relationship) || base.IsQuestion(method);

    protected override bool HoldsAnswer(ISymbol member)
    {
        if (Contains(member.Name, relationship))
            return true;
        Annotation annotation = Annotations.Read(member);
        return annotation.Category == Choices && Contains(member.Name, "Consent")
            && (annotation.Purposes.IsEmpty || annotation.Purposes.Contains(purpose.Id));
    }

    protected override bool IsNegative(string name) =>
        StartsWith(name, "IsNot") || StartsWith(name, "No") || Contains(name, "Withdr") || Contains(name, "Revoke");

    protected override bool MatchesArguments(IInvocationOperation call) => true;
}
