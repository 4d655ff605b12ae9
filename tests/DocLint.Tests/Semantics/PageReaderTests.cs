using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Tests.Rules;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

/// <summary>Which lines of a page are the article's, by what its elements say.</summary>
public class PageReaderTests
{
    private const string Paragraph = "Nobody asked the fishermen, who know the sandbanks better than anyone, before the new channel was drawn on the chart in the spring.";

    [Theory]
    [InlineData("<div class=\"social-media-embed\"><blockquote class=\"post\"><p>We have waited for a bridge for forty years.</p></blockquote></div>", "We have waited")]
    [InlineData("<div class=\"widget\"><blockquote><p>The old bridge fell in a single night, they say.</p></blockquote></div>", "The old bridge")]
    [InlineData("<p>The storm <a href=\"/a\">closed the harbour</a>, <a href=\"/b\">took the old pier</a> and <a href=\"/c\">drove two ships onto the bar</a>.</p>", "The storm")]
    [InlineData("<p>Sources:</p><ul><li><a href=\"https://agency.example/1\">Harbour agency, soundings of March</a></li><li><a href=\"https://bank.example/2\">Bank of the island, report of May</a></li></ul>", "Harbour agency")]
    [InlineData("<p><strong>UP NEXT</strong></p><p>" + Paragraph + "</p>", "UP NEXT")]
    [InlineData("<table><tr><td>May 4</td><td>Read more</td></tr></table>", "Read more")]
    public void Keeps_what_belongs_to_the_article(string html, string line) => Assert.Contains(Kept(ScrapedText.Page(inside: html)), kept => kept.StartsWith(line, StringComparison.Ordinal));

    [Theory]
    [InlineData("<p>Follow us on Facebook and Twitter.</p>", "Follow us")]
    [InlineData("<p>You may also like</p>", "You may also")]
    [InlineData("<div class=\"d-none d-print-block\"><p>This document may be printed for private study only and may not be sold to anyone.</p></div>", "This document")]
    [InlineData("<div class=\"post-attachment\"><p>Ann Hill stands on the quay where the ferry leaves for the mainland.</p></div>", "Ann Hill")]
    public void Leaves_out_what_belongs_to_the_page(string html, string line) => Assert.DoesNotContain(Kept(ScrapedText.Page().Replace("</article>", $"{html}</article>", StringComparison.Ordinal)), kept => kept.StartsWith(line, StringComparison.Ordinal));

    [Fact]
    public void Keeps_a_text_whose_paragraphs_a_page_builder_placed_one_by_one()
    {
        string[] paragraphs = [ScrapedText.First, Paragraph, ScrapedText.Last];
        string widgets = string.Concat(paragraphs.Select(text => $"<div class=\"builder-widget builder-widget-text-editor\"><div class=\"builder-widget-container\"><p>{text}</p></div></div>"));

        Assert.Equal(paragraphs, Kept($"<main><h1>{ScrapedText.Title}</h1>{widgets}</main>").Where(kept => kept != ScrapedText.Title));
    }

    [Fact]
    public void Keeps_all_parts_of_a_text_that_bear_one_name()
    {
        string long1 = string.Concat(Enumerable.Repeat($"<p>{ScrapedText.First}</p>", 6));
        string html = $"<section><h1>{ScrapedText.Title}</h1><div class=\"copy\"><div class=\"wrap\">{long1}</div></div><div class=\"between\"><p>One of three</p></div><div class=\"copy\"><div class=\"wrap\"><p>{Paragraph}</p><p>{ScrapedText.Last}</p></div></div></section><section><p>Elsewhere on the island</p></section>";

        Assert.Contains(ScrapedText.Last, Kept(html));
    }

    [Fact]
    public void Keeps_a_first_paragraph_with_an_element_of_its_own() => Assert.Contains(Paragraph, Kept(
        $"<h1>{ScrapedText.Title}</h1><section class=\"article-body\"><div><div><p>{Paragraph}</p></div></div><div><div>{string.Concat(Enumerable.Repeat($"<p>{ScrapedText.First}</p><p>{ScrapedText.Last}</p>", 4))}</div></div></section>"));

    [Fact]
    public void Keeps_a_sentence_between_the_headline_and_the_text() => Assert.Contains("A bridge would cost more than the island earns.", Kept(
        $"<main><div><h1>{ScrapedText.Title}</h1><p>A bridge would cost more than the island earns.</p></div><div class=\"text\"><p>{ScrapedText.First}</p><p>{ScrapedText.Last}</p><p>{Paragraph}</p></div></main>"));

    private static List<string> Kept(string html) =>
        [.. new SemanticModel(new HtmlFormat().Parse(SourceText.From(html, "page.html"))).Judgements.Where(judgement => !judgement.IsResidue).Select(judgement => judgement.Block.Prose.Text.Trim())];
}
