using System.Collections.Generic;
using System.IO;
using System.Linq;
using Privacy.Model;
using PrivacyInventory.Exports;
using PrivacyTool.Checks;

namespace PrivacyTool.Notice;

/// <summary>What is missing or wrong in the policy: a last section for its owners, not for publication.</summary>
internal static class NoticeLint
{
    public static void Write(ToolHost host, PolicyReadResult policy, InventoryDocument? inventory, TextWriter output)
    {
        List<Finding> findings = [];
        PolicyFindings.Collect(host, policy, findings);
        if (inventory is not null && policy.Policy is { } stated)
            new InventoryFindings(stated, findings).Collect(inventory);
        output.Write("---\n\n## Policy lint (not for publication)\n\n");
        if (findings.Count == 0)
        {
            output.Write("No finding.\n");
            return;
        }

        foreach (Finding finding in findings.Distinct().OrderByDescending(finding => finding.Level))
        {
            string level = finding.Level.ToString().ToLowerInvariant();
            string place = finding.Location is { } location ? $" ({location.File}:{location.Line})" : string.Empty;
            output.Write($"- **{finding.Rule}** {level}: {MarkdownWriter.Escape(finding.Message + place)}\n");
        }
    }
}
