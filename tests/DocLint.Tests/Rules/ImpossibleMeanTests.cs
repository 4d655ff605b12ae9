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

    [Theory]
    [InlineData("Jurors (n = 13) gave each film whole points, and it got [|a mean of 7.35|].")]
    [InlineData("We asked 20 residents how many bicycles they own. [|The mean was 2.97|].")]
    [InlineData("Fourteen teachers reported how many pupils they had. [|On average there were 21.17|].")]
    [InlineData("Twelve households counted the cars on their street; [|the average was 4.37|].")]
    public void Reports_slips_in_other_words(string text) => RuleTest<ImpossibleMean>.Verify(text);

    [Theory]
    [InlineData("We asked 20 residents how many bicycles they own. The mean was 2.95.")]
    [InlineData("We asked 20 residents how much they earn. The mean was 2.97.")]
    [InlineData("Twelve households weighed the waste; the average was 4.37.")]
    [InlineData("The 12 runners needed 3.41 hours on average.")]
    [InlineData("Twelve households counted the cars on three days; the average was 4.37.")]
    [InlineData("The eleven children rated two toys from 1 to 5; the mean rating was 3.41.")]
    [InlineData("500 children rated the toy from 1 to 5; the mean rating was 3.41.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<ImpossibleMean>.Verify(text);
}
