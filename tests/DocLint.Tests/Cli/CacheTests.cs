using System.Diagnostics;
using System.Text;
using DocLint.Cli;
using DocLint.Linting;
using DocLint.Linting.Caching;

namespace DocLint.Tests.Cli;

/// <summary>A run with a cache says what one without it would say, whatever has happened to files, configuration or the cache; and it does say it from the cache.</summary>
public sealed class CacheTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("doclint-cache-").FullName;

    private IEnumerable<string> Entries => Directory.EnumerateFiles(_cache, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path).Length == 30);

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("html")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("azure")]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    [InlineData("rdjsonl")]
    [InlineData("line")]
    public void Every_format_says_the_same_cold_warm_and_without_a_cache(string format)
    {
        CopySeeds();
        _workspace.Write("suppressed.md", "<!-- doclint-disable-file DL3001 -- agreed owner=desk until=2026-12-31 -->\n\n" + Workspace.Wrong);
        _workspace.Write("latin.html", [.. "<meta charset=windows-1252><p>The hearing is on Monday, 3 March 2026, at the caf"u8, 0xE9, .. ".</p>"u8]);
        _workspace.Write("mark.md", [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(Workspace.Wrong.ReplaceLineEndings("\r\n"))]);
        _workspace.Write("broken.md", [.. Encoding.UTF8.GetBytes(Workspace.Wrong), 0xFF, 0xFE, .. "and on.\n"u8]);

        CliResult fresh = Run("--format", format, "--statistics", "--no-cache");
        CliResult cold = Run("--format", format, "--statistics");
        Dictionary<string, DateTime> kept = Times();
        CliResult warm = Run("--format", format, "--statistics");

        Assert.Equal(fresh, cold);
        Assert.Equal(fresh, warm);
        Assert.True(kept.Count >= 12, $"only {kept.Count} results were kept");
        Assert.Equal(kept, Times());
    }

    [Fact]
    public void A_baseline_works_on_findings_from_the_cache()
    {
        CopySeeds();
        _workspace.Run("baseline", "--as-of", "2026-06-15", "--reason", "old");
        Warm();

        AssertCurrent("--format", "sarif", "--baseline", Baseline.DefaultFileName);
        _workspace.Write("new.md", Workspace.Wrong);
        AssertCurrent("--format", "sarif", "--baseline", Baseline.DefaultFileName);
    }

    [Fact]
    public void A_baseline_is_written_from_the_cache()
    {
        CopySeeds();
        string file = _workspace.PathOf(Baseline.DefaultFileName);
        CliResult fresh = _workspace.Run("baseline", "--as-of", "2026-06-15", "--no-cache");
        string written = File.ReadAllText(file);
        File.Delete(file);
        Warm();
        Dictionary<string, DateTime> kept = Times();

        Assert.Equal(fresh, _workspace.Run("baseline", "--as-of", "2026-06-15", "--cache-dir", _cache));
        Assert.Equal(written, File.ReadAllText(file));
        Assert.Equal(kept, Times());
    }

    [Fact]
    public void Suppressions_are_listed_from_the_cache()
    {
        _workspace.Write("used.md", "<!-- doclint-disable-next-block DL3001 -- agreed owner=desk until=2026-06-20 -->\n\nThe hearing is on Monday, 3 March 2026.\n");
        _workspace.Write("unused.md", "<!-- doclint-disable-file DL3001 -- once needed -->\n\n" + Workspace.Right);
        Warm();
        Dictionary<string, DateTime> kept = Times();
        CliResult fresh = _workspace.Run("suppressions", ".", "--as-of", "2026-06-15", "--no-cache");

        Assert.Equal(fresh, _workspace.Run("suppressions", ".", "--as-of", "2026-06-15", "--cache-dir", _cache));
        Assert.Contains("1 used, 1 unused", fresh.Output, StringComparison.Ordinal);
        Assert.Equal(kept, Times());

        // The day decides whether one still holds, whatever was kept.
        Assert.Contains("1 expired", _workspace.Run("suppressions", ".", "--as-of", "2026-06-21", "--cache-dir", _cache).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_are_made_from_the_cache_and_on_the_text_as_it_is_now()
    {
        const string Wrong = "The channel  is open.\n";
        _workspace.Write("a.md", Wrong);
        _workspace.Write("b.md", Wrong);
        Warm();
        Dictionary<string, DateTime> kept = Times();
        CliResult fresh = _workspace.Run("fix", "--diff", "--as-of", "2026-06-15", "--no-cache");

        Assert.Equal(fresh, _workspace.Run("fix", "--diff", "--as-of", "2026-06-15", "--cache-dir", _cache));
        Assert.Equal(kept, Times());

        _workspace.Write("b.md", "It moved.\n\n" + Wrong);
        _workspace.Run("fix", "--as-of", "2026-06-15", "--cache-dir", _cache);

        Assert.Equal("The channel is open.\n", File.ReadAllText(_workspace.PathOf("a.md")));
        Assert.Equal("It moved.\n\nThe channel is open.\n", File.ReadAllText(_workspace.PathOf("b.md")));
        Assert.Empty(_workspace.Run("fix", "--diff", "--as-of", "2026-06-15", "--cache-dir", _cache).Output);
    }

    [Theory]
    [InlineData("root = true\n[*.md]\ndoclint_diagnostic.DL3001.severity = none\n", "a.md")]
    [InlineData("root = true\n[*.md]\ndoclint_diagnostic.DL3001.severity = warning\n", "a.md")]
    [InlineData("root = true\n[b.md]\ndoclint.DL1001.minimum = 1000000\n", "b.md")]
    [InlineData("root = true\n[b.md]\ndoclint_analyzer_diagnostic.category-Support.severity = error\n", "b.md")]
    public void Another_configuration_is_another_result_for_the_files_it_speaks_of(string configuration, string changed)
    {
        _workspace.Write("a.md", Workspace.Wrong);
        _workspace.Write("b.md", "The port handled 4,100 ships in 2024.\n");
        Warm();
        int before = Entries.Count();
        _workspace.Write(".editorconfig", configuration);

        AssertCurrent();
        Assert.Equal(before + Directory.EnumerateFiles(_workspace.Root, "*.md").Count(path => changed == Path.GetFileName(path) || configuration.Contains("[*.md]", StringComparison.Ordinal)), Entries.Count());
    }

    [Theory]
    [InlineData("--select", "DL1")]
    [InlineData("--ignore", "DL3001")]
    [InlineData("--severity", "DL3001=suggestion")]
    [InlineData("--ignore", "Support", "--severity", "Consistency=warning")]
    public void The_wishes_of_a_run_are_part_of_the_key(params string[] wishes)
    {
        _workspace.Write("a.md", "<!-- doclint-disable-next-block DL3001 -- agreed -->\n\nThe port handled 4,100 ships on Monday, 3 March 2026.\n\n" + Workspace.Wrong);
        Warm();

        AssertCurrent(wishes);
        AssertCurrent();
    }

    [Fact]
    public void What_stands_beside_the_file_is_looked_at_again()
    {
        _workspace.Write("a.md", "See [the plan](notes/plan.md#soil), [the list](list.csv) and [the tree](images/Tree.png).\n");
        Warm();

        foreach (string name in (string[])["notes/plan.md", "list.csv", "images/tree.png"])
        {
            _workspace.Write(name, "# Soil\n");
            AssertCurrent();
        }

        _workspace.Write("notes/plan.md", "# Sand\n");
        AssertCurrent();
        File.Delete(_workspace.PathOf("list.csv"));
        AssertCurrent();
        File.Move(_workspace.PathOf("images/tree.png"), _workspace.PathOf("images/Tree.png"));
        AssertCurrent();
        Dictionary<string, DateTime> kept = Times();
        AssertCurrent();
        Assert.Equal(kept, Times());
    }

    [Fact]
    public void Captures_are_part_of_what_a_result_rests_on()
    {
        const string Head = "---\nurl: https://example.org/report\nretrieved: 2026-01-05\n";
        _workspace.Write("a.md", "The port handled 4,100 ships in 2024, [the agency says](https://example.org/report).\n");
        _workspace.Write("b.md", Workspace.Wrong);
        Warm();

        _workspace.Write("sources/report.md", Head + "---\nThe port handled 4,100 ships in 2024.\n");
        AssertCurrent("--format", "sarif");
        _workspace.Write("sources/report.md", Head + "---\nThe port handled 4,730 ships in 2024.\n");
        AssertCurrent("--format", "sarif");
        Assert.Contains("4,730", AssertCurrent("--format", "text").Output, StringComparison.Ordinal);
        _workspace.Write("sources/report.md", Head + "changed: 2026-02-01\n---\nThe port handled 4,100 ships in 2024.\n");
        AssertCurrent("--format", "sarif");
        _workspace.Write("sources/report.md", "no front matter");
        AssertCurrent("--format", "sarif");
        Directory.Delete(_workspace.PathOf("sources"), recursive: true);
        AssertCurrent("--format", "sarif");
    }

    [Fact]
    public void So_are_fact_sheets_fact_checks_and_the_link_ledger()
    {
        _workspace.Write("a.md", "The Port of Halm has 14 cranes, [it says](https://example.org/report). The port of Halm is the largest port in Europe.\n");
        Warm();

        _workspace.Write("facts/halm.yml", "- subject: Port of Halm\n  attribute: cranes\n  value: 12 cranes\n");
        Assert.Contains("DL4006", AssertCurrent("--format", "sarif").Output, StringComparison.Ordinal);
        _workspace.Write("facts/halm.yml", "- subject: Port of Halm\n  attribute: cranes\n  value: 14 cranes\n");
        AssertCurrent("--format", "sarif");
        _workspace.Write("facts/checks.json", """{"@type":"ClaimReview","claimReviewed":"The port of Halm is the largest port in Europe.","reviewRating":{"alternateName":"False"},"url":"https://example.org/check","author":{"name":"Checkers"}}""");
        AssertCurrent("--format", "sarif");
        _workspace.Write("sources/links.jsonl", """{"url":"https://example.org/report","status":"failing","code":404,"reason":"HTTP 404","checked":"2025-12-20","last_success":"2025-11-01","first_failure":"2025-12-01","last_failure":"2025-12-20","failures":4}""" + "\n");
        Assert.Contains("DL2009", AssertCurrent("--format", "sarif").Output, StringComparison.Ordinal);
        Dictionary<string, DateTime> kept = Times();
        AssertCurrent("--format", "sarif");
        Assert.Equal(kept, Times());
    }

    [Fact]
    public void The_day_counts_where_it_was_read_and_nowhere_else()
    {
        _workspace.Write("a.md", "<!-- doclint-disable-file DL3001 -- agreed until=2026-06-15 -->\n\n" + Workspace.Wrong);
        _workspace.Write("b.md", Workspace.Wrong);
        Warm();
        Dictionary<string, DateTime> kept = Times();

        CliResult expired = RunOn("2026-06-16");

        Assert.Equal(RunOn("2026-06-16", "--no-cache"), expired);
        Assert.Contains("DL0005", expired.Output, StringComparison.Ordinal);
        Assert.Single(Times().Except(kept));
    }

    [Fact]
    public void A_file_under_another_name_is_another_file()
    {
        _workspace.Write("a/one.md", "See [the plan](plan.md).\n");
        _workspace.Write("a/plan.md", "# Plan\n");
        Warm();

        _workspace.Write("b/one.md", "See [the plan](plan.md).\n");
        _workspace.Write("one.txt", "See [the plan](plan.md).\n");
        AssertCurrent();
    }

    [Fact]
    public void Narrowed_and_measured_runs_keep_nothing()
    {
        _workspace.Write("a.md", Workspace.Wrong);
        _workspace.Write("a.diff", "--- a.md\n+++ a.md\n@@ -3 +3 @@\n-x\n+The hearing is on Monday, 3 March 2026.\n");

        Assert.Equal(Run("--no-cache", "--diff", "a.diff"), Run("--diff", "a.diff"));
        Run("--timing");
        Assert.Empty(Entries);
        Warm();
        Assert.Equal(Run("--no-cache", "--diff", "a.diff"), Run("--diff", "a.diff"));
    }

    [Fact]
    public void Standard_input_is_never_kept()
    {
        CliResult result = _workspace.RunWithInput(Workspace.Wrong, "check", "-", "--stdin-filename", "a.md", "--cache-dir", _cache);

        Assert.Equal(ExitCode.Findings, result.Exit);
        Assert.Empty(Entries);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("cut")]
    [InlineData("longer")]
    [InlineData("flipped")]
    [InlineData("foreign")]
    [InlineData("swapped")]
    [InlineData("folder")]
    public void A_damaged_entry_is_a_miss_and_replaced(string damage)
    {
        CopySeeds();
        Warm();
        string[] entries = [.. Entries.Order(StringComparer.Ordinal)];
        byte[] other = File.ReadAllBytes(entries[0]);
        foreach (string entry in entries)
        {
            byte[] bytes = File.ReadAllBytes(entry);
            Damage(entry, bytes, other, damage);
            other = bytes;
        }

        AssertCurrent("--format", "sarif");
        if (damage != "folder")
        {
            Dictionary<string, DateTime> kept = Times();
            AssertCurrent("--format", "sarif");
            Assert.Equal(kept, Times());
        }
    }

    [Fact]
    public void A_pipe_in_the_place_of_an_entry_holds_nobody_up()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _workspace.Write("a.md", Workspace.Wrong);
        Warm();
        string entry = Assert.Single(Entries);
        File.Delete(entry);
        using (Process pipe = Process.Start("mkfifo", [entry]))
        {
            pipe.WaitForExit();
        }

        AssertCurrent();
        AssertCurrent();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_said_and_the_run_goes_on()
    {
        _workspace.Write("a.md", Workspace.Wrong);
        _workspace.Write("file", "no folder");
        CliResult fresh = _workspace.Check("--no-cache");

        CliResult result = _workspace.Check("--cache-dir", "file");

        Assert.Equal((fresh.Exit, fresh.Output), (result.Exit, result.Output));
        Assert.StartsWith("doclint: no results are kept for the next run: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(c => c == '\n'));
        Assert.Equal("", _workspace.Check("--cache-dir", "file", "--quiet").Error);
    }

    [Fact]
    public void A_cache_among_the_articles_is_not_checked_and_changes_nothing()
    {
        _workspace.Write("a.md", Workspace.Wrong);

        CliResult cold = _workspace.Run("check", ".", "--as-of", "2026-06-15", "--cache-dir", ".cache");
        CliResult warm = _workspace.Run("check", ".", "--as-of", "2026-06-15", "--cache-dir", ".cache");

        Assert.Equal(cold, warm);
        Assert.Contains("Not checked: .cache/results-1, it is marked as a cache by 'CACHEDIR.TAG'.", warm.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_checkouts_share_results_wherever_they_lie()
    {
        CopySeeds();
        Warm();
        int kept = Entries.Count();
        using var other = new Workspace();
        foreach (string path in Directory.EnumerateFiles(_workspace.Root))
        {
            other.Write(Path.GetFileName(path), File.ReadAllBytes(path));
        }

        Assert.Equal(
            other.Run("check", "--as-of", "2026-06-15", "--no-cache"),
            other.Run("check", "--as-of", "2026-06-15", "--cache-dir", _cache));
        Assert.Equal(kept, Entries.Count());
    }

    [Theory]
    [InlineData(false, false, "/x", "/home/a", "/x/doclint")]
    [InlineData(false, false, "x", "/home/a", "/home/a/.cache/doclint")]
    [InlineData(false, false, null, "/home/a", "/home/a/.cache/doclint")]
    [InlineData(false, true, null, "/Users/a", "/Users/a/Library/Caches/doclint")]
    [InlineData(true, false, null, "/home/a", "/local/doclint/cache")]
    [InlineData(false, false, null, null, null)]
    [InlineData(false, false, "", "", null)]
    public void Each_system_has_its_place_for_caches(bool isWindows, bool isMacOS, string? xdg, string? home, string? expected) =>
        Assert.Equal(expected, CacheOptions.FindFolder(name => name switch { "XDG_CACHE_HOME" => xdg, "HOME" => home, _ => "/local" }, isWindows, isMacOS)?.Replace('\\', '/'));

    [Fact]
    public async Task Processes_share_a_cache_and_may_be_killed_at_any_moment()
    {
        for (int i = 0; i < 40; i++)
        {
            _workspace.Write($"{i}.md", $"# Number {i}\n\n" + string.Concat(Enumerable.Repeat("The hearing on the harbour is on Monday, 3 March 2026, Marta Lind said, and 4,100 ships came in 2025.\n\n", 40)));
        }

        CliResult expected = Run("--no-cache", "--format", "sarif");
        for (int round = 0; round < 3; round++)
        {
            string output = Path.Combine(_cache, "b.sarif");
            using Process killed = Start(Path.Combine(_cache, "a.sarif"));
            using Process other = Start(output);
            for (int i = 0; i < 1000 && Entries.Count() < 5 + (round * 12) && !killed.HasExited; i++)
            {
                await Task.Delay(5);
            }

            killed.Kill();
            await killed.WaitForExitAsync();
            await other.WaitForExitAsync();
            Assert.Equal(expected.Exit, other.ExitCode);
            Assert.Equal(expected.Output, await File.ReadAllTextAsync(output));
            AssertCurrent("--format", "sarif");
            if (round == 0)
            {
                foreach (string entry in Entries.ToArray())
                {
                    File.Delete(entry);
                }
            }
        }

        // One for each document, and those of the lines of all.
        Assert.InRange(Entries.Count(), 41, 40 + LineCache.EntryCount);
    }

    private static void Damage(string entry, byte[] bytes, byte[] other, string damage)
    {
        switch (damage)
        {
            case "empty":
                bytes = [];
                break;
            case "cut":
                bytes = bytes[..(bytes.Length / 2)];
                break;
            case "longer":
                bytes = [.. bytes, 0];
                break;
            case "flipped":
                bytes[bytes.Length / 2] ^= 0x10;
                break;
            case "foreign":
                bytes = "#!/bin/sh\necho this is no entry of any cache, and yet it is long enough to be one\n"u8.ToArray();
                break;
            case "swapped":
                bytes = other;
                break;
            default:
                File.Delete(entry);
                Directory.CreateDirectory(entry);
                return;
        }

        File.WriteAllBytes(entry, bytes);
    }

    private void CopySeeds()
    {
        foreach (string path in Directory.EnumerateFiles(Repository.Seeds).Where(path => !path.EndsWith(".verified.txt", StringComparison.Ordinal)))
        {
            _workspace.Write(Path.GetFileName(path), File.ReadAllBytes(path));
        }
    }

    private void Warm() => Run("--format", "json");

    // With and without the cache, twice with it.
    private CliResult AssertCurrent(params string[] arguments)
    {
        CliResult fresh = Run([.. arguments, "--no-cache"]);
        Assert.Equal(fresh, Run(arguments));
        Assert.Equal(fresh, Run(arguments));
        return fresh;
    }

    private CliResult Run(params string[] arguments) => RunOn("2026-06-15", arguments);

    private CliResult RunOn(string day, params string[] arguments) => _workspace.Run(["check", "--as-of", day, "--cache-dir", _cache, .. arguments]);

    private Dictionary<string, DateTime> Times() => Entries.ToDictionary(path => path, File.GetLastWriteTimeUtc, StringComparer.Ordinal);

    private Process Start(string output)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { WorkingDirectory = _workspace.Root };
        foreach (string argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "doclint.dll"), "check", "--as-of", "2026-06-15", "--cache-dir", _cache, "--format", "sarif", "--output", output])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
