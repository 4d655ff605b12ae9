using DocLint.Rules.Support;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class UnlinkedSourceTests
{
    [Theory]
    [InlineData("Two companies were accused of dumping in [|a U.N. report|], and one of them has left the island since.")]
    [InlineData("The harbour will silt up within ten years, according to [|a new study|].")]
    [InlineData("[|A 2024 survey|] found that most of the islanders want a bridge.")]
    [InlineData("According to [|a poll|], most of the islanders want a bridge. {|#0:A recent report|} says that they will not get one.")]
    public void Reports(string text) => RuleTest<UnlinkedSource>.Verify(text);

    [Fact]
    public void Reports_in_a_page() => RuleTest<UnlinkedSource>.Verify(
        "<p>Two companies were accused of dumping in [|a <em>U.N.</em> report|], and one has left.</p>", path: "page.html");

    [Theory]
    [InlineData("Two companies were accused of dumping in [a U.N. report](https://example.org/report), and one of them has left.")]
    [InlineData("The harbour will silt up within ten years, according to a new study.[^1]\n\n[^1]: Berg, Silt, 2024.")]
    [InlineData("The harbour will silt up within ten years, according to a new study.\n\nThe study, published [last week](https://example.org/silt), looked at forty harbours.")]
    [InlineData("The harbour will silt up, Anna Berg wrote in a paper, “Silt of the Sound,” last year.")]
    [InlineData("The harbour will silt up, according to a paper published in Marine Letters.")]
    [InlineData("The stick was found in a parking garage, reports the Harbour Gazette.")]
    [InlineData("The report says that the harbour will silt up within ten years.")]
    [InlineData("She is writing a report and has no time for the harbour this week.")]
    [InlineData("“The harbour will silt up, according to a new study,” the pilot told the council.")]
    [InlineData("# Harbour will silt up, according to a new study")]
    public void Accepts(string text) => RuleTest<UnlinkedSource>.Verify(text);

    [Fact]
    public void Accepts_what_the_list_of_sources_names() => RuleTest<UnlinkedSource>.Verify(
        "The harbour at Norrland will silt up, according to a Norrland study.\n\n# Sources\n\n- Norrland harbour study, 2024.");

    [Fact]
    public void Accepts_allowed_words() => RuleTest<UnlinkedSource>.Verify(
        "Two companies were accused of dumping in a U.N. report, and one of them has left.",
        options: new Dictionary<string, string> { ["DL1004.allowed"] = "u.n. report" });
}
