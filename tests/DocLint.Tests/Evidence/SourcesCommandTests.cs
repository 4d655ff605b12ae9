using System.Text;
using DocLint.Analysis;
using DocLint.Evidence;
using DocLint.Evidence.Fetching;
using DocLint.Evidence.Links;
using DocLint.Tests.Cli;
using DocLint.Text;

namespace DocLint.Tests.Evidence;

public class SourcesCommandTests
{
    private const string Page = "<html><head><title>Ships in {0}</title></head><body><article><h1>Ships in {0}</h1><p>The port handled {1} ships in {0}, the agency said, more than in any year before, and the harbour master expects that the number will grow.</p><p>The quay was mended over the summer, and the cranes were painted green.</p></article></body></html>";

    [Fact]
    public void Fetch_lint_change_the_page_fetch_again()
    {
        using var server = new TestServer();
        using var workspace = new Workspace();
        server.OnText("/report", Format("4,100"));
        workspace.Write("articles/ships.md", $"# Ships\n\nThe port handled 4,100 ships in 2024, [the agency says]({server.Url}/report).\n");

        Assert.Equal("missing", Word(workspace.Run("sources", "list")));
        CliResult first = Fetch(workspace, "2026-01-05");
        Assert.Equal((0, "saved"), (first.Exit, Word(first)));
        string path = Assert.Single(Directory.EnumerateFiles(workspace.PathOf("sources"), "*.md"));
        string saved = File.ReadAllText(path);
        Assert.Contains($"url: {server.Url}/report\ntitle: Ships in 2024\nretrieved: 2026-01-05\nstatus: 200\ntype: html\nsha256: ", saved);
        Assert.Contains("The port handled 4,100 ships in 2024", saved);
        Assert.Equal((0, ""), (workspace.Run("sources", "verify").Exit, workspace.Run("sources", "verify").Output));
        Assert.DoesNotContain(Lint(workspace), finding => finding.Contains("DL4", StringComparison.Ordinal));

        // The same page, with another frame around it.
        server.OnText("/report", Format("4,100").Replace("<article>", "<nav><a href=\"/\">Home</a></nav><article>", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 5));
        Assert.Equal("unchanged", Word(Fetch(workspace, "2026-02-01")));
        Assert.Equal(saved, File.ReadAllText(path));
        Assert.Equal(new DateTime(2026, 1, 5), File.GetLastWriteTimeUtc(path));

        server.OnText("/report", Format("4,730"));
        Assert.Equal("changed", Word(Fetch(workspace, "2026-03-01")));
        Assert.Contains("retrieved: 2026-03-01\nchanged: 2026-03-01\n", File.ReadAllText(path));
        Assert.Contains("articles/ships.md:3 DL4008", Lint(workspace));
        Assert.Contains("articles/ships.md:3 DL4003", Lint(workspace));
        Assert.Equal("changed", Word(workspace.Run("sources", "list")));
    }

    [Fact]
    public void A_fetch_never_writes_over_what_a_person_wrote_or_over_text_with_an_error_page()
    {
        using var server = new TestServer();
        using var workspace = new Workspace();
        server.OnText("/a", Format("4,100"));
        workspace.Write("a.md", $"It handled 9 ships, [says A]({server.Url}/a).\n");
        Fetch(workspace, "2026-01-05");
        string path = Assert.Single(Directory.EnumerateFiles(workspace.PathOf("sources"), "*.md"));

        server.OnText("/a", "<html><body><p>Please subscribe.</p></body></html>");
        CliResult wall = Fetch(workspace, "2026-02-01");
        Assert.Equal("kept", Word(wall));
        Assert.Contains("hardly any text", wall.Output);

        server.OnText("/a", Format("4,730"));
        File.WriteAllText(path, File.ReadAllText(path).Replace("green", "red", StringComparison.Ordinal));
        CliResult edited = Fetch(workspace, "2026-02-01");
        Assert.Contains("a person edited it", edited.Output);
        Assert.Contains("painted red", File.ReadAllText(path));
        CliResult verify = workspace.Run("sources", "verify");
        Assert.Equal(1, verify.Exit);
        Assert.Contains("does not fit its 'sha256'", verify.Output);
    }

    [Fact]
    public void Adds_what_a_person_saved_and_leaves_it_alone()
    {
        using var server = new TestServer();
        using var workspace = new Workspace();
        server.OnText("/paywall", Format("1"));
        workspace.Write("a.md", $"It handled 4,100 ships, [says A]({server.Url}/paywall).\n");
        workspace.Write("saved.html", Format("4,100"));

        Assert.Equal((0, "saved"), (workspace.Run("sources", "add", "saved.html", "--url", server.Url + "/paywall").Exit, "saved"));
        CliResult fetch = workspace.Run("sources", "fetch", "a.md", "--allow-private", "--delay", "0");
        Assert.Contains("a person saved it", fetch.Output);
        CliResult twice = workspace.Run("sources", "add", "saved.html", "--url", server.Url + "/paywall#top");
        Assert.Equal(2, twice.Exit);
        Assert.Contains("captures this address already", twice.Error);
        Assert.Equal(2, workspace.Run("sources", "add", "none.html", "--url", "https://example.org").Exit);
        Assert.Equal(2, workspace.Run("sources", "add", "saved.html", "--url", "somewhere").Exit);
        Assert.Contains("'doclint sources add --help'", workspace.Run("sources", "add", "saved.html").Error);
        Assert.Contains("1 capture, 0 problems.", workspace.Run("sources", "verify").Error);
    }

    [Fact]
    public void A_file_where_the_folder_of_sources_should_be_is_said_to_be_one()
    {
        using var workspace = new Workspace();
        workspace.Write("a.md", "# T\n\nNothing.\n");
        workspace.Write("sources", "notes\n");

        Assert.Contains("sources:1 DL0008", Lint(workspace));
    }

    [Fact]
    public void A_wrong_charset_is_seen_through()
    {
        using var server = new TestServer();
        using var workspace = new Workspace();
        string text = "<p>" + string.Join("</p><p>", Enumerable.Range(0, 30).Select(i => $"Das Café Zürich zählte {i} Gäste.")) + "</p>";
        server.On("/utf8", request => request.SendAsync(200, "text/html; charset=iso-8859-1", Encoding.UTF8.GetBytes(text)));
        server.On("/latin1", request => request.SendAsync(200, "text/html; charset=utf-8", Encoding.Latin1.GetBytes(text)));
        server.On("/unknown", request => request.SendAsync(200, "text/html; charset=klingon", Encoding.Latin1.GetBytes(text)));
        workspace.Write("a.md", $"It has 3 halls [A]({server.Url}/utf8), 4 [B]({server.Url}/latin1), 5 [C]({server.Url}/unknown).\n");

        CliResult fetch = Fetch(workspace, "2026-01-05");

        Assert.True(fetch.Exit == 0, fetch.Output);
        string[] captures = [.. Directory.EnumerateFiles(workspace.PathOf("sources"), "*.md")];
        Assert.Equal(3, captures.Length);
        Assert.All(captures, capture => Assert.Contains("Café Zürich zählte 29 Gäste", File.ReadAllText(capture)));
    }

    [Fact]
    public void One_bad_source_costs_the_others_nothing()
    {
        using var server = new TestServer();
        using var workspace = new Workspace();
        server.OnText("/good", Format("4,100")).OnRedirect("/loop", "/loop").On("/bin", request => request.SendAsync(200, "application/zip", new byte[100]))
            .On("/img", request => request.SendAsync(200, "text/html", [0, 1, 2, 3, 4, 5, 6, 7])).On("/pdf", request => request.SendAsync(200, "application/pdf", "%PDF-1.7 broken"u8.ToArray()));
        workspace.Write("a.md", string.Concat(new[] { "good", "loop", "bin", "img", "pdf", "none" }.Select(name => $"It has {name.Length} halls, [says {name}]({server.Url}/{name}).\n\n")));

        CliResult fetch = Fetch(workspace, "2026-01-05");

        Assert.Equal(1, fetch.Exit);
        Assert.Equal(1, fetch.Output.Split('\n').Count(line => line.StartsWith("saved", StringComparison.Ordinal)));
        Assert.Equal(5, fetch.Output.Split('\n').Count(line => line.StartsWith("failed", StringComparison.Ordinal)));
        Assert.Contains("circle", fetch.Output);
        Assert.Contains("cannot be read", fetch.Output);
        Assert.Contains("holds no text that can be read", fetch.Output);
        Assert.Single(Directory.EnumerateFiles(workspace.PathOf("sources"), "*.md"));
        Assert.Empty(Directory.EnumerateFiles(workspace.PathOf("sources"), "*.tmp"));
        Assert.Empty(Directory.EnumerateFiles(workspace.PathOf("sources"), "*.lock"));
    }

    [Fact]
    public void The_ledger_counts_days_of_failure_until_a_success()
    {
        using var server = new TestServer();
        using var workspace = new Workspace();
        server.OnText("/a", "<p>a");
        workspace.Write("a.md", $"See [a]({server.Url}/a) and [wall]({server.Url}/wall).\n");
        server.On("/wall", request => request.SendAsync(403, "text/html", []));
        string[] days = ["2026-01-01", "2026-01-05", "2026-01-05", "2026-01-09", "2026-01-12"];

        Links(workspace, "2025-12-20");
        server.On("/a", request => request.SendAsync(404, "text/html", []));
        foreach (string day in days)
        {
            Links(workspace, day);
        }

        Assert.Contains("\"failures\":4", Ledger(workspace));
        Assert.Contains("\"first_failure\":\"2026-01-01\",\"last_failure\":\"2026-01-12\"", Ledger(workspace));
        Assert.Contains("\"last_success\":\"2025-12-20\"", Ledger(workspace));
        Assert.Contains("a.md:1 DL2009", Lint(workspace));
        Assert.Single(Lint(workspace), finding => finding.EndsWith("DL2009", StringComparison.Ordinal));

        server.OnText("/a", "<p>a");
        CliResult back = Links(workspace, "2026-01-13");
        Assert.Contains("2 links: 1 answered, 0 failing, 1 that could not be verified", back.Error);
        Assert.DoesNotContain("failures", Ledger(workspace).Split('\n')[0]);
        Assert.DoesNotContain("a.md:1 DL2009", Lint(workspace));
        Assert.False(Directory.EnumerateFiles(workspace.PathOf("sources"), "*.md").Any());
    }

    [Fact]
    public void Two_runs_at_once_keep_each_others_lines()
    {
        using var workspace = new Workspace();
        Parallel.For(0, 8, i => LedgerFile.Update(SlashPath.Normalize(workspace.Root, "/"), [State($"https://example.org/{i}")]));

        Assert.Equal(8, LinkLedger.Read(PhysicalFileSystem.Instance, SlashPath.Normalize(workspace.Root, "/")).States.Length);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"https://example.org/{i}"), LinkLedger.Read(PhysicalFileSystem.Instance, SlashPath.Normalize(workspace.Root, "/")).States.Select(state => state.Url));
    }

    [Fact]
    public void A_ledger_with_lines_that_cannot_be_read_is_not_written_over()
    {
        using var server = new TestServer();
        using var workspace = new Workspace();
        server.OnText("/a", "<p>a");
        workspace.Write("a.md", $"# T\n\nSee [a]({server.Url}/a).\n");
        const string Broken = "<<<<<<< ours\n{\"url\":\"https://example.org/x\",\"status\":\"ok\",\"checked\":\"2026-01-01\"}\n";
        workspace.Write("sources/links.jsonl", Broken);

        CliResult run = Links(workspace, "2026-01-05");

        Assert.Equal(2, run.Exit);
        Assert.Contains("a merge was not finished here", run.Error);
        Assert.Equal(Broken, Ledger(workspace));
        Assert.Contains("sources/links.jsonl:1 DL0008", Lint(workspace));
    }

    [Fact]
    public void A_lock_that_a_killed_run_left_behind_holds_nobody_up()
    {
        using var workspace = new Workspace();
        workspace.Write("sources/links.jsonl.lock", "");

        LedgerFile.Update(SlashPath.Normalize(workspace.Root, "/"), [State("https://example.org/")]);

        Assert.Contains("example.org", Ledger(workspace));
    }

    [Fact]
    public async Task A_run_that_is_ended_keeps_what_it_had()
    {
        using var server = new TestServer();
        using var workspace = new Workspace();
        server.On("/hang", request => Task.Delay(Timeout.Infinite, request.Stopped));
        string root = SlashPath.Normalize(workspace.Root, "/");
        const int Good = 40;
        CitedSource[] sources = [.. Enumerable.Range(0, Good).Select(i => $"/{i}").Append("/hang").Select(path => new CitedSource(server.Url + path, "a.md", 1) { IsCitation = true })];
        foreach (CitedSource source in sources[..Good])
        {
            server.OnText(new Uri(source.Url).AbsolutePath, Format("4,100"));
        }

        // A busy machine may keep a good page waiting for long, and only the page that hangs is to be unanswered when the run ends.
        var limits = new FetchLimits { AllowPrivate = true, HostDelay = TimeSpan.Zero, Retries = 0, Timeout = TimeSpan.FromMinutes(10) };
        using var web = new WebFetcher(limits);
        using var stop = new CancellationTokenSource();
        int done = 0;
        int written = 0;
        Task run = new SourceFetcher(root, web, limits, new DateOnly(2026, 1, 5)).RunAsync(
            sources,
            linksOnly: false,
            _ =>
            {
                if (++done == Good)
                {
                    written = File.ReadAllLines(workspace.PathOf(EvidenceFolders.Ledger)).Length;
                    stop.Cancel();
                }
            },
            stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(written >= 32, $"Only {written} lines would have outlived a kill.");
        Assert.Equal(Good, File.ReadAllLines(workspace.PathOf(EvidenceFolders.Ledger)).Length);
        Assert.Equal(Good, Directory.EnumerateFiles(workspace.PathOf("sources"), "*.md").Count());
    }

    private static LinkState State(string url) => new() { Url = url, Status = LinkStatus.Ok, Checked = new DateOnly(2026, 1, 1) };

    private static string Format(string ships) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Page, 2024, ships);

    private static CliResult Fetch(Workspace workspace, string day) => workspace.Run("sources", "fetch", "--allow-private", "--delay", "0", "--retries", "0", "--timeout", "10", "--as-of", day);

    private static CliResult Links(Workspace workspace, string day) => workspace.Run("sources", "fetch", "--links", "--allow-private", "--delay", "0", "--retries", "0", "--timeout", "10", "--as-of", day);

    private static string Ledger(Workspace workspace) => File.ReadAllText(workspace.PathOf(EvidenceFolders.Ledger));

    private static string[] Lint(Workspace workspace) => workspace.Check().Findings;

    private static string Word(CliResult result) => result.Output.Split(' ')[0];
}
