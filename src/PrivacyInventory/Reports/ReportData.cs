using System;
using System.Collections.Generic;
using System.Text;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyInventory.Reports;

/// <summary>Writes the rows behind the report's tables as one JSON document for the report's script.</summary>
internal sealed class ReportData
{
    private readonly StringBuilder _json = new();
    private readonly ReportPool _pool = new();

    private ReportData()
    {
    }

    public static string Of(string title, ReportFacts facts)
    {
        ReportData data = new();
        data._json.Append("{\"title\":").AppendJson(VisibleText.Of(title));
        data.AppendThirdCountries(facts);
        CategoryVocabulary.AppendTo(data._json, facts);
        data.AppendRows("members", facts.Inventory.Members, row => data.Append(row, facts));
        data.AppendRows("processing", facts.Activities, data.Append);
        data.AppendRows("recipients", facts.Recipients, data.Append);
        data.AppendRows("retention", facts.Retention, data.Append);
        data.AppendRows("exceptions", facts.Inventory.Exceptions, data.Append);
        data.AppendRows("sinks", facts.Inventory.Sinks, data.Append);
        data.AppendRows("assemblies", facts.Inventory.Assemblies, row => data.Append(row, facts));
        data._json.Append(",\"strings\":");
        data._pool.WriteTo(data._json);
        return data._json.Append('}').ToString();
    }

    private void AppendRows<T>(string name, EquatableArray<T> rows, Action<T> append)
        where T : IEquatable<T>
    {
        _json.Append(",\n\"").Append(name).Append("\":[");
        foreach (T row in rows)
            append(row);
        _json.Append(']');
    }

    private void AppendRows<T>(string name, IReadOnlyList<T> rows, Action<T> append)
    {
        _json.Append(",\n\"").Append(name).Append("\":[");
        foreach (T row in rows)
            append(row);
        _json.Append(']');
    }

    private void AppendThirdCountries(ReportFacts facts)
    {
        SortedSet<string> countries = new(StringComparer.Ordinal);
        foreach (RecipientRow recipient in facts.Recipients)
            countries.UnionWith(recipient.Countries);
        foreach (Activity activity in facts.Activities)
            countries.UnionWith(activity.Countries);
        countries.RemoveWhere(static country => !ThirdCountries.Contains(country));
        _json.Append(",\"thirdCountries\":[");
        bool first = true;
        foreach (string country in countries)
        {
            if (!first)
                _json.Append(',');
            first = false;
            _json.AppendJson(VisibleText.Of(country));
        }

        _json.Append(']');
    }

    private void Append(InventoryMember member, ReportFacts facts)
    {
        SortedSet<string> countries = facts.CountriesOf(member);
        List<string> purposes = [];
        List<string?> bases = [];
        foreach (InventoryPurpose purpose in member.Purposes)
        {
            purposes.Add(purpose.Id);
            bases.Add(purpose.LegalBasis);
        }

        NewRow().Text(member.Assembly).Text(member.Type).Text(member.Member).Text(member.Kind).Text(member.MemberType)
            .Text(member.Category).Text(member.GdprStatus).Text(member.Subject).Texts(purposes).Texts(bases)
            .Texts(member.Recipients).Texts(countries).Texts(member.Sources)
            .Text(member.Retention is { } retention ? RetentionText.Of(retention) : null)
            .Text(member.Redaction).Texts(member.Clauses).Text(member.Location?.File).Number(member.Location?.Line ?? 0)
            .Number((int)ReportFacts.FlagsOf(member, countries)).Close();
    }

    private void Append(Activity activity)
    {
        List<string> recipients = [];
        foreach (Disclosure disclosure in activity.Disclosures)
            recipients.Add(disclosure.Recipient);
        NewRow().Text(activity.Purpose).Text(activity.LegalBasis).Text(activity.Category).Text(activity.GdprStatus)
            .Text(activity.Subject).Texts(recipients).Texts(activity.Countries).Texts(activity.TransferMechanisms)
            .Texts(activity.Retention).Texts(activity.Sources).Number(activity.Members.Count).Texts(activity.Places)
            .Texts(activity.Clauses).Texts(activity.Assemblies).Number((int)ReportFacts.FlagsOf(activity))
            .Text(activity.Evidence).Texts(activity.CollectedAt).Texts(activity.DisclosedAt).Close();
    }

    private void Append(RecipientRow recipient) =>
        NewRow().Text(recipient.Id).Texts(recipient.Roles).Texts(recipient.Countries).Text(recipient.TransferMechanism)
            .Texts(recipient.Categories).Texts(recipient.Purposes).Texts(recipient.Places).Texts(recipient.Clauses)
            .Number((int)ReportFacts.FlagsOf(recipient)).Close();

    private void Append(RetentionRow rule) =>
        NewRow().Text(rule.Rule).Text(rule.Period).Text(rule.Trigger).Text(rule.Action).Texts(rule.Categories)
            .Number(rule.Members).Number((int)(rule.IsGap ? ReportFlags.RetentionGap : ReportFlags.None)).Close();

    private void Append(InventoryException exception) =>
        NewRow().Text(exception.Rule).Text(exception.Target).Text(exception.Reason).Text(exception.Reviewer)
            .Text(exception.Until).Text(exception.Assembly).Text(exception.Location?.File)
            .Number(exception.Location?.Line ?? 0).Close();

    private void Append(InventorySink sink) =>
        NewRow().Text(sink.Kind).Text(sink.Place).Text(sink.Category).Text(sink.Redaction).Text(sink.Assembly)
            .Text(sink.Location?.File).Number(sink.Location?.Line ?? 0).Close();

    private void Append(InventoryAssembly assembly, ReportFacts facts)
    {
        facts.Assemblies.TryGetValue(assembly.Name, out int members);
        NewRow().Text(assembly.Name).Text(assembly.PolicyName).Number(assembly.PolicyVersion ?? -1)
            .Number(members).Close();
    }

    private ReportRow NewRow() => new(_json, _pool);
}
