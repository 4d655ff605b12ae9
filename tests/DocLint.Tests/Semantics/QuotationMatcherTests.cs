using System.Globalization;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

public class QuotationMatcherTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "DocLint.Tests", "Semantics", "Quotes");

    /// <summary>Lines: "# " a passage of the source, "= " a faithful quotation of it, "! " an altered one. The first file was written before the rule.</summary>
    public static TheoryData<string> Files => ["first.txt", "second.txt"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Tells_altered_quotations_from_faithful_ones(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, file));
        SemanticModel source = Model(string.Join("\n\n", lines.Where(line => line.StartsWith('#')).Select(line => line[2..])));
        var counts = (Right: 0, False: 0, Missed: 0);
        foreach (string line in lines.Where(line => line.Length > 2 && line[0] != '#'))
        {
            bool isAltered = line[0] == '!';
            bool said = Match(line[2..], source).Verdict is EvidenceVerdict.Contradicted or EvidenceVerdict.NotFound;
            counts = (counts.Right + (said && isAltered ? 1 : 0), counts.False + (said && !isAltered ? 1 : 0), counts.Missed + (!said && isAltered ? 1 : 0));
        }

        Assert.Equal(30, counts.Right + counts.Missed);
        Assert.True(counts.Right / (double)(counts.Right + counts.False) >= .97, counts.ToString());
        Assert.True(counts.Right / 30.0 >= .95, counts.ToString());
    }

    [Fact]
    public void Shows_the_words_that_differ()
    {
        QuotationMatch match = Match("the two cables had not been rusting for years", Model("He said that the cables had been rusting for many years."));

        Assert.Equal(["two>", "not>", ">many"], match.Changes.Select(change => $"{change.Quoted}>{change.Original}"));
    }

    [Fact]
    public void Takes_the_passage_that_is_nearest()
    {
        SemanticModel source = Model("The plan will cost nine million and take two years.\n\nThe plan will cost eight million and take three years.");

        QuotationMatch match = Match("The plan will cost eight million and take four years", source);

        Assert.Equal(2, source.Source.Lines.GetLine(match.Passage.Start));
        Assert.Equal("three", Assert.Single(match.Changes).Original);
    }

    [Fact]
    public void Is_not_drawn_away_by_words_that_stand_in_crowds_elsewhere()
    {
        string crowd = string.Concat(Enumerable.Repeat("The harbour was calm or very calm, had been calm, or was very calm in a calm year. ", 6));

        Assert.Equal(EvidenceVerdict.Supported, Match("had a calm or very calm harbour", Model($"{crowd}\n\nMost skippers said that they had a calm or very calm harbour in May.\n\n{crowd}")).Verdict);
    }

    [Fact]
    public void Says_nothing_of_a_source_in_another_language()
    {
        string page = string.Concat(Enumerable.Repeat("Der Rat hat die Abstimmung über die Brücke auf den Juni verschoben, weil Gutachten fehlen. ", 8));

        Assert.Equal(EvidenceVerdict.NotCheckable, Match("The council put off the vote on the bridge until June", Model(page)).Verdict);
    }

    [Fact]
    public void Takes_time_in_proportion_to_the_text()
    {
        Match(Words(300), Model(Words(1_000)));
        TimeSpan small = CpuTime.Measure(() => Match(Words(300), Model(Words(20_000))));
        TimeSpan large = CpuTime.Measure(() => Match(Words(300), Model(Words(160_000))));

        Assert.True(large < small * 24 + TimeSpan.FromMilliseconds(200), $"{small} and {large}");
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => i % 7 == 0 ? "the" : "w" + (i * 7919 % 997).ToString(CultureInfo.InvariantCulture)));

    private static SemanticModel Model(string text) => new(new PlainTextFormat().Parse(SourceText.From(text + "\n", "source.txt")));

    private static QuotationMatch Match(string words, SemanticModel source) =>
        EvidenceMatcher.Match(Model($"“{words}” said the mayor.").Quotations[0], [source]);
}
