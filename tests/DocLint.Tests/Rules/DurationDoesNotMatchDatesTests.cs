using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

/// <summary>DL3004: only a length that fits no reading of its dates is wrong.</summary>
public class DurationDoesNotMatchDatesTests
{
    [Fact]
    public void Reports_a_length_that_fits_no_reading() =>
        RuleTest<DurationDoesNotMatchDates>.Verify("The pier was built in 1998 and closed [|30 years|] later, in 2018.", "The pier was built in 1998 and closed 20 years later, in 2018.");

    [Theory]
    [InlineData("She served as minister from 2001 to 2010, a total of [|12 years|].")]
    [InlineData("The firm, founded in 1962, will mark its [|50th|] birthday in 2022.")]
    public void Reports_other_lengths(string text) => RuleTest<DurationDoesNotMatchDates>.Verify(text);

    [Theory]
    [InlineData("The pier was built in 1998 and closed 20 years later, in 2018.")]
    [InlineData("The pier was built in 1998 and closed about 30 years later.")]
    [InlineData("The war ended in 1953. That armistice has held for 65 years, since the talks of 1950.")]
    [InlineData("He sat in the council from 2001 to 2009, eight years.")]
    [InlineData("The 2019 report and the 2021 report cover 10 years each.")]
    public void Accepts(string text) => RuleTest<DurationDoesNotMatchDates>.Verify(text);

    [Theory]
    [InlineData("Founded in 1998, it closed 20 years later, in 2018.")]
    [InlineData("Founded in late 1998, it closed 21 years later, in early 2019.")]
    [InlineData("The 65 years since the war of 1950–1953 have been quiet, she said in 2018.")]
    [InlineData("Founded in 1998, it has had 30 years of profit behind it, said its founder of 1988.")]
    [InlineData("The contract ran for five years from 2015 until it was ended in 2018.")]
    [InlineData("In 1998 it was 30 years ahead of what others had in 2018.")]
    [InlineData("The 10-year bond of 2015 was repaid in 2019.")]
    [InlineData("The 100th edition of the race, first run in 1903, was held in 2013.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<DurationDoesNotMatchDates>.Verify(text);
}
