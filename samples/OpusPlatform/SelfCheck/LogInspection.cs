namespace OpusPlatform.SelfCheck;

/// <summary>Reads the log from disk and looks for the values that were sent.</summary>
internal static class LogInspection
{
    /// <summary>Prints what was found; zero when the log has entries and none holds a secret.</summary>
    public static int Report(string logFile, int requests, int disclosures)
    {
        string[] lines = File.ReadAllLines(logFile);
        int leaks = 0;
        foreach (string secret in Visitor.Secrets)
        {
            string[] hits = [.. lines.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase))];
            leaks += hits.Length;
            foreach (string hit in hits)
                Console.Error.WriteLine($"LEAK of \"{secret}\": {hit}");
        }

        foreach (string line in lines.Where(line => line.Contains("\"$type\"") || line.Contains("Registration")).Take(3))
            Console.WriteLine(line);
        Console.WriteLine(
            $"{requests} requests, {disclosures} disclosures, {lines.Length} log lines, {Visitor.Secrets.Count} values looked for, {leaks} found.");
        return leaks == 0 && disclosures > 0 && lines.Length >= requests ? 0 : 1;
    }
}
