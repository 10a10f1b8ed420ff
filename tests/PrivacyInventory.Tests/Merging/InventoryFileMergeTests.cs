using CsCheck;
using Privacy.Model;
using PrivacyInventory.Merging;
using PrivacyInventory.Tests.Model;
using PrivacyInventory.Tests.Reading;

namespace PrivacyInventory.Tests.Merging;

public sealed class InventoryFileMergeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("merge");

    private string Output => Path.Combine(_folder.FullName, "merged.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Assemblies_GiveTheBytesOfTheMergeInMemory()
    {
        InventoryDocument[] documents = [Named("B"), Named("A"), Named("A.B"), Named("C")];
        string[] files = [.. documents.Select(document => Write(document.Assemblies[0].Name + ".dll", document))];

        MergeResult result = InventoryFileMerge.Merge(files, Output, null, CancellationToken.None);

        Assert.Equal((4, 4 * 8L), (result.Inputs, result.Rows));
        Assert.Equal(InventoryJson.Write(InventoryMerge.Merge(documents)), File.ReadAllText(Output));
        Assert.Empty(Directory.GetFiles(_folder.FullName, ".*"));
    }

    [Fact]
    public void AnyDocuments_GiveTheBytesOfTheMergeInMemory() =>
        InventoryGenerators.Document.Array[1, 4].Sample(
            documents =>
            {
                string[] files = [.. documents.Select((document, index) => Write($"{index}.dll", InventoryMerge.Canonical(document)))];
                InventoryFileMerge.Merge(files, Output, null, CancellationToken.None);
                return InventoryJson.Write(InventoryMerge.Merge(documents)) == File.ReadAllText(Output);
            },
            iter: 60,
            threads: 1);

    [Fact]
    public void CopiesAndOtherBuilds_OfOneAssembly_AreMerged()
    {
        InventoryDocument other = Named("A") with
        {
            Members = EquatableArray.Of(InventorySamples.Email with { Assembly = "A", Member = "Other" }),
        };
        string[] files =
        [
            Write("x/A.dll", Named("A")), Write("y/A.dll", Named("A")), Write("z/A.dll", other), Write("x/B.dll", Named("B")),
        ];

        InventoryFileMerge.Merge(files, Output, null, CancellationToken.None);

        Assert.Equal(
            InventoryJson.Write(InventoryMerge.Merge(Named("A"), other, Named("B"))),
            File.ReadAllText(Output));
    }

    [Fact]
    public void FileNamedAgainstTheOrder_IsMergedAllTheSame()
    {
        string[] files = [Write("A.dll", Named("Z")), Write("B.dll", Named("Y"))];

        InventoryFileMerge.Merge(files, Output, null, CancellationToken.None);

        Assert.Equal(InventoryJson.Write(InventoryMerge.Merge(Named("Y"), Named("Z"))), File.ReadAllText(Output));
    }

    [Fact]
    public void InventoryFilesAndUnorderedText_AreAccepted()
    {
        string file = Path.Combine(_folder.FullName, "old.json");
        File.WriteAllText(file, """{ "assemblies": [ {"name": "A"} ], "schemaVersion": "1.0" }""");

        InventoryFileMerge.Merge([file, Write("B.dll", Named("B"))], Output, null, CancellationToken.None);

        InventoryDocument old = new() { Assemblies = EquatableArray.Of(new InventoryAssembly("A", null, null)) };
        Assert.Equal(InventoryJson.Write(InventoryMerge.Merge(old, Named("B"))), File.ReadAllText(Output));
    }

    [Fact]
    public void UnreadableInputs_AreNamedAndTheRestIsMerged()
    {
        string broken = Path.Combine(_folder.FullName, "broken.dll");
        File.WriteAllBytes(broken, TestAssembly.WithInventory("{"));
        string missing = Path.Combine(_folder.FullName, "missing.dll");

        MergeResult result = InventoryFileMerge.Merge(
            [broken, missing, Write("A.dll", Named("A"))], Output, null, CancellationToken.None);

        Assert.Equal([broken, missing], result.Problems.Select(problem => problem.Path));
        Assert.Equal(InventoryJson.Write(Named("A")), File.ReadAllText(Output));
    }

    [Fact]
    public void Cancellation_LeavesTheOldFile()
    {
        File.WriteAllText(Output, "old");
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            InventoryFileMerge.Merge([Write("A.dll", Named("A"))], Output, null, source.Token));

        Assert.Equal("old", File.ReadAllText(Output));
        Assert.Empty(Directory.GetFiles(_folder.FullName, ".*"));
    }

    private static InventoryDocument Named(string name) => InventoryMerge.Canonical(InventorySamples.Shop with
    {
        Assemblies = EquatableArray.Of(new InventoryAssembly(name, "Shop policy", 3)),
        Members = EquatableArray.Of(InventorySamples.Email with { Assembly = name }),
        Processing = EquatableArray.Of(InventorySamples.Billing with { Assembly = name }),
        Recipients = EquatableArray.Of(InventorySamples.Mailer with { Assembly = name }),
        Sinks = EquatableArray.Of(InventorySamples.Shop.Sinks[0] with { Assembly = name }),
        Exceptions = EquatableArray.Of(InventorySamples.Waiver with { Assembly = name }),
    });

    private string Write(string name, InventoryDocument document)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, TestAssembly.WithInventory(InventoryJson.Write(document)));
        return path;
    }
}
