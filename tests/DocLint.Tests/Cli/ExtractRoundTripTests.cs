using System.Globalization;
using System.Text.Json;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>What <c>extract</c> writes, saved and extracted again, is the same.</summary>
public sealed class ExtractRoundTripTests : IDisposable
{
    private const string First = "The agency wants to close the harbour in May, and nobody has said in public where the ships that land there now are supposed to go.";
    private const string Second = "Its director told the council on Tuesday that the quay walls are failing, that repairs would cost more than the port earns in ten years, and that the state will not pay.";

    private readonly Workspace _workspace = new();

    public static TheoryData<string, string> Forms => new()
    {
        { "a list", "<p>There are three:</p><ul><li>the north quay</li><li>the pier of the fishing fleet, which the council rebuilt only after the storm</li><li>and the old one</li></ul>" },
        { "a list in a list", "<ul><li>Quays<ul><li>the north quay</li><li>the south quay</li></ul></li><li>Piers</li></ul>" },
        { "an item of two paragraphs", "<ul><li><p>The north quay is closed.</p><p>It stays so.</p></li><li><p>The south quay is open.</p></li></ul>" },
        { "a list from three on", "<ol start=\"3\"><li>Close the quay</li><li>Mend the wall</li></ol>" },
        { "a numbered list in a list", "<ul><li>First of all<ol><li>close it</li><li>mend it</li></ol></li><li>Then open it</li></ul>" },
        { "an only item", "<ul><li>Nothing else</li></ul>" },
        { "bullets typed by hand", "<p>• the north quay</p><p>• the south quay</p>" },
        { "a table", "<table><tr><th>Quay</th><th>Ships</th><th>Crew</th></tr><tr><td>North</td><td></td><td>12</td></tr><tr><td></td><td>7</td><td>30</td></tr></table>" },
        { "a table of two columns", "<table><tr><td>North quay</td><td>closed</td></tr><tr><td>South quay</td><td>open</td></tr></table>" },
        { "a cell of two lines", "<table><tr><td>North<br>quay</td><td>12</td><td>ships</td></tr><tr><td>South</td><td>7</td><td>boats</td></tr></table>" },
        { "broken lines", "<p>Harbour Office<br>4 Quay Street<br>Open on weekdays</p>" },
        { "a row of hyphens", "<p>__________</p><p>The office did not answer.</p>" },
        { "a heading", "<h2>What the wall costs</h2><p>Nobody knows what it costs, says the harbour master, because nobody has ever looked at it from the water.</p>" },
        { "marks that are text", "<p>1. is a number, # is a mark, * is a star.</p><p>- a dash begins this line, which is no list.</p><p>It reads <code> a_b </code>and ends with <a href=\"https://port.example/#\">https://port.example/#</a></p>" },
        { "a quotation", "<blockquote><p>Nobody has ever looked at the wall from the water.</p><ul><li>Nobody</li><li>Ever</li></ul></blockquote>" },
    };

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_page_keeps_its_form(string form, string html)
    {
        string page = $"<html><head><title>Harbour to close</title><meta name=\"author\" content=\"The Harbour Desk\"><meta name=\"date\" content=\"2026-03-02\"></head><body><article><h1>Harbour to close</h1><p>{First}</p>{html}<p>{Second}</p></article></body></html>";

        string text = Extract($"{form}.html", page, "text");

        Assert.StartsWith($"Harbour to close\nBy The Harbour Desk, 2026-03-02\n\n{First}\n\n", text, StringComparison.Ordinal);
        Assert.EndsWith($"\n\n{Second}\n", text, StringComparison.Ordinal);
        Assert.Equal(text, Extract("again.txt", text, "text"));
        string markdown = Extract("page.html", page, "markdown");
        Assert.Equal(markdown, Extract("again.md", markdown, "markdown"));
        Assert.Equal(Json("page.html", page), Json("again.md", markdown));
    }

    [Theory]
    [InlineData("# Harbour\n\n{0}\n\n2. second\n3. third\n\n{1}\n", "2. second\n3. third")]
    [InlineData("# Harbour\n\n{0}\n\n1. one\n1. two\n\n{1}\n", "1. one\n2. two")]
    [InlineData("# Harbour\n\n{0}\n\nThe words `quay\nwall` stand here, and `code `behind a blank.\n\n{1}\n", "The words quay wall stand here, and code behind a blank.")]
    public void A_Markdown_file_keeps_its_form(string format, string expected)
    {
        string article = string.Format(CultureInfo.InvariantCulture, format, First, Second);

        string text = Extract("a.md", article, "text");
        string markdown = Extract("a.md", article, "markdown");

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(text, Extract("again.txt", text, "text"));
        Assert.Equal(markdown, Extract("again.md", markdown, "markdown"));
        Assert.Equal(Json("a.md", article), Json("again.md", markdown));
    }

    [Theory]
    [InlineData("Nobody pays for the wall.", "Reuters")]
    [InlineData("Nobody pays for the wall", "The Harbour Desk")]
    [InlineData("Nobody pays for the wall", "Ann Lee, Per Holm")]
    public void Title_and_authors_of_any_form_return_from_a_text(string title, string author)
    {
        string page = $"<html><head><title>{title}</title>{string.Concat(author.Split(", ").Select(name => $"<meta name=\"author\" content=\"{name}\">"))}<meta name=\"date\" content=\"2026-03-02\"></head><body><article><h1>{title}</h1><p>{First}</p><p>{Second}</p></article></body></html>";

        string text = Extract("page.html", page, "text");

        Assert.Equal($"{title}\nBy {author}, 2026-03-02\n\n{First}\n\n{Second}\n", text);
        Assert.Equal(Json("page.html", page), Json("again.txt", text));
    }

    // Without its marks a short line above the text may be taken for a page's, so these return as Markdown only.
    [Theory]
    [InlineData("---\ntitle: Harbour to close\n---\n\n# The wall\n\n{0}\n\n{1}\n", "Harbour to close\n\nThe wall\n\n")]
    [InlineData("# Harbour\n\n- [Harbour](#harbour)\n  - [Wall](#wall)\n\n{0}\n\n{1}\n", "Harbour\n\n- Harbour\n- Wall\n\n")]
    public void Only_the_title_itself_is_taken_out_of_the_text(string format, string expected)
    {
        string article = string.Format(CultureInfo.InvariantCulture, format, First, Second);

        string markdown = Extract("a.md", article, "markdown");

        Assert.StartsWith(expected, Extract("a.md", article, "text"), StringComparison.Ordinal);
        Assert.Equal(markdown, Extract("again.md", markdown, "markdown"));
    }

    [Fact]
    public void Code_in_a_list_or_a_quotation_loses_their_indent_and_marks_only()
    {
        string markdown = Extract("a.md", $"# Harbour\n\n{First}\n\n- Run this:\n\n  ```sh\n  for q in north south; do\n    close $q\n  done\n  ```\n\n> ```\n> quoted\n>   code\n> ```\n\n{Second}\n", "markdown");

        Assert.Contains("  ```sh\n  for q in north south; do\n    close $q\n  done\n  ```\n", markdown, StringComparison.Ordinal);
        Assert.Contains("> ```\n> quoted\n>   code\n> ```\n", markdown, StringComparison.Ordinal);
        Assert.Equal(markdown, Extract("again.md", markdown, "markdown"));
    }

    [Theory]
    [InlineData("{0}\n{1}\n{0}\n", "{0}\n\n{1}\n\n{0}\n")]
    [InlineData("{0}\n\n{1}\nHarbour Office\n4 Quay Street\n", "{0}\n\n{1}\nHarbour Office\n4 Quay Street\n")]
    [InlineData("{0}\n\n• north\n\n• south\n\n* east\n* west\n\n{1}\n", "{0}\n\n• north\n\n• south\n\n* east\n* west\n\n{1}\n")]
    public void Lines_of_a_plain_text_stay_as_far_apart_as_they_are(string format, string expected)
    {
        string text = Extract("a.txt", string.Format(CultureInfo.InvariantCulture, format, First, Second), "text");

        Assert.Equal(string.Format(CultureInfo.InvariantCulture, expected, First, Second), text);
        Assert.Equal(text, Extract("again.txt", text, "text"));
    }

    // Some seeds hold lines that the page around them, which is gone after the first time, kept from being taken for what a page left behind.
    [Theory]
    [InlineData("agency-copy.txt", true)]
    [InlineData("cited-draft.md", true)]
    [InlineData("clean-feature.md", true)]
    [InlineData("data-report.md", true)]
    [InlineData("messy-notes.md", false)]
    [InlineData("release-notes.md", true)]
    [InlineData("scraped-commentary.txt", true)]
    [InlineData("scraped-page.html", true)]
    public void The_seeds_are_the_same_again(string name, bool alsoAsText)
    {
        string seed = File.ReadAllText(Path.Combine(Repository.Seeds, name));

        string markdown = Extract(name, seed, "markdown");

        Assert.Equal(markdown, Extract("again.md", markdown, "markdown"));
        if (alsoAsText)
        {
            string text = Extract(name, seed, "text");
            Assert.Equal(text, Extract("again.txt", text, "text"));
        }
    }

    private string Extract(string name, string content, string format)
    {
        _workspace.Write(name, content);
        CliResult result = _workspace.Run("extract", name, "--format", format);
        Assert.Equal(ExitCode.Clean, result.Exit);
        return result.Output;
    }

    // Title, authors, date and words: Markdown has its own marks for lists, and tables of one width.
    private string Json(string name, string content)
    {
        JsonElement article = JsonDocument.Parse(Extract(name, content, "jsonl")).RootElement;
        string[] words = article.GetProperty("body").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return $"{article.GetProperty("title")}|{article.GetProperty("author")}|{article.GetProperty("date")}|{string.Join(' ', words)}";
    }
}
