using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>What the redacted forms of personal collections and objects have in common.</summary>
internal static class StructureCode
{
    /// <summary>Parameter and local of the methods that write a collection or an object.</summary>
    public const string Value = "values";

    /// <summary>The declared type of a parameter that takes a member's value, null included.</summary>
    public static string ParameterType(MemberSpec member) =>
        member.IsValueType || member.Type.EndsWith("?", System.StringComparison.Ordinal)
            ? member.Type : member.Type + "?";

    /// <summary>Leaves a method early when there is no value.</summary>
    public static void WriteNullGuard(IndentedWriter writer, MemberSpec member, params string[] statements)
    {
        if (member.IsValueType && !member.IsNullableValue)
            return;
        using (writer.WriteBlock(member.IsNullableValue ? $"if (!{Value}.HasValue)" : $"if ({Value} is null)"))
        {
            foreach (string statement in statements)
                writer.WriteLine(statement);
        }

        writer.WriteLine();
    }

    /// <summary>Leaves a method early when the value would be computed by enumerating it.</summary>
    public static void WriteQueryGuard(IndentedWriter writer, StructureSpec structure, params string[] statements)
    {
        if (structure.CollectionTests.IsEmpty)
            return;
        string tests = string.Join($" || {Value} is ", structure.CollectionTests);
        using (writer.WriteBlock($"if (!({Value} is {tests}))"))
        {
            foreach (string statement in statements)
                writer.WriteLine(statement);
        }

        writer.WriteLine();
    }

    /// <summary>The expression that a loop runs over.</summary>
    public static string Source(MemberSpec member)
    {
        string value = Unwrapped(member);
        return member.Structure!.EnumeratedAs is { } contract ? $"({contract}){value}" : value;
    }

    /// <summary>An expression of a part's value: of the loop's item, or of the object.</summary>
    public static string Read(MemberSpec member, MemberSpec part) => member.Structure!.Kind switch
    {
        StructureKind.Sequence => "item",
        StructureKind.Map => $"item.{part.Name}",
        _ => Values.Read(part, Unwrapped(member)),
    };

    /// <summary>The members among <paramref name="candidates"/> that need a method of their own.</summary>
    public static IEnumerable<MemberSpec> Structured(IEnumerable<MemberSpec> candidates)
    {
        foreach (MemberSpec member in candidates)
        {
            if (Values.IsStructured(member, member.Redaction))
                yield return member;
        }
    }

    private static string Unwrapped(MemberSpec member) =>
        member.IsNullableValue ? $"{Value}.GetValueOrDefault()" : Value;
}
