using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyGenerators.Tests.Redaction;

public sealed class EntryPointTests
{
    private const string Uses = """
        using System.Text.Json;
        using Serilog;
        namespace Tests
        {
            public static class Setup
            {
                public static LoggerConfiguration Logger => new LoggerConfiguration().Destructure.RedactPersonalData();
                public static JsonSerializerOptions Json => new JsonSerializerOptions().RedactPersonalData();
            }
        }
        """;

    [Fact]
    public void EntryPoints_AreThereBeforeAnythingIsAnnotated() => GeneratorRun.Of(Uses).AssertClean();

    [Fact]
    public void FriendAssemblyWithEntryPoints_DoesNotMakeCallsAmbiguous()
    {
        GeneratorRun library = GeneratorRun.Of(GeneratorRun.Compile(
            """
            using PrivacyAnnotations;
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Tests")]
            namespace Acme { public sealed class Customer { [PersonalData(IdentityData.FullName)] public string? Name { get; set; } } }
            """,
            name: "Acme")).AssertClean();

        GeneratorRun tests = GeneratorRun.Of(GeneratorRun.Compile(
            Uses,
            references: [.. GeneratorRun.References(), library.Output.ToMetadataReference()],
            name: "Tests")).AssertClean();

        Assert.Contains("typeof(global::Acme.Customer)", tests["Redaction.Serilog.g.cs"]);
    }

    [Fact]
    public void WithoutSerilog_NothingForItIsGenerated()
    {
        GeneratorRun run = GeneratorRun.Of(
            GeneratorRun.Compile("class C;", references: GeneratorRun.References(withSerilog: false)))
            .AssertClean();

        Assert.DoesNotContain(run.Files, file => file.Contains("Serilog"));
    }

    [Fact]
    public void WithoutAnnotations_NothingIsGenerated()
    {
        CSharpCompilation compilation = GeneratorRun.Compile("class C;",
            references: Basic.Reference.Assemblies.Net100.References.All);

        Assert.Empty(GeneratorRun.Of(compilation).Files);
    }

    [Fact]
    public void LanguageBeforeNullableAnnotations_GeneratesNothing() =>
        Assert.Empty(GeneratorRun.Of("class C { }", LanguageVersion.CSharp7_3).Files);

    [Fact]
    public void ManyTypes_AreLookedUpInATable()
    {
        string types = string.Join('\n', Enumerable.Range(0, 12).Select(static i =>
            $"public class T{i} {{ [PersonalData(IdentityData.FullName)] public string? Name {{ get; set; }} }}"));

        GeneratorRun run = GeneratorRun.Of("using PrivacyAnnotations;\n" + types).AssertClean();

        Assert.Contains("FrozenDictionary", run["Redaction.Serilog.g.cs"]);
    }
}
