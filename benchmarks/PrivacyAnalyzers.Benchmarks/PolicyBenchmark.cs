using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NJsonSchema;
using Privacy.Model;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>
/// Reads, checks and indexes a policy file of 5,000 entries, against System.Text.Json parsing the same text without
/// looking at what it says, and against a JSON Schema validator, which finds part of the same defects.
/// </summary>
internal sealed class PolicyBenchmark : IBenchmark
{
    private const int Entries = 5000;
    private const int Rounds = 15;

    public string Name => "policy";

    public string Description => "a privacy.json of 5,000 entries, read and checked, against JsonDocument and NJsonSchema";

    public void Run(string[] args)
    {
        string text = LargePolicy.Write(Entries);
        JsonSchema schema = JsonSchema.FromJsonAsync(File.ReadAllText(FindSchema())).GetAwaiter().GetResult();
        PolicyReadResult result = PolicyReader.Read("privacy.json", text);
        string sample = result.Errors.IsEmpty ? "" : "; first: " + result.Errors[0].Message;
        Report.Line(string.Create(
            CultureInfo.InvariantCulture, $"{text.Length:N0} characters, {result.Errors.Count} findings{sample}"));

        double first = Time(() => PolicyReader.Read("privacy.json", LargePolicy.Write(Entries + 1)));
        double document = double.MaxValue;
        double validated = double.MaxValue;
        double read = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            document = Math.Min(document, Time(() => JsonDocument.Parse(text).Dispose()));
            read = Math.Min(read, Time(() => PolicyReader.Read("privacy.json", text).Policy!.FindPurpose("Purpose1")));
            if (round < 3)
                validated = Math.Min(validated, Time(() => schema.Validate(text)));
        }

        Line("first read in this process, with its writing", first);
        Line("System.Text.Json, JsonDocument.Parse", document);
        Line("NJsonSchema, Validate", validated);
        Line("PolicyReader.Read and index", read);
        Report.Ratio("policy.milliseconds", read);
        Report.Ratio("policy.jsondocument", read / document);
        Report.Ratio("policy", read / validated);
    }

    private static double Time(Action action)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Line(string name, double milliseconds) =>
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"{name,-48} {milliseconds,10:N2} ms"));

    private static string FindSchema()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "schema", "privacy.schema.json")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "schema", "privacy.schema.json");
    }
}
