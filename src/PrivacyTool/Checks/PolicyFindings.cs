using System.Collections.Generic;
using Privacy.Model;

namespace PrivacyTool.Checks;

/// <summary>Defects of the policy file itself.</summary>
internal static class PolicyFindings
{
    public static void Collect(ToolHost host, PolicyReadResult policy, List<Finding> findings)
    {
        foreach (PolicyError error in policy.Errors)
        {
            (string rule, FindingLevel level) = error.Kind switch
            {
                PolicyErrorKind.Invalid => ("PRIV0001", FindingLevel.Error),
                PolicyErrorKind.Incomplete => ("PRIV0002", FindingLevel.Warning),
                PolicyErrorKind.Contradiction => ("PRIV0004", FindingLevel.Warning),
                _ => ("PRIV0006", FindingLevel.Error),
            };
            string file = host.Show(error.Location.Path).Replace('\\', '/');
            findings.Add(new Finding(rule, level, $"{file}: {error.Message}")
            {
                Location = new InventoryLocation(file, error.Location.Line + 1),
            });
        }
    }
}
