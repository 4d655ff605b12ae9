using CsCheck;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Syntax;

public class PlainTextFormatTests
{
    // Long enough, with its closing period, to be running text.
    private const string Running = "The council met on Tuesday evening and put the plan for the new ferry landing to a vote at last.";

    [Fact]
    public void Takes_every_line_for_a_paragraph() =>
        Assert.Equal(["The ferry left at noon.", "It came back at night."], Paragraphs("The ferry left at noon.\nIt came back at night.\n"));

    [Fact]
    public void Leaves_the_blanks_around_a_line_out_and_keeps_those_inside() =>
        Assert.Equal(["One  two\u00A0\u00A0three."], Paragraphs("\n \t One  two\u00A0\u00A0three. \u00A0 \r\n\r\n"));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Joins_the_lines_of_a_wrapped_paragraph(string newline)
    {
        string[] lines =
        [
            "The harbour board has spent nine years and two mayors arguing about the",
            "north quay, and the quay has used the time to sink by a further three",
            "centimetres. Nobody disputes the figure. What the parties dispute is who",
            "should pay for the piles.",
        ];

        DocumentTree tree = Parse(string.Join(newline, lines) + newline);

        ParagraphBlock paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(tree.TextBlocks));
        Assert.Equal(string.Join(' ', lines), paragraph.Prose.Text);
        Assert.Equal(3, paragraph.Children.Count(child => child is LineBreakInline { IsHard: false }));
    }

    [Fact]
    public void Ends_a_wrapped_paragraph_at_a_line_that_is_not_full()
    {
        string text = """
            The harbour board has spent nine years and two mayors arguing about the
            north quay, and the quay has used the time to sink by a further three
            centimetres.
            The engineers came in May. They left a report of two hundred pages, of
            which the board has read the first and the last.

            A letter followed, with a bill for the report and a second one for the
            journey.
            """;

        Assert.Equal(3, Paragraphs(text).Count);
    }

    [Theory]
    [InlineData("The gun was heavy and slow, yet it could throw a shell as far as 400 yards\n(about 366 m) on a calm day.")]
    [InlineData("Please see the page about our further services, or write to us for prices\n, which change.")]
    [InlineData("The night was cold \nand the town was quiet.")]
    public void Joins_two_lines_when_the_first_breaks_off(string text) =>
        Assert.Single(Paragraphs(text));

    [Theory]
    [InlineData("features\ncontact manager\nevents, activities\n")]
    [InlineData("Season in review: Ana Ruiz, No. 23\nCrew chief: Sam Hill\nFinal ranking: 10th")]
    [InlineData("New rooms for the game\nMore questions for your opponent\nBetter support for old telephones")]
    [InlineData("Former Senior Research Fellow, Centre for Coastal Defence and Dikes\nPeter worked on the policy of the province for eleven years.")]
    [InlineData("It rained.\nthen it snowed")]
    public void Keeps_lines_apart_that_stand_for_themselves(string text) =>
        Assert.Equal(text.Trim().Split('\n').Length, Paragraphs(text).Count);

    [Fact]
    public void Reads_the_title_and_the_headings_of_a_page()
    {
        DocumentTree tree = Parse($"Ferry Landing Goes to a Vote\n\nCOMMENTARY Harbour\n\n{Running}\n\nKey Takeaways\n\n{Running}\n\nWhat comes next\n\n{Running}\n");

        Assert.Equal(
            [(1, "Ferry Landing Goes to a Vote"), (2, "Key Takeaways"), (2, "What comes next")],
            tree.Blocks.OfType<HeadingBlock>().Select(heading => (heading.Level, heading.Prose.Text)));
        var section = Assert.IsType<SectionBlock>(Assert.Single(tree.Root.Children));
        Assert.Equal(2, section.Children.OfType<SectionBlock>().Count());
        Assert.Contains(tree.Blocks.OfType<ParagraphBlock>(), paragraph => paragraph.Prose.Text == "COMMENTARY Harbour");
    }

    [Theory]
    [InlineData("By Ada Winter")]
    [InlineData("Oct 9, 2018 4 min read")]
    [InlineData("March 3, 2021 at 10:45")]
    [InlineData("Advertisement")]
    [InlineData("That sounds fair, but is it?")]
    [InlineData("He said no.")]
    [InlineData("ada@example.org")]
    [InlineData("News | Sport | Weather")]
    public void Takes_no_byline_dateline_or_sentence_for_a_heading(string line) =>
        Assert.Empty(Parse($"{Running}\n\n{line}\n\n{Running}\n").Blocks.OfType<HeadingBlock>());

    [Fact]
    public void Takes_a_column_of_short_lines_for_no_headings() =>
        Assert.Empty(Parse($"{Running}\n\nThe Case for Dikes\n\nThe Truth About Sand\n\nA Short History of Piles\n\n{Running}").Blocks.OfType<HeadingBlock>());

    [Theory]
    [InlineData("The Long Quay\n=============\n\nText.", 1)]
    [InlineData("The long quay\n---\n\nText.", 2)]
    public void Reads_underlined_headings(string text, int level)
    {
        HeadingBlock heading = Assert.Single(Parse(text).Blocks.OfType<HeadingBlock>());

        Assert.Equal(level, heading.Level);
        Assert.Equal("The long quay", heading.Prose.Text, ignoreCase: true);
    }

    [Fact]
    public void Reads_no_other_markup() =>
        Assert.Equal(["# Not a heading", "> Not *a* quote", "`no code` &amp; <b>no tags</b>"], Paragraphs("# Not a heading\n> Not *a* quote\n`no code` &amp; <b>no tags</b>"));

    [Theory]
    [InlineData("- one\n- two\n- three", false)]
    [InlineData("* one\n* two\n* three", false)]
    [InlineData("\u2022 one\n\u2022 two\n\u2022three", false)]
    [InlineData("\u2022 one\n\n\u2022 two\n\n\n\u2022 three", false)]
    [InlineData("1. one\n2. two\n3. three", true)]
    [InlineData("9) one\n10) two\n11) three", true)]
    public void Reads_lists(string text, bool ordered)
    {
        DocumentTree tree = Parse("Before.\n" + text + "\nAfter.");

        ListBlock list = Assert.Single(tree.Blocks.OfType<ListBlock>());
        Assert.Equal(ordered, list.IsOrdered);
        Assert.Equal(3, list.Children.Length);
        Assert.Equal(["Before.", "one", "two", "three", "After."], tree.TextBlocks.Select(block => block.Prose.Text));
    }

    [Theory]
    [InlineData("- a lone line")]
    [InlineData("1) The first item")]
    [InlineData("1. First\n\n7. Seventh")]
    [InlineData("2019. A year to forget.\n2020. Another.")]
    [InlineData("-5 degrees\n-6 degrees")]
    public void Takes_no_lone_mark_for_a_list(string text) =>
        Assert.Empty(Parse(text).Blocks.OfType<ListBlock>());

    [Fact]
    public void Goes_on_with_an_item_on_lines_that_are_set_in()
    {
        DocumentTree tree = Parse("- the first item\n  goes on\n- the second");

        Assert.Equal(["the first item goes on", "the second"], tree.TextBlocks.Select(block => block.Prose.Text));
    }

    [Fact]
    public void Reads_columns_parted_by_tabs_as_a_table()
    {
        DocumentTree tree = Parse("Port\tShips\tTons\nHeron Bay\t12\t3,400\nCold Quay\t\t900\n\nText.");

        TableBlock table = Assert.Single(tree.Blocks.OfType<TableBlock>());
        Assert.Equal([true, false, false], table.Rows.Select(row => row.IsHeader));
        Assert.Equal(["Port", "Ships", "Tons", "Heron Bay", "12", "3,400", "Cold Quay", "", "900", "Text."], tree.TextBlocks.Select(block => block.Prose.Text));
    }

    [Theory]
    [InlineData("See https://example.org/a_(b)/c.", "https://example.org/a_(b)/c", "https://example.org/a_(b)/c")]
    [InlineData("(see http://example.org/x?y=1&z=2), please", "http://example.org/x?y=1&z=2", "http://example.org/x?y=1&z=2")]
    [InlineData("At WWW.example.org, daily", "WWW.example.org", "http://WWW.example.org")]
    [InlineData("\u201Chttps://example.org/\u201D", "https://example.org/", "https://example.org/")]
    public void Finds_bare_addresses(string text, string written, string address)
    {
        DocumentTree tree = Parse(text);

        LinkInline link = Assert.Single(tree.Root.Descendants().OfType<LinkInline>());
        Assert.Equal(written, tree.Source.ToString(link.Span));
        Assert.Equal(address, link.Address);
        Assert.Equal(LinkForm.Bare, link.Form);
        Assert.Equal(text.Replace(written, Prose.ObjectCharacter.ToString()), tree.TextBlocks[0].Prose.Text);
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("Write to ada@www.example.org")]
    [InlineData("www. is short for the web")]
    [InlineData("xhttp://example")]
    public void Finds_no_address_where_none_is(string text) =>
        Assert.Empty(Parse(text).Root.Descendants().OfType<LinkInline>());

    [Theory]
    [InlineData("a")]
    [InlineData("\n")]
    [InlineData("- \n")]
    [InlineData("- a\n")]
    [InlineData("1. a\n")]
    [InlineData("\u2022 a\nb\n")]
    [InlineData("\t")]
    [InlineData("a\tb\tc\n")]
    [InlineData("http://")]
    [InlineData("www.a(")]
    [InlineData("www.a) ")]
    [InlineData("=")]
    [InlineData("a\n\n")]
    [InlineData("A b\n\n")]
    [InlineData("a wrapped line of text that runs on and on up to the margin, and\n")]
    public void Reads_a_megabyte_of_anything_at_once(string piece)
    {
        SourceText source = SourceText.From(string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length)), "a.txt");

        CpuTime.AssertWithin(TimeSpan.FromSeconds(3), () => new PlainTextFormat().Parse(source));
    }

    [Fact]
    public void Keeps_the_tree_sound_on_arbitrary_text()
    {
        string[] pieces =
        [
            "a", "B c", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", ".", "- ", "* ", "\u2022 ", "1. ", "2. ", "3) ", "===", "---", "# ", "http://x.y", "www.", "(", ")",
            "\u00A0", "\u2028", "\uD83D\uDE00", "\uD83D", "\0", "\uFFFC", "Key Takeaways", "the line runs on to the margin and has no end in sight, so that it goes on",
        ];
        Gen.Int[0, pieces.Length - 1].Array[0, 60]
            .Select(indices => string.Concat(indices.Select(index => pieces[index])))
            .Sample(text => TreeInvariants.Verify(new PlainTextFormat().Parse(SourceText.From(text, "a.txt"))), iter: 2000);
    }

    private static List<string> Paragraphs(string text) => [.. Parse(text).Root.Children.Select(child => Assert.IsType<ParagraphBlock>(child).Prose.Text)];

    private static DocumentTree Parse(string text)
    {
        DocumentTree tree = new PlainTextFormat().Parse(SourceText.From(text, "a.txt"));
        TreeInvariants.Verify(tree);
        return tree;
    }
}
