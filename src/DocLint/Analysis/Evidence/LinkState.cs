namespace DocLint.Analysis;

/// <summary>What became of a link when it was last tried.</summary>
public enum LinkStatus
{
    /// <summary>A page answered.</summary>
    Ok,

    /// <summary>No reader can reach a page there: 404, 410, no such host, a server that fails.</summary>
    Failing,

    /// <summary>The server hides the page from tools, which says nothing about readers: 401, 403, 429, a challenge, a certificate, a time-out.</summary>
    Unverifiable,
}

/// <summary>The state of a link over time: a line of the link ledger.</summary>
/// <remarks><para>Immutable. Several failures of one day count as one, so that <see cref="Failures"/> counts days.</para></remarks>
public sealed record LinkState
{
    /// <summary>The address as it was asked for.</summary>
    public required string Url { get; init; }

    /// <summary>What became of it last.</summary>
    public required LinkStatus Status { get; init; }

    /// <summary>The last HTTP status; null when no server answered.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Why it is not <see cref="LinkStatus.Ok"/>, a phrase; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>The day it was last tried.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>The first day of the failures since the last success; null when there are none.</summary>
    public DateOnly? FirstFailure { get; init; }

    /// <summary>The last day it failed; null when it has not since the last success.</summary>
    public DateOnly? LastFailure { get; init; }

    /// <summary>On how many days it failed since the last success.</summary>
    public int Failures { get; init; }

    /// <summary>The last day that a page answered; null when none ever did.</summary>
    public DateOnly? LastSuccess { get; init; }

    /// <summary>The last day that the page was seen to say what its capture says; null when it was not compared.</summary>
    public DateOnly? Confirmed { get; init; }

    /// <summary>Where permanent redirects lead, or null.</summary>
    public string? Redirect { get; init; }

    /// <summary>A copy of the page in a web archive, or null.</summary>
    public string? Archive { get; init; }

    /// <summary>The server's mark of the version last seen, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>When the server said that version changed, or null.</summary>
    public string? LastModified { get; init; }
}
