using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Privacy.Model;
using PrivacyInventory.Views;
using PrivacyTool.Explain;
using PrivacyTool.Input;
using PrivacyTool.Rules;

namespace PrivacyTool.Commands;

/// <summary><c>privacy explain</c>: what a rule means, or why a member is personal data.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> subject = new("subject")
        {
            Description = "A rule such as PRIV0301, or a member such as Customer.Email.",
        };
        Argument<string[]> inputs = CommonOptions.Inputs();
        Option<string?> policy = CommonOptions.Policy();
        Option<string> format = CommonOptions.Format("text", "json");
        Command command = new("explain", "Explains a rule, or why a member is personal data and what follows.")
        {
            subject,
            inputs,
            policy,
            format,
        };
        command.SetAction((parsed, cancellation) =>
        {
            string name = parsed.GetValue(subject)!;
            bool asJson = parsed.GetValue(format) == "json";
            int code = RulePages.IsRuleId(name)
                ? ExplainRule(host, name.ToUpperInvariant(), asJson)
                : ExplainMember(host, name, parsed.GetValue(inputs)!, parsed.GetValue(policy), asJson, cancellation);
            return Task.FromResult(code);
        });
        return command;
    }

    private static int ExplainRule(ToolHost host, string id, bool asJson)
    {
        if (RulePages.Find(id) is not { } page)
        {
            host.Note($"privacy: there is no rule {id}; rules are {string.Join(", ", RulePages.Ids)}");
            return ExitCode.Usage;
        }

        host.Output.Write(asJson ? MemberExplanation.RuleAsJson(id, page) : page);
        return ExitCode.Ok;
    }

    private static int ExplainMember(
        ToolHost host, string name, string[] inputs, string? policyPath, bool asJson, CancellationToken cancellation)
    {
        InventoryDocument inventory = InventoryLoader.Load(host, inputs, cancellation);
        List<InventoryMember> found = inventory.Members.Where(member => IsNamed(member, name)).ToList();
        if (found.Count == 0)
        {
            host.Note($"privacy: no member with personal data is called {name}{Suggestion(inventory, name)}");
            return ExitCode.Findings;
        }

        PrivacyPolicy? policy = PolicyLoader.Load(host, policyPath, inputs)?.Policy;
        MemberExplanation explanation = new(inventory, policy);
        if (asJson)
            host.Output.Write(explanation.AsJson(found));
        else
            found.ForEach(member => explanation.WriteText(member, host.Output));
        return ExitCode.Ok;
    }

    /// <summary>The full name, or its end after a dot: <c>Email</c>, <c>Customer.Email</c>.</summary>
    private static bool IsNamed(InventoryMember member, string name)
    {
        string full = ActivityBuilder.NameOf(member);
        return full == name || full.EndsWith("." + name, StringComparison.Ordinal) || member.Type == name;
    }

    private static string Suggestion(InventoryDocument inventory, string name)
    {
        string last = name[(name.LastIndexOf('.') + 1)..];
        List<string> near = inventory.Members
            .Where(member => last.Length > 2 && member.Member.Contains(last, StringComparison.OrdinalIgnoreCase))
            .Select(ActivityBuilder.NameOf)
            .Distinct()
            .Take(5)
            .ToList();
        return near.Count == 0 ? string.Empty : "; did you mean " + string.Join(", ", near) + "?";
    }
}
