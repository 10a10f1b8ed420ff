using System.IO;
using System.Linq;
using System.Text;
using Privacy.Model;

namespace Shared.Model.Tests.Policy;

internal static class PolicySamples
{
    public const string FileName = "privacy.json";

    /// <summary>The policy of the worked example: every key but those a company adds for its own code.</summary>
    public static string Opus { get; } = ReadResource("opus.privacy.json");

    /// <summary>Nothing is missing in it, and nothing contradicts.</summary>
    public static string Complete { get; } = ReadResource("complete.privacy.json");

    public static string ReadResource(string name)
    {
        using Stream stream = typeof(PolicySamples).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static PolicyReadResult Read(string text) => PolicyReader.Read(FileName, text);

    public static string[] Errors(string text, PolicyErrorKind kind) =>
        Read(text).Errors.Where(error => error.Kind == kind).Select(error => Describe(error, text)).ToArray();

    /// <summary>Message and the text it is shown at.</summary>
    private static string Describe(PolicyError error, string text) =>
        $"{error.Message} @ {text.Substring(error.Location.Start, error.Location.Length)}";
}
