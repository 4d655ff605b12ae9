using System.Text.Json;
using DocLint.Cli;
using DocLint.Linting;

namespace DocLint.Tests.Cli;

/// <summary>What a baseline knows does not count, wherever its text has gone; what it does not know fails.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Other = "# Market\n\nThe fair opens on Monday, 4 March 2026.\n";

    private readonly Workspace _workspace = new();

    public BaselineTests()
    {
        _workspace.Write("a.md", Workspace.Wrong);
        _workspace.Write("b.md", Other);
        Assert.Equal(ExitCode.Clean, _workspace.Run("baseline").Exit);
    }

    private string Path => _workspace.PathOf(Baseline.DefaultFileName);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Known_findings_do_not_count()
    {
        CliResult result = Check();

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Equal(2, Summary(result, "known"));
        Assert.Equal(0, Summary(result, "errors"));
        Assert.Equal(0, Summary(result, "suppressed"));
    }

    [Theory]
    [InlineData("# Harbour\n\nAn opening.\n\n## Dates\n\nThe hearing is\non Monday,\n3 March 2026.\n")]
    [InlineData("# The harbour again\n\n> The hearing is on Monday, 3 March\n> 2026.\n")]
    [InlineData("---\ntitle: Harbour\n---\n\n- The hearing is on Monday, 3 March 2026.\n")]
    public void Text_that_is_moved_re_wrapped_or_under_another_heading_stays_known(string text)
    {
        _workspace.Write("a.md", text);

        Assert.Equal(ExitCode.Clean, Check().Exit);
    }

    [Fact]
    public void A_renamed_file_stays_known()
    {
        File.Move(_workspace.PathOf("a.md"), _workspace.PathOf("z.md"));

        CliResult result = Check();

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Equal(0, Summary(result, "gone"));
    }

    [Fact]
    public void Text_that_moves_to_an_earlier_or_a_later_document_stays_known()
    {
        _workspace.Write("a.md", "# Harbour\n\nThe fair opens on Monday, 4 March 2026.\n");
        _workspace.Write("b.md", "# Market\n\nThe hearing is on Monday, 3 March 2026.\n");

        CliResult result = Check();

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Equal(2, Summary(result, "known"));
    }

    [Fact]
    public void A_second_copy_is_new_and_stands_where_it_was_added()
    {
        _workspace.Write("0.md", Workspace.Wrong);

        CliResult result = Check();

        Assert.Equal(ExitCode.Findings, result.Exit);
        JsonElement counting = Assert.Single(Counting(result));
        Assert.Equal("0.md", counting.GetProperty("path").GetString());
        Assert.Equal("new", counting.GetProperty("baseline").GetString());
    }

    [Fact]
    public void A_changed_sentence_is_new()
    {
        _workspace.Write("a.md", "# Harbour\n\nThe second hearing is on Monday, 3 March 2026.\n");

        CliResult result = Check();

        Assert.Equal(ExitCode.Findings, result.Exit);
        Assert.Equal(1, Summary(result, "gone"));
    }

    [Fact]
    public void It_shrinks_by_itself_and_does_not_grow_silently()
    {
        _workspace.Write("a.md", Workspace.Right);
        _workspace.Write("c.md", "# Third\n\nThe vote is on Monday, 5 March 2026.\n");

        CliResult refused = _workspace.Run("baseline");
        string shrunk = File.ReadAllText(Path);
        CliResult added = _workspace.Run("baseline", "--add", "--reason", "agreed", "--owner", "desk", "--until", "2027-01-31");

        Assert.Equal(ExitCode.Findings, refused.Exit);
        Assert.Contains("1 accepted finding (1 kept, 1 gone, 0 added)", refused.Output, StringComparison.Ordinal);
        Assert.Contains("c.md:3:16: error DL3001", refused.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("c.md", shrunk, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, added.Exit);
        Assert.Contains("\"reason\":\"agreed\",\"owner\":\"desk\",\"until\":\"2027-01-31\"", File.ReadAllText(Path), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, Check().Exit);
    }

    [Fact]
    public void A_second_run_leaves_the_file_alone()
    {
        File.SetLastWriteTimeUtc(Path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(ExitCode.Clean, _workspace.Run("baseline").Exit);

        Assert.Equal(2020, File.GetLastWriteTimeUtc(Path).Year);
    }

    [Fact]
    public void A_run_over_a_part_keeps_what_it_did_not_look_at()
    {
        CliResult part = _workspace.Run("baseline", "a.md", "--select", "DL3001");
        CliResult otherRule = _workspace.Run("baseline", "--select", "DL5016");

        Assert.Contains("2 accepted findings (2 kept, 0 gone, 0 added)", part.Output, StringComparison.Ordinal);
        Assert.Contains("2 accepted findings (2 kept, 0 gone, 0 added)", otherRule.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_cannot_be_trusted_changes_nothing()
    {
        string before = File.ReadAllText(Path);
        _workspace.Write("a.md", Workspace.Right);

        CliResult result = _workspace.Run("baseline", ".", "gone.md");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Equal(before, File.ReadAllText(Path));
    }

    [Fact]
    public void An_expired_entry_counts_again_and_says_so()
    {
        File.Delete(Path);
        _workspace.Run("baseline", "--until", "2026-06-30", "--reason", "until the summer");

        CliResult before = _workspace.Run("check", "--baseline", Path, "--format", "json", "--as-of", "2026-06-30");
        CliResult after = _workspace.Run("check", "--baseline", Path, "--format", "json", "--as-of", "2026-07-01");

        Assert.Equal(ExitCode.Clean, before.Exit);
        Assert.Equal("until the summer", before.Json.GetProperty("findings")[0].GetProperty("suppression").GetProperty("reason").GetString());
        Assert.Equal(ExitCode.Findings, after.Exit);
        Assert.Equal([".doclint-baseline.json:4 DL0005", ".doclint-baseline.json:5 DL0005", "a.md:3 DL3001", "b.md:3 DL3001"], after.Findings);
        Assert.Equal("unchanged", after.Json.GetProperty("findings")[2].GetProperty("baseline").GetString());
    }

    [Fact]
    public void Sarif_tells_new_unchanged_and_absent_apart()
    {
        _workspace.Write("a.md", Workspace.Right);
        _workspace.Write("c.md", "# Third\n\nThe vote is on Monday, 5 March 2026.\n");

        CliResult result = _workspace.Run("check", "--baseline", Path, "--format", "sarif");

        JsonElement run = result.Json.GetProperty("runs")[0];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(["unchanged", "new", "absent"], results.Select(r => r.GetProperty("baselineState").GetString()));
        Assert.Equal("external", results[0].GetProperty("suppressions")[0].GetProperty("kind").GetString());
        Assert.Equal(0, results[1].GetProperty("suppressions").GetArrayLength());
        Assert.Equal("'2026-03-03' falls on a 'Tuesday', but the text says 'Monday'.", results[2].GetProperty("message").GetProperty("text").GetString());
        Assert.True(Guid.TryParse(run.GetProperty("baselineGuid").GetString(), out _));
    }

    [Theory]
    [InlineData("{", "line 1 is no valid JSON")]
    [InlineData("{\"version\":1,\n\"findings\":[\n<<<<<<< ours\n]}", "line 3 is no valid JSON")]
    [InlineData("{\"version\":2,\"findings\":[]}", "it has version 2, and this DocLint reads version 1")]
    [InlineData("{}", "it is no baseline")]
    [InlineData("[]", "line 1: a baseline is an object")]
    [InlineData("{\"version\":1,\"findings\":[\n{\"path\":\"a.md\"}]}", "line 2: the finding has no 'rule'")]
    [InlineData("{\"version\":1,\"findings\":[\n{\"path\":\"a\",\"rule\":\"DL1\",\"fingerprint\":\"x\",\"content\":\"y\",\"until\":\"soon\"}]}", "line 2: 'soon' is no day")]
    [InlineData("{\"version\":1,\"findings\":[{\"paths\":\"a\"}]}", "a finding has no field 'paths'")]
    public void What_is_no_baseline_is_bad_usage_with_its_place(string content, string message)
    {
        File.WriteAllText(Path, content);

        CliResult check = _workspace.Run("check", "--baseline", Path);
        CliResult update = _workspace.Run("baseline");

        Assert.Equal(ExitCode.Untrustworthy, check.Exit);
        Assert.Contains(message, check.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Untrustworthy, update.Exit);
        Assert.Equal(content, File.ReadAllText(Path));
    }

    [Theory]
    [InlineData("gone.json", "there is no baseline 'gone.json'")]
    [InlineData(".", "is a folder")]
    public void A_baseline_that_is_not_there_is_bad_usage(string path, string message)
    {
        CliResult result = _workspace.Run("check", "--baseline", path);

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private static int Summary(CliResult result, string name) => result.Json.GetProperty("summary").GetProperty(name).GetInt32();

    private static IEnumerable<JsonElement> Counting(CliResult result) =>
        result.Json.GetProperty("findings").EnumerateArray().Where(finding => !finding.TryGetProperty("suppression", out _));

    private CliResult Check() => _workspace.Check("--baseline", Path);
}
