namespace PrivacyAnnotations.Tests.Documentation;

/// <summary>Pages of <c>docs</c>, copied beside the tests.</summary>
internal static class Pages
{
    public static string Read(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", name)).Replace("\r\n", "\n");
}
