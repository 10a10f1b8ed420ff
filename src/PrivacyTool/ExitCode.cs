namespace PrivacyTool;

/// <summary>Exit codes of every verb.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>The verb did its work and found something that fails the run.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>An input cannot be read, or an output cannot be written.</summary>
    public const int Input = 3;

    /// <summary>Stopped from outside, such as by Ctrl+C.</summary>
    public const int Cancelled = 130;
}
