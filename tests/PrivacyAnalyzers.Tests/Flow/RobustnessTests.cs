using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Rules.Leaks;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Flow;

public sealed class RobustnessTests
{
    private const string Model = """
        using PrivacyAnnotations;
        public class User { [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = ""; }

        """;

    private const string Program = Model + """
        using System; using System.Collections.Generic; using System.Linq; using Serilog;
        public record Row(int Id, string Mail);
        public class A
        {
            string _kept = ""; event Action<string>? Seen;
            string Mail(User u) => u.Email.Trim();
            void Write(string s) { if (s.Length > 3) Log.Information("x {S}", s); else Other(s); }
            void Other(string s) { try { Write(s); } finally { _kept = s; } }
            void Run(List<User> us, User u, bool c)
            {
                var (a, b) = (u.Email, c ? 1 : 2);
                string t = a; while (c) { t += b; t = Mail(u); }
                Seen += s => Log.Debug(s); Seen?.Invoke(t);
                foreach (var e in us.Where(x => x is { Email: var m } && m != "").Select(x => x.Email)) Write(e);
                Log.Information("{@R} {K}", new Row(1, u.Email), _kept);
                Func<string, string> f = x => x + u.Email; Log.Error(f("a"));
                throw new InvalidOperationException($"no {u.Email}");
            }
        }
        """;

    [Theory]
    [InlineData("Stream s = new MemoryStream(); s = new BufferedStream(s); ", "")]
    [InlineData("Stream s = new MemoryStream(); s = new BufferedStream(s); s = new BufferedStream(s); s = new BufferedStream(s); "
        + "s = new BufferedStream(s); s = new BufferedStream(s); s = new BufferedStream(s); s = new BufferedStream(s); "
        + "s = new BufferedStream(s); s = new BufferedStream(s); s = new BufferedStream(s); s = new BufferedStream(s); "
        + "s = new BufferedStream(s); s = new BufferedStream(s); s = new BufferedStream(s); s = new BufferedStream(s); ", "")]
    [InlineData("", "Stream s = new MemoryStream(); void Wrap() => s = new BufferedStream(s);")]
    [InlineData("", "Stream s = new MemoryStream(); Stream t = new MemoryStream(); "
        + "void Wrap() { s = new BufferedStream(t); t = new BufferedStream(s); }")]
    public Task StreamsThatWrapThemselves_EndAndDoNotTrigger(string before, string members) => FlowCase.MembersAsync(
        members + " void Save(Customer u) { " + before + "s.Write(Encoding.UTF8.GetBytes(u.Email)); }", "", "PRIV0308");

    [Theory]
    [InlineData("Stream s = new MemoryStream(); s = File.Create(\"a\"); s = new BufferedStream(s); ", "")]
    [InlineData("", "Stream s = File.Create(\"a\"); void Wrap() => s = new BufferedStream(s);")]
    public Task StreamsThatWrapFiles_Trigger(string before, string members) => FlowCase.MembersAsync(
        members + " void Save(Customer u) { " + before + "s.Write({|PRIV0308:Encoding.UTF8.GetBytes(u.Email)|}); }",
        "",
        "PRIV0308");

    [Fact]
    public async Task CallChain_OfTwoThousandMethods_IsFollowed()
    {
        StringBuilder source = new(Model + "class A {\n");
        for (int i = 0; i < 2000; i++)
            source.Append($"static void M{i}(string s) => M{i + 1}(s);\n");
        source.Append("static void M2000(string s) => Serilog.Log.Information(s);\nvoid R(User u) => M0(u.Email);\n}");

        Diagnostic finding = Assert.Single(await RunAsync(source.ToString()));

        Assert.Equal("PRIV0301", finding.Id);
    }

    [Fact]
    public async Task RecursiveGroup_OfTenThousandMethods_IsSolved()
    {
        StringBuilder source = new(Model + "class A {\n");
        for (int i = 0; i < 10_000; i++)
            source.Append($"static string M{i}(int n, string s) => n == 0 ? s : M{(i + 1) % 10_000}(n - 1, s);\n");
        source.Append("void R(User u) => Serilog.Log.Information(M0(5, u.Email));\n}");

        Assert.Contains(await RunAsync(source.ToString()), finding => finding.Id == "PRIV0301");
    }

    [Fact]
    public async Task Concatenation_OfAHundredThousandTerms_GivesNoticeInsteadOfOverflow()
    {
        StringBuilder source = new(Model + "class A { void R(User u) { var s = u.Email");
        for (int i = 0; i < 50_000; i++)
            source.Append(" + \"x\" + u");
        source.Append("; Serilog.Log.Information(s); } }");

        Assert.Contains(await RunAsync(source.ToString()), finding => finding.Id is "PRIV0301" or "PRIV0310");
    }

    [Fact]
    public async Task Concatenation_ThatStartsWithAMemberSetAnew_GivesNoticeInsteadOfOverflow()
    {
        StringBuilder source = new(Model + "class P { public string Name = \"\"; }\n"
            + "class A { void R(User u, string v, P p) { p.Name = u.Email; p.Name = \"x\"; Serilog.Log.Information(p.Name");
        for (int i = 0; i < 12_000; i++)
            source.Append(" + v");
        source.Append("); } }");

        Assert.Contains(await RunAsync(source.ToString()), finding => finding.Id == "PRIV0310");
    }

    [Fact]
    public async Task ManyVariables_NextToAPrivateMemberSetAnew_AreRead()
    {
        StringBuilder source = new(Model + "class A { private string _s = \"\"; void R(User u) { _s = u.Email; _s = \"x\";\n");
        for (int i = 0; i < 250; i++)
            source.Append($"var s{i} = {(i == 0 ? "_s + u.Email" : $"s{i - 1}")};\n");
        source.Append("Serilog.Log.Information(_s); Serilog.Log.Information(s249); } }");

        Assert.Equal(["PRIV0301"], (await RunAsync(source.ToString())).Select(finding => finding.Id));
    }

    [Fact]
    public async Task ObjectPassedOnByManyCalls_IsFollowedToTheEnd()
    {
        StringBuilder source = new(Model + "class Page { public void Set(string s) => _s += s; public string Text() => _s; "
            + "private string _s = \"\"; }\nclass A { void R(User u, Page p) {\n");
        for (int i = 0; i < 60; i++)
            source.Append($"if (p.Text() == \"{i}\") Put{i}(p, u, p.Text());\n");
        source.Append("Serilog.Log.Information(p.Text()); }\n");
        for (int i = 0; i < 60; i++)
            source.Append($"void Put{i}(Page p, User u, string s) {{ p.Set(s); p.Set(u.Email); }}\n");
        source.Append('}');

        Assert.Equal(["PRIV0301"], (await RunAsync(source.ToString())).Select(finding => finding.Id));
    }

    [Fact]
    public async Task WritersThatWrapEachOther_AreFollowedToTheEnd()
    {
        const int Members = 10;
        StringBuilder source = new(Model + "abstract class Writer {\n");
        for (int i = 0; i < Members; i++)
            source.Append($"public virtual void Write{i}(string s) => Write{(i + 1) % Members}(s);\n");
        source.Append("public abstract string Text(); }\n");
        for (int type = 0; type < 4; type++)
        {
            source.Append($"class Writer{type} : Writer {{ Writer _inner, _other; string _s; Writer{type}(Writer w, Writer o) "
                + "{ _inner = w; _other = o; _s = \"\"; }\n");
            for (int i = 0; i < Members; i++)
                source.Append($"public override void Write{i}(string s) {{ _inner.Write{i}(s); _other.Write{i}(_s); _s += s; base.Write{i}(s); }}\n");
            source.Append("public override string Text() => _s + _inner.Text() + _other.Text(); }\n");
        }

        source.Append("class A { void R(User u, Writer w) { w.Write0(u.Email); Serilog.Log.Information(w.Text()); } }");

        Assert.Equal(["PRIV0301"], (await RunAsync(source.ToString())).Select(finding => finding.Id));
    }

    [Fact]
    public async Task LargeMethod_IsReadWithoutControlFlow_AndSaysSo()
    {
        StringBuilder source = new(Model + "class A { void R(User u) { var s0 = u.Email;\n");
        for (int i = 0; i < 12_000; i++)
            source.Append($"var s{i + 1} = s{i} + \"x\";\n");
        source.Append("Serilog.Log.Information(s12000); } }");

        ImmutableArray<Diagnostic> findings = await RunAsync(source.ToString());

        Assert.Equal(["PRIV0301", "PRIV0310"], findings.Select(finding => finding.Id).Order());
    }

    [Fact]
    public async Task Findings_AreTheSame_SerialConcurrentAndShuffled()
    {
        (string, string)[] files = [.. Enumerable.Range(0, 6).Select(i => ($"F{i}.cs", FileNumber(i)))];
        TestProject project = new TestProject { Sources = [("Model.cs", Model), .. files] };
        string expected = await DescribeAsync(project with { Concurrent = false });

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await DescribeAsync(project));
        Assert.Equal(expected, await DescribeAsync(project with { Sources = [.. project.Sources.Reverse()] }));
    }

    [Fact]
    public async Task HalfTypedPrograms_NeverThrow()
    {
        Random random = new(20261123);
        for (int round = 0; round < 40; round++)
        {
            string text = Program.Substring(0, random.Next(Model.Length, Program.Length));
            await RunAsync(text);
            await RunAsync(Mutate(Program, random));
        }
    }

    private static string FileNumber(int i) => $$"""
        class C{{i}}
        {
            public static string Get(User u, int n) => n == 0 ? u.Email : C{{(i + 1) % 6}}.Get(u, n - 1);
            public static void Put(string s, int n) { if (n > 0) C{{(i + 1) % 6}}.Put(s, n - 1); else Serilog.Log.Information(s); }
            void Run(User u) { Serilog.Log.Debug(Get(u, 3)); Put(u.Email, 4); }
        }
        """;

    private static string Mutate(string text, Random random)
    {
        StringBuilder mutated = new(text);
        for (int change = 0; change < 3; change++)
        {
            int at = random.Next(Model.Length, mutated.Length - 12);
            if (random.Next(2) == 0)
                mutated.Remove(at, random.Next(1, 10));
            else
                mutated.Insert(at, "(){};,. =>u x var"[random.Next(14)..]);
        }

        return mutated.ToString();
    }

    private static async Task<string> DescribeAsync(TestProject project) => string.Join(
        "\n",
        (await project.AnalyzeAsync(new PersonalDataFlowAnalyzer()))
            .Select(finding => $"{finding.Location} {finding.Id} {finding.GetMessage()}")
            .Order(StringComparer.Ordinal));

    private static Task<ImmutableArray<Diagnostic>> RunAsync(string source) =>
        (TestProject.Of(source) with { AllowErrors = true }).AnalyzeAsync(new PersonalDataFlowAnalyzer());
}
