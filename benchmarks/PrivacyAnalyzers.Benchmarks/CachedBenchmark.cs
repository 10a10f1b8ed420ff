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
    private const int Edits = 50;

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

        double[] edits = new double[Edits];
        Dictionary<string, double> fastest = [];
        int idle = 0;
        int ran = 0;
        for (int i = 0; i < Edits; i++)
        {
            CSharpCompilation edited = compilation.AddSyntaxTrees(
                CSharpSyntaxTree.ParseText($"internal sealed class Unrelated {{ private int _n = {i}; }}"));
            started = Stopwatch.GetTimestamp();
            GeneratorDriver after = driver.RunGenerators(edited);
            edits[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            Count(after.GetRunResult(), ref idle, ref ran);
            foreach (GeneratorTimingInfo timing in after.GetTimingInfo().GeneratorTimes)
                fastest[timing.Generator.GetGeneratorType().Name] = Math.Min(
                    fastest.GetValueOrDefault(timing.Generator.GetGeneratorType().Name, double.MaxValue),
                        timing.ElapsedTime.TotalMilliseconds);
        }

        Array.Sort(edits);
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{Types} types: first run {first:0.0} ms, run after an unrelated edit {edits[Edits / 2]:0.00} ms (fastest {edits[0]:0.00} ms)"));
        foreach ((string generator, double milliseconds) in fastest)
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{generator}: fastest {milliseconds:0.00} ms"));
        Report.Line($"steps idle {idle}, steps that ran anew {ran}");
        Report.Ratio("cached-steps-that-ran", (double)ran / (idle + ran));
        Report.Ratio("cached-time-over-first-run", edits[Edits / 2] / first);
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

    private static GeneratorDriver CreateDriver(CSharpCompilation compilation)
    {
        ISourceGenerator[] generators =
        [
            .. typeof(Privacy.Generators.Redaction.RedactionGenerator).Assembly.GetTypes()
                .Where(static type => type is { IsAbstract: false }
                    && type.IsAssignableTo(typeof(IIncrementalGenerator)))
                .Select(static type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()),
        ];
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
