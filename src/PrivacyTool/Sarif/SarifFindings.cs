using System.Collections.Generic;
using System.Linq;
using Privacy.Model;
using PrivacyTool.Checks;

namespace PrivacyTool.Sarif;

/// <summary>Changes of an inventory as findings, so that both are written as one kind of log.</summary>
internal static class SarifFindings
{
    public static IReadOnlyList<Finding> Of(EquatableArray<InventoryChange> changes) => changes.Select(Of).ToList();

    private static Finding Of(InventoryChange change)
    {
        FindingLevel level = change.Severity switch
        {
            ChangeSeverity.Blocker => FindingLevel.Error,
            ChangeSeverity.Warning => FindingLevel.Warning,
            _ => FindingLevel.Info,
        };
        return new Finding("PRIV0005", level, change.Message)
        {
            Assembly = change.Assembly,
            Item = change.Item,
            Clauses = change.Clauses,
            Location = change.Location,
        };
    }
}
