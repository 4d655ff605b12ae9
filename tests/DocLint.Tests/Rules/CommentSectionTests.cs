using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class CommentSectionTests
{
    [Theory]
    [InlineData("3 Comments")]
    [InlineData("Leave a comment")]
    [InlineData("Leave a Reply\n\nYour email address will not be published.")]
    [InlineData("Join the conversation")]
    [InlineData("Comments are closed")]
    [InlineData("12 Comments\n\nAnn\n\nMay 3, 2026 at 10:12 am\n\nI was on that ferry last week.\n\nReply")]
    public void Reports_and_fixes_a_section_as_one(string lines) =>
        RuleTest<CommentSection>.Verify(ScrapedText.Below($"[|{lines}|]"), ScrapedText.Clean, "page.txt");

    [Theory]
    [InlineData("Leave a comment")]
    [InlineData("Comments are closed")]
    public void Reports_and_fixes_in_Markdown(string line) =>
        RuleTest<CommentSection>.Verify(ScrapedText.BelowInMarkdown($"[|{line}|]"), ScrapedText.CleanMarkdown);

    [Fact]
    public void Reports_a_section_of_a_page_by_its_element() => RuleTest<CommentSection>.Verify(
        ScrapedText.Page(below: "<section id=\"comments\">[|<p>I was on that ferry last week, and it was late.</p>\n<p>So was I.</p>|]</section>"), path: "page.html");

    [Theory]
    [InlineData("The mayor had no comment, and the comments of the captain cannot be printed here.")]
    [InlineData("Comments of the council")]
    public void Accepts_texts_on_what_people_said(string line) => RuleTest<CommentSection>.Verify(ScrapedText.Inside(line), path: "page.txt");

    [Fact]
    public void Accepts_a_section_of_a_guide() => RuleTest<CommentSection>.Verify(
        $"# A small language\n\n{ScrapedText.First}\n\n## Comments\n\nA comment begins with a hash mark and ends with its line.\n\n{ScrapedText.Last}\n");
}
