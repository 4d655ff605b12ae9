using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class RepublicationNoticeTests
{
    [Theory]
    [InlineData("This article originally appeared in the Harbour Gazette.")]
    [InlineData("Originally published on Harbour Gazette.")]
    [InlineData("This piece originally appeared in the Harbour Gazette")]
    [InlineData("This story was first published by the Harbour Gazette and is republished with permission.")]
    [InlineData("Republished from the Harbour Gazette under a Creative Commons licence.")]
    public void Reports_and_fixes(string line)
    {
        RuleTest<RepublicationNotice>.Verify(ScrapedText.Below($"[|{line}|]"), ScrapedText.Clean, "page.txt");
        RuleTest<RepublicationNotice>.Verify(ScrapedText.Above($"[|{line}|]"), ScrapedText.Clean, "page.txt");
        RuleTest<RepublicationNotice>.Verify(ScrapedText.BelowInMarkdown($"[|{line}|]"), ScrapedText.CleanMarkdown);
    }

    [Fact]
    public void Reports_in_a_page() => RuleTest<RepublicationNotice>.Verify(
        ScrapedText.Page(below: "[|<p>Originally published on Harbour Gazette.</p>|]"), path: "page.html");

    [Theory]
    [InlineData("The plan was originally published by the council in the spring, and it has been changed twice since then.")]
    [InlineData("It appeared first in the minutes of the meeting, where nobody read it.")]
    public void Accepts_sentences_on_other_texts(string line)
    {
        RuleTest<RepublicationNotice>.Verify(ScrapedText.Inside(line), path: "page.txt");
        RuleTest<RepublicationNotice>.Verify(ScrapedText.BelowInMarkdown(line));
    }

    [Theory]
    [InlineData("Correction: An earlier version of this article gave the wrong year for the first ferry.")]
    [InlineData("Editor's note: This article was updated on 3 March with the council's answer.")]
    public void Accepts_corrections_and_notes_of_editors(string line)
    {
        RuleTest<RepublicationNotice>.Verify(ScrapedText.Below(line), path: "page.txt");
        RuleTest<RepublicationNotice>.Verify(ScrapedText.Above(line), path: "page.txt");
    }
}
