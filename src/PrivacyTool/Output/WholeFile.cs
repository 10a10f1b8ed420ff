using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace PrivacyTool.Output;

/// <summary>
/// Writes a file whole or not at all: beside its place first, then moved there. A link keeps pointing to the file it
/// points to; a device is written to, never replaced.
/// </summary>
internal static class WholeFile
{
    /// <exception cref="ToolException">The place cannot be written; what stood there before is untouched.</exception>
    public static Task WriteAsync(string path, Func<Stream, Task> write) =>
        MakeAsync(path, async temporary =>
        {
            await using FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.ReadWrite);
            await write(stream);
            stream.Flush(flushToDisk: true);
        });

    public static Task WriteAsync(string path, Action<TextWriter> write, bool withMark = false) =>
        WriteAsync(path, async stream =>
        {
            await using StreamWriter writer = new(stream, new UTF8Encoding(withMark), leaveOpen: true);
            writer.NewLine = "\n";
            write(writer);
        });

    /// <summary>As the others, for what makes the file itself at the path it is given.</summary>
    public static async Task MakeAsync(string path, Func<string, Task> make)
    {
        if (Directory.Exists(path))
            throw new ToolException($"{path} is a folder; name a file");
        string? temporary = null;
        try
        {
            string target = File.Exists(path) ? File.ResolveLinkTarget(path, true)?.FullName ?? path : path;
            bool isDevice = IsDevice(target);
            string folder = isDevice ? Path.GetTempPath() : Path.GetDirectoryName(target)!;
            Directory.CreateDirectory(folder);
            temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
            await make(temporary);
            if (isDevice)
                await CopyAsync(temporary, target);
            else
                File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot write {path}: {exception.Message}");
        }
        finally
        {
            if (temporary is not null && File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    // Moving a file over a device would put the file in its place.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    private static async Task CopyAsync(string from, string device)
    {
        await using FileStream source = File.OpenRead(from);
        await using FileStream target = new(device, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        await source.CopyToAsync(target);
    }
}
