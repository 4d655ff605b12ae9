using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class RepeatedPassageTests
{
    private const string Long = "Nobody asked the bakers. The mill had been sold twice before the village learned who owned the wheel and the water. Then the flour ran out.";

    [Fact]
    public void Reports_and_fixes_a_pull_quote() => RuleTest<RepeatedPassage>.Verify(
        "> [|The mill had been sold twice before the village learned who owned the wheel|]\n\n" + Long + "\n", Long + "\n");

    [Fact]
    public void Reports_and_fixes_a_list_item() => RuleTest<RepeatedPassage>.Verify(
        "- The bakers wait.\n- [|The mill had been sold twice before the village learned who owned the wheel|]\n\n" + Long + "\n",
        "- The bakers wait.\n" + Long + "\n");

    [Fact]
    public void Reports_a_pull_quote_in_plain_text() => RuleTest<RepeatedPassage>.Verify(
        "[|The mill had been sold twice before the village learned … who owned the wheel and the water.|]\n\n" + Long + "\n", Long + "\n", "page.txt");

    [Fact]
    public void Reports_the_later_of_two_equal_paragraphs() => RuleTest<RepeatedPassage>.Verify(
        "{|#0:The mill had been sold twice before the village learned of it|}.\n\nThen the flour ran out.\n\n[|The mill had been sold twice before the village learned of it.|]\n",
        "The mill had been sold twice before the village learned of it.\n\nThen the flour ran out.\n",
        "page.txt");

    [Fact]
    public void Reports_paragraphs_that_were_pasted_again_as_one() => RuleTest<RepeatedPassage>.Verify(
        "{|#0:The mill had been sold twice before the village learned of it.\n\nNobody asked.\n\nThe bakers bought their flour in town until the wheel turned again|}.\n\nThen came spring.\n\n"
        + "[|The mill had been sold twice before the village learned of it.\n\nNobody asked.\n\nThe bakers bought their flour in town until the wheel turned again.|]\n",
        "The mill had been sold twice before the village learned of it.\n\nNobody asked.\n\nThe bakers bought their flour in town until the wheel turned again.\n\nThen came spring.\n",
        "page.txt");

    [Fact]
    public void Reports_copies_apart_whose_originals_stand_apart() => RuleTest<RepeatedPassage>.Verify(
        "The wheel\n\n[|The mill had been sold twice before the village learned of it|]\n\n[|The bakers bought their flour in town until the wheel turned again|]\n\n"
        + "The mill had been sold twice before the village learned of it. That was in May.\n\nThen came spring.\n\nThe bakers bought their flour in town until the wheel turned again. It was dear.\n",
        path: "page.txt");

    [Fact]
    public void Accepts_what_two_lists_ask_for() => RuleTest<RepeatedPassage>.Verify(
        "The miller:\n\n- must keep the wheel and the water in good order all year\n\nThe baker:\n\n- must keep the wheel and the water in good order all year\n");

    [Fact]
    public void Reports_an_item_that_one_list_has_twice() => RuleTest<RepeatedPassage>.Verify(
        "The miller:\n\n- must keep the wheel and the water in good order all year\n- must grind\n- [|must keep the wheel and the water in good order all year|]\n");

    [Fact]
    public void Reports_a_takeaway_of_a_page() => RuleTest<RepeatedPassage>.Verify(
        "<ul><li>[|The mill had been sold twice before the village learned who owned the wheel.|]</li></ul><p>" + Long + "</p>", path: "page.html");

    [Theory]
    [InlineData("The mill had been sold twice.")]
    [InlineData("The mill had been sold three times before the village learned who owned the wheel.")]
    [InlineData("The wheel and the water had been sold twice before the village learned of the mill.")]
    [InlineData("The mill ... had been sold ... before the village ... learned who owned the wheel.")]
    [InlineData("## The mill had been sold twice before the village learned who owned the wheel")]
    [InlineData("[The mill had been sold twice before the village learned who owned the wheel](wheel.md)")]
    [InlineData("| Line |\n| --- |\n| The mill had been sold twice before the village learned who owned the wheel |")]
    [InlineData("```\nThe mill had been sold twice before the village learned who owned the wheel\n```")]
    public void Accepts(string text) => RuleTest<RepeatedPassage>.Verify(text + "\n\n" + Long + "\n");

    [Fact]
    public void Accepts_what_lists_ask_for_whose_marks_are_lost() => RuleTest<RepeatedPassage>.Verify(
        "The miller keeps this in order:\n\nThe wheel\n\nThe water and the old gate that the brook runs through all year\n\nThe baker keeps this in order:\n\nThe oven\n\nThe water and the old gate that the brook runs through all year\n\nThe roof\n",
        path: "page.txt");

    [Fact]
    public void Accepts_what_a_guide_says_of_two_of_its_places() => RuleTest<RepeatedPassage>.Verify(
        "The old mill\n\nLocation: by the brook, behind the hill that the north road climbs.\n\nThe new mill\n\nLocation: by the brook, behind the hill that the north road climbs.\n", path: "page.txt");

    [Fact]
    public void Accepts_an_instruction_under_two_headings() => RuleTest<RepeatedPassage>.Verify(
        "# The mill\n\n## Spring\n\nOil the wheel and open the old gate before the water comes.\n\n## Autumn\n\nOil the wheel and open the old gate before the water comes.\n");

    [Fact]
    public void Accepts_a_sentence_that_introduces_two_lists() => RuleTest<RepeatedPassage>.Verify(
        "The miller named the parts of the mill that have to be mended:\n\n- The wheel\n\nThen spring came.\n\nThe miller named the parts of the mill that have to be mended:\n\n- The roof\n");

    [Fact]
    public void Accepts_what_a_reader_quotes_of_another() => RuleTest<RepeatedPassage>.Verify(
        "The mill had been sold twice before the village learned of it.\n\nThe baker wrote:\n\nThe mill had been sold twice before the village learned of it.\n\nNobody told me, though I asked often.\n", path: "page.txt");

    [Fact]
    public void Leaves_what_is_residue_to_the_rules_on_it() => RuleTest<RepeatedPassage>.Verify(
        ScrapedText.Below("Sign up for our free newsletter and get the latest news in your inbox.\n\nSign up for our free newsletter and get the latest news in your inbox."), path: "page.txt");

    [Fact]
    public void Accepts_words_that_stand_twice_in_one_paragraph() => RuleTest<RepeatedPassage>.Verify(
        "The mill had been sold twice before the village learned of it. The mill had been sold twice before the village learned of it.");
}
