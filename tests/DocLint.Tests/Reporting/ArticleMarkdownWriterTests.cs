using DocLint.Reporting.Extraction;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Reporting;

public sealed class ArticleMarkdownWriterTests
{
    private const string Opening = "The agency wants to close the harbour in May, and nobody has said in public where the ships that land there now are supposed to go.";
    private const string Closing = "Its director told the council on Tuesday that the quay walls are failing, that repairs would cost more than the port earns in ten years, and that the state will not pay.";

    [Theory]
    [InlineData("<h2>Costs &amp; gains</h2>", "## Costs & gains")]
    [InlineData("<p>A <em>small</em> and <strong>sure</strong> <a href='/a b'>step</a> <del>back</del>.</p>", "A *small* and **sure** [step](</a b>) ~~back~~.")]
    [InlineData("<p>It reads <code>a`b</code> there.</p>", "It reads ``a`b`` there.")]
    [InlineData("<p>One<br>Two</p>", "One\\\nTwo")]
    [InlineData("<ul><li>One</li><li>Two<ul><li>Inner</li></ul></li></ul>", "- One\n- Two\n  - Inner")]
    [InlineData("<ol><li>One</li><li>Two</li></ol>", "1. One\n2. Two")]
    [InlineData("<blockquote><p>First words.</p><p>Last words.</p></blockquote>", "> First words.\n>\n> Last words.")]
    [InlineData("<table><tr><th>Port</th><th>Ships</th></tr><tr><td>A|B</td><td>12</td></tr></table>", "| Port | Ships |\n| --- | --- |\n| A\\|B | 12 |")]
    [InlineData("<pre><code class='language-py'>a = 1\n\nb = `2`</code></pre>", "```py\na = 1\n\nb = `2`\n```")]
    [InlineData("<p>The port <img src='p.png' alt='A [port]' title='From above'></p>", "The port ![A \\[port\\]](p.png \"From above\")")]
    public void Writes_the_form_of_the_text(string html, string markdown) => Assert.Equal($"{Opening}\n\n{markdown}\n\n{Closing}", Body(html));

    [Theory]
    [InlineData("1. The first")]
    [InlineData("# none, - none, + none, > none")]
    [InlineData("- a dash")]
    [InlineData("+ 3 per cent")]
    [InlineData("2 * 3 * 4 and _so_ on, snake_case_name, __init__")]
    [InlineData("[a](b) and ![c](d) and [^1] and [x]: y")]
    [InlineData("&amp;copy; and &amp;#65; and AT&amp;T")]
    [InlineData("&lt;b&gt;not bold&lt;/b&gt; and 3 &lt; 4")]
    [InlineData("a `tick` and a \\ back\\slash\\")]
    [InlineData("{{ price }} and {% if x %} and {# note #} and {: .wide}")]
    [InlineData("See https://example.org/a_b_c?x=1&amp;y=2 and www.example.org/_x_.")]
    [InlineData("~~not struck~~ and a ~ b ~ c")]
    [InlineData("a<em>“b”</em>c <em> d </em>e<em>f</em><strong>g</strong>h <strong>i<em>j</em>k</strong> <em>l</em>.")]
    [InlineData("one<br>- two<br>=====<br>---<br>| three |<br>4) five")]
    [InlineData("import thing from 'there'")]
    [InlineData("a <a href='javascript:alert(1)'>b</a> <a href='x)y'>c</a> <a href='<\\>'>d</a>")]
    [InlineData("$5 and $6; 10% of 20%; ::: note")]
    [InlineData("Issue #5 costs # 6 #")]
    public void Reads_again_as_the_same_text(string html)
    {
        foreach (string page in (string[])[$"<p>{html}</p>", $"<h3>{html}</h3>", $"<ul><li>{html}</li><li>{html}</li></ul>", $"<blockquote><p>{html}</p></blockquote>", $"<table><tr><th>{html}</th><th>2</th></tr><tr><td>3</td><td>{html}</td></tr></table>"])
        {
            Article article = Read($"<article><p>{Opening}</p>{page}<p>{Closing}</p></article>", new HtmlFormat());
            Article again = Read(Write(article), new MarkdownFormat());
            Assert.Equal(Words(PlainBody.Write(article)), Words(PlainBody.Write(again)));
        }
    }

    [Fact]
    public void Keeps_lists_apart_that_follow_each_other()
    {
        string body = Body("<ul><li>One</li></ul><ul><li>Two</li></ul><ol><li>Three</li></ol><ol><li>Four</li></ol>");

        Assert.Contains("- One\n\n* Two\n\n1. Three\n\n1) Four", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_title_authors_and_date_in_front_matter_that_reads_again()
    {
        Article article = Read($"<html><head><title>The \"end\": a \\ port</title><meta name='author' content='Ann Lee'><meta property='article:published_time' content='2026-03-02T08:00:00Z'></head><body><article><h1>The \"end\": a \\ port</h1><p>{Opening}</p><p>{Closing}</p></article></body></html>", new HtmlFormat());

        string markdown = Write(article);
        Article again = Read(markdown, new MarkdownFormat());

        Assert.StartsWith("---\ntitle: \"The \\\"end\\\": a \\\\ port\"\nauthor: \"Ann Lee\"\ndate: 2026-03-02\n---\n", markdown, StringComparison.Ordinal);
        Assert.Equal(article.Metadata.Title?.Value, again.Metadata.Title?.Value);
        Assert.Equal(["Ann Lee"], again.Metadata.Authors.Select(author => author.Value));
        Assert.Equal(PlainBody.Write(article), PlainBody.Write(again));
    }

    [Fact]
    public void Writes_no_address_that_runs_code()
    {
        string body = Body("<p>A <a href=' java\nscript:alert(1)'>link</a> and <a href='data:text/html,x'>another</a> here.</p>");

        Assert.Contains("A link and another here.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_time_linear_in_the_text()
    {
        string html = $"<p>{string.Concat(Enumerable.Repeat("<em>a</em>*_[`<b>x</b> ", 40_000))}</p><ul>{string.Concat(Enumerable.Repeat("<li>item</li>", 20_000))}</ul>";
        Article article = Read($"<article><p>{Opening}</p>{html}<p>{Closing}</p></article>", new HtmlFormat());

        CpuTime.AssertWithin(TimeSpan.FromSeconds(5), () => MarkdownBody.Write(article));
    }

    private static string Body(string html) => MarkdownBody.Write(Read($"<article><p>{Opening}</p>{html}<p>{Closing}</p></article>", new HtmlFormat()));

    private static Article Read(string text, IDocumentFormat format) => Article.Create(new SemanticModel(format.Parse(SourceText.From(text))));

    private static string Write(Article article)
    {
        using var output = new StringWriter();
        ArticleMarkdownWriter.Write(output, article);
        return output.ToString();
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
