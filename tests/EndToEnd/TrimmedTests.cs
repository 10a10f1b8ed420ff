using System.Runtime.InteropServices;
using System.Text.Json;
using PackageTests;

namespace EndToEnd;

public sealed class TrimmedTests
{
    [Fact]
    public void Sample_IsPublishedTrimmedWithoutWarningsAndRedacts()
    {
        string folder = Directory.CreateTempSubdirectory("trimmed").FullName;
        try
        {
            CommandLine.Run(
                Repository.Root, "dotnet", "publish", "samples/RedactionAot", "-warnaserror", "--nologo", "-v", "m",
                "-c", "Debug", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, Repository.SampleOnly,
                "-p:RestoreRecursive=false").MustSucceed();

            string inventory = Repository.Path("samples", "RedactionAot", "bin", "Debug", "net10.0",
                RuntimeInformation.RuntimeIdentifier, "privacy-inventory.json");
            Assert.Contains("Subscriber", File.ReadAllText(inventory));

            string output = CommandLine.Run(folder, Path.Combine(folder, "RedactionAot")).MustSucceed().Output;
            string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

            Assert.StartsWith("Subscriber { Number = 7, Name = ***, Email = r", lines[0]);
            Assert.Equal(lines[0], lines[1]);
            using JsonDocument support = JsonDocument.Parse(lines[3]);
            Assert.Equal("a***@example.com", support.RootElement.GetProperty("Email").GetString());
            Assert.DoesNotContain("Lovelace", string.Concat(lines[..4]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
