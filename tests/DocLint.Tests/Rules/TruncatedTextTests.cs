using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class TruncatedTextTests
{
    [Theory]
    [InlineData("Read more")]
    [InlineData("Read more\u2026")]
    [InlineData("Continue reading \u2192")]
    [InlineData("Read more at Harbour Gazette")]
    [InlineData("Read the full story here")]
    public void Reports_and_fixes_a_line_that_leads_to_the_rest(string line)
    {
        RuleTest<TruncatedText>.Verify(ScrapedText.Below($"[|{line}|]"), ScrapedText.Clean, "page.txt");
        RuleTest<TruncatedText>.Verify(ScrapedText.BelowInMarkdown($"[|{line}|]"), ScrapedText.CleanMarkdown);
    }

    [Theory]
    [InlineData("The bridge would cost the island more than it has earned in all the years since [|the|]")]
    [InlineData("The captain would not say who had asked for the bridge first, but he did say that it was [|because|]")]
    [InlineData("The captain has seen four plans for bridges in his time, and he keeps them all in a drawer below the [|chart [...]|]")]
    public void Reports_a_paragraph_that_breaks_off(string paragraph)
    {
        RuleTest<TruncatedText>.Verify(ScrapedText.Below(paragraph), path: "page.txt");
        RuleTest<TruncatedText>.Verify(ScrapedText.BelowInMarkdown(paragraph));
    }

    [Fact]
    public void Reports_a_page_that_breaks_off() => RuleTest<TruncatedText>.Verify(
        ScrapedText.Page(inside: "<p>The bridge is an old plan.</p>").Replace("as he does.</p>", "as he does in spite of [|the|]</p>", StringComparison.Ordinal), path: "page.html");

    [Theory]
    [InlineData("The captain has seen four plans for bridges, and he keeps them all, as he says, for the long nights...")]
    [InlineData("Nobody asked the captain what he would do without a ferry, or what a bridge is good for in the winter storms")]
    [InlineData("The one thing that everybody on the island agrees on is that a bridge would be no good to think of.")]
    [InlineData("Read more books, says the captain, who reads while he waits for the tide to turn and the passengers to come.")]
    public void Accepts_other_ends(string paragraph) => RuleTest<TruncatedText>.Verify(ScrapedText.Below(paragraph), path: "page.txt");

    [Theory]
    [InlineData("Read more")]
    [InlineData("Show more")]
    public void Accepts_a_button_between_paragraphs(string line) => RuleTest<TruncatedText>.Verify(
        ScrapedText.Clean + "\n" + line + "\n\n" + "The council has asked for another report, and the captain for another cup of tea, since both of them know how long it takes.\n", path: "page.txt");

    [Fact]
    public void Leaves_a_list_of_other_articles_to_the_rule_on_them() => RuleTest<TruncatedText>.Verify(
        ScrapedText.Below("Read more\n\nA Winter on the Ice\n\nWho Pays for the Bridge\n\nThe Last Lamp on the Quay"), path: "page.txt");
}
