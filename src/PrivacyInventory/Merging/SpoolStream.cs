using System;
using System.IO;

namespace PrivacyInventory.Merging;

/// <summary>Keeps bytes in memory up to a limit, then in a temporary file that is deleted when the stream is closed.</summary>
internal sealed class SpoolStream(string folder) : IDisposable
{
    private const int MemoryLimit = 1024 * 1024;
    private Stream _stream = new MemoryStream();

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_stream is MemoryStream memory && memory.Length + bytes.Length > MemoryLimit)
            Spill(memory);
        _stream.Write(bytes);
    }

    public void CopyTo(Stream output)
    {
        _stream.Position = 0;
        _stream.CopyTo(output, MergedOutput.BufferSize);
    }

    public void Dispose() => _stream.Dispose();

    private void Spill(MemoryStream memory)
    {
        string path = Path.Combine(folder, ".privacy-merge." + Path.GetRandomFileName());
        _stream = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, MergedOutput.BufferSize, FileOptions.DeleteOnClose);
        memory.WriteTo(_stream);
        memory.Dispose();
    }
}
