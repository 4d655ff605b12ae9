using DocLint.Rules.Support;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class VagueQuantityTests
{
    [Theory]
    [InlineData("The council made [|a significant number of|] concessions to the harbour company.")]
    [InlineData("[|The vast majority of|] the islanders want a bridge.")]
    [InlineData("[|Dozens of|] boats lay in the harbour, and {|#0:numerous|} gulls sat on them.")]
    public void Reports(string text) => RuleTest<VagueQuantity>.Verify(text);

    [Theory]
    [InlineData("The council made four concessions to the harbour company.")]
    [InlineData("Of the 40 berths, 3 are free, and a number of owners wait for them.")]
    [InlineData("“A significant number of boats lay there,” the pilot said.")]
    [InlineData("# A significant number of concessions")]
    [InlineData("# Fiction\n\nDozens of boats lay in the harbour.")]
    public void Accepts(string text) => RuleTest<VagueQuantity>.Verify(text);

    [Fact]
    public void Accepts_allowed_phrases() => RuleTest<VagueQuantity>.Verify(
        "Dozens of boats lay in the harbour.", options: new Dictionary<string, string> { ["DL1007.allowed"] = "dozens of" });
}
