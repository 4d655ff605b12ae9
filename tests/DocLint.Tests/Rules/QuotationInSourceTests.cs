using DocLint.Analysis;
using DocLint.Rules.Evidence;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class QuotationInSourceTests
{
    private static readonly IRepositoryFiles Inquiry = TestRepository.WithSource("https://example.org/inquiry", "The engineer said: Two of its cables had been rusting for eleven years, and nobody had looked.");

    [Theory]
    [InlineData("“Two of its cables had been rusting for [|seven|] years,” she said ([inquiry](https://example.org/inquiry)).", "“Two of its cables had been rusting for eleven years,” she said ([inquiry](https://example.org/inquiry)).")]
    [InlineData("“Two of its cables had [|not|] been rusting for eleven years,” she said ([inquiry](https://example.org/inquiry)).", "“Two of its cables had been rusting for eleven years,” she said ([inquiry](https://example.org/inquiry)).")]
    [InlineData("[|“Two of its cables had been rusting for years,”|] she said ([inquiry](https://example.org/inquiry)).", "“Two of its cables had been rusting for eleven years,” she said ([inquiry](https://example.org/inquiry)).")]
    public void Reports_altered_words_and_restores_them(string text, string expected) => RuleTest<QuotationAltered>.Verify(text, expected, repository: Inquiry);

    [Theory]
    [InlineData("“Two of its cables had been rusting … nobody had looked,” she said ([inquiry](https://example.org/inquiry)).")]
    [InlineData("“Two of [the] cables had been rusting for 11 years,” she said ([inquiry](https://example.org/inquiry)).")]
    [InlineData("“Two cables had been rusting for seven years,” she said.")]
    [InlineData("The “rusting” cables were old ([inquiry](https://example.org/inquiry)).")]
    public void Accepts_faithful_and_unchecked_quotations(string text)
    {
        RuleTest<QuotationAltered>.Verify(text, repository: Inquiry);
        RuleTest<QuotationNotInSource>.Verify(text, repository: Inquiry);
    }

    [Theory]
    [InlineData("[|“I never saw a sturdier bridge in all my life,”|] she said ([inquiry](https://example.org/inquiry)).")]
    public void Reports_a_quotation_that_is_nowhere(string text) => RuleTest<QuotationNotInSource>.Verify(text, repository: Inquiry);
}
