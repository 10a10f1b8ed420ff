using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace PrivacyTool.Output;

/// <summary>Writes a file whole or not at all: beside its place first, then moved there.</summary>
internal static class WholeFile
{
    /// <exception cref="ToolException">The place cannot be written; what stood there before is untouched.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        if (Directory.Exists(path))
            throw new ToolException($"{path} is a folder; name a file");
        string folder = Path.GetDirectoryName(path)!;
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            await using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot write {path}: {exception.Message}");
        }
        finally
        {
            Remove(temporary);
        }
    }

    /// <summary>As <see cref="WriteAsync(string, Func{Stream, Task})"/>, for what makes the file itself.</summary>
    public static void Write(string path, Action<string> write)
    {
        if (Directory.Exists(path))
            throw new ToolException($"{path} is a folder; name a file");
        string folder = Path.GetDirectoryName(path)!;
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            write(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot write {path}: {exception.Message}");
        }
        finally
        {
            Remove(temporary);
        }
    }

    public static Task WriteAsync(string path, Action<TextWriter> write, bool withMark = false) =>
        WriteAsync(path, async stream =>
        {
            await using StreamWriter writer = new(stream, new UTF8Encoding(withMark), leaveOpen: true);
            writer.NewLine = "\n";
            write(writer);
        });

    private static void Remove(string temporary)
    {
        if (File.Exists(temporary))
            File.Delete(temporary);
    }
}
