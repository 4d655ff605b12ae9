using DocLint.Rules.Support;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class UnsupportedNumberTests
{
    [Theory]
    [InlineData("The new ferry line cost the island [|€3.4 million|] in its first year.")]
    [InlineData("Nearly [|62 percent|] of the shops on the quay stand empty in winter.")]
    [InlineData("The storm drove [|1,200 households|] out of the lower town last autumn.")]
    [InlineData("The storm drove [|1,200 households|] [out of town](https://example.com/account?user=7) last autumn.")]
    public void Reports(string text) => RuleTest<UnsupportedNumber>.Verify(text);

    [Fact]
    public void Reports_the_numbers_of_one_paragraph_once() => RuleTest<UnsupportedNumber>.Verify(
        "The new ferry line cost the island [|€3.4 million|] in its first year. Fares brought back only {|#0:€900,000|} of that sum.");

    [Fact]
    public void Reports_every_paragraph() => RuleTest<UnsupportedNumber>.Verify(
        "The new ferry line cost the island [|€3.4 million|] in its first year.\n\nThe storm drove [|1,200 households|] out of the lower town last autumn.");

    [Fact]
    public void Reports_in_a_page() => RuleTest<UnsupportedNumber>.Verify(
        "<p>The new ferry line cost the island <b>[|€3.4 million|]</b> in its first year.</p>", path: "page.html");

    [Theory]
    [InlineData("The new ferry line cost the island [€3.4 million](https://example.com/ferry) in its first year.")]
    [InlineData("The new ferry line cost the island [€3.4 million](https://example.com/accounts/2025) in its first year.")]
    [InlineData("The new ferry line cost the island [€3.4 million](https://example.com/accountability-report) in its first year.")]
    [InlineData("The new ferry line cost the island €3.4 million in its first year, the treasurer said.")]
    [InlineData("According to Hanna Lund of the port office, the ferry line cost €3.4 million in its first year.")]
    [InlineData("The new ferry line cost the island €3.4 million in its first year.[^1]\n\n[^1]: Island accounts, 2025, page 12.")]
    [InlineData("The port office said that the ferry had run well. It cost the island €3.4 million in its first year.")]
    public void Accepts_what_has_a_source(string text) => RuleTest<UnsupportedNumber>.Verify(text);

    [Theory]
    [InlineData("The ferry line opened in 1998 and closed again in 2011.")]
    [InlineData("The two brothers bought three boats and a shed by the water.")]
    [InlineData("The crossing takes 45 minutes in good weather and longer in winter.")]
    [InlineData("We spent €3,400 on paint and rope before the season began.")]
    [InlineData("If the island paid €3.4 million a year, the ferry could run at night.")]
    [InlineData("Why did the new ferry line cost the island €3.4 million?")]
    [InlineData("# The ferry line that cost the island €3.4 million in one year")]
    [InlineData("## Ingredients\n\nThe dough for the big loaf needs 500 grams of rye flour.")]
    [InlineData("The whole crew gave 100 percent on the last day of the race.")]
    public void Accepts_what_is_no_statistic(string text) => RuleTest<UnsupportedNumber>.Verify(text);

    [Fact]
    public void Accepts_counts_below_the_minimum() => RuleTest<UnsupportedNumber>.Verify(
        "The storm drove 1,200 households out of the lower town last autumn.",
        options: new Dictionary<string, string> { ["DL1001.minimum"] = "2000" });

    [Fact]
    public void Accepts_kinds_that_are_not_chosen() => RuleTest<UnsupportedNumber>.Verify(
        "The new ferry line cost the island €3.4 million in its first year.",
        options: new Dictionary<string, string> { ["DL1001.kinds"] = "share" });

    [Fact]
    public void Accepts_sections_that_are_exempt() => RuleTest<UnsupportedNumber>.Verify(
        "# Fiction corner\n\nThe storm drove 1,200 households out of the lower town last autumn.",
        options: new Dictionary<string, string> { ["DL1001.exempt_sections"] = "fiction" });
}
