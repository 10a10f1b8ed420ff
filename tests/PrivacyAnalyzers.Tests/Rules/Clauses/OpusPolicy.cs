namespace PrivacyAnalyzers.Tests.Rules.Clauses;

/// <summary>The OPUS privacy policy in its first reading, with what its text leaves open still open.</summary>
internal static class OpusPolicy
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using Stream stream = typeof(OpusPolicy).Assembly.GetManifestResourceStream("opus.privacy.json")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
