using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class CaptionResidueTests
{
    [Theory]
    [InlineData("The old ferry at its pier. (AP Photo/Jane Doe)")]
    [InlineData("The ferry leaves the pier on a winter morning. Jane Doe/Coast/Newscom")]
    [InlineData("(Photo by Jane Doe/Coast Images)")]
    [InlineData("Photo: Jane Doe / Coast Gazette")]
    [InlineData("Image credit: Jane Doe")]
    [InlineData("File photo")]
    [InlineData("Jane Doe/Coast Gazette/Getty Images")]
    [InlineData("Jane Doe | Bloomberg | Getty Images")]
    [InlineData("Jane Doe via Getty Images")]
    [InlineData("The old ferry has left its pier for good (Image: Coast)")]
    [InlineData("(Jane Doe / Coast Gazette)")]
    public void Reports_and_fixes_in_plain_text(string line)
    {
        RuleTest<CaptionResidue>.Verify(ScrapedText.Above($"[|{line}|]"), ScrapedText.Clean, "page.txt");
        RuleTest<CaptionResidue>.Verify(ScrapedText.Inside($"[|{line}|]"), ScrapedText.Clean, "page.txt");
    }

    [Fact]
    public void Reports_in_a_page() => RuleTest<CaptionResidue>.Verify(
        ScrapedText.PageHeadedBy("[|<p>The old ferry at its pier. (AP Photo/Jane Doe)</p>|]"), path: "page.html");

    [Theory]
    [InlineData("*The old ferry at its pier. (AP Photo/Jane Doe)*")]
    [InlineData("![The old ferry](ferry.jpg)\n\nPhoto: Jane Doe")]
    public void Accepts_captions_that_an_author_sets_himself(string lines) => RuleTest<CaptionResidue>.Verify(ScrapedText.InsideInMarkdown(lines));

    [Theory]
    [InlineData("The photograph by Jane Doe that hangs in the hall shows the first ferry on its first day.")]
    [InlineData("Photography in the northern islands")]
    [InlineData("The Reuters office in the harbour")]
    [InlineData("(Photography is not allowed in the hall)")]
    [InlineData("He asked for the gallery's credit line, and/or a copy.")]
    public void Accepts_other_lines(string line) => RuleTest<CaptionResidue>.Verify(ScrapedText.Inside(line), path: "page.txt");
}
