using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class StatisticDoesNotMatchPValueTests
{
    [Theory]
    [InlineData("It helped, [|t(40) = 2.45, p = .18|].", "It helped, t(40) = 2.45, p = .019.")]
    [InlineData("It helped, *[|t*(40) = 2.45, *p* = .18|].", "It helped, *t*(40) = 2.45, *p* = .019.")]
    [InlineData("It helped, [|t(40) = −2.45, p = 0.18|].", "It helped, t(40) = −2.45, p = 0.019.")]
    [InlineData("It helped, [|F(2, 28) = 2.20, p = .013|].", "It helped, F(2, 28) = 2.20, p = .130.")]
    [InlineData("It helped, [|r(50) = .31, p = .25|].", "It helped, r(50) = .31, p = .025.")]
    [InlineData("It helped, [|χ²(2, N = 90) = 9.21, p = .10|].", "It helped, χ²(2, N = 90) = 9.21, p = .010.")]
    [InlineData("It helped, [|z = 1.20, p < .05|].", "It helped, z = 1.20, p = .230.")]
    [InlineData("They differ, [|Q(8) = 30.1, p = .02|].", "They differ, Q(8) = 30.1, p < .001.")]
    [InlineData("It helped, [|t(40) = 9.45, p = .000|].", "It helped, t(40) = 9.45, p < .001.")]
    [InlineData("It helped, [|t(40) = 2.45, d = 0.77, p = .18|].", "It helped, t(40) = 2.45, d = 0.77, p = .019.")]
    [InlineData("It did not help, [|t(40) = 2.45, n.s.|]", "It did not help, t(40) = 2.45, n.s.")]
    [InlineData("It helped, [|t(40) < 1, p = .02|].", "It helped, t(40) < 1, p = .02.")]
    public void Reports_and_fixes(string text, string expected) => RuleTest<StatisticDoesNotMatchPValue>.Verify(text, expected);

    [Theory]
    [InlineData("It helped, t(40) = 2.45, p = .019.")]
    [InlineData("It helped, t(40) = 2.45, p = .02.")]
    [InlineData("It helped, t(40) = 2.45, p < .05.")]
    [InlineData("It helped, t(40) = 2.4, p = .021.")]
    [InlineData("It did not help, t(40) < 1, n.s.")]
    [InlineData("It did not help, t(40) < 1, p > .3.")]
    [InlineData("It helped, F(2, 28) = 2.20, p = .13.")]
    [InlineData("It helped, χ2(1) = 3.84, p = .05.")]
    [InlineData("A one-tailed test agreed, t(40) = 2.45, p = .009.")]
    [InlineData("The effect was smaller, t(40) = 2.45, p = .057, Bonferroni-corrected.")]
    [InlineData("All tests were corrected for multiple comparisons.\n\nIt was not clear, t(40) = 2.45, p = .057.")]
    [InlineData("By a permutation test, t(40) = 2.45, p = .2.")]
    [InlineData("It helped, t(40) = 9.45, p = 1.2 × 10^-5.")]
    [InlineData("With R²(2) = .3, p = .5, nothing follows.")]
    [InlineData("See set(4) = 2, p = 1 in the code.")]
    [InlineData("The fit was poor, F(2) = 4.1, p = .9.")]
    [InlineData("It helped, r(50) = 3.1, p = .02.")]
    public void Accepts(string text) => RuleTest<StatisticDoesNotMatchPValue>.Verify(text);

    [Fact]
    public void Accepts_half_the_probability_always_where_asked() => RuleTest<StatisticDoesNotMatchPValue>.Verify(
        "It helped, t(40) = 2.45, p = .009.", options: new Dictionary<string, string> { ["DL3031.one_tailed"] = "always" });

    [Fact]
    public void Accepts_half_the_probability_never_where_asked() => RuleTest<StatisticDoesNotMatchPValue>.Verify(
        "A one-tailed test agreed, [|t(40) = 2.45, p = .009|].", options: new Dictionary<string, string> { ["DL3031.one_tailed"] = "never" });

    [Fact]
    public void Reports_a_p_value_that_no_correction_makes_smaller() =>
        RuleTest<StatisticDoesNotMatchPValue>.Verify("With the Bonferroni correction it was clear, [|t(40) = 2.45, p = .001|].");

    [Theory]
    [InlineData("There was an effect, [|F(1, 30) = 2.00, p < .01|].")]
    public void Reports_slips_in_other_words(string text) => RuleTest<StatisticDoesNotMatchPValue>.Verify(text);

    [Theory]
    [InlineData("The effect was clear, t(28) = 2.20, p = .036.")]
    [InlineData("The effect was clear, t(28) = 2.20, p = .018, one-tailed.")]
    [InlineData("With a one-tailed test, t(28) = 2.20, p = .018.")]
    [InlineData("After Bonferroni correction, t(28) = 2.20, p = .108.")]
    [InlineData("The adjusted result was t(28) = 2.20, p = .108.")]
    [InlineData("There was no effect, t(28) = 0.80, p > .05.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<StatisticDoesNotMatchPValue>.Verify(text);
}
