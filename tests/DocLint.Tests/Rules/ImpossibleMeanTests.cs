using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class ImpossibleMeanTests
{
    [Theory]
    [InlineData("Guests (N = 19) gave whole points from 1 to 7 ([|M = 5.19|], SD = 1.1).")]
    [InlineData("Of all, [|43.5% of the 17 participants|] came back.")]
    public void Reports(string text) => RuleTest<ImpossibleMean>.Verify(text);

    [Theory]
    [InlineData("Guests (N = 19) gave whole points from 1 to 7 (M = 5.16, SD = 1.1).")]
    [InlineData("Guests (N = 19) gave points from 1 to 7 (M = 5.19, SD = 1.1).")]
    [InlineData("Guests (N = 19) gave whole points on three items each (M = 5.19).")]
    [InlineData("Guests (N = 19) gave whole points, staff (n = 8) too (M = 5.19).")]
    [InlineData("Guests (N = 140) gave whole points from 1 to 7 (M = 5.19).")]
    [InlineData("Guests (N = 19) gave whole points for a mean of 5.19 seconds.")]
    [InlineData("Of all, 41.2% of the 17 participants came back.")]
    [InlineData("The fund owns 43.5% of the 17 companies.")]
    [InlineData("About 43.5% of the 17 participants came back.")]
    public void Accepts(string text) => RuleTest<ImpossibleMean>.Verify(text);
}
