using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class ReversedRangeTests
{
    [Theory]
    [InlineData("From [|2019 to 2015|] one clerk ran the office.")]
    [InlineData("The archive holds letters of [|1987–1964|].")]
    [InlineData("The pool is closed from [|9 June to 3 June 2023|].")]
    [InlineData("The pool is closed from [|12 to 4 August|].")]
    [InlineData("Deliveries ran from [|May 2022 through March 2021|].")]
    [InlineData("Sales for [|fiscal 2021–2019|] are in the annex.")]
    [InlineData("See pp. [|214–198|] of the survey.")]
    [InlineData("It works with versions [|9.4 to 8.1|] of the editor.")]
    public void Reports(string text) => RuleTest<ReversedRange>.Verify(text);

    [Theory]
    [InlineData("From 2015 to 2019 one clerk ran the office.")]
    [InlineData("See pp. 214–19 and pp. 1087–92 of the survey.")]
    [InlineData("Turnout went from 41% to 29%.")]
    [InlineData("The share fell from 2015 to 2019.")]
    [InlineData("The hall is open October to March.")]
    [InlineData("Quiet hours are 22:00–06:00.")]
    [InlineData("The season is November–April.")]
    [InlineData("It is between −20 and −5 °C at night.")]
    [InlineData("It is between −5 and −20 °C at night.")]
    [InlineData("She counted down from 10 to 1.")]
    [InlineData("The ministry brought its target forward from 2050 to 2045.")]
    [InlineData("Historians have moved the founding from 1241 to 1198.")]
    [InlineData("Apply between 90 and 60 days before departure.")]
    [InlineData("They died out between 12,000 and 9,000 years ago.")]
    [InlineData("The vote was 60–40.")]
    [InlineData("She went back from version 9.4 to 8.1.")]
    [InlineData("It works with versions 9.4 to 10.1 of the editor.")]
    [InlineData("The 1998–04 run is complete.")]
    [InlineData("See section 12-10 of the code.")]
    [InlineData("The fair is open from 28 December 2022 to 3 January 2023.")]
    public void Accepts(string text) => RuleTest<ReversedRange>.Verify(text);
}
