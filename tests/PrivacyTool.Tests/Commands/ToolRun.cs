using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Privacy.Model;

namespace PrivacyTool.Tests;

/// <summary>A folder of its own in which a test runs the tool, with captured streams and a fixed date.</summary>
public sealed class ToolRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("privacy-tool").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    internal string Write(string name, InventoryDocument inventory) => Write(name, InventoryJson.Write(inventory));

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public Task<int> RunAsync(params string[] arguments) => RunAsync("", arguments);

    public async Task<int> RunAsync(string input, string[] arguments, CancellationToken cancellation = default)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        ToolHost host = new()
        {
            Output = output,
            Error = error,
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Folder = Folder,
            Today = new DateOnly(2026, 11, 23),
        };
        int code = await PrivacyCommand.RunAsync(host, arguments, cancellation);
        Output = output.ToString();
        Error = error.ToString();
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
