using System;
using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes the choice by runtime type: the exact type first, then the nearest base or interface.</summary>
internal static class Dispatch
{
    // Comparing a few types in a row is faster than looking one up.
    private const int FewTypes = 8;

    /// <summary>Derived types before their bases, classes before interfaces.</summary>
    public static List<TypeSpec> Order(EquatableArray<TypeSpec> types)
    {
        List<TypeSpec> ordered = [.. types];
        ordered.Sort(static (left, right) =>
        {
            int byForm = (left.Form == TypeForm.Interface).CompareTo(right.Form == TypeForm.Interface);
            int byDepth = byForm != 0 ? byForm : right.Depth.CompareTo(left.Depth);
            int byGenerality = byDepth != 0 ? byDepth : left.IsGeneric.CompareTo(right.IsGeneric);
            return byGenerality != 0 ? byGenerality : string.CompareOrdinal(left.MetadataName, right.MetadataName);
        });
        return ordered;
    }

    /// <summary>Lookup tables, when there are many types.</summary>
    public static void WriteTables(IndentedWriter writer, List<TypeSpec> types, EnvironmentSpec environment)
    {
        if (types.Count <= FewTypes)
            return;
        const string Dictionary = "global::System.Collections.Generic.Dictionary<global::System.Type, int>";
        string frozen = environment.HasFrozenCollections
            ? "global::System.Collections.Frozen.FrozenDictionary<global::System.Type, int>"
            : Dictionary;
        writer.WriteLine($"private static readonly {frozen} Known = CreateKnown();");
        bool hasDerived = types.Exists(IsTriedByTest);
        if (hasDerived)
        {
            const string Concurrent =
                "global::System.Collections.Concurrent.ConcurrentDictionary<global::System.Type, int>";
            writer.WriteLine($"private static readonly {Concurrent} Derived =");
            writer.WriteLine($"    new {Concurrent}();");
        }

        writer.WriteLine();
        using (writer.WriteBlock($"private static {frozen} CreateKnown()"))
        {
            writer.WriteLine($"var known = new {Dictionary}({types.Count});");
            for (int i = 0; i < types.Count; i++)
            {
                if (!types[i].IsGeneric)
                    writer.WriteLine($"known.Add(typeof({types[i].FullName}), {i});");
            }

            writer.WriteLine(environment.HasFrozenCollections
                ? "return global::System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(known);"
                : "return known;");
        }

        writer.WriteLine();
        if (hasDerived)
            WriteFindDerived(writer, types);
    }

    public static void WriteSwitch(IndentedWriter writer, List<TypeSpec> types, Func<TypeSpec, int, string> statement)
    {
        if (types.Count == 0)
            return;
        writer.WriteLine("global::System.Type type = value.GetType();");
        if (types.Count > FewTypes)
        {
            WriteLookup(writer, types, statement);
            return;
        }

        for (int i = 0; i < types.Count; i++)
        {
            if (!types[i].IsGeneric && !types[i].IsAbstract)
                WriteCase(writer, $"if (type == typeof({types[i].FullName}))", statement(types[i], i));
        }

        for (int i = 0; i < types.Count; i++)
        {
            if (IsTriedByTest(types[i]))
                WriteCase(writer, $"if ({TestOf(types[i])})", statement(types[i], i));
        }
    }

    private static void WriteLookup(IndentedWriter writer, List<TypeSpec> types, Func<TypeSpec, int, string> statement)
    {
        if (types.Exists(IsTriedByTest))
        {
            using (writer.WriteBlock(
                "if (!Known.TryGetValue(type, out int index) && !Derived.TryGetValue(type, out index))"))
            {
                writer.WriteLine("index = FindDerived(value, type);");
                writer.WriteLine("Derived.TryAdd(type, index);");
            }
        }
        else
        {
            using (writer.WriteBlock("if (!Known.TryGetValue(type, out int index))"))
                writer.WriteLine("index = -1;");
        }

        writer.WriteLine();
        using (writer.WriteBlock("switch (index)"))
        {
            for (int i = 0; i < types.Count; i++)
            {
                writer.WriteLine($"case {i}:");
                writer.WriteLine($"    {statement(types[i], i).Replace("\n", "\n    ")}");
                writer.WriteLine("    return true;");
            }
        }

        writer.WriteLine();
    }

    private static void WriteFindDerived(IndentedWriter writer, List<TypeSpec> types)
    {
        using (writer.WriteBlock("private static int FindDerived(object value, global::System.Type type)"))
        {
            for (int i = 0; i < types.Count; i++)
            {
                if (!IsTriedByTest(types[i]))
                    continue;
                using (writer.WriteBlock($"if ({TestOf(types[i])})"))
                    writer.WriteLine($"return {i};");
                writer.WriteLine();
            }

            writer.WriteLine("return -1;");
        }

        writer.WriteLine();
    }

    private static bool IsTriedByTest(TypeSpec type) =>
        type.IsGeneric ? type.Form != TypeForm.Interface : !type.IsSealed;

    private static string TestOf(TypeSpec type) => type.IsGeneric
        ? $"RedactedText.IsMadeFrom(type, typeof({type.OpenName}))"
        : $"value is {type.FullName}";

    private static void WriteCase(IndentedWriter writer, string test, string statement)
    {
        using (writer.WriteBlock(test))
        {
            writer.WriteLine(statement);
            writer.WriteLine("return true;");
        }

        writer.WriteLine();
    }
}
