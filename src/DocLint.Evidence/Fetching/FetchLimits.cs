namespace DocLint.Evidence.Fetching;

/// <summary>What a fetch may cost, and how it behaves towards servers.</summary>
public sealed record FetchLimits
{
    /// <summary>The most bytes of a body, counted after decompression.</summary>
    public long MaximumBytes { get; init; } = 20 << 20;

    /// <summary>The longest that one request may take, from the first name look-up to the last byte; a server that drips ends here.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>The most redirects that are followed.</summary>
    public int MaximumRedirects { get; init; } = 8;

    /// <summary>The pause between two requests to one host.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many hosts are asked at once.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>How often a request is tried again that failed for a reason that may pass.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The pause before the first repetition; each further one is twice as long.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest <c>Retry-After</c> that is waited for; a server that asks for more is asked another day.</summary>
    public TimeSpan MaximumRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether addresses inside private networks may be asked.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>How the tool names itself to servers.</summary>
    public string UserAgent { get; init; } = "doclint/0.1 (captures cited sources)";

    /// <summary>The name that <c>robots.txt</c> knows the tool by.</summary>
    public string RobotName { get; init; } = "doclint";
}
