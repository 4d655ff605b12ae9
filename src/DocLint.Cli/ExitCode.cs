namespace DocLint.Cli;

/// <summary>What a process says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the fail level.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the fail level.</summary>
    public const int Findings = 1;

    /// <summary>The run cannot be trusted: bad usage, bad configuration, nothing checked.</summary>
    public const int Untrustworthy = 2;

    /// <summary>Ended by Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by a request of the system, such as a CI job's time limit.</summary>
    public const int Terminated = 143;
}
