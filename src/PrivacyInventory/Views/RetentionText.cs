using System.Text;
using Privacy.Model;

namespace PrivacyInventory.Views;

/// <summary>Writes a retention rule as one line for people.</summary>
internal static class RetentionText
{
    public const string NotStated = "period not stated";

    public static string Of(InventoryRetention retention)
    {
        StringBuilder text = new();
        text.Append(retention.Rule);
        if (retention.Rule.Length != 0 && retention.Rule != retention.Period)
            text.Append(": ");
        if (retention.Rule != retention.Period)
            text.Append(retention.Period ?? NotStated);
        if (!string.IsNullOrEmpty(retention.Trigger))
            text.Append(" after ").Append(retention.Trigger);
        if (!string.IsNullOrEmpty(retention.Action))
            text.Append(", ").Append(retention.Action);
        return text.ToString();
    }

    /// <summary>A gap is a member without a rule, or under a rule without a period.</summary>
    public static bool IsGap(InventoryRetention? retention) => string.IsNullOrEmpty(retention?.Period);
}
