using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes one fact for each type: personal members hold a canary, and no redacted form shows it.</summary>
internal static class ProofEmitter
{
    public static string Emit(EquatableArray<TypeSpec> types, EnvironmentSpec environment)
    {
        IndentedWriter writer = new();
        writer.WriteLine(CodeText.Header);
        writer.WriteLine();
        using (writer.WriteBlock($"namespace {CodeText.Space}"))
        {
            writer.WriteLine("/// <summary>Proofs that no redacted form of a type shows what its personal "
                + "members hold.</summary>");
            writer.WriteLine(CodeText.Attributes);
            using (writer.WriteBlock("public sealed class RedactionProofs"))
            {
                foreach (TypeSpec type in types)
                {
                    if (IsProvable(type))
                        WriteFact(writer, type, environment);
                }
            }

            writer.WriteLine();
            writer.WriteLine(ProofRuntime.Canaries);
            if (environment.HasSerilog)
                writer.WriteLine(ProofRuntime.Log);
        }

        return writer.ToString();
    }

    // A type must be constructible, and hold at least one value that its redacted forms have to hide.
    private static bool IsProvable(TypeSpec type) =>
        type is { IsAbstract: false, IsGeneric: false, Form: not TypeForm.Interface } && HiddenMembers(type).Count > 0;

    private static List<string> HiddenMembers(TypeSpec type)
    {
        List<string> names = [];
        foreach (MemberSpec member in type.Members)
        {
            bool isFilled = member.Shape == ValueShape.Text
                || member.ValueType is "global::System.Guid" or "global::System.Uri" or "global::System.Net.IPAddress"
                    or "global::System.DateTime" or "global::System.DateOnly" or "global::System.DateTimeOffset";
            if (isFilled && member is { IsRedacted: true, Category: not null, MayThrow: false })
                names.Add(Literals.Quote(member.Name));
        }

        return names;
    }

    private static void WriteFact(IndentedWriter writer, TypeSpec type, EnvironmentSpec environment)
    {
        writer.WriteLine($"/// <summary>Proof for <see cref=\"{type.Cref}\"/>.</summary>");
        writer.WriteLine("[global::Xunit.Fact]");
        using (writer.WriteBlock($"public void {FactName(type)}_ShowsNoCanary()"))
        {
            string members = string.Join(", ", HiddenMembers(type));
            writer.WriteLine($"var value = ({type.FullName})RedactionCanaries.Fill(typeof({type.FullName}), "
                + $"{members});");
            if (type.HasView)
                writer.WriteLine($"RedactionCanaries.AssertAbsent(new {type.ViewFullName}(value).ToString());");
            if (type.Record is not null)
                writer.WriteLine("RedactionCanaries.AssertAbsent(value.ToString());");
            if (environment.HasJson)
            {
                string extensions = environment.TakenEntryPoints.Contains(EntryPoints.Json)
                    ? "PersonalDataJsonExtensions" : EntryPoints.Json;
                writer.WriteLine("RedactionCanaries.AssertAbsent(global::System.Text.Json.JsonSerializer.Serialize(");
                writer.WriteLine($"    value, global::{extensions}.RedactPersonalData(new "
                    + $"global::System.Text.Json.JsonSerializerOptions())));");
            }

            if (environment.HasSerilog)
                writer.WriteLine("RedactionCanaries.AssertAbsent(RedactionLog.Of(value));");
        }

        writer.WriteLine();
    }

    private static string FactName(TypeSpec type)
    {
        char[] name = type.MetadataName.ToCharArray();
        for (int i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]))
                name[i] = '_';
        }

        return new string(name);
    }
}
