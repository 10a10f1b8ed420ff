using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Clauses;

/// <summary>Every breach that the policy's list of rules shows is reported, under its id and in its words.</summary>
public sealed class ViolatingExampleTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.IO;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Caching.Memory;
        using Microsoft.Extensions.Logging;
        using PrivacyAnnotations;


        """;

    private static readonly MetadataReference SendGrid = Compile("SendGrid", """
        namespace SendGrid
        {
            public class Message { public string To { get; set; } = ""; }
            public class SendGridClient { public System.Threading.Tasks.Task SendEmailAsync(Message m) => null!; }
        }
        """);

    public static TheoryData<int, string> Examples()
    {
        TheoryData<int, string> rows = [];
        for (int index = 0; index < ViolatingExamples.All.Count; index++)
            rows.Add(index, ViolatingExamples.All[index].Rule);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Breach_IsReported(int index, string rule)
    {
        ViolatingExample example = ViolatingExamples.All[index];
        TestProject project = TestProject.Of(Usings + example.Code).WithPolicy(OpusPolicy.Text);

        ImmutableArray<Diagnostic> findings = await (project with { References = project.References.Add(SendGrid) })
            .AnalyzeAsync([.. AllRules.Create()]);

        Assert.Contains(findings.Where(finding => finding.Id == rule), finding => Says(finding, example.Says));
    }

    /// <summary>As while somebody types: the text ends anywhere, and no rule may throw.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public async Task HalfTypedBreach_IsAnalyzed(int index, string _)
    {
        string code = ViolatingExamples.All[index].Code;
        Random random = new(index);
        for (int round = 0; round < 4; round++)
        {
            TestProject project = TestProject.Of(Usings + code[..random.Next(code.Length)]).WithPolicy(OpusPolicy.Text);

            ImmutableArray<Diagnostic> findings =
                await (project with { AllowErrors = true }).AnalyzeAsync([.. AllRules.Create()]);

            Assert.All(findings, finding => Assert.StartsWith("PRIV", finding.Id));
        }
    }

    private static bool Says(Diagnostic finding, string words) =>
        finding.Location.IsInSource && finding.GetMessage().Contains(words, StringComparison.Ordinal);

    private static PortableExecutableReference Compile(string name, string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            References.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream stream = new();
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
