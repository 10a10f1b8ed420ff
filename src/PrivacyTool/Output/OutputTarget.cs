using System;
using System.IO;
using System.Threading.Tasks;

namespace PrivacyTool.Output;

/// <summary>Where a verb's text goes: a file written whole, or standard output for <c>-</c> and for nothing.</summary>
internal static class OutputTarget
{
    public const string StandardOutput = "-";

    public static async Task WriteAsync(ToolHost host, string? path, Action<TextWriter> write)
    {
        if (path is null or StandardOutput)
        {
            write(host.Output);
            return;
        }

        string file = host.Resolve(path);
        await WholeFile.WriteAsync(file, write);
        host.Note("wrote " + host.Show(file));
    }
}
