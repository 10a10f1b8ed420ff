using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>
/// Asks whether consent was given for a purpose: methods of a ConsentGate, methods whose result is annotated as
/// AccountData.PrivacyPreferences, and members of that category. Naming another purpose answers another question.
/// </summary>
internal sealed class ConsentCheck(AnnotationReader annotations, PurposePolicy policy, PurposeEntry purpose)
    : GuardCheck(annotations)
{
    public override bool IsToken(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ConsentToken" } token
        && (token.TypeArguments.IsEmpty || NamesPurpose(token.TypeArguments[0]));

    protected override bool IsGate(INamedTypeSymbol? type) => GateNames.IsConsentGate(type);

    protected override bool HoldsAnswer(ISymbol member)
    {
        Annotation annotation = Annotations.Read(member);
        return annotation.Category == Choices
            && (annotation.Purposes.IsEmpty || annotation.Purposes.Contains(purpose.Id));
    }

    protected override bool IsNegative(string name) =>
        Contains(name, "Withdr") || Contains(name, "Revoke") || Contains(name, "OptOut") || Contains(name, "OptedOut")
        || Contains(name, "Denied") || Contains(name, "Refuse") || Contains(name, "Unsubscribe")
        || Contains(name, "Missing") || Contains(name, "Suppress");

    protected override bool IsNamedAnswer(string name) => ConsentMembers.IsNamedGiven(name);

    protected override bool MatchesArguments(IInvocationOperation call)
    {
        bool namesAnother = false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.ConstantValue is not { HasValue: true, Value: string text })
                continue;
            if (text == purpose.Id)
                return true;
            namesAnother |= policy.Find(text) is not null;
        }

        foreach (ITypeSymbol argument in call.TargetMethod.TypeArguments)
            namesAnother |= policy.Find(argument.Name) is not null && !NamesPurpose(argument);
        return !namesAnother;
    }

    private bool NamesPurpose(ITypeSymbol type) =>
        type is ITypeParameterSymbol || type.Name == purpose.Id || type.Name == purpose.Id + "Purpose";
}
