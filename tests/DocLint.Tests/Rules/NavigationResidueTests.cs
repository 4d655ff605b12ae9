using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class NavigationResidueTests
{
    [Theory]
    [InlineData("Skip to main content")]
    [InlineData("Home > News > Islands")]
    [InlineData("Back to top")]
    [InlineData("English\n\nDeutsch\n\nFran\u00E7ais")]
    [InlineData("Toggle navigation\n\nSearch")]
    public void Reports_and_fixes_above_a_text(string lines) =>
        RuleTest<NavigationResidue>.Verify(ScrapedText.Above($"[|{lines}|]"), ScrapedText.Clean, "page.txt");

    [Theory]
    [InlineData("Tags: ferries, islands, bridges")]
    [InlineData("Filed under: Islands")]
    [InlineData("Topics:\n\nFerries\n\nBridges")]
    [InlineData("Home | News | Sport | Weather")]
    public void Reports_and_fixes_below_a_text(string lines) =>
        RuleTest<NavigationResidue>.Verify(ScrapedText.Below($"[|{lines}|]"), ScrapedText.Clean, "page.txt");

    [Fact]
    public void Reports_in_a_page() => RuleTest<NavigationResidue>.Verify(
        $"<nav>[|<a href=\"/\">Home</a> <a href=\"/news\">News</a>|]</nav>\n{ScrapedText.Page()}", path: "page.html");

    [Theory]
    [InlineData("[Home](index.md) | [News](news.md)")]
    [InlineData("- [The ferry](#ferry)\n- [The bridge](#bridge)")]
    [InlineData("Tags: ferries, islands")]
    public void Accepts_menus_that_an_author_writes_himself(string lines) => RuleTest<NavigationResidue>.Verify(ScrapedText.AboveInMarkdown(lines));

    [Theory]
    [InlineData("Summary")]
    [InlineData("ABOUT THE SHOW")]
    [InlineData("Rating")]
    [InlineData("Politics")]
    [InlineData("Key Takeaways")]
    public void Accepts_a_heading_that_stands_alone_over_text(string heading) => RuleTest<NavigationResidue>.Verify(ScrapedText.Inside(heading), path: "page.txt");

    [Fact]
    public void Accepts_the_rest_of_a_list_that_the_article_introduces() => RuleTest<NavigationResidue>.Verify(
        ScrapedText.Below("These are the ports that the ferry has served since the war:\n\nNorth Quay\n\nEel Harbour\n\nSkerry Steps\n\nGrey Pier"), path: "page.txt");

    [Fact]
    public void Accepts_the_rest_of_a_table_of_values() => RuleTest<NavigationResidue>.Verify(
        ScrapedText.Below("Length of the hull: 42 metres\n\nEngine and screw: two diesels\n\nSpeed with the tide: 14 knots\n\nCrew in winter: 5"), path: "page.txt");
}
