using PublicApiGenerator;

namespace PrivacyAnnotations.Tests;

public sealed class PublicApiTests
{
    /// <summary>
    /// A change of the public surface is made on purpose: copy the actual text over the approved one.
    /// </summary>
    [Fact]
    public void PublicApi_IsTheApprovedOne()
    {
        string actual = typeof(Redact).Assembly.GeneratePublicApi(new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,
        });
        string approved = Path.Combine(AppContext.BaseDirectory, "PublicApi.net8.0.txt");
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.actual.txt"), Normalize(actual));
        Assert.Equal(Normalize(File.ReadAllText(approved)), Normalize(actual));
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n").TrimEnd() + "\n";
}
