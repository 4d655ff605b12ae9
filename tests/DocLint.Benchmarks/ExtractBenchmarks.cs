using System.Text;
using BenchmarkDotNet.Attributes;
using DocLint.Reporting.Extraction;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;
using Markdig;

namespace DocLint.Benchmarks;

/// <summary>What <c>extract</c> does with a page once its bytes are there: decoding, parsing, judging and writing.</summary>
[MemoryDiagnoser]
public class ExtractBenchmarks
{
    private const int ArticleLength = 5_000;
    private const int Links = 90;
    private const int Comments = 12;

    private readonly HtmlFormat _format = new();
    private byte[] _page = null!;

    /// <summary>How many times as long as a typical page of a news site the page is; times should grow as it does.</summary>
    [Params(1, 8)]
    public int Length { get; set; }

    /// <summary>Writes the page: an article of some 800 words in the midst of menus, prompts, other headlines and comments.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var generator = new ArticleGenerator(1);
        MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseYamlFrontMatter().Build();
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>Article - The Harbour Post</title><style>p { margin: 0 }</style></head><body>\n");
        page.Append("<header><nav><ul>");
        for (int i = 0; i < Links * Length; i++)
        {
            page.Append($"<li><a href=\"/section/{i}\">Section {i}</a></li>");
        }

        page.Append("</ul></nav></header>\n<main><div class=\"share\"><a href=\"#\">Facebook</a> <a href=\"#\">Reddit</a></div>\n<article>\n");
        page.Append(Markdown.ToHtml(generator.Write(ArticleLength * Length), pipeline));
        page.Append("</article>\n<section class=\"related\"><h3>Related articles</h3>");
        for (int i = 0; i < Links * Length; i++)
        {
            page.Append($"<div class=\"card\"><a href=\"/article/{i}\"><h4>The harbour opens its gate number {i} again</h4></a><span>{i % 28 + 1} May 2025</span></div>");
        }

        page.Append("</section>\n<section id=\"comments\"><h3>Comments</h3>");
        for (int i = 0; i < Comments * Length; i++)
        {
            page.Append($"<div class=\"comment\"><b>Reader {i}</b><p>I have crossed the strait with that ferry for {i} years, and it has never been on time in winter.</p><a href=\"#\">Reply</a></div>");
        }

        page.Append("</section></main>\n<footer><p>© 2025 The Harbour Post. All rights reserved.</p></footer></body></html>\n");
        _page = Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>From the bytes of the page to a line of JSON.</summary>
    [Benchmark]
    public long Extract()
    {
        using var output = new MemoryStream();
        DocumentTree tree = _format.Parse(SourceText.From(Encoding.UTF8.GetString(_page), "page.html"));
        ArticleJsonWriter.Write(output, "page.html", Article.Create(new SemanticModel(tree)));
        return output.Length;
    }
}
