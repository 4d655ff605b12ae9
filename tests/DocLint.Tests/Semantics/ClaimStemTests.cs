using DocLint.Semantics;

namespace DocLint.Tests.Semantics;

public class ClaimStemTests
{
    [Theory]
    [InlineData("cutting", "cut")]
    [InlineData("cuts", "cut")]
    [InlineData("taxes", "tax")]
    [InlineData("countries", "country")]
    [InlineData("denied", "deny")]
    [InlineData("increased", "increas")]
    [InlineData("increase", "increas")]
    [InlineData("falling", "fall")]
    [InlineData("congress", "congress")]
    [InlineData("need", "need")]
    [InlineData("was", "was")]
    public void Cuts_the_ending(string word, string stem)
    {
        Span<char> buffer = stackalloc char[32];

        Assert.Equal(stem, ClaimStem.Of(word, buffer).ToString());
    }
}
