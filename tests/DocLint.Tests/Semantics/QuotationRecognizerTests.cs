using CsCheck;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

public class QuotationRecognizerTests
{
    [Theory]
    [InlineData("\"We will not move an inch,\" she said.", "We will not move an inch,")]
    [InlineData("“We will not move an inch,” she said.", "We will not move an inch,")]
    [InlineData("She said: «We will not move an inch.»", "We will not move an inch.")]
    [InlineData("She said: »We will not move an inch.«", "We will not move an inch.")]
    [InlineData("She said: „We will not move an inch.“", "We will not move an inch.")]
    [InlineData("‘We will not move an inch,’ she said.", "We will not move an inch,")]
    [InlineData("'We will not move an inch,' she said.", "We will not move an inch,")]
    [InlineData("“We will […] not move [the border] an inch …” she said.", "We will […] not move [the border] an inch …")]
    public void Reads_every_style_of_marks(string text, string content)
    {
        Quotation quotation = Single(text);

        Assert.Equal(content, quotation.Content);
        Assert.Equal("she", quotation.Speaker, ignoreCase: true);
        Assert.Equal(QuotationKind.Speech, quotation.Kind);
    }

    [Theory]
    [InlineData("The minister's aides' cars weren't there in the '90s.")]
    [InlineData("The ministers’ decision wasn’t the voters’ choice.")]
    [InlineData("He is 6'1\" tall and the pipe is 12\" wide.")]
    [InlineData("Rock 'n' roll was all that mattered back then.")]
    public void Takes_apostrophes_and_inches_for_what_they_are(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Keeps_possessives_inside_single_quotation_marks() =>
        Assert.Equal("The ministers’ decision isn’t final,", Single("‘The ministers’ decision isn’t final,’ said Okafor.").Content);

    [Theory]
    [InlineData("“The deal is dead,” said the minister.", "the minister", "said")]
    [InlineData("“The deal is dead,” the minister said.", "the minister", "said")]
    [InlineData("The minister said: “The deal is dead.”", "The minister", "said")]
    [InlineData("“The deal,” Okafor told reporters, “is dead.”", "Okafor", "told")]
    [InlineData("According to Okafor, “the deal is dead and buried.”", "Okafor", "According to")]
    [InlineData("“The deal is dead,” said Ada Okafor, who leads the bank.", "Ada Okafor", "said")]
    [InlineData("Ada Okafor, the head of the bank, said “the deal is dead and buried”.", "Ada Okafor", "said")]
    [InlineData("“Is the deal dead?” asked Okafor.", "Okafor", "asked")]
    [InlineData("“The deal is dead,” he said.", "he", "said")]
    [InlineData("Okafor told reporters in Lagos on Tuesday that the offer was “a bad joke”.", "Okafor", "told")]
    public void Finds_the_speaker(string text, string speaker, string verb) =>
        Assert.All(Find(text), quotation =>
        {
            Assert.Equal(QuotationKind.Speech, quotation.Kind);
            Assert.Equal(speaker, quotation.Speaker);
            Assert.Equal(verb, quotation.Verb);
        });

    [Fact]
    public void Gives_the_speaker_to_what_follows_in_the_paragraph()
    {
        Quotation[] found = Find("“The deal is dead,” Okafor said. “There will not be another one this year.”");

        Assert.Equal(["Okafor", "Okafor"], found.Select(quotation => quotation.Speaker));
    }

    [Fact]
    public void Takes_the_speaker_from_the_paragraph_before_when_it_ends_in_a_colon() =>
        Assert.Equal("Okafor", Find("Late on Monday Okafor wrote:\n\n“There will not be another deal this year or the next.”")[0].Speaker);

    [Fact]
    public void Places_the_speaker_in_the_source()
    {
        SemanticModel model = Model("“The deal is dead,” said Ada Okafor.");

        Assert.Equal("Ada Okafor", model.Source.ToString(model.Quotations[0].SpeakerSpan));
    }

    [Theory]
    [InlineData("“The sea does not hurry, and neither do I.” — Moon Jae-in, fisherman", "Moon Jae-in")]
    [InlineData("\"The sea does not hurry, and neither do I.\" -- Ada Okafor", "Ada Okafor")]
    public void Takes_the_name_behind_a_dash_for_the_speaker(string text, string speaker) => Assert.Equal(speaker, Single(text).Speaker);

    [Theory]
    [InlineData("> The sea does not hurry.\n> — Ada Okafor, fisher", "Ada Okafor")]
    [InlineData("> The sea does not hurry. — Ada Okafor", "Ada Okafor")]
    [InlineData("Okafor wrote in May:\n\n> The sea does not hurry.", "Okafor")]
    [InlineData("> The sea does not hurry.", null)]
    public void Reads_a_block_quote(string text, string? speaker)
    {
        Quotation quotation = Assert.Single(SmallTree.Model(text).Quotations);

        Assert.Equal((QuotationKind.Block, "The sea does not hurry.", speaker), (quotation.Kind, quotation.Content, quotation.Speaker));
    }

    [Fact]
    public void Reads_the_quotations_that_a_page_marks_with_an_element()
    {
        SourceText source = SourceText.From("She said <q>we will not move an inch</q> today.", "a.html");
        var quoted = new TextSpan(12, 24);
        var element = new ContainerInline(new TextSpan(9, 31), [new TextInline(quoted, source.ToString(quoted))], new ElementInfo("q", []));
        var paragraph = new ParagraphBlock(new TextSpan(0, source.Length), [new TextInline(new TextSpan(0, 9), "She said "), element, new TextInline(new TextSpan(40, 7), " today.")]);
        var model = new SemanticModel(new DocumentTree(source, "html", new DocumentBlock(new TextSpan(0, source.Length), [paragraph])));

        Quotation quotation = Assert.Single(model.Quotations);
        Assert.Equal(("we will not move an inch", "She"), (quotation.Content, quotation.Speaker));
    }

    [Theory]
    [InlineData("They set up a “buffer” zone.")]
    [InlineData("The talks ended the “stalemate” in Geneva.")]
    [InlineData("Now that the war is “over,” nobody cares.")]
    [InlineData("This is part of what planners call: “risk appetite.”")]
    [InlineData("The bank would argue that the “peace” holds.")]
    [InlineData("It is known as the “Long Night” in the valley.")]
    public void Holds_a_word_at_a_distance(string text) => Assert.Equal(QuotationKind.ScareQuote, Single(text).Kind);

    [Theory]
    [InlineData("Her novel “The quiet harbour” sold well.")]
    [InlineData("They sang “Roads of Iron and Rain” at the end.")]
    [InlineData("It took a page from the “ Open Doors ” playbook of the nineties.")]
    public void Knows_a_title(string text) => Assert.Equal(QuotationKind.Title, Single(text).Kind);

    [Fact]
    public void Leaves_the_blanks_inside_the_marks_out_of_the_content()
    {
        Quotation quotation = Single("It took a page from the “ Open Doors ” playbook.");

        Assert.Equal("Open Doors", quotation.Content);
        Assert.Equal("“ Open Doors ”", quotation.Text);
    }

    [Fact]
    public void Reads_a_whole_sentence_as_speech_even_when_nobody_is_named()
    {
        Quotation quotation = Single("“There will not be another deal this year.”");

        Assert.Equal(QuotationKind.Speech, quotation.Kind);
        Assert.Null(quotation.Speaker);
    }

    [Fact]
    public void Reads_nested_quotations()
    {
        Quotation[] found = Find("“He told us ‘never again’ and then he left the room,” Okafor said.");

        Assert.Equal([false, true], found.Select(quotation => quotation.IsNested));
        Assert.Equal("never again", found[1].Content);
    }

    [Fact]
    public void Runs_over_paragraphs_that_begin_with_a_mark_again()
    {
        Quotation quotation = Single("Okafor said: “We waited for a year and nothing came of it.\n\n“So we left the talks for good.”");

        Assert.Equal("We waited for a year and nothing came of it.\nSo we left the talks for good.", quotation.Content);
        Assert.Equal(2, quotation.ContentSpans.Length);
        Assert.Equal("Okafor", quotation.Speaker);
    }

    [Theory]
    [InlineData("He said “we will never know why it happened.\n\nThe next paragraph has “one word” of its own.")]
    [InlineData("He said \"we will never know why it happened.\n\nThe next paragraph has \"one word\" of its own.")]
    public void Limits_a_forgotten_mark_to_its_paragraph(string text) => Assert.Equal("one word", Single(text).Content);

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("“a")]
    [InlineData(" \"a")]
    [InlineData("‘a ")]
    [InlineData("s’ a ")]
    [InlineData("“a” — x ")]
    [InlineData("“a\n\n")]
    public void Reads_a_wall_of_marks_in_linear_time(string unit)
    {
        SemanticModel model = Model(string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length)));
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            _ = block.Prose.Sentences;
        }

        CpuTime.AssertWithin(TimeSpan.FromSeconds(3), () => _ = model.Quotations);
    }

    [Fact]
    public void Keeps_every_span_inside_its_prose() =>
        Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 40].Sample(pieces =>
        {
            SemanticModel model = Model(string.Join(pieces.Length % 2 == 0 ? "" : " ", pieces));
            foreach (Quotation quotation in model.Quotations)
            {
                Assert.True(quotation.ProseSpan.End <= quotation.Sentence.Prose.Text.Length && quotation.Content.Length > 0);
                Assert.All(quotation.ContentSpans, span => Assert.True(span.End <= model.Source.Length));
            }

            Assert.All(model.Attributions, attribution => Assert.True(attribution.ProseSpan.Length > 0 && attribution.Text.Contains(attribution.Verb, StringComparison.Ordinal)));
        });

    private static readonly string[] Pieces = ["“", "”", "\"", "'", "’", "‘", "«", "»", "„", " ", "\n\n", "said", "Moon", "he", "critics", ",", ".", "word", "The", "is believed to"];

    private static Quotation Single(string text) => Assert.Single(Find(text));

    private static Quotation[] Find(string text) => [.. Model(text).Quotations];

    private static SemanticModel Model(string text) => new(new PlainTextFormat().Parse(SourceText.From(text, "a.txt")));
}
