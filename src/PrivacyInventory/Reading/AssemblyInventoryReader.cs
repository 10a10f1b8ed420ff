using System;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Privacy.Model;

namespace PrivacyInventory.Reading;

/// <summary>
/// Reads the inventory out of an assembly's metadata. Code is never loaded, so any target framework will do and a
/// hostile file can do no more than be refused.
/// </summary>
internal static class AssemblyInventoryReader
{
    /// <summary>Longest accepted inventory, in bytes: some 200,000 rows.</summary>
    public const int MaxInventoryBytes = 64 * 1024 * 1024;

    /// <summary>Reads one file. Never throws for anything that is in the file or keeps it from being opened.</summary>
    public static AssemblyInventory Read(string path)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(path, stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            return Invalid(path, exception.Message);
        }
    }

    /// <summary>Reads an assembly from a seekable stream; <paramref name="path"/> only names it.</summary>
    public static AssemblyInventory Read(string path, Stream stream)
    {
        try
        {
            using PEReader file = new(stream, PEStreamOptions.LeaveOpen);
            if (!file.HasMetadata)
                return WithoutMetadata(path, stream);
            MetadataReader metadata = file.GetMetadataReader();
            return InventoryBlob.Find(metadata) is { } blob
                ? Parse(path, blob)
                : new AssemblyInventory(path, AssemblyInventoryState.None);
        }
        catch (BadImageFormatException) when (!LooksLikeProgram(stream))
        {
            return WithoutMetadata(path, stream);
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException
            or InvalidOperationException or ArgumentException or OverflowException or OutOfMemoryException)
        {
            return Invalid(path, "the file is damaged: " + exception.Message);
        }
    }

    private static AssemblyInventory Parse(string path, InventoryBlob blob)
    {
        if (blob.Length > MaxInventoryBytes)
        {
            string size = $"its inventory of {blob.Length} bytes";
            return Invalid(path, $"{size} exceeds the limit of {MaxInventoryBytes} bytes");
        }

        if (blob.ReadJson() is not { } json)
            return Invalid(path, "its inventory attribute has no text");
        InventoryReadResult result = InventoryJson.Read(json);
        if (result.Document is { } document)
            return new AssemblyInventory(path, AssemblyInventoryState.Found) { Document = document };
        InventoryReadError error = result.Errors[0];
        string place = $"line {error.Line}, column {error.Column}";
        return Invalid(path, $"its inventory breaks the format at {place}: {error.Message}");
    }

    private static AssemblyInventory WithoutMetadata(string path, Stream stream) => SingleFileBundle.IsBundle(stream)
        ? new AssemblyInventory(path, AssemblyInventoryState.SingleFile)
        {
            Message = "a single-file application is not read; give the assemblies it was published from",
        }
        : new AssemblyInventory(path, AssemblyInventoryState.NotManaged) { Message = "not a .NET assembly" };

    // The two letters with which every program file for Windows, and so every assembly, begins.
    private static bool LooksLikeProgram(Stream stream)
    {
        stream.Position = 0;
        return stream.ReadByte() == 'M' && stream.ReadByte() == 'Z';
    }

    private static AssemblyInventory Invalid(string path, string message) =>
        new(path, AssemblyInventoryState.Invalid) { Message = message };
}
