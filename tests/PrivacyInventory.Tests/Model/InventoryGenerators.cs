using CsCheck;
using Privacy.Model;

namespace PrivacyInventory.Tests.Model;

/// <summary>Random inventories over a small alphabet, so that equal and clashing rows are common.</summary>
internal static class InventoryGenerators
{
    private static readonly string[] Words = ["A", "B", "A.B", "é\u202E", "\"\\\n", "=1+1", ""];

    private static readonly Gen<string> Name = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);

    private static readonly Gen<string?> OptionalName = Gen.Select(Gen.Bool, Name).Select((isGiven, name) => isGiven ? name : null);

    private static readonly Gen<EquatableArray<string>> Names =
        Name.Array[0, 2].Select(names => names.Distinct().ToEquatableArray());

    private static readonly Gen<InventoryLocation?> Location =
        Gen.Int[0, 2].Select(line => line == 0 ? null : new InventoryLocation("File.cs", line));

    private static readonly Gen<InventoryMember> Member =
        Gen.Select(Name, Name, Names, OptionalName, Gen.Bool, Location).Select(parts => new InventoryMember
        {
            Assembly = parts.Item1,
            Type = "T",
            Member = parts.Item2,
            Kind = "property",
            MemberType = "string",
            Category = "C",
            GdprStatus = "personal",
            Recipients = parts.Item3,
            Subject = parts.Item4,
            Encrypted = parts.Item5,
            Retention = parts.Item5 ? new InventoryRetention("R", parts.Item4, null, null) : null,
            Redaction = "erase",
            Location = parts.Item6,
        });

    private static readonly Gen<InventoryException> Exception =
        Gen.Select(Name, OptionalName).Select(parts => new InventoryException
        {
            Assembly = parts.Item1,
            Rule = "PRIV0301",
            Target = "T",
            Until = parts.Item2,
        });

    public static Gen<InventoryDocument> Document { get; } =
        Gen.Select(Member.Array[0, 6], Exception.Array[0, 3], Name.Array[0, 2]).Select(parts => new InventoryDocument
        {
            Members = new EquatableArray<InventoryMember>(parts.Item1),
            Exceptions = new EquatableArray<InventoryException>(parts.Item2),
            Assemblies = parts.Item3.Select(name => new InventoryAssembly(name, null, name.Length)).ToEquatableArray(),
        });
}
