using System;
using System.Collections.Generic;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyInventory.Reports;

/// <summary>Everything the report counts, computed once from an inventory.</summary>
internal sealed class ReportFacts
{
    private readonly Dictionary<string, RecipientRow> _recipients = new(StringComparer.Ordinal);

    public ReportFacts(InventoryDocument inventory)
    {
        Inventory = inventory;
        Activities = Views.Activities.Of(inventory);
        Recipients = RecipientRow.Register(inventory, Activities);
        Retention = RetentionRow.Schedule(inventory);
        foreach (RecipientRow recipient in Recipients)
            _recipients.Add(recipient.Id, recipient);
        foreach (InventoryMember member in inventory.Members)
            Count(member);
    }

    public InventoryDocument Inventory { get; }

    public IReadOnlyList<Activity> Activities { get; }

    public IReadOnlyList<RecipientRow> Recipients { get; }

    public IReadOnlyList<RetentionRow> Retention { get; }

    /// <summary>Members per category.</summary>
    public SortedDictionary<string, int> Categories { get; } = new(StringComparer.Ordinal);

    /// <summary>Members per assembly.</summary>
    public Dictionary<string, int> Assemblies { get; } = new(StringComparer.Ordinal);

    public int SensitiveMembers { get; private set; }

    public int TransferredMembers { get; private set; }

    public int RetentionGaps { get; private set; }

    public int MembersWithoutPurpose { get; private set; }

    public int MembersWithoutSubject { get; private set; }

    public SortedSet<string> CountriesOf(InventoryMember member)
    {
        SortedSet<string> countries = new(StringComparer.Ordinal);
        foreach (string id in member.Recipients)
        {
            if (_recipients.TryGetValue(id, out RecipientRow? recipient))
                countries.UnionWith(recipient.Countries);
        }

        return countries;
    }

    public static ReportFlags FlagsOf(InventoryMember member, SortedSet<string> countries)
    {
        ReportFlags flags = ReportFlags.None;
        if (member.SubjectKey)
            flags |= ReportFlags.SubjectKey;
        if (member.Encrypted)
            flags |= ReportFlags.Encrypted;
        if (RetentionText.IsGap(member.Retention))
            flags |= ReportFlags.RetentionGap;
        if (ThirdCountries.ContainsAny(countries))
            flags |= ReportFlags.Transfer;
        if (CategoryStatus.IsSensitive(member.GdprStatus))
            flags |= ReportFlags.Sensitive;
        if (member.Purposes.IsEmpty)
            flags |= ReportFlags.WithoutPurpose;
        if (member.Subject is null)
            flags |= ReportFlags.WithoutSubject;
        return flags;
    }

    public static ReportFlags FlagsOf(Activity activity)
    {
        ReportFlags flags = ReportFlags.None;
        if (!activity.HasRetentionPeriod)
            flags |= ReportFlags.RetentionGap;
        if (ThirdCountries.ContainsAny(activity.Countries))
            flags |= ReportFlags.Transfer;
        if (CategoryStatus.IsSensitive(activity.GdprStatus))
            flags |= ReportFlags.Sensitive;
        if (activity.LegalBasis is null)
            flags |= ReportFlags.WithoutBasis;
        return flags;
    }

    public static ReportFlags FlagsOf(RecipientRow recipient) =>
        (recipient.IsTransfer ? ReportFlags.Transfer : ReportFlags.None)
        | (recipient.LacksMechanism ? ReportFlags.WithoutMechanism : ReportFlags.None)
        | (recipient.Countries.Count == 0 ? ReportFlags.WithoutCountry : ReportFlags.None);

    private void Count(InventoryMember member)
    {
        Categories.TryGetValue(member.Category, out int inCategory);
        Categories[member.Category] = inCategory + 1;
        Assemblies.TryGetValue(member.Assembly, out int inAssembly);
        Assemblies[member.Assembly] = inAssembly + 1;
        ReportFlags flags = FlagsOf(member, CountriesOf(member));
        SensitiveMembers += One(flags, ReportFlags.Sensitive);
        TransferredMembers += One(flags, ReportFlags.Transfer);
        RetentionGaps += One(flags, ReportFlags.RetentionGap);
        MembersWithoutPurpose += One(flags, ReportFlags.WithoutPurpose);
        MembersWithoutSubject += One(flags, ReportFlags.WithoutSubject);
    }

    private static int One(ReportFlags flags, ReportFlags flag) => (flags & flag) != 0 ? 1 : 0;
}
