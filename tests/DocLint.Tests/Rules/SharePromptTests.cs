using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class SharePromptTests
{
    [Theory]
    [InlineData("Share this article")]
    [InlineData("Follow us on Instagram")]
    [InlineData("Subscribe to our newsletter")]
    [InlineData("Sign up for our daily newsletter and get the day's top stories in your inbox")]
    [InlineData("Support our work with a donation today")]
    [InlineData("Tweet\n\nShare\n\nEmail")]
    public void Reports_and_fixes_below_a_text(string lines) =>
        RuleTest<SharePrompt>.Verify(ScrapedText.Below($"[|{lines}|]"), ScrapedText.Clean, "page.txt");

    [Theory]
    [InlineData("Share this article")]
    [InlineData("Download our app")]
    public void Reports_and_fixes_between_the_paragraphs(string line) =>
        RuleTest<SharePrompt>.Verify(ScrapedText.Inside($"[|{line}|]"), ScrapedText.Clean, "page.txt");

    [Theory]
    [InlineData("Share this article")]
    [InlineData("[Follow us on Instagram](https://example.org/us)")]
    [InlineData("**Subscribe to our newsletter**")]
    public void Reports_and_fixes_in_Markdown(string line) =>
        RuleTest<SharePrompt>.Verify(ScrapedText.BelowInMarkdown($"[|{line}|]"), ScrapedText.CleanMarkdown);

    [Fact]
    public void Reports_in_a_page() => RuleTest<SharePrompt>.Verify(
        ScrapedText.Page(below: "<div class=\"share-buttons\">[|<p>Facebook</p><p>Reddit</p>|]</div>"), path: "page.html");

    [Theory]
    [InlineData("Contributors to 1.4")]
    [InlineData("Membership")]
    public void Accepts_a_heading_above_its_text(string heading) => RuleTest<SharePrompt>.Verify(
        ScrapedText.CleanMarkdown + "\n## " + heading + "\n\nWe had forty people help with the pier this year, from the first pile to the last board of the deck. Thank you all!\n");

    [Theory]
    [InlineData("## Membership\n\n- Primary slot: Ann\n- Secondary slot: Per")]
    [InlineData("Run the first command.\n\n    pier open\n\n**OR**\n\n    pier close")]
    [InlineData("- [Twitter](https://example.org/t)\n- [The harbour's own page of tides](tides.md)\n- [Radio](radio.md)")]
    [InlineData("Content:\n\n- The lock\n- The weir")]
    public void Accepts_what_an_author_sets_himself(string lines) => RuleTest<SharePrompt>.Verify(ScrapedText.InsideInMarkdown(lines));

    [Theory]
    [InlineData("The council asked readers to share the plan with their neighbours, and to follow its meetings on the radio.")]
    [InlineData("Shareholders of the ferry")]
    [InlineData("Share of passengers by month")]
    [InlineData("Why we subscribe to island time")]
    public void Accepts_other_lines(string line) => RuleTest<SharePrompt>.Verify(ScrapedText.Inside(line), path: "page.txt");

    [Fact]
    public void Accepts_a_section_of_a_guide() => RuleTest<SharePrompt>.Verify(
        $"# Island radio\n\n{ScrapedText.First}\n\n## Subscribe\n\n{ScrapedText.Last}\n\n1. Open the settings.\n2. Press *Subscribe*.\n");
}
