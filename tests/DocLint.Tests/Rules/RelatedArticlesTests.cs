using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class RelatedArticlesTests
{
    private const string Body = "The council meets on the second Thursday of every month in the old grain hall, and anyone who lives on the island may come and speak.\n";

    [Theory]
    [InlineData("Related Articles\n\nWho Pays for the Bridge\n\nA Winter on the Ice")]
    [InlineData("You might also like\n\nA Winter on the Ice")]
    [InlineData("More from Per Holm\n\nA Winter on the Ice")]
    [InlineData("Read next: A Winter on the Ice")]
    [InlineData("Most Popular\n\nA Winter on the Ice\n\nLatest News\n\nWho Pays for the Bridge")]
    public void Reports_and_fixes_in_plain_text(string list) => RuleTest<RelatedArticles>.Verify($"{Body}\n[|{list}|]\n", Body, "page.txt");

    [Fact]
    public void Reports_in_Markdown() => RuleTest<RelatedArticles>.Verify(
        Body + "\n[|## Related posts\n\n- [A winter on the ice](ice.md)\n- [Who pays](pays.md)|]\n");

    [Fact]
    public void Reports_in_a_page() => RuleTest<RelatedArticles>.Verify(
        $"<p>{Body}</p>\n[|<h3>Recommended for you</h3>\n<p>A Winter on the Ice</p>|]\n", path: "page.html");

    [Theory]
    [InlineData("Most popular of all was the ferry captain.")]
    [InlineData("Sources\n\nIsland accounts, 2025")]
    [InlineData("The bridge and related articles of trade")]
    [InlineData("Relatedness of island families")]
    public void Accepts_other_lines(string text) => RuleTest<RelatedArticles>.Verify($"{Body}\n{text}\n", path: "page.txt");

    [Theory]
    [InlineData("Read next: A Winter on the Ice")]
    [InlineData("RELATED: A Winter on the Ice")]
    [InlineData("[Related: Who Pays for the Bridge]")]
    [InlineData("See also: Who Pays for the Bridge?")]
    public void Reports_a_line_between_paragraphs_that_leads_elsewhere(string line) => RuleTest<RelatedArticles>.Verify(
        $"{Body}\n[|{line}|]\n\n{Body}", $"{Body}\n{Body}", "page.txt");

    [Theory]
    [InlineData("Read the plan: it has four parts and a map.")]
    [InlineData("More: A Memoir")]
    [InlineData("Further reading: none")]
    public void Accepts_other_lines_between_paragraphs(string line) => RuleTest<RelatedArticles>.Verify($"{Body}\n{line}\n\n{Body}", path: "page.txt");

    [Fact]
    public void Accepts_links_that_an_author_adds() => RuleTest<RelatedArticles>.Verify(
        $"# Islands\n\n{Body}\n### SEE ALSO\n\n* [islands mod](mod.md) - Modules of islands\n");

    [Fact]
    public void Accepts_a_list_without_an_article() => RuleTest<RelatedArticles>.Verify(
        "Latest News\n\nA Winter on the Ice\n\nWho Pays for the Bridge\n", path: "page.txt");

    [Fact]
    public void Accepts_a_section_of_the_article() => RuleTest<RelatedArticles>.Verify(
        $"# Islands\n\n{Body}\n## Most popular\n\n{Body}");
}
