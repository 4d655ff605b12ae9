using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class ImpossibleDateTests
{
    [Theory]
    [InlineData("The ferry runs until [|31 September 2024|].")]
    [InlineData("The ferry runs until [|September 31|].")]
    [InlineData("It opened on [|29 February 2023|] with a brass band.")]
    [InlineData("It opened on [|February 30, 2024|].")]
    [InlineData("It opened on [|29 February 1900|] in Lisbon.")]
    [InlineData("Pay by [|31/11/2022|] at the latest.")]
    [InlineData("The log starts on [|2024-02-30|].")]
    [InlineData("The log starts on [|2024-14-02|].")]
    [InlineData("Rates hold from [|1 April to 31 April 2025|].")]
    [InlineData("| Day | Note |\n|---|---|\n| [|2023-04-31|] | Closed |\n")]
    public void Reports(string text) => RuleTest<ImpossibleDate>.Verify(text);

    [Fact]
    public void Reports_in_front_matter() => RuleTest<ImpossibleDate>.Verify("---\ntitle: Ferry\nupdated: [|2025-06-31|]\n---\n\nThe ferry runs.\n");

    [Fact]
    public void Reports_in_a_page() => RuleTest<ImpossibleDate>.Verify("<p>It opened on <b>[|31</b> June 2020|].</p>", path: "page.html");

    [Theory]
    [InlineData("The ferry runs until 30 September 2024.")]
    [InlineData("It opened on 29 February 2024 with a brass band.")]
    [InlineData("Her birthday is 29 February.")]
    [InlineData("It opened on 29 February 2000.")]
    [InlineData("By the Julian calendar it was 29 February 1900.")]
    [InlineData("In Greece it was 29 February 1900.")]
    [InlineData("The charter is dated 29 February 1700.")]
    [InlineData("In Sweden there was a 30 February 1712.")]
    [InlineData("The lease ends \"no later than June 31\" [sic].")]
    [InlineData("The form took 31 June 2020, a date that does not exist.")]
    [InlineData("A misprint made it 31 June 2020.")]
    [InlineData("The parser refuses `2023-02-30`.")]
    [InlineData("Build 2023.13.31 replaces 2023.13.30.")]
    [InlineData("In June 31-year-old Maren Holm took over.")]
    [InlineData("In April 31-year-olds were called up.")]
    [InlineData("The card is embossed 02/30.")]
    [InlineData("Part 2024-19-40 is out of stock.")]
    [InlineData("In the seasons 2019-20-21 nobody played.")]
    [InlineData("---\ntitle: Ferry\nversion: 2025-06-31-2\n---\n\nThe ferry runs.\n")]
    public void Accepts(string text) => RuleTest<ImpossibleDate>.Verify(text);

    [Theory]
    [InlineData("The fiscal year ends on 30 June.")]
    [InlineData("Released on 2024.02.30 as version 2024.02.30.")]
    [InlineData("Aug-31/Sep-01 Auckland: a fair.")]
    [InlineData("The song \"31 June\" is about that.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<ImpossibleDate>.Verify(text);
}
