using System;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules.Purpose.Guards;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>Which booleans record consent: by their category, or by a name that says so plainly.</summary>
internal sealed class ConsentMembers(AnnotationReader annotations)
{
    private static readonly string[] Words =
        ["MarketingConsent", "ConsentGiven", "ConsentGranted", "HasConsent", "HasConsented", "OptIn", "OptedIn"];

    private static readonly string[] Forms = ["Newsletter", "Consent", "Marketing", "Subscribe"];

    private static readonly string[] Opposites =
        ["OptOut", "OptedOut", "Withdr", "Revoke", "Unsubscribe", "Suppress", "DoNot", "Require", "Needs", "Ask"];

    /// <summary>Whether a name says that consent was given.</summary>
    public static bool IsNamedGiven(string name) => !ContainsAny(name, Opposites) && ContainsAny(name, Words);

    /// <summary>Whether a field of a form is about consent; beside other words, a subscription to news is asked for there.</summary>
    public static bool IsNamedConsent(string name) =>
        !ContainsAny(name, Opposites) && (ContainsAny(name, Words) || ContainsAny(name, Forms));

    public bool IsConsent(ISymbol member, ITypeSymbol type)
    {
        if (MemberTypes.Unwrap(type).SpecialType != SpecialType.System_Boolean || ContainsAny(member.Name, Opposites))
            return false;
        Annotation annotation = annotations.Read(member);
        if (annotation.Category is { } category)
            return category == GuardCheck.Choices;
        return !annotation.IsNotPersonal && ContainsAny(member.Name, Words);
    }

    private static bool ContainsAny(string name, string[] words)
    {
        foreach (string word in words)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
