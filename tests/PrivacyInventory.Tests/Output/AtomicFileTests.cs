using PrivacyInventory.Output;

namespace PrivacyInventory.Tests.Output;

public sealed class AtomicFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("atomic");

    private string File => Path.Combine(_folder.FullName, "sub", "inventory.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void NewContent_IsWrittenAndLeavesNothingBeside()
    {
        Assert.True(AtomicFile.Write(File, "old"));
        Assert.True(AtomicFile.Write(File, "new"));

        Assert.Equal("new", System.IO.File.ReadAllText(File));
        Assert.Equal([File], Directory.GetFiles(Path.GetDirectoryName(File)!));
    }

    [Fact]
    public void SameContent_IsNotWrittenAgain()
    {
        AtomicFile.Write(File, "same");
        DateTime written = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        System.IO.File.SetLastWriteTimeUtc(File, written);

        Assert.False(AtomicFile.Write(File, "same"));
        Assert.Equal(written, System.IO.File.GetLastWriteTimeUtc(File));
    }

    [Fact]
    public void FailedWrite_LeavesTheOldFile()
    {
        AtomicFile.Write(File, "old");
        Directory.CreateDirectory(File + ".folder");

        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(File + ".folder", "new"));
        Assert.Equal("old", System.IO.File.ReadAllText(File));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(File)!, "*.tmp"));
    }
}
