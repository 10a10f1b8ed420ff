using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using PrivacyInventory.Reading;

namespace PrivacyTool.Input;

/// <summary>Reads the assemblies of a package in memory: nothing is unpacked to disk, so no entry can escape.</summary>
internal static class PackageReader
{
    /// <summary>Longest assembly read out of a package, in bytes.</summary>
    private const long LongestEntry = 256L * 1024 * 1024;

    public static IEnumerable<AssemblyInventory> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using ZipArchive archive = Open(file, path);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            bool isReference = entry.FullName.StartsWith("ref/", StringComparison.Ordinal);
            if (isReference || !InventorySources.IsAssembly(entry.FullName))
                continue;
            yield return AssemblyInventoryReader.Read($"{path}!{entry.FullName}", Unpack(entry, path));
        }
    }

    private static ZipArchive Open(FileStream file, string path)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read);
        }
        catch (InvalidDataException exception)
        {
            throw new ToolException($"{path} is not a package: {exception.Message}");
        }
    }

    // The length in the entry's header may lie, so the bytes are counted while they come
    private static MemoryStream Unpack(ZipArchiveEntry entry, string path)
    {
        MemoryStream memory = new();
        using Stream stream = entry.Open();
        byte[] buffer = new byte[81_920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (memory.Length + read > LongestEntry)
                throw new ToolException($"{path}: {entry.FullName} is longer than {LongestEntry:N0} bytes");
            memory.Write(buffer, 0, read);
        }

        memory.Position = 0;
        return memory;
    }
}
