using System.Diagnostics;
using System.Net;
using System.Text;
using DocLint.Evidence.Fetching;

namespace DocLint.Tests.Evidence;

public class WebFetcherTests
{
    private static readonly FetchLimits Limits = new()
    {
        AllowPrivate = true,
        HostDelay = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(10),
        Timeout = TimeSpan.FromSeconds(2),
        MaximumBytes = 1 << 20,
        MaximumRetryAfter = TimeSpan.FromSeconds(1),
    };

    [Fact]
    public async Task Brings_a_page_with_what_its_server_says_of_it()
    {
        using TestServer server = new TestServer().On("/a", request => request.SendAsync(200, "Text/HTML; charset=\"Latin1\"", "<p>x"u8.ToArray(), "ETag: \"v1\"\r\nLast-Modified: Mon, 05 Jan 2026 10:00:00 GMT\r\n"));

        FetchResult result = await FetchAsync(server, "/a");

        Assert.Equal(FetchOutcome.Ok, result.Outcome);
        Assert.Equal("text/html Latin1 \"v1\" Mon, 05 Jan 2026 10:00:00 GMT", $"{result.ContentType} {result.Charset} {result.ETag} {result.LastModified}");
        Assert.Equal("<p>x", Encoding.UTF8.GetString(result.Body));
    }

    [Fact]
    public async Task Asks_only_for_what_changed_since()
    {
        using TestServer server = new TestServer().On("/a", request => request.SendAsync(request.Head.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) ? 304 : 200, "text/plain", []));

        using var web = new WebFetcher(Limits);
        FetchResult result = await web.FetchAsync(new FetchRequest(server.Url + "/a") { ETag = "\"v1\"" });

        Assert.Equal(FetchOutcome.NotModified, result.Outcome);
    }

    [Theory]
    [InlineData(404, "", FetchOutcome.Gone)]
    [InlineData(410, "", FetchOutcome.Gone)]
    [InlineData(404, "cf-mitigated: challenge\r\n", FetchOutcome.Unverifiable)]
    [InlineData(200, "cf-mitigated: challenge\r\n", FetchOutcome.Unverifiable)]
    [InlineData(401, "", FetchOutcome.Unverifiable)]
    [InlineData(403, "", FetchOutcome.Unverifiable)]
    [InlineData(429, "Retry-After: 3600\r\n", FetchOutcome.Unverifiable)]
    [InlineData(451, "", FetchOutcome.Unverifiable)]
    [InlineData(500, "", FetchOutcome.ServerError)]
    [InlineData(503, "Retry-After: 3600\r\n", FetchOutcome.Unverifiable)]
    [InlineData(521, "", FetchOutcome.Unverifiable)]
    [InlineData(999, "", FetchOutcome.Unverifiable)]
    public async Task Only_what_holds_for_every_reader_makes_a_link_fail(int status, string headers, FetchOutcome outcome)
    {
        using TestServer server = new TestServer().On("/a", request => request.SendAsync(status, "text/plain", [], headers));

        FetchResult result = await FetchAsync(server, "/a");

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(status, result.Status);
        Assert.NotNull(result.Reason);
    }

    [Fact]
    public async Task Tries_again_what_may_pass_after_the_pause_that_the_server_asks_for()
    {
        int asked = 0;
        using TestServer server = new TestServer().On("/a", request => ++asked switch
        {
            1 => request.SendAsync(429, "text/plain", [], "Retry-After: 0\r\n"),
            2 => request.SendAsync(503, "text/plain", [], "Retry-After: 0\r\n"),
            _ => request.SendAsync(200, "text/plain", "here"u8.ToArray()),
        });

        FetchResult result = await FetchAsync(server, "/a");

        Assert.Equal(FetchOutcome.Ok, result.Outcome);
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task Does_not_ask_again_before_the_time_a_server_asks_for()
    {
        using TestServer server = new TestServer().On("/a", request => request.SendAsync(429, "text/plain", [], "Retry-After: 3600\r\n"));

        await FetchAsync(server, "/a");

        Assert.Equal(1, server.Requests.Count(path => path == "/a"));
    }

    [Fact]
    public async Task Follows_redirects_and_notes_those_that_are_for_good()
    {
        using TestServer server = new TestServer().OnRedirect("/a", "/b", 301).OnRedirect("/b", "c", 308).OnRedirect("/c", "/d").OnText("/d", "<p>here");

        FetchResult result = await FetchAsync(server, "/a");

        Assert.Equal(FetchOutcome.Ok, result.Outcome);
        Assert.Equal(server.Url + "/d", result.FinalUrl);
        Assert.Equal(server.Url + "/c", result.MovedTo);
    }

    [Theory]
    [InlineData("/loop", "circle")]
    [InlineData("/long/0", "more than")]
    [InlineData("/file", "something else than a web address")]
    public async Task Ends_bad_redirects(string path, string reason)
    {
        using TestServer server = new TestServer().OnRedirect("/loop", "/loop2").OnRedirect("/loop2", "/loop").OnRedirect("/file", "file:///etc/passwd");
        for (int i = 0; i < 30; i++)
        {
            server.OnRedirect($"/long/{i}", $"/long/{i + 1}");
        }

        FetchResult result = await FetchAsync(server, path);

        Assert.Equal(FetchOutcome.Unverifiable, result.Outcome);
        Assert.Contains(reason, result.Reason);
    }

    [Theory]
    [InlineData("/endless", "bytes")]
    [InlineData("/bomb", "bytes")]
    [InlineData("/drip", "seconds")]
    [InlineData("/silent", "seconds")]
    [InlineData("/headers", "connection")]
    [InlineData("/garbage", "connection")]
    [InlineData("/cut", "connection")]
    [InlineData("/damaged", "damaged")]
    public async Task A_hostile_server_costs_bounded_time_and_memory(string path, string reason)
    {
        byte[] bomb = TestServer.Zip(200 << 20);
        long sent = 0;
        using TestServer server = new TestServer()
            .On("/endless", async request =>
            {
                await request.WriteAsync("HTTP/1.1 200 X\r\nContent-Type: text/html\r\n\r\n");
                while (true)
                {
                    await request.WriteAsync(new string('x', 1 << 16));
                    sent += 1 << 16;
                }
            })
            .On("/bomb", request => request.SendAsync(200, "text/html", bomb, "Content-Encoding: gzip\r\n"))
            .On("/drip", async request =>
            {
                await request.WriteAsync("HTTP/1.1 200 X\r\nContent-Type: text/html\r\n\r\n");
                while (true)
                {
                    await request.WriteAsync("x");
                    await Task.Delay(100, request.Stopped);
                }
            })
            .On("/silent", request => Task.Delay(Timeout.Infinite, request.Stopped))
            .On("/headers", async request =>
            {
                await request.WriteAsync("HTTP/1.1 200 X\r\n");
                for (int i = 0; i < 100_000; i++)
                {
                    await request.WriteAsync($"X-{i}: {new string('y', 1000)}\r\n");
                }
            })
            .On("/garbage", request => request.WriteAsync("\0\u0001\u0002 this is no HTTP\r\n\r\n"))
            .On("/cut", request => request.WriteAsync("HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\nonly this"))
            .On("/damaged", request => request.SendAsync(200, "text/html", Encoding.UTF8.GetBytes("this is not gzip at all"), "Content-Encoding: gzip\r\n"));
        var clock = Stopwatch.StartNew();

        FetchResult result = await FetchAsync(server, path, Limits with { Retries = 0 });

        Assert.Equal(FetchOutcome.Unverifiable, result.Outcome);
        Assert.Contains(reason, result.Reason);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{path} took {clock.Elapsed}.");

        // What the two sockets hold comes on top of the limit.
        Assert.True(sent < 32 << 20, $"{path} could send {sent} bytes.");
    }

    [Fact]
    public async Task Refuses_private_addresses_without_a_connection()
    {
        using TestServer server = new TestServer().OnText("/a", "<p>secret");

        FetchResult direct = await FetchAsync(server, "/a", Limits with { AllowPrivate = false });
        FetchResult named = await new WebFetcher(Limits with { AllowPrivate = false }).FetchAsync(new FetchRequest(server.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/a"));

        Assert.Equal(FetchOutcome.Refused, direct.Outcome);
        Assert.Contains("private", direct.Reason);
        Assert.Equal(FetchOutcome.Refused, named.Outcome);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.20.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:192.168.0.1", true)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("2002:0a00:0001::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("172.32.0.1", false)]
    [InlineData("2606:4700::1111", false)]
    public void Knows_private_addresses(string address, bool isPrivate) => Assert.Equal(isPrivate, PrivateAddresses.IsPrivate(IPAddress.Parse(address)));

    [Fact]
    public async Task Respects_robots_txt()
    {
        using TestServer server = new TestServer()
            .OnText("/robots.txt", "User-agent: *\nDisallow: /private/*.html$\nAllow: /private/open.html\n\nUser-agent: other\nDisallow: /\n", "text/plain")
            .OnText("/private/a.html", "<p>a").OnText("/private/open.html", "<p>b").OnText("/b", "<p>c");

        using var web = new WebFetcher(Limits with { Timeout = TimeSpan.FromSeconds(20) });
        FetchResult refused = await web.FetchAsync(new FetchRequest(server.Url + "/private/a.html"));
        FetchResult allowed = await web.FetchAsync(new FetchRequest(server.Url + "/private/open.html"));
        FetchResult other = await web.FetchAsync(new FetchRequest(server.Url + "/b"));

        Assert.Equal((FetchOutcome.Refused, FetchOutcome.Ok, FetchOutcome.Ok), (refused.Outcome, allowed.Outcome, other.Outcome));
        Assert.Equal(["/robots.txt", "/private/open.html", "/b"], server.Requests);
    }

    [Theory]
    [InlineData("User-agent: doclint\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n", "/b", true)]
    [InlineData("User-agent: x\nUser-agent: DocLint\nDisallow: /a\n", "/a/1", false)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /open/\n", "/open/1", true)]
    [InlineData("User-agent: *\nDisallow:\n", "/a", true)]
    [InlineData("Disallow: /a # of nobody\n", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*?print=\n", "/a?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$\n", "/a.pdf?x", true)]
    public void Reads_robots_txt(string text, string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Parse(text, "doclint").Allows(path));

    [Fact]
    public async Task Asks_a_host_one_thing_at_a_time_with_a_pause()
    {
        int atOnce = 0;
        int most = 0;
        using var server = new TestServer();
        for (int i = 0; i < 5; i++)
        {
            server.On($"/{i}", async request =>
            {
                most = Math.Max(most, Interlocked.Increment(ref atOnce));
                await Task.Delay(30, request.Stopped);

                // Before the answer: once the client has it, it may ask again before this server knows that it is done.
                Interlocked.Decrement(ref atOnce);
                await request.SendAsync(200, "text/plain", "x"u8.ToArray());
            });
        }

        using var web = new WebFetcher(Limits with { HostDelay = TimeSpan.FromMilliseconds(50) });
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => web.FetchAsync(new FetchRequest($"{server.Url}/{i}"))));

        Assert.Equal(1, most);
        Assert.True(clock.Elapsed >= TimeSpan.FromMilliseconds(200), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public async Task Nobody_listening_is_a_failing_link_and_stopping_stops()
    {
        string url;
        using (var server = new TestServer())
        {
            url = server.Url;
        }

        using var web = new WebFetcher(Limits);
        Assert.Equal(FetchOutcome.Gone, (await web.FetchAsync(new FetchRequest(url))).Outcome);
        Assert.Equal(FetchOutcome.Refused, (await web.FetchAsync(new FetchRequest("ftp://example.org/"))).Outcome);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => web.FetchAsync(new FetchRequest(url), new CancellationToken(canceled: true)));
    }

    private static async Task<FetchResult> FetchAsync(TestServer server, string path, FetchLimits? limits = null)
    {
        using var web = new WebFetcher(limits ?? Limits);
        return await web.FetchAsync(new FetchRequest(server.Url + path));
    }
}
