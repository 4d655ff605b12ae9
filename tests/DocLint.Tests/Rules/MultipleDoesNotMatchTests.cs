using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class MultipleDoesNotMatchTests
{
    [Theory]
    [InlineData("Visits [|doubled|] within a year, from {|#0:90|} to {|#1:130|}.")]
    [InlineData("The fee was [|halved|], from {|#0:€60|} to {|#1:€45|}.")]
    [InlineData("Output has grown [|fourfold|] since 2015, from {|#0:20|} to {|#1:50 tonnes|}.")]
    [InlineData("We cut start-up by a factor of [|five|], from {|#0:800 ms|} to {|#1:400 ms|}.")]
    [InlineData("The choir had {|#0:20 singers|}. By spring it had grown [|ten times|] over, to {|#1:120|}.")]
    [InlineData("With {|#1:9,000 readers|}, the paper is [|half|] the size of its rival, which has {|#0:30,000|}.")]
    [InlineData("Visits more than [|tripled|], from {|#0:50|} to {|#1:110|}.")]
    public void Reports(string text) => RuleTest<MultipleDoesNotMatch>.Verify(text);

    [Theory]
    [InlineData("Visits nearly doubled, from 90 to 175.")]
    [InlineData("Rents have not doubled: they rose from €9.10 to €12.80.")]
    [InlineData("The yield roughly halved, from 61 tonnes to 29, then tripled within two seasons to 88.")]
    [InlineData("Complaints more than quadrupled, from 19 in 2020 to 83 in 2021.")]
    [InlineData("Output is almost three times that of the old plant, 410 units a day against 139.")]
    [InlineData("The visitors doubled their lead to 14 points and then trebled it to 21.")]
    [InlineData("The council has 60 seats. The Greens doubled theirs to 14.")]
    [InlineData("The lake is three times larger than before: it grew from 2 to 8 hectares.")]
    public void Accepts(string text) => RuleTest<MultipleDoesNotMatch>.Verify(text);

    [Theory]
    [InlineData("Fares [|doubled|] from $2 to $5.")]
    [InlineData("The team grew [|fourfold|], from 20 to 60.")]
    [InlineData("The number of pupils [|halved|] between 2000 and 2010, from 600 to 450.")]
    [InlineData("The fleet was cut in [|half|], from 60 ships to 45.")]
    public void Reports_slips_in_other_words(string text) => RuleTest<MultipleDoesNotMatch>.Verify(text);

    [Theory]
    [InlineData("Fares more than doubled from $2 to $5.")]
    [InlineData("The debt tripled in real terms, from 10 to 50 billion.")]
    [InlineData("Output doubled, and the price fell from 40 to 30.")]
    [InlineData("It has doubled its target from 10 to 20 and tripled its staff.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<MultipleDoesNotMatch>.Verify(text);
}
