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

    [Theory]
    [InlineData("Rooms cost [|between $40 and $30 a night|].")]
    [InlineData("[|Between 40 and 30 people|] come each week.")]
    [InlineData("[|Between 80 and 60 percent|] of voters back it.")]
    public void Reports_slips_in_other_words(string text) => RuleTest<ReversedRange>.Verify(text);

    [Theory]
    [InlineData("Between 1990 and 2010, it doubled.")]
    [InlineData("The score went from 40 to 30.")]
    [InlineData("Prices fell from between $50 and $60 to between $40 and $45.")]
    [InlineData("The ratio is between 1:40 and 1:30.")]
    [InlineData("The debt is split between 40 banks and 30 funds.")]
    [InlineData("The difference between 40 and 30 is 10.")]
    [InlineData("It is cheaper by between 40 and 30 percent, depending on whom you ask [sic].")]
    [InlineData("The match between 7th-placed Hull and 4th-placed Bury was drawn.")]
    [InlineData("The years 44–31 BC were bloody.")]
    [InlineData("He reigned from 44 BC to 31 BC.")]
    [InlineData("From 323 BC to AD 14 the city grew.")]
    [InlineData("Psalms 120–134 and Genesis 3:24–4:1 were read.")]
    [InlineData("The bus runs 10–5 on Sundays.")]
    [InlineData("Open Monday to Friday 9–5.")]
    [InlineData("He won 6–4, 7–5 in 2019.")]
    [InlineData("The winter of 1999–00 was mild.")]
    [InlineData("They shrank from 2019's 40 to 30.")]
    [InlineData("In the $50–40 trade he lost.")]
    [InlineData("Sizes 12 to 6 run small.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<ReversedRange>.Verify(text);
}
