using System.Globalization;
using System.Text;
using DocLint.Analysis;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Testing;
using DocLint.Text;

namespace DocLint.Tests.Analysis;

public class SourceCheckTests
{
    private static readonly IRepositoryFiles Port = TestRepository.WithSource("https://example.org/port", "The port handled 4,100 ships in 2024. Its director said: We were never so busy as this spring.");

    [Theory]
    [InlineData("The port handled 4,100 ships in 2024 ([port](https://example.org/port)).", EvidenceVerdict.Supported)]
    [InlineData("The port handled 4,700 ships in 2024 ([port](https://example.org/port)).", EvidenceVerdict.Contradicted)]
    [InlineData("The port handled 4,100 ships in 1987 ([port](https://example.org/port)).", EvidenceVerdict.Contradicted)]
    [InlineData("The port opened in 1987 ([port](https://example.org/port)).", EvidenceVerdict.NotFound)]
    [InlineData("The port handled 4,100 ships in 2024 ([press](https://example.org/press)).", EvidenceVerdict.NotCaptured)]
    [InlineData("The port handled 4,700 ships in 2024 ([port](https://example.org/port), [press](https://example.org/press)).", EvidenceVerdict.NotCaptured)]
    [InlineData("The port handled 4,100 ships in 2024.", EvidenceVerdict.NotCheckable)]
    [InlineData("“We were never so idle as this spring,” its director said ([port](https://example.org/port)).", EvidenceVerdict.Contradicted)]
    public void Gives_a_verdict_on_each_claim(string text, EvidenceVerdict expected) =>
        Assert.Equal(expected, Assert.Single(Check(text, Port).Claims()).Verdict);

    [Fact]
    public void Asks_the_source_of_a_table_for_its_cells()
    {
        const string Text = "Ships, by year ([port](https://example.org/port))\n\n| year | ships |\n|---|---|\n| 2024 | 4,100 ships ([port](https://example.org/port)) |\n| 2023 | 3,950 ships ([port](https://example.org/port)) |\n";

        IEnumerable<CheckedFact> missing = Check(Text, Port).Facts.Where(fact => fact.Match.Verdict is EvidenceVerdict.NotFound or EvidenceVerdict.Contradicted);

        Assert.Equal(["2023", "3,950 ships"], missing.Select(fact => fact.Match.Fact.Text));
    }

    [Fact]
    public void Takes_time_in_proportion_to_hostile_text()
    {
        Check(Hostile(100), Port);
        TimeSpan small = CpuTime.Measure(() => Check(Hostile(1_000), Port));
        TimeSpan large = CpuTime.Measure(() => Check(Hostile(8_000), Port));

        Assert.True(large < small * 32 + TimeSpan.FromMilliseconds(500), $"{small} and {large}");
    }

    [Fact]
    public void Checks_thirty_sources_in_the_time_of_reading_them()
    {
        var article = new StringBuilder();
        var files = new List<(string Path, string Text)>();
        for (int i = 0; i < 30; i++)
        {
            article.Append(CultureInfo.InvariantCulture, $"In {1990 + i} the port of town {i} handled {4_000 + i:N0} ships, more than {30 + i}% of them late ([{i}](https://example.org/{i})).\n\n");
            files.Add(($"sources/{i}.md", $"---\nurl: https://example.org/{i}\n---\n{Page(i)}"));
        }

        IRepositoryFiles repository = TestRepository.Create([.. files]);
        Check(article.ToString(), repository);

        CpuTime.AssertWithin(TimeSpan.FromMilliseconds(150), () => Check(article.ToString(), repository));
    }

    // One line of claims with sources, dates, ratings and quotations.
    private static string Hostile(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"On {1 + i % 28} May {1900 + i % 120}, {i * 7} of {i * 9} won 3-{i % 9}, “never so busy as that spring {i}” he said [p](https://example.org/port). ")));

    private static string Page(int seed) =>
        string.Concat(Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"In {1900 + (i + seed) % 120} the harbour of the old town number {i} counted {i * 37 + seed:N0} boats and {i % 90}% of them came from far away. ")));

    private static SourceCheck Check(string text, IRepositoryFiles repository) =>
        new(new SemanticModel(new MarkdownFormat().Parse(SourceText.From(text, "article.md"))), repository.Evidence);
}
