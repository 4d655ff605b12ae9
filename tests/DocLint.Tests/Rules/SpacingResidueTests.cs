using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class SpacingResidueTests
{
    [Theory]
    [InlineData("The old[|  |]mill stands.", "The old mill stands.")]
    [InlineData("The old[|   |]mill stands.", "The old mill stands.")]
    [InlineData("The old[| \u00A0|]mill stands.", "The old mill stands.")]
    [InlineData("The mill ([| |]built late[| |]) stands.", "The mill (built late) stands.")]
    [InlineData("The “[| |]new[| |]” mill stands.", "The “new” mill stands.")]
    [InlineData("# The old[|  |]mill", "# The old mill")]
    public void Reports_and_fixes(string text, string expected) => RuleTest<SpacingResidue>.Verify(text, expected);

    [Theory]
    [InlineData("The old[|  |]mill stands.", "The old mill stands.")]
    [InlineData("It stands. It turns.[|  |]It grinds.", "It stands. It turns. It grinds.")]
    public void Reports_and_fixes_in_plain_text(string text, string expected) => RuleTest<SpacingResidue>.Verify(text, expected, "note.txt");

    [Fact]
    public void Accepts_two_blanks_behind_the_sentences_of_plain_text() => RuleTest<SpacingResidue>.Verify(
        "It stands.  It turns.  It grinds. It rests.", path: "note.txt");

    [Fact]
    public void Reports_and_fixes_entities_of_a_page() => RuleTest<SpacingResidue>.Verify(
        "<p>The old[| &nbsp;|]mill stands.</p>", "<p>The old mill stands.</p>", "page.html");

    [Theory]
    [InlineData("The old mill (built late) stands.")]
    [InlineData("« Le moulin », said the miller.")]
    [InlineData("The mill stands  \nby the brook.")]
    [InlineData("It stands. It turns.  It grinds.")]
    [InlineData("wheat      12\nrye        30")]
    [InlineData("The code `a  =  b` and the rest.")]
    [InlineData("```\na  =  ( b )\n```")]
    [InlineData("| Grain   | Sacks  |\n| ------- | ------ |\n| wheat   |  12    |")]
    [InlineData("- [ ] mend the wheel\n- [x] mend the roof")]
    [InlineData("1.  The wheel\n2.  The roof")]
    [InlineData("The price is 12\u00A0000 crowns.")]
    public void Accepts(string text) => RuleTest<SpacingResidue>.Verify(text);

    [Fact]
    public void Accepts_the_indentation_of_a_page() => RuleTest<SpacingResidue>.Verify(
        "<p>The old\n   mill  stands.</p>", path: "page.html");
}
