using DocLint.Analysis;
using DocLint.Syntax;
using DocLint.Tests.Configuration;
using DocLint.Text;

namespace DocLint.Tests.Analysis;

public class SuppressionsInMarkdownTests
{
    [Theory]
    [InlineData("One.\n\n<!-- doclint-disable-next-block DL5901 -- agreed -->\nTwo\ngoes on.\n\nThree.\n", "Two\ngoes on.")]
    [InlineData("One.\n\n<!-- doclint-disable-next-block DL5901 -- agreed -->\n\n## Two\n\nThree.\n", "## Two")]
    [InlineData("<!-- doclint-disable-next-block DL5901 -- agreed -->\n<!-- another -->\n\n> Two\n\nThree.\n", "> Two")]
    [InlineData("- One\n\n  <!-- doclint-disable-next-block DL5901 -- agreed -->\n\n  Two\n- Three\n", "Two")]
    [InlineData("<!-- doclint-disable-next-block DL5901\n  -- agreed\n-->\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nThree.\n", "| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("<!-- doclint-disable-next-block DL5901 -- agreed -->\n```\ncode\n```\n", "```\ncode\n```")]
    [InlineData("---\ntitle: A\n---\n<!-- doclint-disable-next-block DL5901 -- agreed -->\n\n---\n\nTwo.\n", "---")]
    public void A_comment_speaks_of_the_block_that_follows(string text, string region)
    {
        DocumentSuppressions read = Read(text);

        Suppression suppression = Assert.Single(read.Suppressions);
        Assert.Equal(region, read.Source.ToString(suppression.Region).TrimEnd());
        Assert.Equal("agreed", suppression.Reason);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Code_that_shows_a_directive_is_none()
    {
        DocumentSuppressions read = Read("Write `<!-- doclint-disable DL5901 -->` or\n\n```html\n<!-- doclint-disable DL77 -->\n```\n\n    <!-- doclint-enable -->\n");

        Assert.Empty(read.Suppressions);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_range_in_a_line_holds_for_a_part_of_it()
    {
        DocumentSuppressions read = Read("One <!-- doclint-disable DL5901 -- agreed -->two<!-- doclint-enable DL5901 --> three.\n");

        Assert.Equal("two", read.Source.ToString(Assert.Single(read.Suppressions).Region));
    }

    [Fact]
    public void A_directive_in_mdx_stands_in_braces()
    {
        DocumentSuppressions read = Read("{/* doclint-disable-next-block DL5901 -- agreed */}\n\nTwo.\n", "a.mdx");

        Assert.Equal("Two.", read.Source.ToString(Assert.Single(read.Suppressions).Region).TrimEnd());
    }

    [Theory]
    [InlineData("doclint: { disable: [DL5901, { rule: DL1901, reason: \"agreed: yes\", until: 2027-01-31, owner: desk }] }", "DL5901 DL1901")]
    [InlineData("doclint:\n  disable:\n    - DL5901\n    - rule: Support\n      reason: agreed\n      until: 2027-01-31", "DL5901 Support")]
    [InlineData("doclint: { disable: DL5901 }", "DL5901")]
    [InlineData("doclint:\n  disable: DL5901, Support", "DL5901 Support")]
    public void Front_matter_names_rules_in_any_style_of_yaml(string yaml, string rules)
    {
        DocumentSuppressions read = Read($"---\ntitle: A\n{yaml}\n---\n\nText.\n");

        Assert.Equal(rules, string.Join(' ', read.Suppressions.Select(s => s.Rules.Text)));
        Assert.Empty(read.Problems);
        Assert.All(read.Suppressions, s => Assert.Contains(s.Rules.Text, read.Source.ToString(s.RuleSpan), StringComparison.Ordinal));
        Assert.All(read.Suppressions.Where(s => s.Until is not null), s => Assert.Equal(new DateOnly(2027, 1, 31), s.Until));
    }

    [Fact]
    public void A_slip_in_front_matter_is_reported_at_its_place()
    {
        DocumentSuppressions read = Read("---\ndoclint:\n  disable: [DL5901, DL5911]\n---\n\nText.\n");

        Assert.Equal("DL5911", read.Source.ToString(Assert.Single(read.Problems).Span));
    }

    private static DocumentSuppressions Read(string text, string path = "a.md") =>
        SuppressionReader.Read(new MarkdownFormat().Parse(SourceText.From(text, path)), TestRules.Index);
}
