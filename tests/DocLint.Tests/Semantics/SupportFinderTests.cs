using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

public class SupportFinderTests
{
    [Theory]
    [InlineData("It has 40 ships ([Reuters](https://example.org)).", "Reuters")]
    [InlineData("It has 40 ships, the ministry said.", "the ministry said")]
    [InlineData("It has 40 ships. It was sold. ([Reuters](https://example.org))", "Reuters")]
    [InlineData("Okafor said: “We sold the yard. It has 40 ships and no dock.”", "“We sold the yard. It has 40 ships and no dock.”")]
    public void Finds_support_near(string text, string support) => Assert.Equal(support, SupportOf(text, SupportReach.Sentence)?.Text);

    [Theory]
    [InlineData("It was [sold](https://example.org) in May. It has 40 ships.", "sold")]
    [InlineData("The ministry said it was sold. It has 40 ships.", "The ministry said")]
    public void Finds_support_in_the_paragraph_when_it_may_stand_there(string text, string support)
    {
        Assert.Null(SupportOf(text, SupportReach.Sentence));
        Assert.Equal(support, SupportOf(text, SupportReach.Paragraph)?.Text);
    }

    [Theory]
    [InlineData("It has 40 ships.")]
    [InlineData("Critics say it has 40 ships.")]
    [InlineData("A study found that it has 40 ships, critics say.", false)]
    [InlineData("It has 40 ships.\n\nThe ministry said it was sold.")]
    public void Finds_none_in_hearsay_or_elsewhere(string text, bool isNone = true) => Assert.Equal(isNone, SupportOf(text, SupportReach.Paragraph) is null);

    [Fact]
    public void Finds_the_source_of_a_table() =>
        Assert.Equal("Source: Ministry of Works", SupportOf("| 40 ships\n| 50 docks\n\nSource: Ministry of Works", SupportReach.Sentence)?.Text);

    [Fact]
    public void Finds_what_introduces_a_list() =>
        Assert.Equal("According to the ministry", SupportOf("According to the ministry:\n\n- 40 ships\n- 50 docks", SupportReach.Paragraph)?.Text);

    [Fact]
    public void Finds_the_list_of_sources_of_the_document()
    {
        const string Text = "It has 40 ships.\n\n# Sources\n\n- Smith, Ships.";

        Assert.Null(SupportOf(Text, SupportReach.Paragraph));
        Assert.IsType<Citation>(SupportOf(Text, SupportReach.Document));
    }

    [Fact]
    public void Lets_nothing_support_itself()
    {
        SemanticModel model = SmallTree.Model("The ministry said it was sold.");

        Assert.Null(model.SupportOf(model.Attributions[0]));
    }

    // The support of the number 40, as a rule asks for it.
    private static Fact? SupportOf(string text, SupportReach reach)
    {
        SemanticModel model = SmallTree.Model(text);
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            int at = block.Prose.Text.IndexOf("40", StringComparison.Ordinal);
            if (at >= 0)
            {
                var number = new Claim { Sentence = block.Prose.GetSentence(at)!, ProseSpan = new TextSpan(at, 2), Score = 1, Reasons = [] };
                return model.SupportOf(number, reach);
            }
        }

        return null;
    }
}
