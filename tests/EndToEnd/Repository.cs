using System.Runtime.CompilerServices;

namespace EndToEnd;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>
    /// Builds the sample on what this test project's own references built: test projects run at the same time, and
    /// two builds of one project get in each other's way.
    /// </summary>
    public const string SampleOnly = "-p:BuildProjectReferences=false";

    private static string FindRoot([CallerFilePath] string path = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, "..", ".."));
}
