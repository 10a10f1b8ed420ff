using System;
using System.IO;
using System.Text;
using PrivacyInventory.Views;
using Spectre.Console;

namespace PrivacyTool;

/// <summary>Everything a verb touches outside itself: streams, folder, date. Tests supply their own.</summary>
internal sealed class ToolHost
{
    /// <summary>Width for redirected output: wide enough that no table row wraps.</summary>
    private const int PipeWidth = 4000;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public required Stream Input { get; init; }

    /// <summary>Folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Whether a person watches: colours, progress and opening a browser make sense then.</summary>
    public bool IsInteractive { get; init; }

    public static ToolHost OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        Input = Console.OpenStandardInput(),
        Folder = Directory.GetCurrentDirectory(),
        Today = DateOnly.FromDateTime(DateTime.Now),
        IsInteractive = !Console.IsOutputRedirected && !Console.IsErrorRedirected,
    };

    /// <summary>A path on the command line, relative to <see cref="Folder"/>.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Folder);

    /// <summary>How a path is shown: relative when it lies below <see cref="Folder"/>.</summary>
    public string Show(string path)
    {
        string relative = Path.GetRelativePath(Folder, path);
        return VisibleText.Of(relative.StartsWith("..", StringComparison.Ordinal) ? path : relative);
    }

    /// <summary>Tells the person at the terminal something; control characters become visible.</summary>
    public void Note(string message)
    {
        foreach (string line in message.Split('\n'))
            Error.WriteLine(VisibleText.Of(line.TrimEnd('\r')));
    }

    /// <summary>A console for tables and text on standard output; plain when piped.</summary>
    public IAnsiConsole CreateConsole() => CreateConsole(Output);

    public IAnsiConsole CreateErrorConsole() => CreateConsole(Error);

    private IAnsiConsole CreateConsole(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!IsInteractive)
        {
            console.Profile.Width = PipeWidth;
            console.Profile.Capabilities.Unicode = true;
        }

        return console;
    }

    /// <summary>Reads standard input as UTF-8.</summary>
    public string ReadInput()
    {
        using StreamReader reader = new(Input, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return reader.ReadToEnd();
    }
}
