using System.Text.Json;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>Every decision that keeps a finding from counting is listed with what it did.</summary>
public sealed class SuppressionsCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Lists_comments_front_matter_baseline_and_configuration_alike()
    {
        _workspace.Write("b.md", Workspace.Wrong);
        Assert.Equal(ExitCode.Clean, _workspace.Run("baseline", "b.md", "--reason", "old text", "--owner", "archive", "--until", "2026-12-31").Exit);
        _workspace.Write(".editorconfig", "root = true\n\n[drafts/**]\ndoclint_diagnostic.DL1001.severity = none\n");
        _workspace.Write("a.md", """
            ---
            doclint:
              disable:
                - rule: DL3004
                  reason: the agency's own total
                  until: 2026-06-20
                  owner: desk
            ---

            # Harbour

            <!-- doclint-disable-next-block DL3001 -- heard by telephone owner="news desk" -->

            The hearing is on Monday, 3 March 2026.
            """);

        CliResult result = List();

        Assert.Equal((ExitCode.Clean, ""), (result.Exit, result.Error));
        Assert.Equal(
            """
            .doclint-baseline.json:4: used DL3001 (baseline for 'b.md', 1 finding, owner archive, until 2026-12-31: 200 days left): old text
            .editorconfig:4: off DL1001 (configuration for 'drafts/**')
            a.md:4: unused DL3004 (front matter, owner desk, until 2026-06-20: 6 days left, ends soon): the agency's own total
            a.md:12: used DL3001 (next block, 1 finding, owner news desk): heard by telephone
            4 suppressions: 2 used, 1 unused, 0 expired, 1 not known; 1 ends soon, 0 without a reason.

            """,
            result.Output);
    }

    [Theory]
    [InlineData("2026-06-14", "used", 2, true)]
    [InlineData("2026-06-15", "used", 1, true)]
    [InlineData("2026-06-16", "expired", -1, false)]
    [InlineData("2026-01-01", "used", 166, false)]
    public void Tells_by_the_day_what_holds_ends_soon_and_has_ended(string asOf, string state, int daysLeft, bool endsSoon)
    {
        _workspace.Write("a.md", Suppressed("agreed until=2026-06-15"));

        JsonElement listed = Assert.Single(_workspace.Run("suppressions", "--as-of", asOf, "--format", "json").Json.GetProperty("suppressions").EnumerateArray());

        Assert.Equal((state, daysLeft, endsSoon), (listed.GetProperty("state").GetString(), listed.GetProperty("daysLeft").GetInt32(), listed.GetProperty("endsSoon").GetBoolean()));
        Assert.Equal(("a.md", 3, 1, "DL3001", "next-block"), (listed.GetProperty("path").GetString(), listed.GetProperty("line").GetInt32(), listed.GetProperty("column").GetInt32(), listed.GetProperty("rule").GetString(), listed.GetProperty("kind").GetString()));
        Assert.Equal(("agreed", "2026-06-15"), (listed.GetProperty("reason").GetString(), listed.GetProperty("until").GetString()));
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("owner").ValueKind);
    }

    [Fact]
    public void A_day_far_ahead_is_soon_when_asked()
    {
        _workspace.Write("a.md", Suppressed("agreed until=2026-12-31"));

        Assert.Equal(1, List("--format", "json", "--soon", "365").Json.GetProperty("summary").GetProperty("endingSoon").GetInt32());
        Assert.Equal(0, List("--format", "json", "--soon", "0").Json.GetProperty("summary").GetProperty("endingSoon").GetInt32());
        Assert.Equal(ExitCode.Untrustworthy, List("--soon", "-1").Exit);
    }

    [Theory]
    [InlineData("agreed", "expired", ExitCode.Clean)]
    [InlineData("agreed until=2026-06-14", "expired", ExitCode.Findings)]
    [InlineData("agreed until=2026-06-14", "soon", ExitCode.Clean)]
    [InlineData("agreed until=2026-06-20", "soon", ExitCode.Findings)]
    [InlineData("until=2026-12-31", "no-reason", ExitCode.Findings)]
    [InlineData("agreed", "no-reason", ExitCode.Clean)]
    [InlineData("agreed", "unused", ExitCode.Clean)]
    public void Fails_only_on_what_was_asked(string reason, string failOn, int exit)
    {
        _workspace.Write("a.md", Suppressed(reason));

        Assert.Equal(exit, List("--fail-on", failOn).Exit);
        Assert.Equal(ExitCode.Clean, List().Exit);
    }

    [Fact]
    public void An_unused_one_fails_when_asked_beside_another_wish()
    {
        _workspace.Write("a.md", "<!-- doclint-disable-file DL3001 -- agreed -->\n\n" + Workspace.Right);

        Assert.Equal(ExitCode.Findings, List("--fail-on", "expired", "--fail-on", "unused").Exit);
    }

    [Fact]
    public void A_rule_that_the_run_leaves_out_makes_no_suppression_unused()
    {
        _workspace.Write("a.md", Suppressed("agreed"));

        Assert.Contains("a.md:3: not known DL3001", List("--ignore", "DL3001").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppression_that_cannot_be_understood_makes_the_list_incomplete()
    {
        _workspace.Write("a.md", "<!-- doclint-disable-file DL39999 -->\n\n" + Workspace.Right);

        CliResult result = List();

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.StartsWith("doclint: a.md:1:27: The configuration cannot be used", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_entry_whose_text_is_gone_is_unused_and_an_expired_one_expired()
    {
        _workspace.Write("a.md", Workspace.Wrong);
        _workspace.Run("baseline", "--reason", "old", "--until", "2026-06-30");
        Assert.Contains("expired DL3001 (baseline", _workspace.Run("suppressions", "--as-of", "2026-07-01").Output, StringComparison.Ordinal);
        _workspace.Write("a.md", Workspace.Right);

        Assert.Contains("unused DL3001 (baseline", List().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_documents_cannot_steer_the_terminal()
    {
        _workspace.Write("a.md", Suppressed("agreed \u001b[31mred"));

        Assert.DoesNotContain('\u001b', List().Output);
    }

    [Fact]
    public void A_missing_path_and_an_empty_folder_cannot_be_trusted()
    {
        Assert.Equal(ExitCode.Untrustworthy, List("nowhere").Exit);
        Assert.Equal(ExitCode.Untrustworthy, List().Exit);
    }

    [Fact]
    public void Writes_to_a_file_when_asked()
    {
        _workspace.Write("a.md", Suppressed("agreed"));

        Assert.Equal("", List("--output", "list.json", "--format", "json").Output);
        using JsonDocument list = JsonDocument.Parse(File.ReadAllText(_workspace.PathOf("list.json")));
        Assert.Equal(1, list.RootElement.GetProperty("summary").GetProperty("used").GetInt32());
    }

    [Theory]
    [InlineData("inSource", "<!-- doclint-disable-file DL3001 -- agreed owner=desk -->\n\n", false)]
    [InlineData("inSource", "---\ndoclint: { disable: [{ rule: DL3001, reason: agreed, owner: desk }] }\n---\n\n", false)]
    [InlineData("external", "", true)]
    public void Sarif_carries_the_decision_whatever_its_kind(string kind, string head, bool hasBaseline)
    {
        _workspace.Write("a.md", head + Workspace.Wrong);
        if (hasBaseline)
        {
            _workspace.Run("baseline", "--reason", "agreed", "--owner", "desk");
        }

        string[] baseline = hasBaseline ? ["--baseline", ".doclint-baseline.json"] : [];
        JsonElement run = _workspace.Run(["check", "--format", "sarif", "--as-of", "2026-06-15", .. baseline]).Json.GetProperty("runs")[0];

        JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray(), found => found.GetProperty("ruleId").GetString() == "DL3001");
        JsonElement suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray());
        Assert.Equal((kind, "accepted", "agreed"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("status").GetString(), suppression.GetProperty("justification").GetString()));
        Assert.Equal("desk", suppression.GetProperty("properties").GetProperty("owner").GetString());
    }

    private static string Suppressed(string reason) => $"# Harbour\n\n<!-- doclint-disable-next-block DL3001 -- {reason} -->\n\nThe hearing is on Monday, 3 March 2026.\n";

    private CliResult List(params string[] arguments) => _workspace.Run(["suppressions", "--as-of", "2026-06-15", .. arguments]);
}
