using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class PercentChangeDoesNotMatchTests
{
    [Fact]
    public void Needs_a_percentage() => RuleTest<PercentChangeDoesNotMatch>.Verify("Sales rose from 40 to 50.");

    [Theory]
    [InlineData("Sales rose from {|#0:40|} to {|#1:50|}, a [|20%|] increase.", "Sales rose from 40 to 50, a 25% increase.")]
    [InlineData("Fares climbed [|4.5%|], to {|#1:€312 million|}, from {|#0:€287 million|} last year.", "Fares climbed 8.7%, to €312 million, from €287 million last year.")]
    [InlineData("Membership dropped by [|50 percent|], from {|#0:300|} to {|#1:200|}.", "Membership dropped by 33 percent, from 300 to 200.")]
    [InlineData("Passengers were up [|12 per cent|] to {|#1:5,600|} a week, from {|#0:4,800|} in May.", "Passengers were up 17 per cent to 5,600 a week, from 4,800 in May.")]
    [InlineData("The town went from {|#0:eight million|} to {|#1:ten million people|}, a rise of [|a third|].", "The town went from eight million to ten million people, a rise of a third.")]
    [InlineData("The club had {|#1:660 members|}, up [|20%|] from {|#0:500|} in 2019.", "The club had 660 members, up 32% from 500 in 2019.")]
    [InlineData("Entries soared by [|200 percent|], from {|#0:1,000|} to {|#1:2,000|}.", "Entries soared by 100 percent, from 1,000 to 2,000.")]
    public void Reports_and_fixes(string text, string expected) => RuleTest<PercentChangeDoesNotMatch>.Verify(text, expected);

    [Theory]
    [InlineData("Hives rose from 4,812 in 2019 to 5,390 in 2022, or about 12 percent.")]
    [InlineData("The share who walk moved from 20 percent to 25 percent, a gain of five percentage points.")]
    [InlineData("Costs rose from 2.0 to 2.6 million, but per head they grew by only 9 percent.")]
    [InlineData("The deficit more than doubled, from €1.4 billion to €3.1 billion, an increase of over 120 percent.")]
    [InlineData("The grant rose from £100,000 to £121,000 over two years, which is 10 percent annualised.")]
    [InlineData("Trains run from 6 to 9, and 20 percent more of them stop here.")]
    [InlineData("Unemployment went from 5 percent to 6 percent, “a 20 percent increase in misery”.")]
    [InlineData("Sales rose from 40 to 50, while costs climbed by 8 percent.")]
    [InlineData("Costs rose 4% and revenue climbed from 40 to 50.")]
    [InlineData("The club had 660 members, up 32% from 500 in 2019.")]
    [InlineData("Prices rose from $40 to $50, up to 30% of the cost of a licence.")]
    public void Accepts(string text) => RuleTest<PercentChangeDoesNotMatch>.Verify(text);

    [Theory]
    [InlineData("Between May and June the price fell from 80 to 60 cents, down [|20%|].")]
    [InlineData("To save money, the board cut its staff from 200 to 150, a [|30 percent|] reduction, to the delight of owners.")]
    [InlineData("Passengers were up [|12 per cent|] to 5,600 a week from 4,800, according to the line.")]
    [InlineData("Rents went up from $800 to $1,000 in a year, a jump of [|a third|].")]
    [InlineData("The fee grew by [|a fifth|], to $150 from $100.")]
    public void Reports_slips_in_other_words(string text) => RuleTest<PercentChangeDoesNotMatch>.Verify(text);

    [Theory]
    [InlineData("The fee grew by half, to $150 from $100.")]
    [InlineData("In real terms pay rose 2 percent, from $100 to $110.")]
    [InlineData("It rose from 4% to 6%, an increase of 50 percent.")]
    [InlineData("Sales rose from $40m to $50m, 20 percent of them abroad.")]
    [InlineData("Sales rose from 40 to 50, and profit by 20 percent.")]
    [InlineData("GDP went from 100 to 103 in the quarter, an annualised 12.6 percent.")]
    [InlineData("It fell from 100 to 80, and then rose 25 percent.")]
    [InlineData("It ran from 6 to 9, up 10 percent on last week's audience.")]
    [InlineData("The index rose from 100 to 150, more than 40 percent.")]
    [InlineData("A seat costs from 40 to 50 euros, a 20 percent rise on last year.")]
    [InlineData("Shares rose 5 percent from 100 to 107 after hours.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<PercentChangeDoesNotMatch>.Verify(text);
}
