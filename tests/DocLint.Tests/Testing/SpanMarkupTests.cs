using DocLint.Testing;
using DocLint.Text;

namespace DocLint.Tests.Testing;

public class SpanMarkupTests
{
    [Fact]
    public void Reads_findings_named_findings_and_evidence()
    {
        SpanMarkup markup = SpanMarkup.Parse("a [|b|] {|DL1001:c|} {|#0:d|}");

        Assert.Equal("a b c d", markup.Text);
        Assert.Equal<MarkedSpan>([new MarkedSpan(null, new TextSpan(2, 1)), new MarkedSpan("DL1001", new TextSpan(4, 1))], markup.Findings);
        Assert.Equal(new TextSpan(6, 1), markup.Evidence[0]);
    }

    [Fact]
    public void Nests() =>
        Assert.Equal<MarkedSpan>([new MarkedSpan(null, new TextSpan(0, 3)), new MarkedSpan("DL1001", new TextSpan(1, 1))], SpanMarkup.Parse("[|a{|DL1001:b|}c|]").Findings);

    [Theory]
    [InlineData("It costs $$5 and {|x|} or {y}.")]
    [InlineData("| a | b |\n|---|---|\n| c | d |")]
    public void Leaves_prices_tables_and_braces_alone(string text) => Assert.Equal(text, SpanMarkup.Parse(text).Text);

    [Fact]
    public void Refuses_a_mark_that_is_not_closed() => Assert.Throws<FormatException>(() => SpanMarkup.Parse("a [|b"));
}
