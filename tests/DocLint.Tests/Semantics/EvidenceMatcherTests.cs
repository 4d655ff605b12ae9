using System.Globalization;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

public class EvidenceMatcherTests
{
    [Theory]
    [InlineData("The port handled 4,100 ships.", "Ships handled by the port: 4,100.")]
    [InlineData("The port handled 28,000 ships.", "The port handled 27,812 ships.")]
    [InlineData("The port handled fourteen ships.", "The port handled 14 ships.")]
    [InlineData("The quay is ten miles long.", "The quay is 16 km long.")]
    [InlineData("The port spent $1.4 million.", "The port spent 1,378,000 dollars on cranes.")]
    [InlineData("About 500 ships came.", "Tankers came, 312 ships, and ferries, 188 ships.")]
    [InlineData("Some 75% of the ships came late.", "Of 400 ships, 300 ships came late.")]
    [InlineData("More than 4,000 ships came.", "The port counted 4,100 ships.")]
    [InlineData("Fewer than 70 ships came.", "The port counted 61 ships.")]
    [InlineData("At least 40 ships came.", "The port counted 40 ships.")]
    [InlineData("The quay opened on 6 May 2019.", "QUAY OPENSMay 6, 2019The mayor cut a ribbon.")]
    [InlineData("The quay opened on 11 June 2003.", "Quay (2003.06.11 – 2018.04.19)")]
    [InlineData("It handled coffee in the 1990s.", "It handled coffee from 1993.")]
    [InlineData("By 2020 the quay was open.", "The quay opened in 2018.")]
    [InlineData("Two piers were rebuilt.", "The flood took the piers, and both were rebuilt.")]
    [InlineData("The fee rose by 5 cents a crate.", "The fee for a crate has gone up a nickel.")]
    [InlineData("The port serves 21 ferry lines.", "The new line joins the 20 other ferry lines that the port serves.")]
    [InlineData("Five main ferry lines ran late.", "The other four main ferry lines ran late, too.")]
    [InlineData("They mourned the 1915 sinkings.", "The town still mourns the 1915 sinkings of its ferries.")]
    [InlineData("For noise it scored 60/100.", "The harbour got 60 out of 100 for noise.")]
    [InlineData("About a third of the cranes are electric.", "The port has 20 diesel cranes and another 10 electric cranes.")]
    [InlineData("The pilot went out 13 days later.", "The pilot went out nearly two weeks later.")]
    [InlineData("The harbour team won 3-2.", "The harbour team won by three goals to two.")]
    [InlineData("The harbour team won 3-1.", "It was a 3–1 win for the harbour team.")]
    [InlineData("Each of the 4 crews had 12 sailors.", "On the 4 boats were 48 sailors.")]
    [InlineData("The team scored two goals.", "The team drew 2-2.")]
    [InlineData("Twelve reviewers liked the pier.", "Based on 12 reviews, the pier was liked.")]
    [InlineData("The pier was shut for 17 occasions of storm.", "Storm shut the pier 17 times.")]
    public void Finds_what_the_source_contains(string claim, string source) =>
        Assert.DoesNotContain(Match(claim, source), match => match.Verdict is EvidenceVerdict.NotFound or EvidenceVerdict.Contradicted);

    [Theory]
    [InlineData("The port handled 4,700 ships.", "The port handled 4,100 ships.", "4,100 ships")]
    [InlineData("More than 66% of the ships came late.", "Of the ships, 66% came late.", "66%")]
    [InlineData("Fewer than 60 ships came late.", "There were 61 ships that came late.", "61 ships")]
    [InlineData("The quay cost less than $27 million.", "The quay cost $27.1 million.", "$27.1 million")]
    [InlineData("The port serves 20 ferry lines.", "The new line joins the 20 other ferry lines that the port serves.", "20 other ferry lines")]
    [InlineData("Each crew got more than $7 million.", "In total the crews got more than $85 million.", "$85 million")]
    [InlineData("A ship pays a fine of $30,000.", "Ships have to pay a fine of up to $30,000.", "$30,000")]
    [InlineData("More than 35,000 ships came.", "The port counted 35,000 ships.", "35,000 ships")]
    [InlineData("Three divers were hurt on the pier.", "On the pier three people were hurt.", "three people")]
    [InlineData("Three people drowned in the bay.", "The storm drowned 67 people, and threw 3,500 boats ashore.", "67 people")]
    [InlineData("Bail for the skipper is $1 million.", "Bail for the skipper is $5 million on five counts.", "$5 million")]
    [InlineData("Of the ships, 52% came late.", "Of the ships one in three came late, and 69% came in the dark.", "one in three")]
    [InlineData("The quay cost $36 million in the north and $40 million in the south.", "The quay cost $36 million in the north and $42.5 million in the south.", "$42.5 million")]
    public void Finds_what_the_source_contradicts(string claim, string source, string evidence) =>
        Assert.Equal(evidence, Assert.Single(Match(claim, source), match => match.Verdict == EvidenceVerdict.Contradicted).Evidence!.Text);

    [Theory]
    [InlineData("The quay opened on 7 August 2018.", "Painters came in 2016. The quay opened on 9 August 2018.", "7 August", "9 August 2018")]
    [InlineData("Anna Olin was born in 1964.", "Anna Olin (born 16 December 1961) is a harbour pilot.", "1964", "16 December 1961")]
    [InlineData("In 2002, Halm founded a prize for pilots.", "In 2001, Halm founded its prize for pilots.", "2002", "2001")]
    [InlineData("The port handled 4,100 ships in 1987.", "The port handled 4,100 ships in 2024.", "1987", "2024")]
    [InlineData("He was born in Gorey in May 1875.", "He was born in Gorey, Wexford, on 1 December 1872.", "May 1875", "1 December 1872")]
    public void Finds_another_date_of_the_same_event(string claim, string source, string part, string evidence)
    {
        FactMatch match = Assert.Single(Match(claim, source), match => match.Fact is DateMention);

        Assert.Equal(EvidenceVerdict.Contradicted, match.Verdict);
        Assert.Equal(part, match.Fact.Sentence.Prose.Text.Substring(match.ProseSpan.Start, match.ProseSpan.Length));
        Assert.Equal(evidence, match.Evidence!.Text);
    }

    [Theory]
    [InlineData("The quay opened in 2018.", "The quay was planned in 1998 and built in 2004.")]
    [InlineData("The port handled 3,900 ships in 1987.", "The port handled 4,100 ships in 2024.", "4,100 ships")]
    [InlineData("The old quay opened in 2018.", "The old quay was planned in 1998.")]
    [InlineData("In 2018, the old quay opened.", "In 1998, the old quay was planned.")]
    [InlineData("The quay was built in 1998 and sold in 2004.", "The quay was sold in 2004.")]
    [InlineData("The quay opened in 2018.", "The quay opened in 1998. The quay opened again in 2004.")]
    [InlineData("The quay opened before 1918.", "The quay opened in 1998.")]
    [InlineData("The quay opened in 2018.", "The quay has been open since 1998.")]
    [InlineData("The film opened in 2018.", "It tells what the 1998 opening of the film festival was like.")]
    [InlineData("The film was shot in 2018.", "Shot in the north in 2015, the film premiered in Halm in May 2016.", "2015")]
    [InlineData("The quay opened on 7 August 2018.", "The quay opened in August 2018.")]
    public void Takes_no_date_of_another_event_for_a_contradiction(string claim, string source, string? contradiction = null) =>
        Assert.All(Match(claim, source), match => Assert.True(match.Verdict != EvidenceVerdict.Contradicted || match.Evidence!.Text == contradiction, $"{match.Fact.Text}: {match.Evidence?.Text}"));

    [Theory]
    [InlineData("It opened on 5 March 2024.", EvidenceVerdict.Supported)]
    [InlineData("It opened in March 2024.", EvidenceVerdict.Supported)]
    [InlineData("It opened in 2024.", EvidenceVerdict.Supported)]
    [InlineData("It closed in 2023.", EvidenceVerdict.Supported)]
    [InlineData("The town said so on 7 March 2024.", EvidenceVerdict.Supported)]
    [InlineData("It opened on 12 March 2024.", EvidenceVerdict.NotFound)]
    [InlineData("It opened in 2009.", EvidenceVerdict.NotCheckable)]
    public void Sees_relative_dates_from_the_day_of_publication(string claim, EvidenceVerdict expected)
    {
        var source = new SemanticModel(new PlainTextFormat().Parse(SourceText.From("The quay opened on Tuesday, the town said. It had closed last year, when the harbour froze over and no ship came in.\n", "source.txt")), new DateOnly(2024, 3, 7));

        Assert.Equal(expected, Assert.Single(EvidenceMatcher.MatchAll(Model(claim), [source]), match => match.Fact is DateMention).Verdict);
    }

    [Theory]
    [InlineData("It opened on 7 August 2018.", "It opened in August 2018, after years of work that began in 2011.", "7 August")]
    [InlineData("It opened on 7 August 2018.", "It opened in the summer of 1999.", "7 August 2018")]
    [InlineData("It was run by her from 2003 to 2005.", "It was run by her from 2003.", "2005")]
    [InlineData("It handled 5,300 tonnes of coffee.", "The port handled 4,100 ships.", "5,300 tonnes")]
    [InlineData("The harbour team won 6-0.", "Two of the harbour team's players came on late and scored.", "6-0")]
    [InlineData("The coach won two league titles.", "The team led the cup tie 2-1 after the first leg.", "two league titles")]
    [InlineData("The town will free 1,000 prisoners.", "The radio said that 1,000 police officers guarded the road.", "1,000 prisoners")]
    [InlineData("Some 2,000 women work there.", "The council named 32 lawmakers.", "2,000 women")]
    public void Finds_what_the_source_lacks(string claim, string source, string part)
    {
        FactMatch match = Assert.Single(Match(claim, source), match => match.Verdict == EvidenceVerdict.NotFound);

        Assert.Equal(part, match.Fact.Sentence.Prose.Text.Substring(match.ProseSpan.Start, match.ProseSpan.Length));
    }

    [Theory]
    [InlineData("It ran at the 2018 World Cup.")]
    [InlineData("It is about the port (2008 film).")]
    [InlineData("It was the third victim.")]
    [InlineData("It came out in 2017.")]
    public void Says_nothing_of_names_and_of_what_a_reader_reckons(string claim) =>
        Assert.DoesNotContain(Match(claim, "The film came out last year. Two more followed since Tuesday, and the harbour stood still in the rain."), match => match.Verdict is EvidenceVerdict.NotFound or EvidenceVerdict.Contradicted);

    [Fact]
    public void Takes_time_in_proportion_to_the_text()
    {
        SemanticModel claims = Model(Numbers(200, 7));
        Run(claims, Model(Numbers(500, 3)));
        TimeSpan small = CpuTime.Measure(() => Run(claims, Model(Numbers(2_000, 3))));
        TimeSpan large = CpuTime.Measure(() => Run(claims, Model(Numbers(16_000, 3))));

        Assert.True(large < small * 24 + TimeSpan.FromMilliseconds(300), $"{small} and {large}");

        static void Run(SemanticModel claims, SemanticModel source) => Assert.NotEmpty(EvidenceMatcher.MatchAll(claims, [source]).ToList());
    }

    private static string Numbers(int count, int step) =>
        string.Concat(Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"The port of town {i} handled {1000 + (i * step * 7919 % 90_001):N0} ships in May. ")));

    private static SemanticModel Model(string text) => new(new PlainTextFormat().Parse(SourceText.From(text + "\n", "source.txt")));

    private static List<FactMatch> Match(string claim, string source) => [.. EvidenceMatcher.MatchAll(Model(claim), [Model(source)])];
}
