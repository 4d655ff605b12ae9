using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class ShareDoesNotMatchTests
{
    [Theory]
    [InlineData("By May, {|#0:31|} of the {|#1:40 schools|} ([|68%|]) had replied.", "By May, 31 of the 40 schools (78%) had replied.")]
    [InlineData("Of {|#1:250 farms|} in the county, {|#0:50|} ([|25 percent|]) keep sheep.", "Of 250 farms in the county, 50 (20 percent) keep sheep.")]
    [InlineData("The suite ran {|#0:188|} of {|#1:200 tests|} ([|84%|]) without a failure.", "The suite ran 188 of 200 tests (94%) without a failure.")]
    [InlineData("[|Two-thirds|] of the {|#1:30 seats|}—{|#0:24|} in all—went to newcomers.", "Two-thirds of the 30 seats—24 in all—went to newcomers.")]
    [InlineData("Some [|35%|], {|#0:90|} of the {|#1:180 letters|}, came from abroad.", "Some 50%, 90 of the 180 letters, came from abroad.")]
    [InlineData("{|#0:12|} of {|#1:96|} came back ([|8.4%|]), most of them late.", "12 of 96 came back (12.5%), most of them late.")]
    [InlineData("Out of {|#1:90 replies|}, {|#0:45|} ([|a third|]) were blank.", "Out of 90 replies, 45 (a third) were blank.")]
    public void Reports_and_fixes(string text, string expected) => RuleTest<ShareDoesNotMatch>.Verify(text, expected);

    [Theory]
    [InlineData("By May, 31 of the 40 schools (78%) had replied.")]
    [InlineData("By May, 31 of the 40 schools (77%) had replied.")]
    [InlineData("Out of 52 clubs, 37 (71%) answered, and of those, 22 (59%) had a plan.")]
    [InlineData("Roughly one in four of the samples (26 of 103) held lead.")]
    [InlineData("Two-thirds of the 52 delegates, that is 35, must agree.")]
    [InlineData("More than half of the bridges, 27 of 52, have been inspected.")]
    [InlineData("Just 2 of the 300 vendors, fewer than 1 percent, objected.")]
    [InlineData("About 40 of the 90 ships (up 12% on the year) were late.")]
    [InlineData("She said “31 of the 40 schools (12%)” and sat down.")]
    [InlineData("They wrote that 31 of the 40 schools (12%) [sic] had replied.")]
    public void Accepts(string text) => RuleTest<ShareDoesNotMatch>.Verify(text);

    [Theory]
    [InlineData("Of 48 clubs, 12 (25%, and 30% of the large ones) replied.")]
    [InlineData("12 of 48 clubs (up 20% from 10) replied.")]
    [InlineData("12 of the 48 clubs replied, and 20 percent of fans did.")]
    [InlineData("About a third of the 40 councillors (12) voted no.")]
    [InlineData("40 of 60 seats (two thirds) fell vacant.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<ShareDoesNotMatch>.Verify(text);
}
