using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class PlaceholderTextTests
{
    [Theory]
    [InlineData("[|Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod.|]")]
    [InlineData("The mill cost [|$TK|] to build.")]
    [InlineData("The mill has [|TK percent|] of the trade, [|(TK)|] says its owner.")]
    [InlineData("The owner, [|TKTK|], came late.")]
    [InlineData("[|TODO: say when the mill was built.|]")]
    [InlineData("The mill is old. [|TODO: ask the owner.|]")]
    [InlineData("The mill is old [|[TODO: check with owner]|].")]
    [InlineData("Dear [|[Insert name here]|], the mill is old.")]
    [InlineData("Yours, [|[Your Name]|], of [|[your company name]|].")]
    [InlineData("See [|[link here]|] for more.")]
    [InlineData("It grew by [|XX percent|].")]
    [InlineData("[|Add your text here|]")]
    [InlineData("[|TK|]\n\nThe mill is old.")]
    [InlineData("The mill stands [|[photo TK]|], built by [|name TK|].")]
    [InlineData("Dear [|[First Name]|], [|{Company Name}|] and [|<Your Name>|] are glad.")]
    [InlineData("On [|[DATE]|] the mill of [|[NAME]|] closed.")]
    public void Reports(string text) => RuleTest<PlaceholderText>.Verify(text, path: "note.txt");

    [Theory]
    [InlineData("The mill [|\\[insert year\\]|] is old.")]
    [InlineData("The mill [|[insert year]|] is old.")]
    public void Reports_in_Markdown(string text) => RuleTest<PlaceholderText>.Verify(text);

    [Theory]
    [InlineData("The TODO list has ten entries, and lorem ipsum is an old filler.")]
    [InlineData("Designers write lorem ipsum where text is missing.")]
    [InlineData("“We need [your] help,” she said, “and [insert joke] is no answer.”")]
    [InlineData("A TODO comment marks work to be done: [TODO: like this].")]
    [InlineData("The filler begins “Lorem ipsum dolor sit amet, consectetur adipiscing”.")]
    [InlineData("Flight TK 1980 left at noon, and T.K. Smith was on it in the XX century.")]
    [InlineData("Put the grain in `[insert name]`.")]
    [InlineData("```\n# TODO: write this\nLorem ipsum dolor sit amet, consectetur adipiscing\n```")]
    [InlineData("## TODO\n\n- TODO: mend the wheel")]
    [InlineData("See [add the grain](https://example.org) and [enter the mill][mill].\n\n[mill]: https://example.org")]
    [InlineData("The prize is to be announced (TBD).")]
    public void Accepts_text_that_speaks_of_placeholders(string text) => RuleTest<PlaceholderText>.Verify(text);
}
