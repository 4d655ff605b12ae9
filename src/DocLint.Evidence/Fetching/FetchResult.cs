namespace DocLint.Evidence.Fetching;

/// <summary>What came of asking for an address.</summary>
public enum FetchOutcome
{
    /// <summary>There is a body.</summary>
    Ok,

    /// <summary>The server says that the page is the one known already.</summary>
    NotModified,

    /// <summary>There is no such page: 404, 410, no such host, nobody listens there.</summary>
    Gone,

    /// <summary>The server fails: 5xx.</summary>
    ServerError,

    /// <summary>The server does not let this tool see the page, which says nothing about readers: 401, 403, 429, a challenge, a certificate, a time-out.</summary>
    Unverifiable,

    /// <summary>The tool does not ask: a private address, <c>robots.txt</c>, an address that is none.</summary>
    Refused,

    /// <summary>The network gives no answer, for whatever address.</summary>
    NoNetwork,
}

/// <summary>The answer for an address.</summary>
public sealed record FetchResult
{
    /// <summary>What came of it.</summary>
    public required FetchOutcome Outcome { get; init; }

    /// <summary>Why there is no body, a phrase; null when there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>The last HTTP status; null when no server answered.</summary>
    public int? Status { get; init; }

    /// <summary>The address in the end.</summary>
    public string? FinalUrl { get; init; }

    /// <summary>The address that permanent redirects lead to, followed only as long as all of them are permanent; null when there is none.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The media type, in lower case, without parameters.</summary>
    public string? ContentType { get; init; }

    /// <summary>The charset that the server names.</summary>
    public string? Charset { get; init; }

    /// <summary>The server's mark of this version of the page.</summary>
    public string? ETag { get; init; }

    /// <summary>When the server says the page last changed, as it writes it.</summary>
    public string? LastModified { get; init; }

    /// <summary>The body; empty unless asked for and there.</summary>
    public byte[] Body { get; init; } = [];
}

/// <summary>What to ask for.</summary>
/// <param name="Url">The address.</param>
public sealed record FetchRequest(string Url)
{
    /// <summary>The mark of the version that is known, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>When the known version changed, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>Whether the body is wanted; for the state of a link it is not.</summary>
    public bool WantsBody { get; init; } = true;
}
