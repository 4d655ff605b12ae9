using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Rules.Evidence;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class NumberContradictsSourceTests
{
    private static readonly IRepositoryFiles Port = TestRepository.WithSource("https://example.org/port", "In its report the port says a few things.\n\nThe port handled 4,100 ships in 2024. The quay opened on 6 May 2019.");

    [Theory]
    [InlineData("The port handled 4,100 ships in [|2021|] ([port](https://example.org/port)).")]
    [InlineData("The quay opened on [|7 May|] 2019 ([port](https://example.org/port)).")]
    [InlineData("The quay opened in [|1987|] ([port](https://example.org/port)).")]
    [InlineData("The port handled [|4,700 ships|] in 2024 ([port](https://example.org/port)).")]
    [InlineData("The port handled fewer than [|4,000 ships|] ([port](https://example.org/port)).")]
    public void Reports_another_value(string text) => RuleTest<NumberContradictsSource>.Verify(text, repository: Port);

    [Theory]
    [InlineData("The port handled 4,100 ships in 2024 ([port](https://example.org/port)).")]
    [InlineData("The port handled more than 4,000 ships ([port](https://example.org/port)).")]
    [InlineData("The port handled 4,700 ships ([port](https://example.org/port), [press](https://example.org/press)).")]
    public void Accepts_the_same(string text) => RuleTest<NumberContradictsSource>.Verify(text, repository: Port);

    [Fact]
    public void Leads_to_the_line_of_the_source()
    {
        var runner = new RuleRunner([new NumberContradictsSource()]);

        Diagnostic found = Assert.Single(runner.Run("The port handled 4,700 ships in 2024 ([port](https://example.org/port)).", "article.md", Port, null));

        RelatedLocation related = Assert.Single(found.RelatedLocations);
        Assert.Equal("sources/source.md", related.Source!.Path);
        Assert.Equal(5, related.Source.Lines.GetLine(related.Span.Start));
        Assert.Equal("4,100 ships", related.Source.ToString(related.Span));
    }
}
