using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>For each kind of entry, what counts when two layers speak of the same thing.</summary>
internal static class StricterEntries
{
    public static PolicyHeader Header(PolicyHeader top, PolicyHeader below, Stricter stricter) => top with
    {
        Name = top.Name ?? below.Name,
        Version = top.Version ?? below.Version,
        EffectiveDate = top.EffectiveDate ?? below.EffectiveDate,
        Scope = top.Scope ?? below.Scope,
        TermsUrl = top.TermsUrl ?? below.TermsUrl,
        Security = Stricter.Union(top.Security, below.Security),
        CollectedListIsClosed = stricter.Either(top.CollectedListIsClosed, below.CollectedListIsClosed),
    };

    public static ControllerEntry Controller(ControllerEntry top, ControllerEntry below, Stricter stricter) => top with
    {
        LegalName = top.LegalName ?? below.LegalName,
        DisplayName = top.DisplayName ?? below.DisplayName,
        Address = top.Address ?? below.Address,
        Email = top.Email ?? below.Email,
        ContactRole = top.ContactRole ?? below.ContactRole,
        Dpo = top.Dpo ?? below.Dpo,
        EuRepresentative = top.EuRepresentative ?? below.EuRepresentative,
        UkRepresentative = top.UkRepresentative ?? below.UkRepresentative,
        Entities = Stricter.Union(top.Entities, below.Entities),
    };

    public static CollectedEntry Collected(CollectedEntry top, CollectedEntry below, Stricter stricter) => top with
    {
        Purposes = stricter.Narrow(top.Purposes, below.Purposes),
        Sources = stricter.Narrow(top.Sources, below.Sources),
        OnlyFrom = stricter.Narrow(top.OnlyFrom, below.OnlyFrom),
        Retention = top.Retention ?? below.Retention,
    };

    public static ProhibitedEntry Prohibited(ProhibitedEntry top, ProhibitedEntry below, Stricter stricter) => top;

    public static ChildrenEntry Children(ChildrenEntry top, ChildrenEntry below, Stricter stricter) =>
        top with { MinimumAge = stricter.Higher(top.MinimumAge, below.MinimumAge) };

    public static PurposeEntry Purpose(PurposeEntry top, PurposeEntry below, Stricter stricter) => top with
    {
        Parent = top.Parent ?? below.Parent,
        Description = top.Description ?? below.Description,
        LegalBasis = stricter.Prefer(top.LegalBasis, below.LegalBasis, "Consent"),
        Interest = top.Interest ?? below.Interest,
        Obligation = top.Obligation ?? below.Obligation,
        Task = top.Task ?? below.Task,
        Art9Condition = top.Art9Condition ?? below.Art9Condition,
        Marketing = stricter.Either(top.Marketing, below.Marketing),
        RequiresRelationship = top.RequiresRelationship ?? below.RequiresRelationship,
        Output = top.Output ?? below.Output,
        ConsentRecordUrl = top.ConsentRecordUrl ?? below.ConsentRecordUrl,
        LiaUrl = top.LiaUrl ?? below.LiaUrl,
        BalancingDate = top.BalancingDate ?? below.BalancingDate,
        BusinessFunction = top.BusinessFunction ?? below.BusinessFunction,
        DpiaRequired = stricter.Either(top.DpiaRequired, below.DpiaRequired),
        DpiaProgress = top.DpiaProgress ?? below.DpiaProgress,
        DpiaUrl = top.DpiaUrl ?? below.DpiaUrl,
        CompatibleWith = stricter.Narrow(top.CompatibleWith, below.CompatibleWith),
        Justification = top.Justification ?? below.Justification,
    };

    public static RecipientEntry Recipient(RecipientEntry top, RecipientEntry below, Stricter stricter) => top with
    {
        Roles = stricter.Narrow(top.Roles, below.Roles),
        Countries = stricter.Narrow(top.Countries, below.Countries),
        Purposes = stricter.Narrow(top.Purposes, below.Purposes),
        OwnPurposes = stricter.Narrow(top.OwnPurposes, below.OwnPurposes),
        Categories = stricter.Narrow(top.Categories, below.Categories),
        Members = Stricter.Union(top.Members, below.Members),
        Hosts = Stricter.Union(top.Hosts, below.Hosts),
        Types = Stricter.Union(top.Types, below.Types),
        TransferMechanism = top.TransferMechanism ?? below.TransferMechanism,
        Ccpa = stricter.Avoid(top.Ccpa, below.Ccpa, "none"),
        Manual = top.Manual ?? below.Manual,
        ContractUrl = top.ContractUrl ?? below.ContractUrl,
        PrivacyUrl = top.PrivacyUrl ?? below.PrivacyUrl,
        DpaSigned = top.DpaSigned ?? below.DpaSigned,
        InstructionsUrl = top.InstructionsUrl ?? below.InstructionsUrl,
    };

    public static CookieEntry Cookie(CookieEntry top, CookieEntry below, Stricter stricter) => top with
    {
        Class = stricter.Avoid(top.Class, below.Class, "Essential"),
        Party = top.Party ?? below.Party,
        Lifetime = stricter.Shorter(top.Lifetime, below.Lifetime),
        Recipient = top.Recipient ?? below.Recipient,
        Purposes = stricter.Narrow(top.Purposes, below.Purposes),
    };

    public static SignalsEntry Signals(SignalsEntry top, SignalsEntry below, Stricter stricter) => top with
    {
        Dnt = stricter.Avoid(top.Dnt, below.Dnt, "ignored"),
        Gpc = stricter.Avoid(top.Gpc, below.Gpc, "ignored"),
    };

    public static RetentionEntry Retention(RetentionEntry top, RetentionEntry below, Stricter stricter)
    {
        List<RetentionRule> rules = [];
        foreach (RetentionRule rule in top.Rules)
            rules.Add(rule);
        foreach (RetentionRule rule in below.Rules)
            rules.Add(rule);
        return top with
        {
            SourceUrl = top.SourceUrl ?? below.SourceUrl,
            Rules = rules.ToEquatableArray(),
            Holds = Stricter.Union(top.Holds, below.Holds),
        };
    }

    public static RetentionRule Rule(RetentionRule top, RetentionRule below, Stricter stricter) => top with
    {
        Trigger = top.Trigger ?? below.Trigger,
        Period = stricter.Shorter(top.Period, below.Period),
        Action = stricter.Prefer(top.Action, below.Action, "delete"),
        AppliesTo = top.AppliesTo ?? below.AppliesTo,
    };

    public static AccessEntry Access(AccessEntry top, AccessEntry below, Stricter stricter) =>
        top with { Roles = stricter.Narrow(top.Roles, below.Roles) };

    public static RightsEntry Rights(RightsEntry top, RightsEntry below, Stricter stricter) => top with
    {
        List = Stricter.Union(top.List, below.List),
        Fee = top.Fee ?? below.Fee,
        Verification = top.Verification ?? below.Verification,
    };

    public static DeadlinesEntry Deadlines(DeadlinesEntry top, DeadlinesEntry below, Stricter stricter) => top with
    {
        RightsRequest = stricter.Shorter(top.RightsRequest, below.RightsRequest),
        RightsExtension = stricter.Shorter(top.RightsExtension, below.RightsExtension),
        ChildErasure = stricter.Shorter(top.ChildErasure, below.ChildErasure),
        MarketingOptOut = top.MarketingOptOut is { } own && (below.MarketingOptOut?.Days ?? int.MaxValue) >= own.Days
            ? own
            : below.MarketingOptOut ?? top.MarketingOptOut,
    };

    public static RedactionEntry Redaction(RedactionEntry top, RedactionEntry below, Stricter stricter)
    {
        List<RedactionOverride> overrides = [];
        foreach (RedactionOverride item in top.Categories)
        {
            string? other = Find(below, item.Category);
            overrides.Add(item with { Redaction = stricter.Redaction(item.Redaction, other) ?? item.Redaction });
        }

        foreach (RedactionOverride item in below.Categories)
        {
            if (Find(top, item.Category) is null)
                overrides.Add(item);
        }

        return top with
        {
            Unmarked = stricter.Prefer(top.Unmarked, below.Unmarked, "erase"),
            Categories = overrides.ToEquatableArray(),
        };
    }

    private static string? Find(RedactionEntry entry, string category)
    {
        foreach (RedactionOverride item in entry.Categories)
        {
            if (item.Category == category)
                return item.Redaction;
        }

        return null;
    }
}
