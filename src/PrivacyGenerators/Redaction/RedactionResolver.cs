using System;
using System.Collections.Generic;
using System.Threading;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>
/// Gives each member its redaction: what the member asks for, else the policy's override, else the taxonomy's.
/// A forbidden category is erased whatever is asked, and an unknown one is erased to be safe.
/// </summary>
internal static class RedactionResolver
{
    private const string Forbid = "forbid";

    public static EquatableArray<TypeSpec> Resolve(
        EquatableArray<TypeSpec> types,
        RedactionPolicy policy,
        CancellationToken cancellationToken)
    {
        List<TypeSpec> resolved = new(types.Count);
        foreach (TypeSpec type in types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<MemberSpec> members = new(type.Members.Count);
            foreach (MemberSpec member in type.Members)
                members.Add(Resolve(member, policy));
            resolved.Add(type with { Members = members.ToEquatableArray() });
        }

        return resolved.ToEquatableArray();
    }

    /// <summary>The redaction in sinks of every category that the taxonomy or the policy names.</summary>
    public static EquatableArray<CategoryRule> RulesOf(RedactionPolicy policy, CancellationToken cancellationToken)
    {
        List<CategoryRule> rules = [];
        foreach (CategoryInfo category in Taxonomy.Categories)
            rules.Add(new CategoryRule(category.Code, KindOf(category.Code, policy)));
        foreach (CategoryRedaction own in policy.OwnCategories)
        {
            if (!Taxonomy.Categories.Contains(own.Code))
                rules.Add(new CategoryRule(own.Code, KindOf(own.Code, policy)));
        }

        return rules.ToEquatableArray();
    }

    private static RedactionKind KindOf(string code, RedactionPolicy policy)
    {
        MemberSpec member = new() { Name = code, Type = "string", ValueType = "string", Shape = ValueShape.Text,
            Category = code };
        return Resolve(member, policy).Redaction ?? RedactionKind.Erase;
    }

    private static MemberSpec Resolve(MemberSpec member, RedactionPolicy policy)
    {
        if (member.Category is null)
        {
            RedactionKind? unmarked = policy.ErasesUnmarked && !member.IsNotPersonal ? RedactionKind.Erase : null;
            return member with { Redaction = unmarked, DisplayRedaction = unmarked };
        }

        CategoryInfo? category = Find(member.Category, policy);
        string? stated = OverrideOf(member.Category, policy);
        if (IsForbid(category?.SinkRedaction) || IsForbid(stated) || IsForbid(member.AskedRedaction))
        {
            return member with
            {
                Redaction = RedactionKind.Erase,
                DisplayRedaction = RedactionKind.Erase,
                IsForbidden = true,
            };
        }

        return member with
        {
            Redaction = Parse(member.AskedRedaction) ?? Parse(stated) ?? Parse(category?.SinkRedaction)
                ?? RedactionKind.Erase,
            DisplayRedaction = Parse(member.AskedRedaction) ?? Parse(category?.DisplayRedaction) ?? RedactionKind.Erase,
            Structure = Resolve(member.Structure, member, policy),
        };
    }

    // A part without a category of its own is of its owner's, even one that is said not to be personal elsewhere.
    private static StructureSpec? Resolve(StructureSpec? structure, MemberSpec owner, RedactionPolicy policy)
    {
        if (structure is null)
            return null;
        List<MemberSpec> parts = new(structure.Parts.Count);
        foreach (MemberSpec part in structure.Parts)
        {
            parts.Add(Resolve(
                part.Category is null
                    ? part with { Category = owner.Category, AskedRedaction = owner.AskedRedaction }
                    : part,
                policy));
        }

        return structure with { Parts = parts.ToEquatableArray() };
    }

    private static CategoryInfo? Find(string code, RedactionPolicy policy)
    {
        if (Taxonomy.Categories.Find(code) is { } known)
            return known;
        foreach (CategoryRedaction own in policy.OwnCategories)
        {
            if (own.Code == code && own.Parent is not null)
                return Taxonomy.Categories.Find(own.Parent);
        }

        return null;
    }

    private static string? OverrideOf(string code, RedactionPolicy policy)
    {
        string group = code.Substring(0, Math.Max(0, code.IndexOf('.'))) + ".*";
        string? ofGroup = null;
        foreach (RedactionOverride entry in policy.Overrides)
        {
            if (entry.Category == code)
                return entry.Redaction;
            if (entry.Category == group || (entry.Category == "*" && ofGroup is null))
                ofGroup = entry.Redaction;
        }

        foreach (CategoryRedaction own in policy.OwnCategories)
        {
            if (own.Code == code && own.Redaction is not null)
                return own.Redaction;
        }

        return ofGroup;
    }

    private static bool IsForbid(string? redaction) => Forbid.Equals(redaction, StringComparison.OrdinalIgnoreCase);

    private static RedactionKind? Parse(string? redaction) =>
        redaction is { Length: > 0 } && char.IsLetter(redaction[0])
        && Enum.TryParse(redaction, ignoreCase: true, out RedactionKind kind) ? kind : null;
}
