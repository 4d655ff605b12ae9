using DocLint.Rules.Support;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class LostLinkTests
{
    [Theory]
    [InlineData("The council agreed to a drastic\u00A0[|softening|]\u00A0of the rules after the\u00A0{|#0:winter summit|}\u00A0in the town hall.")]
    [InlineData("It took a page from the “\u00A0[|Sunshine Policy|]\u00A0” playbook and signed the Joint Plan (\u00A0{|#0:JPOA|}).")]
    [InlineData("A drastic\u00A0softening\u00A0of the rules.\n\nThe council agreed to a drastic\u00A0[|softening|]\u00A0of the rules after the\u00A0{|#0:summit|}\u00A0here.")]
    public void Reports(string text) => RuleTest<LostLink>.Verify(text);

    [Theory]
    [InlineData("The rules hold for 40\u00A0km from the coast, as Dr.\u00A0Berg wrote, and for 20\u00A0km inland.")]
    [InlineData("The council agreed to a drastic\u00A0softening\u00A0of the rules.")]
    [InlineData("The [council](https://example.org) agreed to a drastic\u00A0softening\u00A0of the rules after the\u00A0summit\u00A0here.")]
    [InlineData("A drastic softening of the rules.\u00A0 \u00A0 \u00A0The council agreed.\u00A0 \u00A0")]
    [InlineData("J.\u00A0R.\u00A0Berg and A.\u00A0Lund wrote it.")]
    public void Accepts(string text) => RuleTest<LostLink>.Verify(text, path: "note.md");

    [Fact]
    public void Reports_one_trace_when_asked() => RuleTest<LostLink>.Verify(
        "The council agreed to a drastic\u00A0[|softening|]\u00A0of the rules.", options: new Dictionary<string, string> { ["DL1008.minimum"] = "1" });
}
