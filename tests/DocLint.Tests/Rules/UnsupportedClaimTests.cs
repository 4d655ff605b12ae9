using DocLint.Rules.Support;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class UnsupportedClaimTests
{
    private const string Claim = "The government raised taxes on fuel in 2023, and the ferries lost most of their passengers.";
    private const string Other = "Parliament passed the port law in 2019, and unemployment in the islands has fallen since.";

    [Theory]
    [InlineData("[|" + Claim + "|]")]
    [InlineData("# The harbour\n\n[|" + Claim + "|]\n\nIt is quiet there now, and the gulls have it to themselves.")]
    public void Reports(string text) => RuleTest<UnsupportedClaim>.Verify(text);

    [Fact]
    public void Reports_the_claims_of_one_paragraph_once() =>
        RuleTest<UnsupportedClaim>.Verify("{|#0:" + Other + "|} [|" + Claim + "|]");

    [Fact]
    public void Reports_no_more_than_the_maximum() => RuleTest<UnsupportedClaim>.Verify(
        Other + "\n\nThe gulls like the pier.\n\nAnd the sea is calm.\n\n[|" + Claim + "|]",
        options: new Dictionary<string, string> { ["DL1002.maximum"] = "1" });

    [Theory]
    [InlineData("The council [cut the harbour's budget](https://example.com/minutes) in 2024 and closed the pilot school.")]
    [InlineData("The council cut the harbour's budget in 2024 and closed the pilot school, the mayor said.")]
    [InlineData("The mayor stood by the pier. “The council cut the harbour's budget in 2024 and closed the pilot school,” she said.")]
    [InlineData("> " + Claim)]
    [InlineData("# Fiction\n\n" + Claim)]
    [InlineData("Did the council cut the harbour's budget in 2024 and close the pilot school?")]
    [InlineData("I think that we should all go down to the pier and look at the sea.")]
    public void Accepts(string text) => RuleTest<UnsupportedClaim>.Verify(text);

    [Fact]
    public void Accepts_what_scores_too_little() => RuleTest<UnsupportedClaim>.Verify(
        Claim, options: new Dictionary<string, string> { ["DL1002.minimum_score"] = "100" });

    [Fact]
    public void Leaves_numbers_to_the_rule_for_numbers() => RuleTest<UnsupportedClaim>.Verify(
        "Unemployment in the islands fell by 42% last year after the port law passed in parliament.");
}
