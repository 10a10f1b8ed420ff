namespace Redaction.Runtime.Tests;

/// <summary>A value that must be found in no output. Every personal member of the test model holds one.</summary>
internal static class Canary
{
    public const string Text = "Qzx7Kanarienvogel";
    public const string Mail = Text + "@" + Text + ".example";
    public const string Year = "1973";
    public static readonly DateTime Date = new(1973, 11, 28);
    public static readonly Guid Id = new("deadbeef-cafe-4bad-8bad-0123456789ab");
    public static readonly System.Net.IPAddress Address = System.Net.IPAddress.Parse("203.0.113.77");
    public static readonly Uri Url = new("https://" + "example.com/" + Text + "?q=" + Text);

    private static readonly string[] Traces =
    [
        Text, Text.ToLowerInvariant(), Text.ToUpperInvariant(), "11-28", "11/28", "deadbeef", "DEADBEEF", "3q2+78r",
            "113.77",
    ];

    public static void AssertAbsent(string output)
    {
        foreach (string trace in Traces)
            Assert.DoesNotContain(trace, output, StringComparison.Ordinal);
    }
}
