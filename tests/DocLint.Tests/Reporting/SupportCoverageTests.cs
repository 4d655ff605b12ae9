using System.Text.Json;
using DocLint.Analysis;
using DocLint.Tests.Cli;

namespace DocLint.Tests.Reporting;

/// <summary>How much of an article is sourced, as a run says at its end.</summary>
public sealed class SupportCoverageTests : IDisposable
{
    private const string Article = """
        # The ferry

        The new ferry line cost the island €3.4 million in its first year.

        # The harbour

        The harbour handled [41,200 containers](https://example.com/report) in 2025.

        # Fiction

        The storm drove 12,400 households out of the lower town last autumn.
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Text_counts_what_is_sourced()
    {
        _workspace.Write("a.md", Article);

        Assert.Contains("\nFound 3 numbers: 1 supported, 1 unsupported, 1 exempt.\n", _workspace.Run("a.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_says_nothing_of_what_no_rule_counted()
    {
        _workspace.Write("a.md", Article);

        Assert.DoesNotContain("supported", _workspace.Run("a.md", "--select", "DL3").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_counts_what_is_sourced_and_tells_nothing_from_not_counted()
    {
        _workspace.Write("a.md", Article);
        _workspace.Write("b.md", Article);

        JsonElement summary = JsonDocument.Parse(_workspace.Run(".", "--select", "DL1001", "--format", "json").Output).RootElement.GetProperty("summary");

        Assert.Equal(6, summary.GetProperty("numbers").GetProperty("found").GetInt32());
        Assert.Equal(2, summary.GetProperty("numbers").GetProperty("supported").GetInt32());
        Assert.Equal(2, summary.GetProperty("numbers").GetProperty("unsupported").GetInt32());
        Assert.Equal(2, summary.GetProperty("numbers").GetProperty("exempt").GetInt32());
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("claims").ValueKind);
    }

    [Fact]
    public void Sarif_carries_the_counts_as_properties_of_the_run()
    {
        _workspace.Write("a.md", Article);

        JsonElement run = JsonDocument.Parse(_workspace.Run("a.md", "--format", "sarif").Output).RootElement.GetProperty("runs")[0];

        Assert.Equal(3, run.GetProperty("properties").GetProperty("numbers").GetProperty("found").GetInt32());
        Assert.True(run.GetProperty("properties").GetProperty("claims").GetProperty("found").GetInt32() > 0);
    }

    [Fact]
    public void Coverages_add_up_and_keep_what_was_not_counted_apart()
    {
        var left = new SupportCoverage(null, new SupportTally(1, 2, 3));
        var right = new SupportCoverage(new SupportTally(4, 0, 0), new SupportTally(1, 1, 1));

        Assert.Equal(new SupportCoverage(new SupportTally(4, 0, 0), new SupportTally(2, 3, 4)), left + right);
        Assert.Null((left + default(SupportCoverage)).Claims);
        Assert.Equal(9, (left + right).Numbers?.Found);
    }
}
