using System.Collections.Generic;
using System.IO;
using System.Linq;
using Privacy.Model;
using PrivacyInventory.Views;
using static PrivacyInventory.Exports.MarkdownWriter;

namespace PrivacyTool.Notice;

/// <summary>
/// Writes what GDPR Art. 13 and 14 ask a notice to say, section by section. Where the policy is silent the text says
/// so, for the people who own it to complete.
/// </summary>
internal sealed class NoticeWriter(PrivacyPolicy policy, InventoryDocument? inventory, TextWriter output)
{
    private const string NotStated = "**not stated in the policy**";

    public void Write()
    {
        output.Write($"# {Escape(policy.Header?.Name ?? "Privacy notice")}\n\n");
        string version = policy.Header?.Version is { } number ? $"Version {number}" : $"Version {NotStated}";
        output.Write($"{version}, in force from {TextOr(policy.Header?.EffectiveDate)}.\n\n");
        WriteController();
        WriteCategories();
        WritePurposes();
        WriteRecipients();
        NoticeLifecycle.Write(policy, output);
    }

    private void WriteController()
    {
        ControllerEntry? controller = policy.Controller;
        Heading("Who is responsible", controller);
        output.Write($"- Controller: {TextOr(controller?.LegalName ?? controller?.DisplayName)}\n");
        output.Write($"- Address: {TextOr(controller?.Address)}\n");
        output.Write($"- E-mail: {TextOr(controller?.Email)}\n");
        output.Write($"- Data protection officer: {TextOr(controller?.Dpo)}\n");
        Optional("Representative in the EU", controller?.EuRepresentative);
        Optional("Representative in the UK", controller?.UkRepresentative);
        output.Write("\n");
    }

    private void WriteCategories()
    {
        Heading("What we collect", null);
        if (policy.Collected.IsEmpty)
            output.Write($"Categories of data: {NotStated}.\n\n");
        var groups = policy.Collected.GroupBy(entry => entry.Category.Split('.')[0]);
        foreach (IGrouping<string, CollectedEntry> group in groups)
        {
            output.Write($"### {Escape(Taxonomy.Groups.Find(group.Key)?.Description ?? group.Key)}\n\n");
            foreach (CollectedEntry entry in group)
                output.Write($"- {Category(entry)}{Clauses(entry)}\n");
            output.Write("\n");
        }

        if (policy.Prohibited.IsEmpty)
            return;
        IEnumerable<string> bans = policy.Prohibited.Select(entry => Escape(entry.Category) + Clauses(entry));
        output.Write($"We do not collect: {string.Join(", ", bans)}.\n\n");
    }

    private string Category(CollectedEntry entry)
    {
        string name = Taxonomy.FindCategory(entry.Category)?.Description
            ?? policy.FindCustomCategory(entry.Category)?.Description
            ?? entry.Category;
        List<string> parts = [$"**{Escape(name)}** ({Escape(entry.Category)})"];
        if (entry.Purposes is { IsEmpty: false } purposes)
            parts.Add("for " + Escape(string.Join(", ", purposes)));
        if (entry.Sources is { IsEmpty: false } sources)
            parts.Add("from " + Escape(string.Join(", ", sources)));
        if (inventory is not null && !inventory.Members.Any(member => policy.FindCollected(member.Category) == entry))
            parts.Add("*no code holds it*");
        return string.Join("; ", parts);
    }

    private void WritePurposes()
    {
        Heading("Why we use it and on what legal basis", null);
        output.Write("| Purpose | Legal basis | Rests on | Clauses |\n| --- | --- | --- | --- |\n");
        foreach (PurposeEntry purpose in policy.Purposes)
        {
            LegalBasisInfo? basis = Taxonomy.LegalBases.Find(purpose.LegalBasis);
            string basisText = basis is null ? NotStated : $"{Escape(basis.Description)} (Art. {basis.Article})";
            string description = purpose.Description ?? Taxonomy.FindPurpose(purpose.Id)?.Description ?? purpose.Id;
            output.Write($"| {Escape(description)} ({Escape(purpose.Id)}) | {basisText} | {Detail(purpose)} "
                + $"| {Escape(string.Join(", ", purpose.Clauses))} |\n");
        }

        output.Write("\n");
    }

    private static string Detail(PurposeEntry purpose) => purpose.LegalBasis switch
    {
        "LegitimateInterests" => TextOr(purpose.Interest),
        "LegalObligation" => TextOr(purpose.Obligation),
        "PublicTask" => TextOr(purpose.Task),
        "Consent" => "your consent, which you may withdraw at any time",
        _ => "–",
    };

    private void WriteRecipients()
    {
        Heading("Who receives it, and where", null);
        output.Write("| Recipient | Role | Countries | Safeguard for transfers | Clauses |\n");
        output.Write("| --- | --- | --- | --- | --- |\n");
        foreach (RecipientEntry recipient in policy.Recipients)
        {
            bool isTransfer = ThirdCountries.ContainsAny(recipient.Countries ?? default(EquatableArray<string>));
            string safeguard = recipient.TransferMechanism is { } mechanism
                ? Escape(Taxonomy.TransferMechanisms.Find(mechanism)?.Description ?? mechanism)
                : isTransfer ? NotStated : "–";
            output.Write($"| {Escape(recipient.Id)} | {ListOr(recipient.Roles)} | {ListOr(recipient.Countries)} "
                + $"| {safeguard} | {Escape(string.Join(", ", recipient.Clauses))} |\n");
        }

        output.Write("\n");
    }

    private void Heading(string title, PolicyEntry? entry) =>
        output.Write($"## {title}{(entry is null ? "" : Clauses(entry))}\n\n");

    private void Optional(string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            output.Write($"- {label}: {Escape(text)}\n");
    }

    private static string Clauses(PolicyEntry entry) =>
        entry.Clauses.IsEmpty ? "" : $" <sub>{Escape(string.Join(", ", entry.Clauses))}</sub>";

    private static string TextOr(string? text) => string.IsNullOrEmpty(text) ? NotStated : Escape(text);

    private static string ListOr(EquatableArray<string>? list) =>
        list is { IsEmpty: false } items ? Escape(string.Join(", ", items)) : NotStated;
}
