using System.Globalization;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;

namespace DocLint.Evidence.Fetching;

/// <summary>Says what a status or an error means for a link: only what holds for every reader makes it dead.</summary>
internal static class FetchFailure
{
    private static readonly string[] ChallengeHeaders = ["cf-mitigated", "x-amzn-waf-action", "x-datadome", "x-sucuri-block"];

    public static FetchOutcome Outcome(int status, HttpResponseMessage response) => status switch
    {
        304 => FetchOutcome.NotModified,
        >= 200 and < 300 => IsChallenge(response) ? FetchOutcome.Unverifiable : FetchOutcome.Ok,
        404 or 410 => IsChallenge(response) ? FetchOutcome.Unverifiable : FetchOutcome.Gone,
        503 when IsChallenge(response) || response.Headers.RetryAfter is not null => FetchOutcome.Unverifiable,
        >= 500 and < 520 => FetchOutcome.ServerError,

        // Not allowed, too often, not for this client, or a status that only a protecting server in front has.
        _ => FetchOutcome.Unverifiable,
    };

    public static string Describe(int status, HttpResponseMessage response) => IsChallenge(response)
        ? string.Create(CultureInfo.InvariantCulture, $"the server answers with a challenge (HTTP {status})")
        : string.Create(CultureInfo.InvariantCulture, $"HTTP {status}");

    public static FetchResult Classify(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PrivateAddressException refused:
                    return new FetchResult { Outcome = FetchOutcome.Refused, Reason = $"{refused.Message}; '--allow-private' allows it" };
                case AuthenticationException:
                    return new FetchResult { Outcome = FetchOutcome.Unverifiable, Reason = "its certificate is not trusted" };
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return new FetchResult { Outcome = FetchOutcome.Gone, Reason = "there is no such host" };
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return new FetchResult { Outcome = FetchOutcome.Gone, Reason = "nobody listens there" };
                case SocketException { SocketErrorCode: SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown or SocketError.TryAgain }:
                    return new FetchResult { Outcome = FetchOutcome.NoNetwork, Reason = "the network gives no answer" };
            }
        }

        return new FetchResult { Outcome = FetchOutcome.Unverifiable, Reason = exception is InvalidDataException ? "its body is damaged" : "the connection broke" };
    }

    private static bool IsChallenge(HttpResponseMessage response) => ChallengeHeaders.Any(name => response.Headers.Contains(name));
}
