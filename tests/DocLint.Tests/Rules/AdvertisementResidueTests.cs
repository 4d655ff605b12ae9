using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class AdvertisementResidueTests
{
    [Theory]
    [InlineData("Advertisement")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Story continues below advertisement")]
    [InlineData("Article continues after advertisement")]
    [InlineData("Sponsored content")]
    [InlineData("Advertisement\n\nScroll to continue")]
    public void Reports_and_fixes_wherever_it_stands(string lines)
    {
        RuleTest<AdvertisementResidue>.Verify(ScrapedText.Above($"[|{lines}|]"), ScrapedText.Clean, "page.txt");
        RuleTest<AdvertisementResidue>.Verify(ScrapedText.Inside($"[|{lines}|]"), ScrapedText.Clean, "page.txt");
        RuleTest<AdvertisementResidue>.Verify(ScrapedText.Below($"[|{lines}|]"), ScrapedText.Clean, "page.txt");
        RuleTest<AdvertisementResidue>.Verify(ScrapedText.BelowInMarkdown($"[|{lines}|]"), ScrapedText.CleanMarkdown);
    }

    [Fact]
    public void Reports_in_a_page() => RuleTest<AdvertisementResidue>.Verify(ScrapedText.Page(inside: "[|<p>Advertisement</p>|]"), path: "page.html");

    [Theory]
    [InlineData("Advertisements in the island's paper cost less than a ticket for the ferry.")]
    [InlineData("Advertisement: how the ferry line sold its winters to people from the south")]
    [InlineData("The match was sponsored by the ferry line.")]
    public void Accepts_texts_on_advertising(string line) => RuleTest<AdvertisementResidue>.Verify(ScrapedText.Inside(line), path: "page.txt");
}
