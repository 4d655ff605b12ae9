using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class SharesExceedWholeTests
{
    [Theory]
    [InlineData("Of the budget, [|50 percent goes to wages, 35 percent to rent and 25 percent|] to tools.")]
    [InlineData("The city owns [|55 percent, the county 30 percent and a bank 22 percent|].")]
    [InlineData("The estate is divided, with [|70 percent for the son and 40 percent|] for the daughter.")]
    [InlineData("Two firms share the trade between them. Arvo has [|61 percent and Belm 47 percent|].")]
    public void Reports(string text) => RuleTest<SharesExceedWhole>.Verify(text);

    [Theory]
    [InlineData("Of the budget, 50 percent goes to wages, 35 percent to rent and 15 percent to tools.")]
    [InlineData("Of the budget, 33.4% goes to wages, 33.4% to rent and 33.3% to tools.")]
    [InlineData("Asked for a reason, 55 percent of tenants named price and 48 percent the commute.")]
    [InlineData("In 2010, 70 percent came from the river and 30 percent from wells; by 2020, it was 45 percent and 55 percent.")]
    [InlineData("Turnout reached 71 percent in the capital and 64 percent in the port.")]
    [InlineData("Of the members, 61 percent hold a licence and 58 percent also own a boat.")]
    [InlineData("The state holds 51 percent; a year ago it held 60 percent.")]
    public void Accepts(string text) => RuleTest<SharesExceedWhole>.Verify(text);

    [Theory]
    [InlineData("[|Half of the crew flew home, another third stayed on board and a quarter|] went by sea.")]
    [InlineData("Wheat takes up [|60 percent of the land, maize 30 percent and rice the remaining 20 percent|].")]
    [InlineData("[|Two-thirds of its income comes from fees, a quarter from grants and a fifth|] from rent.")]
    [InlineData("Of those who replied, [|62% were for it, 35% against it and 9%|] undecided.")]
    [InlineData("Its power mix is [|48% coal, 37% gas and 22%|] wind.")]
    public void Reports_slips_in_other_words(string text) => RuleTest<SharesExceedWhole>.Verify(text);

    [Theory]
    [InlineData("Of the voters, 60 percent trust the mayor, 70 percent the police.")]
    [InlineData("In the north 60 percent own a car, in the south 70 percent.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<SharesExceedWhole>.Verify(text);
}
