using System.Text;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

public class ClaimRecognizerTests
{
    [Theory]
    [InlineData("Unemployment fell from 7.2 percent to 5.1 percent last year.", "states a percentage")]
    [InlineData("The ministry spent $40 million on the bridge.", "states an amount of money")]
    [InlineData("The senator voted against the farm bill.", "speaks of votes or of support")]
    [InlineData("The harbour handled 28,000 containers in 2017.", "states a number")]
    [InlineData("Exports to China doubled while prices fell.", "states a multiple")]
    [InlineData("No mayor of this city has ever raised the wages of nurses, and none has never tried.", "says that something never happened")]
    public void Gives_the_reason_of_a_claim(string text, string reason)
    {
        Claim claim = Assert.Single(Find(text));

        Assert.True(claim.Score >= .5, $"{claim.Score}");
        Assert.Contains(reason, claim.Reasons);
    }

    [Theory]
    [InlineData("What do you want to do tomorrow?")]
    [InlineData("Mix the flour with the milk and let it rest.")]
    [InlineData("I think we should hope for a better future.")]
    [InlineData("Thank you very much, good evening and welcome.")]
    [InlineData("That would be a beautiful idea.")]
    [InlineData("Please subscribe to our newsletter.")]
    public void Leaves_opinions_questions_and_instructions_below_the_line(string text) =>
        Assert.All(Find(text), claim => Assert.True(claim.Score < .5, $"{claim.Score} {string.Join("; ", claim.Reasons)}"));

    [Fact]
    public void Ranks_a_fact_above_an_opinion_on_the_same_matter()
    {
        double fact = Find("The government cut income taxes by 12 percent in 2009.")[0].Score;
        double opinion = Find("I believe the government should cut income taxes.")[0].Score;

        Assert.True(fact > opinion + .3, $"{fact} {opinion}");
    }

    [Fact]
    public void Takes_what_only_this_sentence_has_before_what_most_have()
    {
        Claim claim = Assert.Single(Find("The company sold 45% of its shares for $3 billion."));

        Assert.NotEqual("states a past event", claim.Reasons[0]);
        Assert.Equal(claim.Reasons.Distinct(), claim.Reasons);
    }

    [Fact]
    public void Covers_each_sentence_in_order()
    {
        const string Text = "The dam broke in 1963. Nobody was hurt! Why?";

        Assert.Equal(["The dam broke in 1963.", "Nobody was hurt!", "Why?"], Find(Text).Select(claim => claim.Text));
    }

    [Fact]
    public void Takes_headings_and_cells_for_no_claims()
    {
        var span = new TextSpan(0, 30);
        TextInline text = new(span, "Sales rose 40 percent in 2017.");
        var source = SourceText.Decode("Sales rose 40 percent in 2017."u8.ToArray(), "a.md");
        var tree = new DocumentTree(source, "text", new DocumentBlock(span, [new HeadingBlock(span, 1, [text])]));

        Assert.Empty(new SemanticModel(tree).Claims);
    }

    [Fact]
    public void Halves_a_label_without_an_end_mark()
    {
        double label = Find("About 4,000 words")[0].Score;

        Assert.True(label < .5, $"{label}");
    }

    [Theory]
    [InlineData("A ")]
    [InlineData("9")]
    [InlineData("9 ")]
    [InlineData("a")]
    [InlineData("a'a")]
    [InlineData("\"")]
    [InlineData("and ")]
    [InlineData("$1,000 ")]
    public void Reads_a_megabyte_of_anything_in_linear_time(string piece)
    {
        string text = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString();
        SemanticModel model = Model(text);
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            _ = block.Prose.Sentences;
        }

        CpuTime.AssertWithin(TimeSpan.FromSeconds(2), () => Assert.NotEmpty(model.Claims));
    }

    [Fact]
    public void Carries_weights_that_are_readable_and_sorted()
    {
        using Stream stream = typeof(SemanticModel).Assembly.GetManifestResourceStream("DocLint.Semantics.Claims.weights.tsv")!;
        using var reader = new StreamReader(stream);
        string[] lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] names = [.. lines.Where(line => line[0] != '#').Select(line => line.Split('\t')[0])];

        Assert.True(stream.Length < 100_000, $"{stream.Length}");
        Assert.Equal(names.Skip(1).Order(StringComparer.Ordinal), names.Skip(1));
        Assert.Contains("signal percentage", names);
    }

    [Theory]
    [InlineData("We've cut taxes by 12% since 2009, and they didn't.")]
    [InlineData("“No one,” said Dr. Weiss, “has ever sold 3,000 boats in Ghana!”")]
    public void Reads_the_same_features_when_it_learns_and_when_it_scores(string text)
    {
        Sentence sentence = Model(text).Tree.TextBlocks[0].Prose.Sentences[0];
        var growing = new ClaimVocabulary(isGrowing: true);
        ClaimVocabulary known = ClaimModel.Default.Vocabulary;

        string[] learnt = [.. new ClaimFeatures(growing).Read(sentence).Select(growing.Name)];
        string[] scored = [.. new ClaimFeatures(known).Read(sentence).Select(known.Name)];

        Assert.NotEmpty(scored);
        Assert.Equal(scored, learnt.Where(scored.Contains));
    }

    private static SemanticModel Model(string text)
    {
        var source = SourceText.Decode(Encoding.UTF8.GetBytes(text), "a.txt");
        var span = new TextSpan(0, source.Length);
        return new SemanticModel(new DocumentTree(source, "text", new DocumentBlock(span, [new ParagraphBlock(span, [new TextInline(span, text)])])));
    }

    private static Claim[] Find(string text) => [.. Model(text).Claims];
}
