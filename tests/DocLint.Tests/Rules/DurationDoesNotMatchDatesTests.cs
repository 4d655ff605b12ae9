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
    [InlineData("The pier was built in 1998 and closed 20 years later, in 2018.")]
    [InlineData("The pier was built in 1998 and closed about 30 years later.")]
    [InlineData("The war ended in 1953. That armistice has held for 65 years, since the talks of 1950.")]
    [InlineData("He sat in the council from 2001 to 2009, eight years.")]
    [InlineData("The 2019 report and the 2021 report cover 10 years each.")]
    public void Accepts(string text) => RuleTest<DurationDoesNotMatchDates>.Verify(text);
}
