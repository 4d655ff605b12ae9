using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;

namespace DocLint.Evidence.Fetching;

/// <summary>Asks for addresses with manners and limits: one request a host at a time with a pause between them, <c>robots.txt</c> and <c>Retry-After</c> respected, private addresses refused, size and time bounded.</summary>
/// <remarks><para>Thread-safe. No server makes it throw; only cancellation passes.</para></remarks>
public sealed class WebFetcher : IDisposable
{
    private const int MaximumRobotsBytes = 500 << 10;
    private readonly FetchLimits _limits;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly SemaphoreSlim _slots;
    private readonly ConcurrentDictionary<string, HostLane> _lanes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a fetcher.</summary>
    /// <param name="limits">What it may cost.</param>
    /// <param name="time">The clock; the system's when null.</param>
    public WebFetcher(FetchLimits limits, TimeProvider? time = null)
    {
        _limits = limits;
        _time = time ?? TimeProvider.System;
        _slots = new SemaphoreSlim(Math.Max(1, limits.Concurrency));
        var connector = new PublicConnector(limits.AllowPrivate);
        const int MaximumHeaderKilobytes = 64;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = connector.ConnectAsync,
            ConnectTimeout = limits.Timeout,
            MaxConnectionsPerServer = 2,
            MaxResponseHeadersLength = MaximumHeaderKilobytes,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
            UseCookies = false,
            UseProxy = false,
        };
        _client = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(limits.UserAgent);
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.5");
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en, *;q=0.5");
    }

    /// <summary>Asks for an address.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken = default)
    {
        if (!Uri.TryCreate(request.Url, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https"))
        {
            return new FetchResult { Outcome = FetchOutcome.Refused, Reason = "it is no web address" };
        }

        TimeSpan delay = _limits.RetryDelay;
        for (int attempt = 0; ; attempt++)
        {
            (FetchResult result, TimeSpan? retryAfter) = await FollowAsync(request, uri, cancellationToken).ConfigureAwait(false);
            bool mayPass = result.Outcome is FetchOutcome.ServerError or FetchOutcome.NoNetwork || result.Status is 429 or 503 || result is { Outcome: FetchOutcome.Unverifiable, Status: null };
            if (!mayPass || attempt >= _limits.Retries || retryAfter > _limits.MaximumRetryAfter)
            {
                return result;
            }

            await Task.Delay(retryAfter ?? delay, _time, cancellationToken).ConfigureAwait(false);
            delay *= 2;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _slots.Dispose();
        foreach (HostLane lane in _lanes.Values)
        {
            lane.Dispose();
        }
    }

    private async Task<(FetchResult Result, TimeSpan? RetryAfter)> FollowAsync(FetchRequest request, Uri uri, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool isPermanent = true;
        string? movedTo = null;
        for (int hop = 0; hop <= _limits.MaximumRedirects; hop++)
        {
            if (!seen.Add(uri.AbsoluteUri))
            {
                return (Unverifiable("its redirects lead in a circle"), null);
            }

            Answer answer = await AskAsync(request, uri, hop == 0, cancellationToken).ConfigureAwait(false);
            if (answer.Redirect is null)
            {
                return (answer.Result with { FinalUrl = uri.AbsoluteUri, MovedTo = movedTo }, answer.RetryAfter);
            }

            if (answer.Redirect.Scheme is not ("http" or "https"))
            {
                return (Unverifiable("it redirects to something else than a web address"), null);
            }

            isPermanent &= answer.Result.Status is 301 or 308;
            uri = answer.Redirect;
            movedTo = isPermanent ? uri.AbsoluteUri : movedTo;
        }

        return (Unverifiable($"it redirects more than {_limits.MaximumRedirects} times"), null);
    }

    private async Task<Answer> AskAsync(FetchRequest request, Uri uri, bool isFirst, CancellationToken cancellationToken)
    {
        HostLane lane = _lanes.GetOrAdd($"{uri.Scheme}://{uri.Authority}", _ => new HostLane());
        await lane.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Whoever waits for a host takes no slot from the others.
            await PauseAsync(lane, cancellationToken).ConfigureAwait(false);
            await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                lane.Robots ??= await ReadRobotsAsync(uri, lane, cancellationToken).ConfigureAwait(false);
                if (!lane.Robots.Allows(uri.PathAndQuery))
                {
                    return new Answer(new FetchResult { Outcome = FetchOutcome.Refused, Reason = "its robots.txt asks not to" });
                }

                return await SendAsync(request, uri, isFirst, lane, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _slots.Release();
            }
        }
        finally
        {
            lane.Turn.Release();
        }
    }

    private async Task PauseAsync(HostLane lane, CancellationToken cancellationToken)
    {
        TimeSpan pause = lane.Robots?.Delay > _limits.HostDelay ? lane.Robots.Delay.Value : _limits.HostDelay;
        DateTimeOffset now = _time.GetUtcNow();
        if (lane.Last is { } last && last + pause > now)
        {
            await Task.Delay(last + pause - now, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    // A site whose robots.txt cannot be had asks for nothing; where it fails for now, the page itself will tell.
    private async Task<RobotsRules> ReadRobotsAsync(Uri uri, HostLane lane, CancellationToken cancellationToken)
    {
        var request = new FetchRequest(new Uri(uri, "/robots.txt").AbsoluteUri);
        Answer answer = await SendAsync(request, new Uri(request.Url), false, lane, cancellationToken).ConfigureAwait(false);
        return answer.Result is { Outcome: FetchOutcome.Ok, Body.Length: <= MaximumRobotsBytes } ? RobotsRules.Parse(Encoding.UTF8.GetString(answer.Result.Body), _limits.RobotName) : RobotsRules.None;
    }

    private async Task<Answer> SendAsync(FetchRequest request, Uri uri, bool isFirst, HostLane lane, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_limits.Timeout);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, uri);
            if (isFirst)
            {
                // Only a mark that the server itself gave can be sent back to it.
                _ = request.ETag is { } mark && message.Headers.TryAddWithoutValidation("If-None-Match", mark);
                _ = request.LastModified is { } day && message.Headers.TryAddWithoutValidation("If-Modified-Since", day);
            }

            using HttpResponseMessage response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            return await ReadAsync(request, uri, response, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer(Unverifiable(FormattableString.Invariant($"it gave no whole answer within {_limits.Timeout.TotalSeconds:0.#} seconds")));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException or InvalidDataException or AuthenticationException or UriFormatException)
        {
            return new Answer(FetchFailure.Classify(exception));
        }
        finally
        {
            lane.Last = _time.GetUtcNow();
        }
    }

    private async Task<Answer> ReadAsync(FetchRequest request, Uri uri, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        TimeSpan? retryAfter = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - _time.GetUtcNow() : null;
        retryAfter = retryAfter < TimeSpan.Zero ? TimeSpan.Zero : retryAfter;
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
        {
            Uri target = location.IsAbsoluteUri ? location : new Uri(uri, location);
            return new Answer(new FetchResult { Outcome = FetchOutcome.Ok, Status = status }) { Redirect = target };
        }

        var head = new FetchResult
        {
            Outcome = FetchFailure.Outcome(status, response),
            Status = status,
            ContentType = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
            Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"', '\''),
            ETag = Header(response.Headers, "ETag"),
            LastModified = Header(response.Content.Headers, "Last-Modified"),
        };
        if (head.Outcome != FetchOutcome.Ok || !request.WantsBody)
        {
            return new Answer(head with { Reason = head.Outcome is FetchOutcome.Ok or FetchOutcome.NotModified ? null : FetchFailure.Describe(status, response) }) { RetryAfter = retryAfter };
        }

        // What is read counts as it leaves the decompressor, so that a small answer cannot become a large one.
        using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        byte[] buffer = new byte[1 << 14];
        for (int read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false); read > 0; read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false))
        {
            body.Write(buffer, 0, read);
            if (body.Length > _limits.MaximumBytes)
            {
                return new Answer(Unverifiable(FormattableString.Invariant($"it has more than {_limits.MaximumBytes:N0} bytes")) with { Status = status });
            }
        }

        return new Answer(head with { Body = body.ToArray() });
    }

    private static string? Header(HttpHeaders headers, string name)
    {
        const int Longest = 300;
        return headers.TryGetValues(name, out IEnumerable<string>? values) && values.FirstOrDefault() is { Length: > 0 and <= Longest } value ? value : null;
    }

    private static FetchResult Unverifiable(string reason) => new() { Outcome = FetchOutcome.Unverifiable, Reason = reason };

    private readonly record struct Answer(FetchResult Result)
    {
        public Uri? Redirect { get; init; }

        public TimeSpan? RetryAfter { get; init; }
    }

    // The state of one host; used by whoever has the turn.
    private sealed class HostLane : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public RobotsRules? Robots { get; set; }

        public DateTimeOffset? Last { get; set; }

        public void Dispose() => Turn.Dispose();
    }
}
