using System.Collections.Generic;
using Privacy.Model.Json;

namespace Privacy.Model;

/// <summary>Reads privacy.json. Never throws: whatever is wrong becomes an error at its place.</summary>
internal static class PolicyReader
{
    /// <summary>Reads and checks a policy that extends no other.</summary>
    public static PolicyReadResult Read(string path, string text) =>
        PolicyLayers.Read([Parse(path, text)], static _ => null);

    /// <summary>Reads one layer; ids are not resolved yet, as another layer may declare them.</summary>
    public static PolicyDocument Parse(string path, string text)
    {
        PolicyFile file = new(path, text);
        JsonTree tree = JsonReader.Read(text);
        foreach (JsonError error in tree.Errors)
            file.Invalid(file.Locate(error.Start, error.Start + error.Length), TrimStop(error.Message));

        JsonNode root = tree.Root ?? new JsonNode(JsonKind.Invalid, 0, 0);
        if (root.Kind is not (JsonKind.Object or JsonKind.Invalid))
            file.Invalid(root, "a policy must be an object");
        ObjectReader reader = new(file, root, "");
        List<PolicyReference> layers = [];
        PrivacyPolicy policy = ReadPolicy(reader, layers);
        reader.Finish();
        return new PolicyDocument(
            policy,
            file.Errors.ToEquatableArray(),
            file.References.ToEquatableArray(),
            layers.ToEquatableArray(),
            reader.Anchor);
    }

    private static PrivacyPolicy ReadPolicy(ObjectReader root, List<PolicyReference> layers)
    {
        root.Text("$schema");
        return new PrivacyPolicy
        {
            Path = root.File.Path,
            Extends = root.Texts("extends", allowSingle: true, (id, node) =>
                layers.Add(new PolicyReference(PolicyReferenceKind.Category, id, root.File.Locate(node)))) ?? default,
            Header = root.Object("policy", PartiesReader.ReadHeader),
            Controller = root.Object("controller", PartiesReader.ReadController),
            Categories = root.Objects("categories", DataReader.ReadCustomCategory),
            Collected = root.Objects("collected", DataReader.ReadCollected, DataReader.CollectedFromText(root.File)),
            Prohibited = root.Objects("prohibited", DataReader.ReadProhibited, DataReader.ProhibitedFromText(root.File)),
            Children = root.Object("children", DataReader.ReadChildren),
            Mandatory = root.Objects("mandatory", DataReader.ReadMandatory),
            Purposes = root.Objects("purposes", ProcessingReader.ReadPurpose),
            Recipients = root.Objects("recipients", PartiesReader.ReadRecipient),
            Cookies = root.Objects("cookies", ProcessingReader.ReadCookie),
            Signals = root.Object("signals", ProcessingReader.ReadSignals),
            Retention = root.Object("retention", ProcessingReader.ReadRetention),
            Access = root.Objects("access", PartiesReader.ReadAccess),
            Rights = root.Object("rights", RightsReader.ReadRights),
            Deadlines = root.Object("deadlines", RightsReader.ReadDeadlines),
            Redaction = root.Object("redaction", ApiReader.ReadRedaction),
            Sinks = root.Objects("sinks", ApiReader.ReadApi),
            Sources = root.Objects("sources", ApiReader.ReadApi),
            Redactors = root.Objects("redactors", ApiReader.ReadApi),
            StatedKeys = ReadKeys(root),
        };
    }

    private static EquatableArray<string> ReadKeys(ObjectReader root)
    {
        List<string> keys = [];
        foreach (JsonMember member in root.Members)
        {
            if (member.Value.Kind is not (JsonKind.Null or JsonKind.Invalid))
                keys.Add(member.Name);
        }

        return keys.ToEquatableArray();
    }

    // Messages of this rule continue the file's name and end without a full stop.
    private static string TrimStop(string message)
    {
        bool isWord = char.IsLower(message[1]) || message[1] == ' ';
        return (isWord ? char.ToLowerInvariant(message[0]) : message[0]) + message.Substring(1).TrimEnd('.');
    }
}
