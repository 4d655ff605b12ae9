using DocLint.Rules.Support;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class UnattributedQuotationTests
{
    private const string Quotation = "“There is nothing left to save here, and everybody on the council knows it.”";

    [Theory]
    [InlineData("The old pier was closed last week. [|" + Quotation + "|]")]
    [InlineData("The old pier was closed last week.\n\n[|" + Quotation + "|]\n\nThe gulls did not mind.")]
    public void Reports(string text) => RuleTest<UnattributedQuotation>.Verify(text);

    [Theory]
    [InlineData("Anna Berg closed the pier last week. " + Quotation + " she said.")]
    [InlineData("The pier was closed, said Anna Berg.\n\n" + Quotation)]
    [InlineData("Her notice said: " + Quotation)]
    [InlineData("The pier is closed. [The notice](https://example.org/pier) reads well. " + Quotation)]
    [InlineData("The “temporary” fence around the pier has stood for a year.")]
    [InlineData("She hummed “The Long Way Home over the Sound and Back” on the pier.")]
    [InlineData("“There is nothing left,” and then silence.")]
    [InlineData("> There is nothing left to save here, and everybody on the council knows it.")]
    [InlineData("# Fiction\n\n" + Quotation)]
    public void Accepts(string text) => RuleTest<UnattributedQuotation>.Verify(text);

    [Fact]
    public void Accepts_short_quotations() => RuleTest<UnattributedQuotation>.Verify(
        "The old pier was closed last week. " + Quotation, options: new Dictionary<string, string> { ["DL1005.minimum_words"] = "30" });
}
