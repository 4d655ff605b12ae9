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
    public void A_run_counts_what_captured_sources_say_of_each_claim()
    {
        const string Source = "([port](https://example.org/port))";
        _workspace.Write("sources/port.md", "---\nurl: https://example.org/port\n---\nThe port handled 4,100 ships in 2024.\n");
        _workspace.Write("a.md", $"The port handled 4,100 ships {Source}.\n\nThe port handled 4,700 ships {Source}.\n\nThe town spent $38 million {Source}.\n\nThe town lost 900 cars ([press](https://example.org/press)).\n\nThe north quay grew by 31%.\n");

        Assert.Contains(
            "\nAgainst captured sources, 5 claims: the source contains 1, contradicts 1, lacks 1; 1 not captured, 1 not checkable.\n",
            _workspace.Run("a.md").Output,
            StringComparison.Ordinal);
        const string Expected = """{"found":5,"supported":1,"contradicted":1,"notFound":1,"notCaptured":1,"notCheckable":1}""";
        JsonElement summary = JsonDocument.Parse(_workspace.Run("a.md", "--format", "json").Output).RootElement.GetProperty("summary");
        Assert.Equal(Expected, JsonSerializer.Serialize(summary.GetProperty("evidence")));
        JsonElement run = JsonDocument.Parse(_workspace.Run("a.md", "--format", "sarif").Output).RootElement.GetProperty("runs")[0];
        Assert.Equal(Expected, JsonSerializer.Serialize(run.GetProperty("properties").GetProperty("evidence")));
    }

    [Fact]
    public void Without_captures_no_claim_is_counted_as_checked_against_one()
    {
        _workspace.Write("a.md", Article);

        JsonElement summary = JsonDocument.Parse(_workspace.Run("a.md", "--format", "json").Output).RootElement.GetProperty("summary");

        Assert.Equal(JsonValueKind.Null, summary.GetProperty("evidence").ValueKind);
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("facts").ValueKind);
    }

    [Fact]
    public void Sarif_leads_from_the_claim_to_the_source_that_has_another_date()
    {
        _workspace.Write("sources/port.md", "---\nurl: https://example.org/port\n---\nThe port opened on 9 May 2019.\n");
        _workspace.Write("a.md", "The port opened on 7 May 2019 ([port](https://example.org/port)).\n");

        JsonElement result = Assert.Single(JsonDocument.Parse(_workspace.Run("a.md", "--select", "DL4003", "--format", "sarif").Output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());

        JsonElement[] steps = [.. result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").EnumerateArray().Select(step => step.GetProperty("location").GetProperty("physicalLocation"))];
        Assert.Equal(["a.md:1", "sources/port.md:4"], steps.Select(place => $"{place.GetProperty("artifactLocation").GetProperty("uri").GetString()}:{place.GetProperty("region").GetProperty("startLine").GetInt32()}"));
        Assert.Equal(["7 May", "9 May 2019"], steps.Select(place => place.GetProperty("region").GetProperty("snippet").GetProperty("text").GetString()));
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
