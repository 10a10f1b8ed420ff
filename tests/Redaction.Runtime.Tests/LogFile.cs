using Serilog;
using Serilog.Formatting.Compact;

namespace Redaction.Runtime.Tests;

/// <summary>Writes through real file sinks, as text and as JSON, and reads back what is on disk.</summary>
internal static class LogFile
{
    private const string Template = "{Level} {Message:lj} {Properties:j}{NewLine}{Exception}";

    public static string Write(Action<ILogger> log)
    {
        string folder = Directory.CreateTempSubdirectory("redaction").FullName;
        try
        {
            string text = Path.Combine(folder, "log.txt");
            string json = Path.Combine(folder, "log.json");
            using (Serilog.Core.Logger logger = new LoggerConfiguration()
                .Destructure.RedactPersonalData()
                .Enrich.FromLogContext()
                .WriteTo.File(text, outputTemplate: Template,
                    formatProvider: System.Globalization.CultureInfo.InvariantCulture)
                .WriteTo.File(new CompactJsonFormatter(), json)
                .CreateLogger())
            {
                log(logger);
            }

            return File.ReadAllText(text) + "\n" + File.ReadAllText(json);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
