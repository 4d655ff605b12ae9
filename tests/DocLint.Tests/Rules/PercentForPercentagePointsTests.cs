using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class PercentForPercentagePointsTests
{
    [Theory]
    [InlineData("The share rose from {|#0:5%|} to {|#1:8%|}, up [|3%|], last winter.", "The share rose from 5% to 8%, up 3 percentage points, last winter.")]
    [InlineData("The bank raised its rate by [|0.5 percent|], from {|#0:2.25 percent|} to {|#1:2.75 percent|}.", "The bank raised its rate by 0.5 percentage points, from 2.25 percent to 2.75 percent.")]
    [InlineData("Errors dropped from {|#0:14%|} to {|#1:10%|}, a [|4%|] decrease.", "Errors dropped from 14% to 10%, a 4-percentage-point decrease.")]
    [InlineData("At {|#1:11 percent|}, vacancy is [|3 percent|] higher than a year ago, when it was {|#0:8 percent|}.", "At 11 percent, vacancy is 3 percentage points higher than a year ago, when it was 8 percent.")]
    public void Reports_and_fixes(string text, string expected) => RuleTest<PercentForPercentagePoints>.Verify(text, expected);

    [Theory]
    [InlineData("The share rose from 4% to 6%, up 50%, last winter.")]
    [InlineData("The bank raised its rate by 50 basis points, from 3.25 percent to 3.75 percent.")]
    [InlineData("The share rose from 4% to 6%, or 2 percentage points.")]
    [InlineData("Sales rose by 3 percent in spring and by 5 percent in autumn, 2 percentage points faster.")]
    [InlineData("The drug lowered the risk by 25 percent, from 16 to 12 percent.")]
    public void Accepts(string text) => RuleTest<PercentForPercentagePoints>.Verify(text);

    [Theory]
    [InlineData("Turnout rose from 40% to 44%, up [|4%|].")]
    public void Reports_slips_in_other_words(string text) => RuleTest<PercentForPercentagePoints>.Verify(text);

    [Theory]
    [InlineData("Turnout rose from 40% to 44%, up 10%.")]
    [InlineData("Turnout rose from 40% to 44%, up 4 points.")]
    [InlineData("Turnout rose from 40% to 44% and rents rose by 4%.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<PercentForPercentagePoints>.Verify(text);
}
