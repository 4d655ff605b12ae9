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

    [Theory]
    [InlineData("Born in 1950, he died in 2010, aged [|70|].")]
    [InlineData("Born on 31 December 1950, she died on 1 January 2010, aged [|60|].")]
    [InlineData("Born in 1988, he was [|41|] when he won the race in 2019.")]
    public void Reports_slips_in_other_words(string text) => RuleTest<AgeDoesNotMatchDates>.Verify(text);

    [Theory]
    [InlineData("Born in 1950, he died in 2010, aged 59.")]
    [InlineData("Born in 1950, he died in 2010, aged 60.")]
    [InlineData("Born on 31 December 1950, she died on 1 January 2010, aged 59.")]
    [InlineData("Born in 1950 or 1951, he died in 2010, aged 59.")]
    [InlineData("Born around 1950, he died in 2010, aged 57.")]
    [InlineData("His son, born in 1950, was 40 when the father died in 2010, aged 90.")]
    [InlineData("Born in Seoul in 1950 (59 in Korean reckoning), he left in 2008.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<AgeDoesNotMatchDates>.Verify(text);
}
