using DocLint.Rules.Support;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class UndatedStatisticTests
{
    [Theory]
    [InlineData("The town has [|12,400 inhabitants|], the mayor said.")]
    [InlineData("Nearly [|62 percent|] of the shops on the quay are empty, and they have {|#0:3,200 owners|}.")]
    public void Reports(string text) => RuleTest<UndatedStatistic>.Verify(text);

    [Theory]
    [InlineData("The town had 12,400 inhabitants in 2024, the mayor said.")]
    [InlineData("The town has 12,400 inhabitants. They were counted in March 2025.")]
    [InlineData("The storm drove 1,200 households out of the lower town.")]
    [InlineData("The town has three inns.")]
    [InlineData("# Fiction\n\nThe town has 12,400 inhabitants, the mayor said.")]
    public void Accepts(string text) => RuleTest<UndatedStatistic>.Verify(text);
}
