using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class DuplicatedHeadlineTests
{
    private const string Body = "The council meets on the second Thursday of every month in the old grain hall, and anyone who lives on the island may come and speak.\n";

    [Theory]
    [InlineData("{|#0:Islanders want a bridge|}\n\nBy Per Holm\n\n[|Islanders want a bridge|]\n\n", "Islanders want a bridge\n\nBy Per Holm\n\n")]
    [InlineData("{|#0:Islanders want a bridge|}\n\n[|ISLANDERS WANT A BRIDGE!|]\n\n", "Islanders want a bridge\n\n")]
    [InlineData("Grain Hall News\n\nIslanders\n\n", "Grain Hall News\n\nIslanders\n\n")]
    public void Reports_and_fixes_in_plain_text(string head, string expected) =>
        RuleTest<DuplicatedHeadline>.Verify(head + Body, expected + Body, "page.txt");

    [Fact]
    public void Reports_and_fixes_in_Markdown() => RuleTest<DuplicatedHeadline>.Verify(
        "{|#0:# Islanders want a bridge|}\n\n[|## Islanders want a bridge|]\n\n" + Body, "# Islanders want a bridge\n\n" + Body);

    [Fact]
    public void Reports_in_a_page() => RuleTest<DuplicatedHeadline>.Verify(
        "{|#0:<h1>Islanders want a bridge</h1>|}\n[|<h2>Islanders want a <i>bridge</i></h2>|]\n<p>" + Body + "</p>", path: "page.html");

    [Theory]
    [InlineData("Islanders want a bridge\n\nThe mainland does not\n\n")]
    [InlineData("News\n\nNews\n\n")]
    [InlineData("Islanders want a bridge\n\nIslanders want a bridge, not a tunnel\n\n")]
    [InlineData("Islanders want a bridge\n\nPhoto: Per Holm, 2025\n\nThe old grain hall\n\nPhoto: Per Holm, 2025\n\n")]
    public void Accepts_other_lines(string head) => RuleTest<DuplicatedHeadline>.Verify(head + Body, path: "page.txt");

    [Fact]
    public void Accepts_the_headline_below_the_first_paragraph() => RuleTest<DuplicatedHeadline>.Verify(
        "# Islanders want a bridge\n\n" + Body + "\n## Islanders want a bridge\n\n" + Body);

    [Fact]
    public void Accepts_a_title_in_the_front_matter() => RuleTest<DuplicatedHeadline>.Verify(
        "---\ntitle: Islanders want a bridge\n---\n\n# Islanders want a bridge\n\n" + Body);

    [Fact]
    public void Accepts_headings_that_return_in_an_outline_without_a_body() => RuleTest<DuplicatedHeadline>.Verify(
        "# Packing lists\n\n## Monday\n\n### What to bring\n\n- tent\n- rope\n\n## Tuesday\n\n### What to bring\n\n- stove\n");

    [Fact]
    public void Accepts_the_headings_that_a_table_of_contents_names() => RuleTest<DuplicatedHeadline>.Verify(
        $"# Harbour guide\n\n- [Tips for new captains](#tips-for-new-captains)\n- [Tides of the strait](#tides-of-the-strait)\n\n## Tips for new captains\n\n{ScrapedText.First}\n\n## Tides of the strait\n\n{ScrapedText.Last}\n");
}
