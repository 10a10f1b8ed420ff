using System;
using System.Collections.Generic;
using System.IO;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>
/// Writes a fides system for each assembly with a privacy declaration for each purpose. A purpose without a key in
/// fideslang cannot be declared there and is left out; the record of processing has it.
/// </summary>
internal static class FidesSystemWriter
{
    public static void Write(ExportSource source, TextWriter output)
    {
        YamlWriter yaml = new(output);
        SortedDictionary<string, SortedDictionary<string, List<Activity>>> systems = Group(source);
        yaml.Sequence("system", systems.Count);
        foreach (KeyValuePair<string, SortedDictionary<string, List<Activity>>> system in systems)
        {
            yaml.Item();
            yaml.Text("fides_key", FidesKeys.Of(system.Key + "_system"))
                .Text("name", system.Key)
                .Text("system_type", "Application")
                .Text("legal_name", source.Policy?.Controller?.LegalName)
                .Text("legal_address", source.Policy?.Controller?.Address)
                .Text("dpo", source.Policy?.Controller?.Dpo)
                .Flag("does_international_transfers", IsTransferring(system.Value))
                .List("dataset_references", [FidesKeys.Of(system.Key)])
                .Sequence("privacy_declarations", system.Value.Count);
            foreach (KeyValuePair<string, List<Activity>> purpose in system.Value)
                WriteDeclaration(yaml, purpose.Key, purpose.Value, source);
            yaml.EndItem();
        }
    }

    private static SortedDictionary<string, SortedDictionary<string, List<Activity>>> Group(ExportSource source)
    {
        SortedDictionary<string, SortedDictionary<string, List<Activity>>> systems = new(StringComparer.Ordinal);
        foreach (Activity activity in source.Activities)
        {
            if (activity.Purpose is not { } purpose || UseOf(purpose, source) is null)
                continue;
            foreach (string assembly in activity.Assemblies)
            {
                if (!systems.TryGetValue(assembly, out SortedDictionary<string, List<Activity>>? purposes))
                    systems.Add(assembly, purposes = new(StringComparer.Ordinal));
                if (!purposes.TryGetValue(purpose, out List<Activity>? activities))
                    purposes.Add(purpose, activities = []);
                activities.Add(activity);
            }
        }

        return systems;
    }

    private static void WriteDeclaration(
        YamlWriter yaml, string purpose, List<Activity> activities, ExportSource source)
    {
        Declaration declaration = new(activities, source);
        yaml.Item();
        yaml.Text("name", purpose)
            .List("data_categories", declaration.Categories)
            .Text("data_use", UseOf(purpose, source))
            .List("data_subjects", declaration.Subjects)
            .Text("legal_basis_for_processing", declaration.LegalBasis)
            .Text("retention_period", string.Join("; ", declaration.Retention))
            .Flag("processes_special_category_data", declaration.IsSpecial)
            .Flag("data_shared_with_third_parties", declaration.Recipients.Count != 0)
            .Text("third_parties", string.Join(", ", declaration.Recipients))
            .List("shared_categories", declaration.Shared);
        yaml.EndItem();
    }

    private static string? UseOf(string purpose, ExportSource source) =>
        source.FindPurpose(purpose)?.FideslangKey ?? source.FindKnownPurpose(purpose)?.FideslangKey;

    private static bool IsTransferring(SortedDictionary<string, List<Activity>> purposes)
    {
        foreach (KeyValuePair<string, List<Activity>> purpose in purposes)
        {
            foreach (Activity activity in purpose.Value)
            {
                if (ThirdCountries.ContainsAny(activity.Countries))
                    return true;
            }
        }

        return false;
    }

    /// <summary>What one purpose of one assembly declares.</summary>
    private sealed class Declaration
    {
        public Declaration(List<Activity> activities, ExportSource source)
        {
            foreach (Activity activity in activities)
            {
                LegalBasis ??= Taxonomy.LegalBases.Find(source.LegalBasisOf(activity))?.FideslangLabel;
                IsSpecial |= activity.GdprStatus == "special";
                Retention.UnionWith(activity.Retention);
                if (Taxonomy.DataSubjects.Find(activity.Subject)?.FideslangKey is { } subjectKey)
                    Subjects.Add(subjectKey);
                foreach (Disclosure disclosure in activity.Disclosures)
                    Recipients.Add(disclosure.Recipient);
                if (source.FideslangKeyOf(activity.Category) is not { } key)
                    continue;
                Categories.Add(key);
                if (activity.Disclosures.Count != 0)
                    Shared.Add(key);
            }
        }

        public SortedSet<string> Categories { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Subjects { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Retention { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Recipients { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Shared { get; } = new(StringComparer.Ordinal);

        public string? LegalBasis { get; }

        public bool IsSpecial { get; }
    }
}
