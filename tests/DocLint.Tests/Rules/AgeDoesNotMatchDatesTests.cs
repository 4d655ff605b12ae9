using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

/// <summary>DL3005: an age is right on either side of the birthday.</summary>
public class AgeDoesNotMatchDatesTests
{
    [Fact]
    public void Reports_an_age_on_neither_side_of_the_birthday() =>
        RuleTest<AgeDoesNotMatchDates>.Verify("Born on 4 May 1950 on the island, the pilot Ada Brook died on 2 March 2020 at the age of [|75|].");

    [Theory]
    [InlineData("Ada Brook, born on 4 May 1950, died on 2 March 2020 at the age of 69.")]
    [InlineData("Ada Brook, born in 1950, died in 2020 at the age of 69.")]
    [InlineData("Ada Brook, born in 1950, died in 2020 at the age of 70.")]
    [InlineData("Ada Brook was born in 1950. Her brother Tom died in 2020 at the age of 75.")]
    public void Accepts(string text) => RuleTest<AgeDoesNotMatchDates>.Verify(text);
}
