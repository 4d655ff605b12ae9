using DocLint.Rules.Citations;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class UndefinedReferenceTests
{
    [Theory]
    [InlineData("The dyke was raised in spring.[|[^dyke]|]")]
    [InlineData("The [|[dyke report][water]|] is public.")]
    [InlineData("The [|[dyke report][]|] is public.")]
    [InlineData("The dyke: [|![a grass slope][slope]|] in spring.")]
    [InlineData("- The dyke was raised.[|[^one]|]\n- The ditch was dug.[|[^two]|]")]
    public void Reports(string text) => RuleTest<UndefinedReference>.Verify(text);

    [Fact]
    public void Reports_a_label_that_is_defined_under_another_name() => RuleTest<UndefinedReference>.Verify(
        "The dyke was raised.[|[^1]|] The [report][water] says so.\n\n[water]: https://example.com/dyke\n");

    [Theory]
    [InlineData("The dyke was raised.[^dyke]\n\n[^dyke]: Water board, minutes of May 2025.\n")]
    [InlineData("The [dyke report][Water Board] is public.\n\n[water board]: https://example.com/dyke\n")]
    [InlineData("The [dyke report][] is public.\n\n[dyke report]: https://example.com/dyke\n")]
    [InlineData("The dyke: ![a grass slope][slope]\n\n[slope]: slope.png\n")]
    public void Accepts_what_is_defined(string text) => RuleTest<UndefinedReference>.Verify(text);

    [Theory]
    [InlineData("She said that the dyke [sic] was raised.")]
    [InlineData("- [ ] raise the dyke\n- [x] dig the ditch\n")]
    [InlineData("Write `[text][label]` and `[^label]` for a reference.")]
    [InlineData("```\nThe [dyke report][water] is public.[^1]\n```")]
    [InlineData("Write \\[text][label] for a bracket.")]
    [InlineData("The dyke was raised in spring [1][2] and again in autumn [3, 4][5].")]
    [InlineData("The pattern [a-z][0-9] fits every dyke.")]
    [InlineData("The element grid[0][1] holds the level of the water.")]
    public void Accepts_brackets_that_refer_to_nothing(string text) => RuleTest<UndefinedReference>.Verify(text);

    [Theory]
    [InlineData("note.txt", "The [dyke report][water] is public.[^1]")]
    [InlineData("page.html", "<p>The [dyke report][water] is public.[^1]</p>")]
    public void Accepts_brackets_of_other_formats(string path, string text) => RuleTest<UndefinedReference>.Verify(text, path: path);
}
