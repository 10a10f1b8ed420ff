using System.Collections.Generic;
using Privacy.Model;

namespace PrivacyTool.Checks;

/// <summary>Differences from the approved snapshot, as PRIV0005 reports them at compile time.</summary>
internal static class LockFindings
{
    private const string Rule = "PRIV0005";

    public static void Collect(InventoryDocument snapshot, InventoryDocument current, List<Finding> findings)
    {
        InventoryDocument known = InventoryLock.Of(current);
        foreach (InventoryAssembly assembly in current.Assemblies)
        {
            bool isKnown = !InventoryLock.ForAssembly(snapshot, assembly.Name).Assemblies.IsEmpty;
            if (!isKnown)
            {
                string message = $"{assembly.Name} is not in {InventoryLock.FileName}; approve it with privacy lock";
                findings.Add(new Finding(Rule, FindingLevel.Warning, message)
                {
                    Assembly = assembly.Name,
                    Item = assembly.Name,
                });
                continue;
            }

            int? approved = InventoryLock.PolicyVersion(snapshot, assembly.Name);
            bool isRaised = assembly.PolicyVersion > approved;
            EquatableArray<InventoryChange> changes = InventoryLock.Compare(snapshot, known, assembly.Name);
            foreach (InventoryChange change in changes)
                findings.Add(Of(change, assembly, isRaised));
        }
    }

    private static Finding Of(InventoryChange change, InventoryAssembly assembly, bool isRaised)
    {
        string version = assembly.PolicyVersion is { } number && !isRaised
            ? $"; policy.version is still {number}"
            : string.Empty;
        return new Finding(Rule, LevelOf(change.Severity), change.Message + version)
        {
            Assembly = change.Assembly,
            Item = change.Item,
            Clauses = change.Clauses,
            Location = change.Location,
        };
    }

    private static FindingLevel LevelOf(ChangeSeverity severity) => severity switch
    {
        ChangeSeverity.Blocker => FindingLevel.Error,
        ChangeSeverity.Warning or ChangeSeverity.Notice => FindingLevel.Warning,
        _ => FindingLevel.Info,
    };
}
