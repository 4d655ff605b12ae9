using DocLint.Analysis;
using DocLint.Evidence.Fetching;

namespace DocLint.Evidence.Links;

/// <summary>Adds what a fetch found to a link's history.</summary>
internal static class LinkHistory
{
    /// <summary>The new state of a link; the old one when the answer says nothing about the link.</summary>
    /// <param name="before">The old state; null when the link was never tried.</param>
    /// <param name="url">The address.</param>
    /// <param name="result">The answer.</param>
    /// <param name="day">Today.</param>
    public static LinkState? Add(LinkState? before, string url, FetchResult result, DateOnly day)
    {
        switch (result.Outcome)
        {
            case FetchOutcome.Ok or FetchOutcome.NotModified:
                return new LinkState
                {
                    Url = url,
                    Status = LinkStatus.Ok,
                    HttpStatus = result.Outcome == FetchOutcome.NotModified ? before?.HttpStatus ?? result.Status : result.Status,
                    Checked = day,
                    LastSuccess = day,
                    Confirmed = before?.Confirmed,
                    Redirect = result.MovedTo,
                    Archive = before?.Archive,
                    ETag = result.ETag ?? (result.Outcome == FetchOutcome.NotModified ? before?.ETag : null),
                    LastModified = result.LastModified ?? (result.Outcome == FetchOutcome.NotModified ? before?.LastModified : null),
                };
            case FetchOutcome.Gone or FetchOutcome.ServerError:
                bool isNewDay = before?.LastFailure != day;
                return Known(LinkStatus.Failing) with
                {
                    FirstFailure = before?.FirstFailure ?? day,
                    LastFailure = day,
                    Failures = (before?.Failures ?? 0) + (isNewDay ? 1 : 0),
                };
            case FetchOutcome.Unverifiable:
                return Known(LinkStatus.Unverifiable);
            default:
                // What was not asked, and what no network answered, is no news about the link.
                return before;
        }

        LinkState Known(LinkStatus status) => new()
        {
            Url = url,
            Status = status,
            HttpStatus = result.Status,
            Reason = result.Reason,
            Checked = day,
            FirstFailure = before?.FirstFailure,
            LastFailure = before?.LastFailure,
            Failures = before?.Failures ?? 0,
            LastSuccess = before?.LastSuccess,
            Confirmed = before?.Confirmed,
            Redirect = before?.Redirect,
            Archive = before?.Archive,
            ETag = before?.ETag,
            LastModified = before?.LastModified,
        };
    }
}
