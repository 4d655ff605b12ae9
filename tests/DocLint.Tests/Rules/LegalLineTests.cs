using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class LegalLineTests
{
    [Theory]
    [InlineData("\u00A9 2026 The Coast. All rights reserved.")]
    [InlineData("Copyright \u00A9 2026 The Coast")]
    [InlineData("All rights reserved")]
    [InlineData("Terms of Service | Privacy Policy")]
    [InlineData("This material may not be published, broadcast, rewritten or redistributed.")]
    public void Reports_and_fixes_below_a_text(string line) =>
        RuleTest<LegalLine>.Verify(ScrapedText.Below($"[|{line}|]"), ScrapedText.Clean, "page.txt");

    [Theory]
    [InlineData("\u00A9 2026 The Coast. All rights reserved.")]
    [InlineData("Terms of Service | Privacy Policy")]
    public void Reports_and_fixes_in_Markdown(string line) =>
        RuleTest<LegalLine>.Verify(ScrapedText.BelowInMarkdown($"[|{line}|]"), ScrapedText.CleanMarkdown);

    [Fact]
    public void Reports_in_a_page() => RuleTest<LegalLine>.Verify(
        ScrapedText.Page(below: "<footer>[|<p>The Coast is a charity in the northern islands.</p>|]</footer>"), path: "page.html");

    [Theory]
    [InlineData("The council reserved all rights to the pier, and the ferry line pays rent for it.")]
    [InlineData("Copyright law in the islands")]
    [InlineData("Terms of the lease")]
    public void Accepts_texts_on_the_law(string line) => RuleTest<LegalLine>.Verify(ScrapedText.Inside(line), path: "page.txt");

    [Fact]
    public void Accepts_a_section_on_a_licence() => RuleTest<LegalLine>.Verify(ScrapedText.BelowInMarkdown("## License\n\nMIT, see the file LICENSE."));
}
