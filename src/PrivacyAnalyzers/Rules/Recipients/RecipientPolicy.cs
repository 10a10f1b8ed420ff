using System.Collections.Generic;
using Privacy.Model;
using PrivacyAnalyzers.Rules.Purpose;

namespace PrivacyAnalyzers.Rules.Recipients;

/// <summary>Questions that the recipient rules ask of the policy.</summary>
internal sealed class RecipientPolicy(PrivacyPolicy policy)
{
    private readonly PurposePolicy _purposes = new(policy);

    /// <summary>The entry of an id, or of a company among its members.</summary>
    public RecipientEntry? Find(string id) => policy.FindRecipient(id);

    /// <summary>Whether the entry may get a category; true when it does not state categories.</summary>
    public bool Allows(RecipientEntry entry, string category) => policy.MayReceive(entry, category) ?? true;

    /// <summary>Whether the entry's mandate covers one of the purposes; true when it states no purposes.</summary>
    public bool Serves(RecipientEntry entry, EquatableArray<string> inForce)
    {
        if (entry.Purposes is not { } mandate || inForce.IsEmpty || _purposes.Permits(mandate, inForce))
            return true;
        return !IsProcessorOnly(entry) && entry.OwnPurposes is { } own && _purposes.Permits(own, inForce);
    }

    /// <summary>A processor acts for the controller alone: purposes of its own are outside its mandate.</summary>
    public static bool IsProcessorOnly(RecipientEntry entry) =>
        entry.Roles is { Count: 1 } roles && roles[0] == "Processor";

    /// <summary>All ids, for a suggestion.</summary>
    public IEnumerable<string> Ids()
    {
        foreach (RecipientEntry entry in policy.Recipients)
            yield return entry.Id;
    }
}
