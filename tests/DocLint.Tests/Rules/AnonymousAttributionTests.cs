using DocLint.Diagnostics;
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
    public void Suggests_what_leans_on_unnamed_people_once_a_document()
    {
        const string Text = "The pier is best known for its lamps.\n\nIn summer many visitors come only to see them.";

        Diagnostic found = Assert.Single(new RuleRunner([new AnonymousAttribution()]).Run(Text));

        Assert.Equal(RuleLevel.Suggestion, found.Level);
        Assert.Equal("many visitors", Text.Substring(found.RelatedLocations[0].Span.Start, found.RelatedLocations[0].Span.Length));
    }

    [Fact]
    public void Suggests_nothing_weak_when_told_so() => RuleTest<AnonymousAttribution>.Verify(
        "The pier is best known for its lamps.", options: new Dictionary<string, string> { ["DL1003.weak"] = "false" });

    [Theory]
    [InlineData("[|It is not known whether|] the lamp was ever lit at night.")]
    [InlineData("The pier was sold to [|some scholars|] of the old coast.")]
    [InlineData("It is [|one of the most feared|] winds of the whole coast.")]
    [InlineData("[|It seems that|] the lamp was never lit at night.")]
    [InlineData("The [|so-called|] pier is a heap of stones by the sea.")]
    [InlineData("The keeper was [|apparently|] asleep when the lamp went out.")]
    public void Suggests(string text) => RuleTest<AnonymousAttribution>.Verify(text);

    [Theory]
    [InlineData("A new study looked at forty lamps. Researchers found that most of them are too bright.")]
    [InlineData("The passengers stood on the quay in the rain. Some said that they were tired.")]
    [InlineData("I went up the tower in June. Critics claim that the lamp is too bright, and I agree.")]
    [InlineData("# Opinion\n\nCritics claim that the lamp is too bright.")]
    public void Accepts_whom_a_reader_can_find(string text) => RuleTest<AnonymousAttribution>.Verify(text);

    [Fact]
    public void Accepts_trusted_speakers() => RuleTest<AnonymousAttribution>.Verify(
        "The tower will be sold, sources said.", options: new Dictionary<string, string> { ["DL1003.trusted_speakers"] = "sources" });

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
