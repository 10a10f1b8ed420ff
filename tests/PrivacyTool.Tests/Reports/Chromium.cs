using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace PrivacyTool.Tests;

/// <summary>Where the machine's Chromium is, and how a machine that lacks it gets Debian's.</summary>
internal static class Chromium
{
    private const string Install =
        """
        root=""; [ "$(id -u)" = 0 ] || root="sudo -n"
        $root apt-get update -q && $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium
        """;

    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    public static string? Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? Array.Find(Places, File.Exists);

    public static async Task<string> InstallAsync()
    {
        if (!File.Exists("/usr/bin/apt-get"))
            throw NotFound("this machine has no apt-get");

        ProcessStartInfo start = new("/bin/sh", ["-c", Install])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Find() ?? throw NotFound(output + await errors);
    }

    private static InvalidOperationException NotFound(string why) =>
        new($"No Chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to its path. {why}");
}
