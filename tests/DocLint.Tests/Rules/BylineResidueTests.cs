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
}
