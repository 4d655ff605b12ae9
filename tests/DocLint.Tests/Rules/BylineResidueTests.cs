using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class BylineResidueTests
{
    [Theory]
    [InlineData("By Per Holm")]
    [InlineData("Written by Per Holm")]
    [InlineData("COMMENTARY BY\n\nPer Holm\n\nSenior Fellow, Coast Institute")]
    [InlineData("About the author\n\nPer Holm covers the islands.")]
    public void Reports_and_fixes_above_a_text(string lines) =>
        RuleTest<BylineResidue>.Verify(ScrapedText.Above($"[|{lines}|]"), ScrapedText.Clean, "page.txt");

    [Theory]
    [InlineData("(Reporting by Per Holm; Editing by Ann Lee)")]
    [InlineData("About the author\n\nPer Holm covers the islands.")]
    public void Reports_and_fixes_below_a_text(string lines) =>
        RuleTest<BylineResidue>.Verify(ScrapedText.Below($"[|{lines}|]"), ScrapedText.Clean, "page.txt");

    [Fact]
    public void Reports_in_a_page() => RuleTest<BylineResidue>.Verify(ScrapedText.PageHeadedBy("[|<p class=\"byline\">By Per Holm</p>|]"), path: "page.html");

    [Theory]
    [InlineData("By Per Holm")]
    [InlineData("*Per Holm, Senior Fellow*")]
    [InlineData("About the author\n\nPer Holm covers the islands.")]
    public void Accepts_names_that_an_author_sets_himself(string lines) => RuleTest<BylineResidue>.Verify(ScrapedText.AboveInMarkdown(lines));

    [Theory]
    [InlineData("By the old pier")]
    [InlineData("By 2030, the council wants to replace the ferry, and by then the captain will have retired to the mainland with his dog.")]
    [InlineData("Per Holm is a reporter who covers the northern islands and their ports.")]
    public void Accepts_other_lines_inside_the_text(string line) => RuleTest<BylineResidue>.Verify(ScrapedText.Inside(line), path: "page.txt");

    [Theory]
    [InlineData("Per Holm\n\nPer Holm is a reporter for the Harbour Post, where he has written of boats since the last great storm took his own.")]
    [InlineData("Anna Lund is a freelance writer in Ostby and the author of three books on the sea, of which the last was filmed.")]
    [InlineData("Anna Lund (she/her) covers the islands and the strait for the Harbour Post, and keeps bees on the roof of the old mill.")]
    public void Reports_and_fixes_a_note_on_the_author(string lines) =>
        RuleTest<BylineResidue>.Verify(ScrapedText.Below($"[|{lines}|]"), ScrapedText.Clean, "page.txt");

    [Theory]
    [InlineData("The captain is the author of a small book on knots, and he sells it on the pier every Sunday after the church is out.")]
    [InlineData("Anna Lund is a teacher in Ostby and has crossed the strait every day since she was six, in all weathers and on all boats.")]
    public void Accepts_a_last_paragraph_on_other_people(string line) => RuleTest<BylineResidue>.Verify(ScrapedText.Below(line), path: "page.txt");

    [Fact]
    public void Accepts_a_last_paragraph_on_a_writer_whom_the_article_is_about() => RuleTest<BylineResidue>.Verify(
        ScrapedText.Below("When Anna Lund came to the island, nobody knew that she would stay, and least of all she herself, who hated boats.\n\nAnna Lund is the author of three books on the sea, and of a fourth that nobody has read but her cat and her mother."), path: "page.txt");

    [Fact]
    public void Accepts_a_writer_between_the_paragraphs() => RuleTest<BylineResidue>.Verify(
        ScrapedText.Inside("Anna Lund is a reporter for the Harbour Post who went to the council that night and stayed until the lights went out."), path: "page.txt");
}
