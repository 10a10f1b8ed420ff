using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Privacy.Model;
using Privacy.Model.Json;

namespace PrivacyInventory.Exports;

/// <summary>
/// Writes the members of each assembly in the JSON form of Microsoft.Extensions.AuditReports' compliance report: an
/// assembly with types, members and their classifications. One assembly gives an object, several an array of them.
/// </summary>
internal static class ComplianceReportWriter
{
    public static void Write(ExportSource source, TextWriter output)
    {
        SortedDictionary<string, SortedDictionary<string, List<InventoryMember>>> assemblies = Group(source.Inventory);
        JsonWriter json = new();
        if (assemblies.Count != 1)
            json.BeginArray();
        foreach (KeyValuePair<string, SortedDictionary<string, List<InventoryMember>>> assembly in assemblies)
            WriteAssembly(json, assembly.Key, assembly.Value);
        if (assemblies.Count != 1)
            json.EndArray();
        output.Write(json.ToString());
        output.Write('\n');
    }

    private static SortedDictionary<string, SortedDictionary<string, List<InventoryMember>>> Group(
        InventoryDocument inventory)
    {
        SortedDictionary<string, SortedDictionary<string, List<InventoryMember>>> assemblies =
            new(StringComparer.Ordinal);
        foreach (InventoryAssembly assembly in inventory.Assemblies)
            assemblies[assembly.Name] = new(StringComparer.Ordinal);
        foreach (InventoryMember member in inventory.Members)
        {
            if (!assemblies.TryGetValue(member.Assembly, out SortedDictionary<string, List<InventoryMember>>? types))
                assemblies.Add(member.Assembly, types = new(StringComparer.Ordinal));
            if (!types.TryGetValue(member.Type, out List<InventoryMember>? members))
                types.Add(member.Type, members = []);
            members.Add(member);
        }

        return assemblies;
    }

    private static void WriteAssembly(
        JsonWriter json, string name, SortedDictionary<string, List<InventoryMember>> types)
    {
        json.BeginObject().Member("Name", name).Name("Types").BeginArray();
        foreach (KeyValuePair<string, List<InventoryMember>> type in types)
        {
            json.BeginObject().Member("Name", type.Key).Name("Members").BeginArray();
            foreach (InventoryMember member in type.Value)
                WriteMember(json, member);
            json.EndArray().EndObject();
        }

        json.EndArray().EndObject();
    }

    private static void WriteMember(JsonWriter json, InventoryMember member)
    {
        string line = (member.Location?.Line ?? 0).ToString(CultureInfo.InvariantCulture);
        json.BeginObject()
            .Member("Name", member.Member.Length == 0 ? member.Type : member.Member)
            .Member("Type", member.MemberType)
            .Member("File", member.Location?.File ?? string.Empty)
            .Member("Line", line)
            .Name("Classifications").BeginArray().BeginObject().Member("Name", member.Category);
        if (!member.Purposes.IsEmpty)
        {
            List<string> purposes = [];
            foreach (InventoryPurpose purpose in member.Purposes)
                purposes.Add(purpose.Id);
            json.Member("Notes", "Purposes: " + string.Join(", ", purposes));
        }

        json.EndObject().EndArray().EndObject();
    }
}
