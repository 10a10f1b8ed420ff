using System.Security.Cryptography;
using System.Text;
using Privacy.Model;
using PrivacyInventory.Reading;
using PrivacyInventory.Tests.Model;

namespace PrivacyInventory.Tests.Reading;

public sealed class AssemblyInventoryReaderTests
{
    private static readonly string Json = InventoryJson.Write(InventorySamples.Shop);

    [Fact]
    public void Inventory_IsReadFromMetadata()
    {
        AssemblyInventory result = Read(TestAssembly.WithInventory(Json));

        Assert.Equal(AssemblyInventoryState.Found, result.State);
        Assert.Equal(InventorySamples.Shop, result.Document);
    }

    [Fact]
    public void AssemblyWithoutTheAttribute_HasNone()
    {
        Assert.Equal(AssemblyInventoryState.None, Read(TestAssembly.WithoutInventory()).State);
        Assert.Equal(AssemblyInventoryState.None, Read(TestAssembly.WithInventory(Json, "OtherAttribute")).State);
    }

    [Fact]
    public void OwnTestAssembly_IsReadWithoutBeingLoaded() =>
        Assert.Equal(
            AssemblyInventoryState.None,
            AssemblyInventoryReader.Read(typeof(AssemblyInventoryReaderTests).Assembly.Location).State);

    [Fact]
    public void MissingFile_IsAnError()
    {
        AssemblyInventory result = AssemblyInventoryReader.Read(Path.Combine(Path.GetTempPath(), "missing", "a.dll"));

        Assert.Equal(AssemblyInventoryState.Invalid, result.State);
        Assert.NotNull(result.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("\u007FELF native code")]
    public void OtherFiles_AreNotManaged(string content) =>
        Assert.Equal(AssemblyInventoryState.NotManaged, Read(Encoding.Latin1.GetBytes(content)).State);

    [Fact]
    public void SingleFileApplication_IsNamedAsSuch()
    {
        byte[] mark = SHA256.HashData(Encoding.ASCII.GetBytes(".net core bundle\n"));
        byte[] host = [.. "\u007FELF"u8.ToArray(), .. new byte[300_000], .. BitConverter.GetBytes(4711L), .. mark, .. new byte[1000]];

        AssemblyInventory result = Read(host);

        Assert.Equal(AssemblyInventoryState.SingleFile, result.State);
        Assert.Contains("single-file", result.Message);
    }

    [Fact]
    public void HostWithoutABundle_IsNotManaged()
    {
        byte[] mark = SHA256.HashData(Encoding.ASCII.GetBytes(".net core bundle\n"));

        Assert.Equal(AssemblyInventoryState.NotManaged, Read([1, 2, 3, 4, .. new byte[8], .. mark]).State);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1 })]
    [InlineData(new byte[] { 1, 0 })]
    [InlineData(new byte[] { 1, 0, 0xFF, 0xFF })]
    [InlineData(new byte[] { 2, 0, 1, 65, 1, 65 })]
    [InlineData(new byte[] { 1, 0, 1, 65, 0xDF, 0xFF, 0xFF, 0xFF, 65 })]
    public void MalformedValue_IsAnError(byte[] value)
    {
        AssemblyInventory result = Read(TestAssembly.WithValue(value));

        Assert.Equal(AssemblyInventoryState.Invalid, result.State);
        Assert.Null(result.Document);
    }

    [Fact]
    public void BrokenJson_IsAnErrorWithItsPlace()
    {
        AssemblyInventory result = Read(TestAssembly.WithInventory("{\"schemaVersion\":\"1.0\",\n\"members\":7}"));

        Assert.Equal(AssemblyInventoryState.Invalid, result.State);
        Assert.Contains("line 2, column 11", result.Message);
    }

    [Fact]
    public void OversizedInventory_IsRefusedUnread()
    {
        byte[] image = TestAssembly.WithValue(new byte[AssemblyInventoryReader.MaxInventoryBytes + 1]);

        AssemblyInventory result = Read(image);

        Assert.Equal(AssemblyInventoryState.Invalid, result.State);
        Assert.Contains("exceeds the limit", result.Message);
    }

    [Fact]
    public void TruncatedFile_GivesTheWholeInventoryOrNone()
    {
        byte[] image = TestAssembly.WithInventory(Json);

        for (int length = 0; length < image.Length; length += 7)
        {
            InventoryDocument? document = Read(image[..length]).Document;
            Assert.True(document is null || document == InventorySamples.Shop);
        }

        Assert.NotEqual(AssemblyInventoryState.Found, Read(image[..(image.Length / 2)]).State);
    }

    [Fact]
    public void DamagedFile_NeverThrows()
    {
        byte[] image = TestAssembly.WithInventory(Json);
        Random random = new(4711);

        for (int round = 0; round < 3000; round++)
        {
            byte[] damaged = (byte[])image.Clone();
            for (int hits = random.Next(1, 6); hits > 0; hits--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            AssemblyInventory result = Read(damaged);
            Assert.Equal(result.State == AssemblyInventoryState.Found, result.Document is not null);
        }
    }

    private static AssemblyInventory Read(byte[] image) => AssemblyInventoryReader.Read("test.dll", new MemoryStream(image));
}
