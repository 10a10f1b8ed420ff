using System;
using System.IO;
using System.Text;

namespace PrivacyInventory.Output;

/// <summary>Writes a file whole or not at all, and only when its content differs.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>True when the file was written; false when it already had this content.</summary>
    /// <exception cref="IOException">
    /// The disk is full or the folder cannot be written; the old file is untouched.
    /// </exception>
    public static bool Write(string path, string content)
    {
        byte[] bytes = Utf8.GetBytes(content);
        if (HasContent(path, bytes))
            return false;
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        string unique = Guid.NewGuid().ToString("N");
        string temporary = Path.Combine(folder, "." + Path.GetFileName(path) + "." + unique + ".tmp");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            Replace(temporary, path);
            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static bool HasContent(string path, byte[] bytes)
    {
        FileInfo file = new(path);
        return file.Exists && file.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }

    private static void Replace(string temporary, string path)
    {
#if NET
        File.Move(temporary, path, overwrite: true);
#else
        if (File.Exists(path))
            File.Replace(temporary, path, null);
        else
            File.Move(temporary, path);
#endif
    }
}
