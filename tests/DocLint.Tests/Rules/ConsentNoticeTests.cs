using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class ConsentNoticeTests
{
    [Theory]
    [InlineData("We use cookies")]
    [InlineData("This site uses cookies to remember your settings.")]
    [InlineData("We use cookies. Accept all cookies")]
    [InlineData("Accept all cookies")]
    [InlineData("Cookie settings")]
    [InlineData("Already a subscriber? Log in")]
    [InlineData("Log in to continue reading")]
    [InlineData("Create a free account to read this article")]
    [InlineData("You have reached your limit of free articles.")]
    [InlineData("This article is for subscribers only")]
    [InlineData("We use cookies\n\nAccept all\n\nReject all")]
    public void Reports_and_fixes_below_a_text(string lines) =>
        RuleTest<ConsentNotice>.Verify(ScrapedText.Below($"[|{lines}|]"), ScrapedText.Clean, "page.txt");

    [Theory]
    [InlineData("We use cookies")]
    [InlineData("Accept cookies")]
    [InlineData("Already a subscriber? Log in")]
    public void Reports_and_fixes_above_a_text(string line) =>
        RuleTest<ConsentNotice>.Verify(ScrapedText.Above($"[|{line}|]"), ScrapedText.Clean, "page.txt");

    [Fact]
    public void Reports_and_fixes_a_notice_between_the_paragraphs() =>
        RuleTest<ConsentNotice>.Verify(ScrapedText.Inside("[|We use cookies. By continuing you accept our cookie policy.|]"), ScrapedText.Clean, "page.txt");

    [Theory]
    [InlineData("We use cookies")]
    [InlineData("Already a subscriber? [Log in](/login)")]
    public void Reports_and_fixes_in_Markdown(string line) =>
        RuleTest<ConsentNotice>.Verify(ScrapedText.BelowInMarkdown($"[|{line}|]"), ScrapedText.CleanMarkdown);

    [Fact]
    public void Reports_in_a_page() => RuleTest<ConsentNotice>.Verify(ScrapedText.PageHeadedBy("[|<p>Cookie settings</p>|]"), path: "page.html");

    [Fact]
    public void Reports_a_banner_by_its_element() => RuleTest<ConsentNotice>.Verify(
        ScrapedText.Page(below: "<div id=\"cookie-banner\">[|<p>Biscuits help us.</p><p>Fine by me</p>|]</div>"), path: "page.html");

    [Theory]
    [InlineData("Cookies are small files, and the law on them is as old as the bridge's first plan.")]
    [InlineData("Statistics")]
    [InlineData("Premium fuel")]
    [InlineData("\"We use cookies,\" says the sign of the island's bakery.")]
    public void Accepts_other_lines(string line) => RuleTest<ConsentNotice>.Verify(ScrapedText.Inside(line), path: "page.txt");

    [Theory]
    [InlineData("## Cookie settings")]
    [InlineData("## Sign in")]
    [InlineData("We use cookies to remember your settings, and you agree to our storing them.")]
    public void Accepts_sections_of_guides_and_policies(string line) => RuleTest<ConsentNotice>.Verify(ScrapedText.InsideInMarkdown(line));
}
