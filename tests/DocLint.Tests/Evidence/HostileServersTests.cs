using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocLint.Evidence;
using DocLint.Tests.Cli;

namespace DocLint.Tests.Evidence;

/// <summary>One fetch, in a process of its own whose time and memory can be told, of good pages among servers that wish it ill.</summary>
public sealed class HostileServersTests : IDisposable
{
    // What is held of the bombs below would not fit into it.
    private const long MostManagedMemory = 320L << 20;
    private const long MostWorkingSet = 640L << 20;
    private const long Bomb = 400L << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(3);

    private readonly List<TestServer> _servers = [];
    private readonly Workspace _workspace = new();
    private long _sent;

    [Fact]
    public void A_fetch_among_hostile_servers_costs_bounded_time_and_memory_and_loses_nothing()
    {
        const string Good = "<html><body><article><h1>Ships</h1><p>The port handled 4,100 ships in 2024, the agency said, and the harbour master expects that more will come.</p></article></body></html>";
        const string Known = "---\nurl: https://example.org/known\n---\nA person saved this.\n";
        (string Name, string Reason, string Url)[] hostile =
        [
            ("loop", "circle", Serve(server => server.OnRedirect("/x", "/y").OnRedirect("/y", "/x"))),
            ("chain", "redirects more than", Serve(Chain)),
            ("ten gigabytes", "more than", Serve(server => server.On("/x", request => PourAsync(request, $"Content-Length: {10L << 30}\r\n")))),
            ("endless", "more than", Serve(server => server.On("/x", request => PourAsync(request, "")))),
            ("drip", "no whole answer within", Serve(server => server.On("/x", DripAsync))),
            ("silence", "no whole answer within", Serve(server => server.On("/x", request => Task.Delay(Timeout.Infinite, request.Stopped)))),
            ("gzip bomb", "more than", Serve(server => server.On("/x", request => request.SendAsync(200, "text/html", TestServer.Zip(Bomb), "Content-Encoding: gzip\r\n")))),
            ("nested gzip bomb", "binary", Serve(server => server.On("/x", request => request.SendAsync(200, "text/html", Gzip(TestServer.Zip(Bomb)), "Content-Encoding: gzip, gzip\r\n")))),
            ("PDF bomb", "PDF cannot be read", Serve(server => server.On("/x", request => request.SendAsync(200, "application/pdf", PageReaderTests.PdfOf([PageReaderTests.Deflate(Bomb)]))))),
            ("nested PDF bomb", "PDF", Serve(server => server.On("/x", request => request.SendAsync(200, "application/pdf", PageReaderTests.PdfOf([PageReaderTests.Compress(PageReaderTests.Deflate(Bomb))], "[/FlateDecode /FlateDecode]"))))),
            ("private network", "private", "http://10.255.255.1/x"),
        ];
        string good = Serve(server => server.OnText("/x", Good));
        string charset = Serve(server => server.On("/x", request => request.SendAsync(200, "text/html; charset=utf-16", Encoding.UTF8.GetBytes(Good))));
        _workspace.Write("sources/known.md", Known);
        _workspace.Write("a.md", $"It has 3 halls ([good]({good})), 4 ([charset]({charset})).\n\n" + string.Concat(hostile.Select((page, i) => $"It has {i + 20} halls ([{page.Name}]({page.Url})).\n\n")));

        // The private address is asked for by a run of its own, since the others are on this machine.
        Run apart = Fetch("--timeout", "5");
        Run run = Fetch("--timeout", "5", "--allow-private");

        Assert.True(run.Elapsed < MostTime, $"It took {run.Elapsed}.");
        Assert.InRange(run.PeakWorkingSet, 1 << 20, MostWorkingSet);
        Assert.True(_sent < 512 << 20, $"{_sent:N0} bytes were taken.");
        Assert.Equal((1, 1), (apart.Exit, run.Exit));
        Assert.Equal(13, apart.Lines.Count(line => line.StartsWith("failed", StringComparison.Ordinal) && line.Contains("private", StringComparison.Ordinal)));
        foreach ((string name, string reason, string url) in hostile.Where(page => page.Reason != "private"))
        {
            string line = Assert.Single(run.Lines, line => line.Contains(url + " ", StringComparison.Ordinal));
            Assert.True(line.StartsWith("failed", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal), $"{name}: {line}");
        }

        Assert.Equal(2, run.Lines.Count(line => line.StartsWith("saved", StringComparison.Ordinal)));
        Assert.Equal(3, Directory.EnumerateFiles(_workspace.PathOf("sources"), "*.md").Count());
        Assert.All(Directory.EnumerateFiles(_workspace.PathOf("sources"), "127*.md"), path => Assert.Contains("handled 4,100 ships in 2024", File.ReadAllText(path)));
        Assert.Equal(Known, File.ReadAllText(_workspace.PathOf("sources/known.md")));
        Assert.DoesNotContain(Directory.EnumerateFiles(_workspace.PathOf("sources")), path => path.EndsWith(".tmp", StringComparison.Ordinal) || path.EndsWith(".lock", StringComparison.Ordinal));
        Assert.All(File.ReadAllLines(_workspace.PathOf(EvidenceFolders.Ledger)), line => Assert.True(line.StartsWith('{') && line.EndsWith('}')));
    }

    public void Dispose()
    {
        foreach (TestServer server in _servers)
        {
            server.Dispose();
        }

        _workspace.Dispose();
    }

    private static TestServer Chain(TestServer server)
    {
        server.OnRedirect("/x", "/0");
        for (int i = 0; i < 30; i++)
        {
            server.OnRedirect($"/{i}", $"/{i + 1}");
        }

        return server;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return target.ToArray();
    }

    private static async Task DripAsync(TestRequest request)
    {
        await request.WriteAsync("HTTP/1.1 200 X\r\nContent-Type: text/html\r\n\r\n");
        while (true)
        {
            await request.WriteAsync("x");
            await Task.Delay(100, request.Stopped);
        }
    }

    // Each page has a server of its own, so that one that hangs holds no other up.
    private string Serve(Func<TestServer, TestServer> setUp)
    {
        TestServer server = setUp(new TestServer());
        _servers.Add(server);
        return server.Url + "/x";
    }

    private async Task PourAsync(TestRequest request, string headers)
    {
        string block = new('x', 1 << 16);
        await request.WriteAsync($"HTTP/1.1 200 X\r\nContent-Type: text/html\r\n{headers}\r\n");
        while (true)
        {
            await request.WriteAsync(block);
            Interlocked.Add(ref _sent, block.Length);
        }
    }

    private Run Fetch(params string[] options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { WorkingDirectory = _workspace.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "doclint.dll"), "sources", "fetch", "--delay", "0", "--retries", "0", "--as-of", "2026-01-05", .. options])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = MostManagedMemory.ToString("x", CultureInfo.InvariantCulture);
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(50) && clock.Elapsed < MostTime)
        {
            process.Refresh();
            peak = Math.Max(peak, PeakOf(process));
        }

        if (!process.HasExited)
        {
            process.Kill();
        }

        process.WaitForExit();
        Assert.DoesNotContain("OutOfMemory", error.Result, StringComparison.Ordinal);
        return new Run(process.ExitCode, output.Result.Split('\n'), clock.Elapsed, peak);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            return Math.Max(process.PeakWorkingSet64, process.WorkingSet64);
        }
        catch (InvalidOperationException)
        {
            // It ended meanwhile.
            return 0;
        }
    }

    private sealed record Run(int Exit, string[] Lines, TimeSpan Elapsed, long PeakWorkingSet);
}
