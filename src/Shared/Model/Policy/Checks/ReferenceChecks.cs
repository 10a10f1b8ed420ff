using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Resolves ids: an unknown one is an error at its place, with the id that was probably meant.</summary>
internal static class ReferenceChecks
{
    /// <summary>Beyond this many unknown ids, suggestions would cost more than they help.</summary>
    private const int MaxSuggestions = 100;

    public static void Check(PrivacyPolicy policy, List<PolicyReference> references, List<PolicyError> errors)
    {
        int unknown = 0;
        HashSet<string> undeclared = new(StringComparer.Ordinal);
        foreach (PolicyReference reference in references)
        {
            if (!IsKnown(policy, reference))
            {
                string hint = unknown++ < MaxSuggestions ? Suggest(policy, reference) : "";
                string message = $"unknown {Noun(reference.Kind)} \"{reference.Id}\"{hint}";
                errors.Add(new PolicyError(PolicyErrorKind.Invalid, message, reference.Location));
            }
            else if (IsUndeclaredPurpose(policy, reference) && undeclared.Add(reference.Id))
            {
                string message = $"purpose \"{reference.Id}\" is used here but not declared in purposes";
                errors.Add(new PolicyError(PolicyErrorKind.Incomplete, message, reference.Location));
            }
        }
    }

    private static bool IsKnown(PrivacyPolicy policy, PolicyReference reference) => reference.Kind switch
    {
        PolicyReferenceKind.Category => policy.IsKnownCategory(reference.Id),
        PolicyReferenceKind.CategoryPattern => IsKnownPattern(policy, reference.Id),
        PolicyReferenceKind.CategoryOrGroup => policy.IsKnownCategory(reference.Id)
            || Taxonomy.Groups.Contains(reference.Id),
        PolicyReferenceKind.Purpose => policy.FindPurpose(reference.Id) is not null
            || Taxonomy.Purposes.Contains(reference.Id),
        PolicyReferenceKind.Recipient => policy.FindRecipient(reference.Id) is not null,
        PolicyReferenceKind.Retention => policy.FindRetention(reference.Id) is not null
            || TermReader.IsPeriod(reference.Id),
        _ => true,
    };

    private static bool IsKnownPattern(PrivacyPolicy policy, string pattern)
    {
        if (pattern == "*" || policy.IsKnownCategory(pattern))
            return true;
        if (!pattern.EndsWith(".*", StringComparison.Ordinal))
            return false;
        string group = pattern.Substring(0, pattern.Length - 2);
        return Taxonomy.Groups.Contains(group) || HasOwnGroup(policy, group);
    }

    private static bool HasOwnGroup(PrivacyPolicy policy, string group)
    {
        foreach (CustomCategoryEntry category in policy.Categories)
        {
            if (CategoryFacts.GroupOf(category.Code) == group)
                return true;
        }

        return false;
    }

    private static bool IsUndeclaredPurpose(PrivacyPolicy policy, PolicyReference reference) =>
        reference.Kind == PolicyReferenceKind.Purpose
        && policy.StatedKeys.Contains("purposes")
        && policy.FindPurpose(reference.Id) is null
        && !IsParent(policy, reference.Id);

    // An own purpose may specialise one of the taxonomy without the policy pursuing that one.
    private static bool IsParent(PrivacyPolicy policy, string id)
    {
        foreach (PurposeEntry purpose in policy.Purposes)
        {
            if (purpose.Parent == id)
                return true;
        }

        return false;
    }

    private static string Suggest(PrivacyPolicy policy, PolicyReference reference) =>
        Suggestion.Phrase(reference.Id, Candidates(policy, reference.Kind));

    private static IEnumerable<string> Candidates(PrivacyPolicy policy, PolicyReferenceKind kind)
    {
        switch (kind)
        {
            case PolicyReferenceKind.Purpose:
                return PurposeIds(policy);
            case PolicyReferenceKind.Recipient:
                return Ids(policy.Recipients, static entry => entry.Id);
            case PolicyReferenceKind.Retention:
                return Ids(policy.Retention?.Rules ?? default, static rule => rule.Id);
            default:
                return CategoryIds(policy, kind);
        }
    }

    private static IEnumerable<string> CategoryIds(PrivacyPolicy policy, PolicyReferenceKind kind)
    {
        foreach (string category in policy.KnownCategories())
            yield return category;
        if (kind == PolicyReferenceKind.Category)
            yield break;
        foreach (CategoryGroupInfo group in Taxonomy.Groups)
            yield return kind == PolicyReferenceKind.CategoryPattern ? group.Code + ".*" : group.Code;
    }

    private static IEnumerable<string> PurposeIds(PrivacyPolicy policy)
    {
        foreach (PurposeEntry purpose in policy.Purposes)
            yield return purpose.Id;
        foreach (PurposeInfo purpose in Taxonomy.Purposes)
            yield return purpose.Code;
    }

    private static IEnumerable<string> Ids<T>(EquatableArray<T> entries, Func<T, string> id)
        where T : IEquatable<T>
    {
        foreach (T entry in entries)
            yield return id(entry);
    }

    private static string Noun(PolicyReferenceKind kind) => kind switch
    {
        PolicyReferenceKind.Purpose => "purpose",
        PolicyReferenceKind.Recipient => "recipient",
        PolicyReferenceKind.Retention => "retention rule",
        _ => "category",
    };
}
