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
    [InlineData("The old m[|\u200B|]ill of the[|\u200B |]brook stands.", "The old mill of the brook stands.")]
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
    [InlineData("“The mill is shut, “ says the miller.")]
    [InlineData("The miller said: ”It is shut.”")]
    [InlineData("It is shut, sadly :( [so they say]")]
    [InlineData("The page says {{ mill.name }} and { so } on.")]
    [InlineData("The wheel  |  The roof  |  The pond")]
    [InlineData("Grain  wheat     12\nRoof  slate     30")]
    [InlineData("ตลาด\u200Bน้ำ stands for a market.")]
    public void Accepts(string text) => RuleTest<SpacingResidue>.Verify(text);

    [Fact]
    public void Accepts_blanks_at_the_edge_of_a_pages_element() => RuleTest<SpacingResidue>.Verify(
        "<p>The mill <span>&nbsp;stands</span> by the brook.</p>", path: "page.html");

    [Fact]
    public void Leaves_what_is_residue_to_the_rules_on_it() => RuleTest<SpacingResidue>.Verify(
        ScrapedText.Below("Sign up for our  free newsletter and get the latest news in your inbox."), path: "page.txt");

    [Fact]
    public void Accepts_the_indentation_of_a_page() => RuleTest<SpacingResidue>.Verify(
        "<p>The old\n   mill  stands.</p>", path: "page.html");
}
