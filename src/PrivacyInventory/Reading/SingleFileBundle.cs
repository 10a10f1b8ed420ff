using System;
using System.Buffers.Binary;
using System.IO;

namespace PrivacyInventory.Reading;

/// <summary>Tells a .NET single-file application from other programs by the mark that its host carries.</summary>
internal static class SingleFileBundle
{
    // SHA-256 of ".net core bundle\n"; before it stands the offset of the bundle's header, zero in a plain host.
    private static readonly byte[] Mark =
    [
        0x8b, 0x12, 0x02, 0xb9, 0x6a, 0x61, 0x20, 0x38, 0x72, 0x7b, 0x93, 0x02, 0x14, 0xd7, 0xa0, 0x32,
        0x13, 0xf5, 0xb9, 0xe6, 0xef, 0xae, 0x33, 0x18, 0xee, 0x3b, 0x2d, 0xce, 0x24, 0xb3, 0x6a, 0xae,
    ];

    private const int OffsetSize = sizeof(long);

    // The mark lies in the host's data section, long before the packed assemblies.
    private const long SearchLimit = 64L * 1024 * 1024;

    public static bool IsBundle(Stream stream)
    {
        byte[] buffer = new byte[256 * 1024];
        int kept = 0;
        stream.Position = 0;
        for (long read = 0; read < SearchLimit;)
        {
            int count = stream.Read(buffer, kept, buffer.Length - kept);
            if (count == 0)
                return false;
            read += count;
            ReadOnlySpan<byte> window = buffer.AsSpan(0, kept + count);
            int position = window.IndexOf(Mark);
            if (position >= OffsetSize)
                return BinaryPrimitives.ReadInt64LittleEndian(window.Slice(position - OffsetSize)) != 0;
            kept = Math.Min(window.Length, Mark.Length + OffsetSize - 1);
            window.Slice(window.Length - kept).CopyTo(buffer);
        }

        return false;
    }
}
