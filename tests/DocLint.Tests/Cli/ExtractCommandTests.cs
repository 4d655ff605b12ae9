using System.Text.Json;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private const string First = "The agency wants to close the harbour in May, and nobody has said in public where the ships that land there now are supposed to go.";
    private const string Second = "Its director told the council on Tuesday that the quay walls are failing, that repairs would cost more than the port earns in ten years, and that the state will not pay.";

    private const string Page = $"""
        <!doctype html><html><head><title>Harbour to close | The Coast</title><meta name="author" content="Ann Lee"><meta property="article:published_time" content="2026-03-02T08:00:00Z"></head>
        <body><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <main><article><h1>Harbour to close</h1><p>{First}</p><p>{Second}</p>
        <aside class="related"><h2>Read also</h2><p><a href="/ferry">The ferry that nobody takes, and why the council pays for it all the same</a></p></aside></article></main>
        <footer><p>© 2026 The Coast. All rights reserved.</p></footer></body></html>
        """;

    private readonly Workspace _workspace = new();

    [Fact]
    public void Takes_the_article_out_of_a_page()
    {
        _workspace.Write("page.html", Page);

        CliResult result = _workspace.Run("extract", "page.html");

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Equal($"Harbour to close\nBy Ann Lee, 2026-03-02\n\n{First}\n\n{Second}\n", result.Output);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Writes_a_line_of_JSON_for_each_file_in_the_order_of_their_paths()
    {
        _workspace.Write("b/page.html", Page);
        _workspace.Write("a.txt", $"{First}\n\n{Second}\n");

        CliResult result = _workspace.Run("extract", "--format", "jsonl", ".", "--jobs", "4");

        JsonElement[] lines = [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["a.txt", "b/page.html"], lines.Select(line => line.GetProperty("file").GetString()));
        Assert.Equal(["file", "title", "author", "date", "body"], lines[1].EnumerateObject().Select(member => member.Name));
        Assert.Equal("2026-03-02", lines[1].GetProperty("date").GetString());
        Assert.Equal(JsonValueKind.Null, lines[0].GetProperty("author").ValueKind);
        Assert.All(lines, line => Assert.Equal($"{First}\n\n{Second}", line.GetProperty("body").GetString()));
    }

    [Fact]
    public void Names_what_it_cannot_read_and_goes_on()
    {
        _workspace.Write("a.html", [0, 1, 2, 3, 0, 0, 0, 5]);
        _workspace.Write("b.html", Page);

        CliResult result = _workspace.Run("extract", "a.html", "b.html", "gone.html");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains(Second, result.Output, StringComparison.Ordinal);
        Assert.Contains("cannot extract 'a.html': it is binary", result.Error, StringComparison.Ordinal);
        Assert.Contains("gone.html", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_standard_input_as_the_format_that_a_name_says()
    {
        CliResult result = _workspace.RunWithInput(Page, "extract", "-", "--stdin-filename", "page.html");

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Contains(First, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF\n  ")]
    public void Takes_what_begins_as_a_page_for_one(string before)
    {
        CliResult result = _workspace.RunWithInput(before + Page, "extract", "-");

        Assert.Equal($"Harbour to close\nBy Ann Lee, 2026-03-02\n\n{First}\n\n{Second}\n", result.Output);
    }

    [Fact]
    public void Leaves_out_exactly_what_the_rules_report()
    {
        _workspace.Write("page.html", Page);

        string body = JsonDocument.Parse(_workspace.Run("extract", "--format", "jsonl", "page.html").Output).RootElement.GetProperty("body").GetString()!;
        JsonElement findings = _workspace.Check("page.html", "--select", "Boilerplate").Json.GetProperty("findings");

        string[] lines = Page.Split('\n');
        bool[] isReported = new bool[lines.Length];
        foreach (JsonElement finding in findings.EnumerateArray())
        {
            for (int line = finding.GetProperty("line").GetInt32(); line <= finding.GetProperty("endLine").GetInt32(); line++)
            {
                isReported[line - 1] = true;
            }
        }

        Assert.True(findings.GetArrayLength() > 0);
        foreach (string paragraph in new[] { First, Second, "Sport", "The ferry that nobody takes", "All rights reserved" })
        {
            int line = Array.FindIndex(lines, text => text.Contains(paragraph, StringComparison.Ordinal));
            Assert.Equal(!isReported[line], body.Contains(paragraph, StringComparison.Ordinal));
        }
    }

    public void Dispose() => _workspace.Dispose();
}
