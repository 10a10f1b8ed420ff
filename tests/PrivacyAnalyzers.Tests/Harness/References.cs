using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tests.Harness;

/// <summary>The references of every test compilation, made once.</summary>
internal static class References
{
    private static readonly string[] LibraryPrefixes =
    [
        "Serilog", "NLog", "log4net", "OpenTelemetry", "Microsoft.Extensions.", "Microsoft.AspNetCore",
        "Microsoft.EntityFrameworkCore", "Microsoft.Net.Http.Headers", "Flurl", "RestSharp", "BCrypt", "Konscious.",
        "ZiggyCreatures.", "Newtonsoft.Json",
    ];

    /// <summary>The framework alone: no marker attribute is referenced.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
        ImmutableArray.CreateRange<MetadataReference>(Net100.References.All);

    /// <summary>The framework and the annotations, as in a project without any logging library.</summary>
    public static ImmutableArray<MetadataReference> Annotated { get; } = Framework.Add(
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "PrivacyAnnotations.dll")));

    /// <summary>Annotations, ASP.NET Core and every library that the rules know.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = Annotated.AddRange(Libraries());

    private static IEnumerable<MetadataReference> Libraries()
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string path in trusted.Split(Path.PathSeparator))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            if (LibraryPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) && seen.Add(name))
                yield return MetadataReference.CreateFromFile(path);
        }
    }
}
