using System.Diagnostics;
using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnnotations;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>
/// Every generator over many annotated types, and then again after an edit that concerns none of them.
/// </summary>
internal sealed class CachedBenchmark : IBenchmark
{
    private const int Types = 200;
    private const int Edits = 30;

    private string[] _names = [];

    private int JsonIndex => 0;

    private int RedactionIndex => Array.IndexOf(_names, nameof(Privacy.Generators.Redaction.RedactionGenerator));

    public string Name => "cached";

    public string Description =>
        "generators after an unrelated edit: share of steps that ran anew, and time over the first run";

    public void Run(string[] args)
    {
        CSharpCompilation compilation = CreateCompilation();
        GeneratorDriver driver = CreateDriver(compilation);
        long started = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        double first = Stopwatch.GetElapsedTime(started).TotalMilliseconds;

        int idle = 0;
        int ran = 0;
        double[] unrelated = Measure(driver, i => compilation.AddSyntaxTrees(Parse(Unrelated(i))), Count);
        double[] body = Measure(driver, i => Replace(compilation, CreateType(7) + Body(i)), NoCount);
        double[] related = Measure(driver, i => Replace(compilation, CreateType(7).Replace("bool Last", $"bool Last{i}")), NoCount);

        Report.Line(string.Create(CultureInfo.InvariantCulture, $"{Types} types: first run {first:0.0} ms"));
        Print("an unrelated type added", unrelated);
        Print("a body edited in a file with a personal type", body);
        Print("a member of a personal type renamed", related);
        Report.Line($"steps idle {idle}, steps that ran anew {ran}");
        Report.Ratio("cached-steps-that-ran", (double)ran / (idle + ran));
        Report.Ratio("cached-time-over-first-run", unrelated[^1] / first);
        Report.Ratio("cached-redaction-over-json-unrelated", unrelated[RedactionIndex] / unrelated[JsonIndex]);
        Report.Ratio("cached-redaction-over-json-body", body[RedactionIndex] / body[JsonIndex]);

        void Count(GeneratorDriverRunResult run) => CachedBenchmark.Count(run, ref idle, ref ran);
    }

    private static void NoCount(GeneratorDriverRunResult run)
    {
    }

    // The median of each generator, and of the whole run at the end.
    private double[] Measure(
        GeneratorDriver driver, Func<int, CSharpCompilation> edit, Action<GeneratorDriverRunResult> count)
    {
        List<double>[] times = [.. Enumerable.Range(0, _names.Length + 1).Select(static _ => new List<double>())];
        for (int i = 0; i < Edits; i++)
        {
            CSharpCompilation edited = edit(i);
            long started = Stopwatch.GetTimestamp();
            GeneratorDriver after = driver.RunGenerators(edited);
            times[^1].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            count(after.GetRunResult());
            foreach (GeneratorTimingInfo timing in after.GetTimingInfo().GeneratorTimes)
                times[Array.IndexOf(_names, timing.Generator.GetGeneratorType().Name)].Add(
                    timing.ElapsedTime.TotalMilliseconds);
        }

        return [.. times.Select(static all => all.Order().ElementAt(all.Count / 2))];
    }

    private void Print(string edit, double[] times)
    {
        IEnumerable<string> parts = _names.Append("all").Select((name, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{name} {times[i]:0.00}"));
        Report.Line($"{edit}, ms: {string.Join(", ", parts)}");
    }

    private static string Unrelated(int i) => $"internal sealed class Unrelated {{ private int _n = {i}; }}";

    private static string Body(int i) => $"internal static class Bodies {{ static int M() => {i}; }}";

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text);

    private static CSharpCompilation Replace(CSharpCompilation compilation, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[7], CSharpSyntaxTree.ParseText(text, path: "Type7.cs"));

    // The serializer's generator, which reads the same types anew at each edit.
    private static ISourceGenerator JsonGenerator()
    {
        string runtime = System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory();
        string packs = Path.GetFullPath(Path.Combine(runtime, "../../../packs/Microsoft.NETCore.App.Ref"));
        string file = Directory.EnumerateFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Last();
        Type type = System.Reflection.Assembly.LoadFrom(file).GetTypes()
            .Single(static type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IIncrementalGenerator)));
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    }

    // Named steps are ours; the compiler's own always look at the new compilation.
    private static void Count(GeneratorDriverRunResult run, ref int idle, ref int ran)
    {
        foreach (GeneratorRunResult result in run.Results)
        {
            IEnumerable<IncrementalGeneratorRunStep> steps = result.TrackedSteps
                .Where(static step => step.Key.Contains('.'))
                .SelectMany(static step => step.Value)
                .Concat(result.TrackedOutputSteps.SelectMany(static step => step.Value));
            foreach ((_, IncrementalStepRunReason reason) in steps.SelectMany(static step => step.Outputs))
            {
                if (reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
                    idle++;
                else
                    ran++;
            }
        }
    }

    private GeneratorDriver CreateDriver(CSharpCompilation compilation)
    {
        ISourceGenerator[] generators =
        [
            JsonGenerator(),
            .. typeof(Privacy.Generators.Redaction.RedactionGenerator).Assembly.GetTypes()
                .Where(static type => type is { IsAbstract: false }
                    && type.IsAssignableTo(typeof(IIncrementalGenerator)))
                .Select(static type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()),
        ];
        _names = [.. generators.Select(static generator => generator.GetGeneratorType().Name)];
        return CSharpGeneratorDriver.Create(
            generators,
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None,
                trackIncrementalGeneratorSteps: true));
    }

    private static CSharpCompilation CreateCompilation()
    {
        List<SyntaxTree> trees = [];
        for (int i = 0; i < Types; i++)
            trees.Add(CSharpSyntaxTree.ParseText(CreateType(i), path: $"Type{i}.cs"));
        string serializable = string.Concat(Enumerable.Range(0, Types).Select(
            static i => $"[System.Text.Json.Serialization.JsonSerializable(typeof(App.Type{i}))]\n"));
        trees.Add(CSharpSyntaxTree.ParseText(
            serializable + "internal partial class Context : System.Text.Json.Serialization.JsonSerializerContext;",
            path: "Context.cs"));
        return CSharpCompilation.Create(
            "Cached",
            trees,
            [.. Net100.References.All,
                MetadataReference.CreateFromFile(typeof(PersonalDataAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static string CreateType(int index)
    {
        StringBuilder text = new($"using PrivacyAnnotations;\nnamespace App;\npublic partial record Type{index}(\n");
        for (int member = 0; member < 6; member++)
            text.Append($"    [PersonalData(IdentityData.FullName)] string Personal{member},\n    int Plain{member},\n");
        return text.Append("    bool Last);\n").ToString();
    }
}
