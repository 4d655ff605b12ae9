using DocLint.Rules.Support;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class ArticleWithoutSourcesTests
{
    private const string Claims = "Parliament passed the port law in 2019, and unemployment in the islands has fallen since.\n\n"
        + "The government raised taxes on fuel in 2023, and the ferries lost most of their passengers.\n\n"
        + "The council cut the harbour's budget in 2024 and closed the pilot school.\n\n"
        + "The city spent more money on the harbour than any other town on the coast in 2023.\n\n"
        + "The government cut the budget for schools on the islands by half in 2022.";

    [Fact]
    public void Reports_at_the_title() => RuleTest<ArticleWithoutSources>.Verify("# [|The port law|]\n\n" + Claims);

    [Fact]
    public void Reports_in_plain_text() => RuleTest<ArticleWithoutSources>.Verify("[|The port law|]\n\n" + Claims, path: "note.txt");

    [Theory]
    [InlineData("# The port law\n\n" + Claims + "\n\nSee [the law](https://example.org/law).")]
    [InlineData("# The port law\n\n" + Claims + "\n\n## Sources\n\n- Berg, Port Law, 2024.")]
    [InlineData("# Fiction\n\n" + Claims)]
    [InlineData("# The port law\n\nParliament passed the port law in 2019.")]
    public void Accepts(string text) => RuleTest<ArticleWithoutSources>.Verify(text);

    [Fact]
    public void Accepts_fewer_claims_than_the_minimum() => RuleTest<ArticleWithoutSources>.Verify(
        "# The port law\n\n" + Claims, options: new Dictionary<string, string> { ["DL1010.minimum_claims"] = "6" });
}
