using DocLint.Rules.Support;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class AnonymousAttributionTests
{
    [Theory]
    [InlineData("[|Some observers think|] that the lighthouse should be sold.")]
    [InlineData("[|It is rumoured that|] the keeper never left the tower.")]
    [InlineData("The tower will be sold, [|sources said|].")]
    [InlineData("[|Studies suggest|] that gulls remember faces.")]
    [InlineData("- [|Many experts agree|] that the lamp is too bright.")]
    public void Reports(string text) => RuleTest<AnonymousAttribution>.Verify(text);

    [Fact]
    public void Reports_in_a_page() => RuleTest<AnonymousAttribution>.Verify(
        "<p>The tower is old. [|Critics <em>claim|]</em> that the lamp is too bright.</p>", path: "page.html");

    [Fact]
    public void Reports_in_plain_text() => RuleTest<AnonymousAttribution>.Verify(
        "The tower is old. [|Critics claim|] that the lamp is too bright.", path: "note.txt");

    [Theory]
    [InlineData("The harbour master said that the lighthouse should be sold.")]
    [InlineData("Ines Duarte, who keeps the lamp, claims that it is too bright.")]
    [InlineData("Police said that the tower door was open.")]
    [InlineData("Critics claim that the lamp is [too bright](https://example.com/lamp).")]
    [InlineData("Studies suggest that gulls remember faces.[^1]\n\n[^1]: Duarte, Gulls and Faces, 2021.")]
    [InlineData("“Critics claim that the lamp is too bright,” Ines Duarte said.")]
    [InlineData("> Critics claim that the lamp is too bright.")]
    [InlineData("# Critics claim that the lamp is too bright")]
    [InlineData("The committee listened to critics and experts for two days.")]
    [InlineData("The paper reviews earlier studies of gulls.")]
    public void Accepts(string text) => RuleTest<AnonymousAttribution>.Verify(text);

    [Fact]
    public void Accepts_allowed_words() => RuleTest<AnonymousAttribution>.Verify(
        "Legend has it that a monk built the tower.",
        options: new Dictionary<string, string> { ["DL1003.allowed"] = "legend, folklore" });
}
