using System;
using System.Collections.Generic;
using System.Globalization;
using Privacy.Model;

namespace PrivacyTool.Checks;

/// <summary>Reviewed exceptions that no longer hold.</summary>
internal static class ExceptionFindings
{
    public static void Collect(InventoryDocument inventory, DateOnly today, List<Finding> findings)
    {
        foreach (InventoryException row in inventory.Exceptions)
        {
            if (row.Until is not { Length: > 0 } until)
                continue;
            bool isDate = DateOnly.TryParseExact(
                until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly last);
            if (!isDate)
                Add(row, $"the end \"{until}\" of the exception for {row.Target} is no ISO date", findings);
            else if (last < today)
                Add(row, $"the exception for {row.Target} expired on {until}; renew the review or remove it", findings);
        }
    }

    private static void Add(InventoryException row, string message, List<Finding> findings) =>
        findings.Add(new Finding(row.Rule, FindingLevel.Error, message)
        {
            Assembly = row.Assembly,
            Item = row.Target,
            Location = row.Location,
        });
}
