using DocLint.Analysis;
using DocLint.Rules.Evidence;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class SourceNotCapturedTests
{
    private static readonly IRepositoryFiles Repository = TestRepository.WithSource("https://example.org/report", "The port handled 4,100 ships.");

    [Theory]
    [InlineData("It handled 4,100 ships, [the agency says](https://example.org/report?utm_source=x#top).")]
    [InlineData("It handled 4,100 ships.[^1]\n\n[^1]: Agency, http://example.org/report/.")]
    [InlineData("It handled 4,100 ships, [the agency says](sources/source.md).")]
    [InlineData("It handled 4,100 ships, a U.N. report says. See [below](#more) and [the plan](plan.md).")]
    public void Accepts_what_is_captured_or_cannot_be(string text) => RuleTest<SourceNotCaptured>.Verify(text, repository: Repository);

    [Theory]
    [InlineData("It handled 4,200 ships, [[|the press|](https://example.org/press) says].")]
    [InlineData("It handled 4,100 ships.[|[^1]|]\n\n[^1]: Agency, https://example.org/other.")]
    [InlineData("It handled 4,100 ships (doi:[|10.1000/182|]).")]
    public void Reports_what_is_not(string text) => RuleTest<SourceNotCaptured>.Verify(text.Replace("[[|the press|](https://example.org/press) says]", "[|[the press](https://example.org/press)|] says", StringComparison.Ordinal), repository: Repository);

    [Fact]
    public void Reports_a_source_once() =>
        RuleTest<SourceNotCaptured>.Verify("It handled 9 ships, [|[one](https://example.org/press)|] says. It lost 3 boats, [the press](http://example.org/press/) says.", repository: Repository);
}
