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

    [Theory]
    [InlineData("The ferry carried [41,200 people](https://example.com/a) in 2024 and [40,000 people](https://example.com/b) in 2023.\n\nThe sea was calm. There was little ice.\n\nIt was a year of 1,200 people more.")]
    [InlineData("The ferry carried [41,200 people](https://example.com/a) in 2024.\n\nThe sea was calm. It was a good year.\n\nAll of those 41,200 people came back safely in the end.")]
    public void Accepts_what_follows_from_supported_figures(string text) => RuleTest<UnsupportedNumber>.Verify(text);

    [Fact]
    public void Reports_a_repeated_number_once() => RuleTest<UnsupportedNumber>.Verify(
        "The storm drove [|1,200 households|] out of the lower town last autumn.\n\nAll of those {|#0:1,200 households|} came back to the town in spring.");

    [Fact]
    public void Accepts_what_an_entry_of_the_source_list_names() => RuleTest<UnsupportedNumber>.Verify(
        "Storms kept 12,400 passengers of the Norrland Ferry ashore last year.\n\n## Sources\n\n- Norrland Ferry, Annual Report.");

    [Fact]
    public void Accepts_who_speaks_in_the_short_paragraph_before() => RuleTest<UnsupportedNumber>.Verify(
        "The treasurer said that the ferry had run well.\n\nIt cost the island €3.4 million in its first year.");

    [Theory]
    [InlineData("The island set a 15 percent tariff on timber from the mainland.")]
    [InlineData("The set includes 100 chips, a deck of cards and a small book.")]
    [InlineData("He flew one of the Boeing 787 jets that the company had bought.")]
    [InlineData("Shares of the ferry company rose 4.2% in morning trading on the exchange.")]
    [InlineData("The midfielder has made 471 appearances and scored twice for the club.")]
    [InlineData("I counted 1,200 gulls on the pier before the rain began.")]
    public void Accepts_what_somebody_set_or_saw(string text) => RuleTest<UnsupportedNumber>.Verify(text);

    [Fact]
    public void Reports_what_only_somebody_says_where_only_citations_count() => RuleTest<UnsupportedNumber>.Verify(
        "The storm drove [|1,200 households|] out of the lower town, the mayor said.", options: new Dictionary<string, string> { ["DL1001.support"] = "citation" });

    [Fact]
    public void Accepts_a_trusted_speaker_where_only_citations_count() => RuleTest<UnsupportedNumber>.Verify(
        "The storm drove 1,200 households out of the lower town, the mayor said.",
        options: new Dictionary<string, string> { ["DL1001.support"] = "citation", ["DL1001.trusted_speakers"] = "mayor" });

    [Fact]
    public void Reports_beyond_the_reach() => RuleTest<UnsupportedNumber>.Verify(
        "The mayor said that it was a bad year. The storm drove [|1,200 households|] out of the lower town.", options: new Dictionary<string, string> { ["DL1001.reach"] = "sentence" });

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
