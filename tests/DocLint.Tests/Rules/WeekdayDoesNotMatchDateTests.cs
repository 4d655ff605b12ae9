using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class WeekdayDoesNotMatchDateTests
{
    [Theory]
    [InlineData("The fair opens on [|Friday|], 4 July 2024.", "The fair opens on Thursday, 4 July 2024.")]
    [InlineData("The fair opens [|Monday|], February 29, 2024, at noon.", "The fair opens Thursday, February 29, 2024, at noon.")]
    [InlineData("It was [|Sunday|] the 14th of July 1789.", "It was Tuesday the 14th of July 1789.")]
    [InlineData("Due [|Mon|], 1 Jan 2025.", "Due Wed, 1 Jan 2025.")]
    [InlineData("The fair is on **[|Friday|]**, 4 July 2024, and on Friday, 5 July 2024.", "The fair is on **Thursday**, 4 July 2024, and on Friday, 5 July 2024.")]
    public void Reports_and_fixes(string text, string expected) => RuleTest<WeekdayDoesNotMatchDate>.Verify(text, expected);

    [Fact]
    public void Reports_and_fixes_in_a_page() => RuleTest<WeekdayDoesNotMatchDate>.Verify(
        "<p>The fair opens on [|Friday|],&nbsp;4 July 2024.</p>", "<p>The fair opens on Thursday,&nbsp;4 July 2024.</p>", "page.html");

    [Fact]
    public void Reports_and_fixes_across_a_line_break() => RuleTest<WeekdayDoesNotMatchDate>.Verify(
        "The fair opens on [|Friday|],\n4 July 2024.", "The fair opens on Thursday,\n4 July 2024.");

    [Fact]
    public void Reports_and_fixes_in_plain_text() => RuleTest<WeekdayDoesNotMatchDate>.Verify(
        "The fair opens on [|Friday|], 4 July 2024.", "The fair opens on Thursday, 4 July 2024.", "note.txt");

    [Theory]
    [InlineData("The fair opens on Thursday, 4 July 2024.")]
    [InlineData("The fair opens on Friday, 4 July.")]
    [InlineData("The fair opens on Friday, 4/7/2024.")]
    [InlineData("The fair opened on Friday, 4 July 1651.")]
    [InlineData("The fair closes on Friday. On 4 July 2024 it opens again.")]
    [InlineData("It was held every Friday from 4 July 2024 on.")]
    [InlineData("The guest was Robinson Friday; 4 July 2024 was his day.")]
    [InlineData("Write `Friday, 4 July 2024` in the box.")]
    public void Accepts(string text) => RuleTest<WeekdayDoesNotMatchDate>.Verify(text);

    [Fact]
    public void Accepts_a_slip_that_the_author_marks() =>
        RuleTest<WeekdayDoesNotMatchDate>.Verify("The card said \"Friday, 3 March 2026\" [sic].");

    [Fact]
    public void Reports_and_fixes_a_stamp_in_a_code_block() => RuleTest<WeekdayDoesNotMatchDate>.Verify(
        "```text\n -- Ada <ada@example.org>  [|Tue|], 1 Jan 2025 08:00:00 +0000\n```\n",
        "```text\n -- Ada <ada@example.org>  Wed, 1 Jan 2025 08:00:00 +0000\n```\n");

    [Theory]
    [InlineData("```text\n -- Ada <ada@example.org>  Wed, 1 Jan 2025 08:00:00 +0000\n```\n")]
    [InlineData("```python\nparse('Tue, 1 Jan 2025')\n```\n")]
    public void Accepts_other_code(string text) => RuleTest<WeekdayDoesNotMatchDate>.Verify(text);

    [Theory]
    [InlineData("The fair opens [|Saturday|], 7 June 2024, at noon.")]
    [InlineData("Doors open on 4 July 2023 ([|Wednesday|]).")]
    [InlineData("On [|Monday|], October 20, 1987, shares fell.")]
    public void Reports_slips_in_other_words(string text) => RuleTest<WeekdayDoesNotMatchDate>.Verify(text);

    [Theory]
    [InlineData("The hearing is on Tuesday, 3 March 2026.")]
    [InlineData("On Friday, 3 March 1702 (Old Style), the town burned.")]
    [InlineData("On Thursday, 14 July 1740, by the Julian calendar, he left.")]
    [InlineData("On Sunday, 25 October 1917, by the old calendar, the guns fired.")]
    [InlineData("The order was given on Wednesday night, 25 October 1917 O.S., in Petrograd.")]
    [InlineData("The letter is dated \"Monday [sic], 3 March 2026\".")]
    [InlineData("The card said Monday, 3 March 2026, but that day was a Tuesday.")]
    [InlineData("The match on Monday and the one on 3 March 2026 were lost.")]
    [InlineData("It sat from Monday to Friday, 2 to 6 March 2026.")]
    [InlineData("From Monday 2 March to Friday 6 March 2026 it was shut.")]
    [InlineData("The Good Friday Agreement of 10 April 1998 holds.")]
    [InlineData("In the small hours of Monday, 2 March 2026, the dam broke.")]
    [InlineData("Black Monday, 19 October 1987, is remembered.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<WeekdayDoesNotMatchDate>.Verify(text);
}
