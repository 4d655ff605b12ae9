using CsCheck;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Tests.Configuration;
using DocLint.Text;

namespace DocLint.Tests.Analysis;

public class SuppressionReaderTests
{
    [Fact]
    public void The_next_block_is_the_one_behind_the_comment()
    {
        DocumentSuppressions read = Read("First.\n\n<!-- doclint-disable-next-block DL5901 -- agreed -->\n\nSecond.\n\nThird.");

        Suppression suppression = Assert.Single(read.Suppressions);
        Assert.Equal("Second.", read.Source.ToString(suppression.Region));
        Assert.Equal("DL5901", read.Source.ToString(suppression.RuleSpan));
        Assert.Equal("<!-- doclint-disable-next-block DL5901 -- agreed -->", read.Source.ToString(suppression.DirectiveSpan));
        Assert.Equal(("agreed", SuppressionKind.NextBlock), (suppression.Reason, suppression.Kind));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Of_a_section_the_next_block_is_the_heading() =>
        Assert.Equal("## Two", Region("<!-- doclint-disable-next-block DL5901 -->\n\n## Two\n\nText."));

    [Fact]
    public void Comments_in_between_are_not_the_next_block()
    {
        DocumentSuppressions read = Read("<!-- doclint-disable-next-block DL5901 -->\n\n<!-- a --> <!-- doclint-disable-next-block DL1901 -->\n\n<!-- note -->\n\nText.");

        Assert.Equal(["Text.", "Text."], read.Suppressions.Select(s => read.Source.ToString(s.Region)));
    }

    [Fact]
    public void A_raw_block_with_more_than_comments_is_a_block() =>
        Assert.Equal("<div><!-- a --></div>", Region("<!-- doclint-disable-next-block DL5901 -->\n\n<div><!-- a --></div>\n\nText."));

    [Fact]
    public void A_comment_that_begins_a_paragraph_speaks_of_it()
    {
        const string Text = " <!-- doclint-disable-next-block DL5901 --> One.\n\nTwo.";
        Assert.Equal(" <!-- doclint-disable-next-block DL5901 --> One.", Region(Text));
        Assert.Equal("Two.", Region("One <!-- doclint-disable-next-block DL5901 --> more.\n\nTwo."));
    }

    [Fact]
    public void Without_a_next_block_nothing_is_suppressed() =>
        Assert.True(Assert.Single(Read("Text.\n\n<!-- doclint-disable-next-block DL5901 -->").Suppressions).Region.IsEmpty);

    [Theory]
    [InlineData("A\n\n<!-- doclint-disable DL5901 -->\n\nB\n\n<!-- doclint-enable DL5901 -->\n\nC", "\n\nB\n\n")]
    [InlineData("A\n\n<!-- doclint-disable DL5901 -->\n\nB\n\n<!-- doclint-enable -->\n\nC", "\n\nB\n\n")]
    [InlineData("A\n\n<!-- doclint-disable DL5901 -->\n\nB\n\n<!-- doclint-enable Boilerplate -->\n\nC", "\n\nB\n\n")]
    [InlineData("A\n\n<!-- doclint-disable DL5901 -->\n\nB\n\n<!-- doclint-enable LeftOver -->\n\nC", "\n\nB\n\n")]
    [InlineData("A\n\n<!-- doclint-disable DL5901 -->\n\nB", "\n\nB")]
    [InlineData("A\n\n<!-- doclint-disable-file DL5901 -->", "A\n\n<!-- doclint-disable-file DL5901 -->")]
    public void Ranges_run_to_their_end(string text, string region) => Assert.Equal(region, Region(text));

    [Fact]
    public void Each_rule_of_a_range_ends_by_itself()
    {
        DocumentSuppressions read = Read("<!-- doclint-disable DL5901, DL1901 -->\n\nA\n\n<!-- doclint-enable DL1901 -->\n\nB");

        Assert.Equal(["\n\nA\n\n<!-- doclint-enable DL1901 -->\n\nB", "\n\nA\n\n"], read.Suppressions.Select(s => read.Source.ToString(s.Region)));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("DL5901", "DL5901")]
    [InlineData("dl5901", "DL5901")]
    [InlineData("LeftOver", "DL5901")]
    [InlineData("DL59", "DL5901 DL5902")]
    [InlineData("DL5", "DL5901 DL5902")]
    [InlineData("boilerplate", "DL5901 DL5902")]
    [InlineData("all", "DL1901 DL5901 DL5902")]
    [InlineData("DL5902,DL1901", "DL1901 DL5902")]
    [InlineData("DL5902 DL1901", "DL1901 DL5902")]
    public void Rules_have_many_names(string written, string covered)
    {
        DocumentSuppressions read = Read($"<!-- doclint-disable-file {written} -- why -->\n\nText.");

        IEnumerable<string> ids = TestRules.Index.Rules.Where(rule => read.Suppressions.Any(s => s.Covers(rule.Id, rule.Category, new TextSpan(0, 1)))).Select(rule => rule.Id);
        Assert.Equal(covered, string.Join(' ', ids));
    }

    [Theory]
    [InlineData("agreed with legal", "agreed with legal", null, null)]
    [InlineData("agreed until=2027-01-31 owner=desk", "agreed", "2027-01-31", "desk")]
    [InlineData("owner=@desk until=2027-01-31 agreed\n  with legal", "agreed with legal", "2027-01-31", "@desk")]
    [InlineData("agreed (owner=\"news desk\", until=2027-01-31)", "agreed", "2027-01-31", "news desk")]
    [InlineData("until=2027-01-31", null, "2027-01-31", null)]
    [InlineData("x=1 holds -- really", "x=1 holds -- really", null, null)]
    public void The_reason_may_hold_a_last_day_and_an_owner(string written, string? reason, string? until, string? owner)
    {
        DocumentSuppressions read = Read($"<!-- doclint-disable-next-block DL5901 -- {written} -->\n\nText.");

        Suppression suppression = Assert.Single(read.Suppressions);
        Assert.Empty(read.Problems);
        Assert.Equal((reason, owner, until), (suppression.Reason, suppression.Owner, suppression.Until?.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("<!-- doclint-disable-next-bock DL5901 -->", "doclint-disable-next-bock", "There is no directive 'doclint-disable-next-bock'; the nearest is 'doclint-disable-next-block'.")]
    [InlineData("<!-- doclint-disable-next-block -->", "doclint-disable-next-block", "'doclint-disable-next-block' names no rule; name rules by ID, name or category, or write 'all'.")]
    [InlineData("<!-- doclint-disable -- reason -->", "doclint-disable", "'doclint-disable' names no rule; name rules by ID, name or category, or write 'all'.")]
    [InlineData("<!-- doclint-disable DL5903 -->", "DL5903", "There is no rule and no category 'DL5903'; the nearest is 'DL5901'.")]
    [InlineData("<!-- doclint-disable Boilerplates -->", "Boilerplates", "There is no rule and no category 'Boilerplates'; the nearest is 'Boilerplate'.")]
    [InlineData("<!-- doclint-disable DL0901 -->", "DL0901", "'DL0901' is about the run itself and cannot be suppressed in a document.")]
    [InlineData("<!-- doclint-disable Engine -->", "Engine", "'Engine' is about the run itself and cannot be suppressed in a document.")]
    [InlineData("<!-- doclint-disable DL5901 -- until=soon -->", "until=soon", "'soon' is no day; write it as '2027-01-31'.")]
    [InlineData("<!-- doclint-disable DL5901 -- until=2027-02-30 -->", "until=2027-02-30", "'2027-02-30' is no day; write it as '2027-01-31'.")]
    [InlineData("<!-- doclint-disable DL5901 -- agreed, until 2027-01-31 -->", "2027-01-31", "The last day of a suppression is written 'until=2027-01-31', in one word.")]
    [InlineData("<!-- doclint-disable DL5901 -- untill=2027-01-31 -->", "untill=2027-01-31", "A suppression has no field 'untill'; the nearest is 'until'.")]
    [InlineData("<!-- doclint-disable DL5901 -- owner= -->", "owner=", "'owner=' names nobody.")]
    [InlineData("<!-- doclint-enable DL5901 -->", "DL5901", "'doclint-enable DL5901' ends nothing: no 'doclint-disable DL5901' stands before it.")]
    [InlineData("<!-- doclint-enable -->", "<!-- doclint-enable -->", "'doclint-enable' ends nothing: no 'doclint-disable' stands before it.")]
    [InlineData("<!-- doclint-disable DL5 --> x <!-- doclint-enable DL5901 -->", "DL5901", "'doclint-enable DL5901' cannot end a part of 'doclint-disable DL5'; name the same rules in both.")]
    public void What_cannot_be_understood_is_reported_at_its_place(string text, string span, string message)
    {
        DocumentSuppressions read = Read(text + "\n\nText.");

        ConfigurationProblem problem = Assert.Single(read.Problems);
        Assert.Equal(message, problem.Message);
        Assert.Equal(span, read.Source.ToString(problem.Span));
    }

    [Theory]
    [InlineData("<!-- doclint is good -->")]
    [InlineData("<!-- see doclint-disable DL5901 -->")]
    [InlineData("<!-- -->")]
    public void Other_comments_are_left_alone(string text)
    {
        DocumentSuppressions read = Read(text + "\n\nText.");

        Assert.Empty(read.Suppressions);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Front_matter_holds_for_the_whole_document()
    {
        FrontMatterValue disable = Sequence(
            Scalar("DL5901"),
            Mapping(("rule", Scalar("DL1901")), ("reason", Scalar("agreed")), ("until", Scalar("2027-01-31")), ("owner", Scalar("desk"))),
            Mapping(("rules", Sequence(Scalar("DL5902"), Scalar("Support")))));
        DocumentSuppressions read = ReadFrontMatter(Mapping(("disable", disable)));

        Assert.Empty(read.Problems);
        Assert.Equal(["DL5901", "DL1901", "DL5902", "Support"], read.Suppressions.Select(s => s.Rules.Text));
        Assert.All(read.Suppressions, s => Assert.Equal(read.Source.Length, s.Region.Length));
        Assert.Equal(("agreed", "desk", new DateOnly(2027, 1, 31)), (read.Suppressions[1].Reason, read.Suppressions[1].Owner, read.Suppressions[1].Until));
    }

    [Fact]
    public void Front_matter_may_name_one_rule_or_a_few_in_a_row()
    {
        Assert.Equal("DL5901", Assert.Single(ReadFrontMatter(Mapping(("disable", Scalar("DL5901")))).Suppressions).Rules.Text);
        Assert.Equal(["DL5901", "Support"], ReadFrontMatter(Mapping(("disable", Scalar("DL5901, Support")))).Suppressions.Select(s => s.Rules.Text));
        Assert.Empty(ReadFrontMatter(Mapping(("disable", Sequence()))).Problems);
    }

    [Fact]
    public void Front_matter_is_checked_as_well()
    {
        Assert.Equal("'doclint' takes a mapping here, such as '{ disable: [DL1001] }'.", Problem(Scalar("off")));
        Assert.Equal("'doclint' has no setting 'disabled' here; it has 'disable'.", Problem(Mapping(("disabled", Scalar("DL5901")))));
        Assert.Equal("There is no rule and no category 'DL77'.", Problem(Mapping(("disable", Scalar("DL77")))));
        Assert.Equal("The suppression names no rule; add 'rule: DL1001'.", Problem(Mapping(("disable", Sequence(Mapping(("reason", Scalar("x"))))))));
        Assert.Equal("A suppression has no field 'unti'; the nearest is 'until'.", Problem(Mapping(("disable", Mapping(("rule", Scalar("DL5901")), ("unti", Scalar("x")))))));
        Assert.Equal("'soon' is no day; write it as '2027-01-31'.", Problem(Mapping(("disable", Mapping(("rule", Scalar("DL5901")), ("until", Scalar("soon")))))));
    }

    [Fact]
    public void Never_throws_and_never_gives_a_region_outside_the_text()
    {
        Gen<string> word = Gen.OneOf<string>("<!-- doclint-disable ", "<!-- doclint-enable ", "<!-- doclint-disable-next-block ", "DL5", "DL5901", ", ", "all", " -- ", "until=", "2027-01-01", "owner=\"", " -->", "\n\n", "# H", "Text.", "<b>");
        word.Array[0, 40].Sample(words =>
        {
            string text = string.Concat(words);
            DocumentSuppressions read = Read(text.Contains("<!--", StringComparison.Ordinal) ? text + " -->" : text);
            Assert.All(read.Suppressions, s => Assert.InRange(s.Region.End, 0, read.Source.Length));
        });
    }

    [Fact]
    public void Ten_thousands_of_directives_are_read_in_good_time()
    {
        string text = string.Concat(Enumerable.Repeat("<!-- doclint-disable-next-block DL5901 -->\n\n<!-- doclint-disable DL5 -->\n\n<!-- doclint-enable DL1 -->\n\n", 8000)) + "Text.";
        DocumentTree tree = DraftTree.Parse(text);

        CpuTime.AssertWithin(TimeSpan.FromSeconds(5), () => Assert.Equal(16000, SuppressionReader.Read(tree, TestRules.Index).Suppressions.Length));
    }

    private static DocumentSuppressions Read(string text) => SuppressionReader.Read(DraftTree.Parse(text), TestRules.Index);

    private static string Region(string text)
    {
        DocumentSuppressions read = Read(text);
        return read.Source.ToString(Assert.Single(read.Suppressions).Region);
    }

    private static string Problem(FrontMatterValue settings) => Assert.Single(ReadFrontMatter(settings).Problems).Message;

    private static DocumentSuppressions ReadFrontMatter(FrontMatterValue settings) =>
        SuppressionReader.Read(DraftTree.Parse("---\n# settings\n---\n\nText.", Mapping(("doclint", settings)), 18), TestRules.Index);

    private static FrontMatterValue Scalar(string text) => new(default, text, [], []);

    private static FrontMatterValue Sequence(params FrontMatterValue[] items) => new(default, null, [.. items], []);

    private static FrontMatterValue Mapping(params (string Key, FrontMatterValue Value)[] members) =>
        new(default, null, [], [.. members.Select(m => new FrontMatterMember(m.Key, default, m.Value))]);
}
