using System;
using System.Collections.Generic;
using Privacy.Model;

namespace PrivacyInventory.Views;

/// <summary>Turns the rows of an inventory into the lines of a record of processing (GDPR Art. 30).</summary>
internal static class Activities
{
    /// <summary>Lines sorted by purpose, category and subject; lines without a purpose come last.</summary>
    public static IReadOnlyList<Activity> Of(InventoryDocument inventory)
    {
        Dictionary<(string?, string, string?), ActivityBuilder> builders = [];
        Dictionary<string, InventoryRecipient> recipients = ByRecipient(inventory);
        foreach (InventoryProcessing processing in inventory.Processing)
            BuilderOf(builders, processing.Purpose, processing.Category, processing.Subject)
                .Add(processing, recipients);
        foreach (InventoryMember member in inventory.Members)
        {
            if (member.Purposes.IsEmpty)
                BuilderOf(builders, null, member.Category, member.Subject).Add(member, null, recipients);
            foreach (InventoryPurpose purpose in member.Purposes)
                BuilderOf(builders, purpose.Id, member.Category, member.Subject).Add(member, purpose, recipients);
        }

        List<Activity> activities = new(builders.Count);
        foreach (ActivityBuilder builder in builders.Values)
            activities.Add(builder.Build());
        activities.Sort(Compare);
        return activities;
    }

    private static Dictionary<string, InventoryRecipient> ByRecipient(InventoryDocument inventory)
    {
        Dictionary<string, InventoryRecipient> recipients = new(StringComparer.Ordinal);
        foreach (InventoryRecipient recipient in inventory.Recipients)
        {
            if (!recipients.TryGetValue(recipient.Id, out InventoryRecipient? known) || known.Countries.IsEmpty)
                recipients[recipient.Id] = recipient;
        }

        return recipients;
    }

    private static ActivityBuilder BuilderOf(
        Dictionary<(string?, string, string?), ActivityBuilder> builders,
        string? purpose,
        string category,
        string? subject)
    {
        (string?, string, string?) key = (purpose, category, subject);
        if (!builders.TryGetValue(key, out ActivityBuilder? builder))
            builders.Add(key, builder = new ActivityBuilder(purpose, category, subject));
        return builder;
    }

    private static int Compare(Activity left, Activity right)
    {
        if ((left.Purpose is null) != (right.Purpose is null))
            return left.Purpose is null ? 1 : -1;
        int order = string.CompareOrdinal(left.Purpose, right.Purpose);
        if (order == 0)
            order = string.CompareOrdinal(left.Category, right.Category);
        return order != 0 ? order : string.CompareOrdinal(left.Subject, right.Subject);
    }
}
