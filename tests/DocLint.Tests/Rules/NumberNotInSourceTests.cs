using DocLint.Analysis;
using DocLint.Rules.Evidence;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class NumberNotInSourceTests
{
    private static readonly IRepositoryFiles Port = TestRepository.WithSource("https://example.org/port", "The port handled 4,100 ships in 2024. The quay opened on 6 May 2019.");

    [Theory]
    [InlineData("It handled [|5,300 tonnes|] of coffee ([port](https://example.org/port)).")]
    [InlineData("It handled coffee. It handled [|5,300 tonnes|].[^1]\n\n[^1]: https://example.org/port")]
    [InlineData("The quay was painted on [|7 May|] 2019 ([port](https://example.org/port)).")]
    [InlineData("The tower fell in [|1987|] ([port](https://example.org/port)).")]
    public void Reports_what_the_source_lacks(string text) => RuleTest<NumberNotInSource>.Verify(text, repository: Port);

    [Theory]
    [InlineData("It handled 5,300 tonnes of coffee.")]
    [InlineData("It handled 5,300 tonnes of coffee. It handled 4,100 ships ([port](https://example.org/port)), and more.")]
    [InlineData("It handled 5,300 tonnes of coffee ([port](https://example.org/port), [press](https://example.org/press)).")]
    [InlineData("It handled 5,300 tonnes of coffee ([press](https://example.org/press)).")]
    [InlineData("It handled 5,300 tonnes of coffee ([below](#coffee)).\n\n## Coffee\n")]
    [InlineData("On 6 May 2019 the quay opened; in 2024, 4,100 ships came ([port](https://example.org/port)).")]
    [InlineData("# 5,300 tonnes\n\nMuch came ([port, page 12](https://example.org/port)).")]
    public void Accepts_what_it_contains_and_what_nothing_can_be_said_of(string text) => RuleTest<NumberNotInSource>.Verify(text, repository: Port);

    [Fact]
    public void Names_the_sources_that_were_read()
    {
        var runner = new RuleRunner([new NumberNotInSource()]);

        string message = Assert.Single(runner.Run("It handled 5,300 tonnes of coffee ([port](https://example.org/port)).", "article.md", Port, null)).Message;

        Assert.Equal("'5,300 tonnes' does not stand in the source that is cited for it: 'sources/source.md'.", message);
    }
}
