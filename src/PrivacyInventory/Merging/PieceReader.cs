using System;
using System.Buffers;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Privacy.Model;
using PrivacyInventory.Reading;

namespace PrivacyInventory.Merging;

/// <summary>
/// Reads inputs for a merge: the canonical text inside an assembly is used where it lies; anything else is read in
/// full, put in order and written again.
/// </summary>
internal static class PieceReader
{
    public static InventoryPiece Read(string path)
    {
        byte[]? buffer = null;
        try
        {
            using SafeFileHandle file = File.OpenHandle(path);
            long size = RandomAccess.GetLength(file);
            if (size > Array.MaxLength)
                return InventoryPiece.Invalid(path, "the file is larger than 2 GB");
            buffer = ArrayPool<byte>.Shared.Rent((int)size);
            int length = ReadAll(file, buffer.AsSpan(0, (int)size));
            bool isJson = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
            (int Start, int Length)? text = isJson ? (0, length) : Locate(buffer, length);
            if (text is { } range
                && (isJson || range.Length <= AssemblyInventoryReader.MaxInventoryBytes)
                && InventorySlices.Split(buffer.AsSpan(range.Start, range.Length)) is { } slices)
            {
                InventoryPiece piece = InventoryPiece.Of(path, buffer, range.Start, range.Length, slices);
                buffer = null;
                return piece;
            }

            return isJson ? Rewrite(path, buffer.AsSpan(0, length)) : ReadSlowly(path, buffer, length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return InventoryPiece.Invalid(path, exception.Message);
        }
        finally
        {
            if (buffer is not null)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A document as a piece, for inputs that had to be read in full.</summary>
    public static InventoryPiece Of(string path, InventoryDocument document)
    {
        byte[] text = Encoding.ASCII.GetBytes(InventoryJson.Write(document));
        byte[] buffer = ArrayPool<byte>.Shared.Rent(text.Length);
        text.CopyTo(buffer, 0);
        InventorySlices? slices = InventorySlices.Split(text);
        return slices is null
            ? InventoryPiece.Invalid(path, "its inventory cannot be put in order")
            : InventoryPiece.Of(path, buffer, 0, text.Length, slices);
    }

    private static int ReadAll(SafeFileHandle file, Span<byte> buffer)
    {
        int total = 0;
        while (total < buffer.Length)
        {
            int count = RandomAccess.Read(file, buffer[total..], total);
            if (count == 0)
                break;
            total += count;
        }

        return total;
    }

    private static unsafe (int Start, int Length)? Locate(byte[] buffer, int length)
    {
        fixed (byte* start = buffer)
        {
            try
            {
                using PEReader image = new(start, length);
                if (!image.HasMetadata || InventoryBlob.Find(image.GetMetadataReader()) is not { } blob)
                    return null;
                return blob.LocateJson(out byte* text, out int count) ? ((int)(text - start), count) : null;
            }
            catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException
                or OverflowException)
            {
                return null;
            }
        }
    }

    private static InventoryPiece ReadSlowly(string path, byte[] buffer, int length)
    {
        using MemoryStream stream = new(buffer, 0, length, writable: false);
        AssemblyInventory inventory = AssemblyInventoryReader.Read(path, stream);
        return inventory.Document is { } document
            ? Of(path, document)
            : InventoryPiece.Without(
                path, inventory.Message ?? "the assembly carries no inventory", inventory.State);
    }

    private static InventoryPiece Rewrite(string path, ReadOnlySpan<byte> text)
    {
        InventoryReadResult result = InventoryJson.Read(Encoding.UTF8.GetString(text));
        if (result.Document is { } document)
            return Of(path, document);
        InventoryReadError error = result.Errors[0];
        return InventoryPiece.Invalid(path, $"line {error.Line}, column {error.Column}: {error.Message}");
    }
}
