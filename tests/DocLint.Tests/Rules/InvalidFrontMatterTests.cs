using DocLint.Rules.Structure;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class InvalidFrontMatterTests
{
    [Theory]
    [InlineData("---\n[|title: Snow: a history|]\n---\n\nText.\n")]
    [InlineData("---\ntags: [snow, ice\n[|---|]\n\nText.\n")]
    [InlineData("+++\ntitle = [|Snow|]\n+++\n\nText.\n")]
    public void Reports(string text) => RuleTest<InvalidFrontMatter>.Verify(text);

    [Theory]
    [InlineData("---\ntitle: \"Snow: a history\"\ndate: 2026-01-05\ntags: [snow, ice]\n---\n\nText.\n")]
    [InlineData("---\ntitle: Snow\nsummary: |\n  Snow: a history\n  of ice.\n---\n\nText.\n")]
    [InlineData("---\ntitle: Snow\nlink: https://example.com/snow#ice\ntime: 12:30\n---\n\nText.\n")]
    [InlineData("+++\ntitle = \"Snow\"\n[params]\nice = true\n+++\n\nText.\n")]
    [InlineData("+++\ndate = 2026-01-05\nweight = -3\ndraft = false\ntags = ['snow', \"ice\"]\n+++\n\nText.\n")]
    [InlineData("---\n---\n\nText.\n")]
    [InlineData("---\n# only a comment\n---\n\nText.\n")]
    [InlineData("Text.\n\n---\n\nSnow: a history: of ice\n\n---\n\nMore.\n")]
    [InlineData("```yaml\n---\ntitle: Snow: a history\n---\n```\n")]
    public void Accepts(string text) => RuleTest<InvalidFrontMatter>.Verify(text);

    [Theory]
    [InlineData("note.txt", "---\ntitle: Snow: a history\n---\n\nText.\n")]
    [InlineData("page.html", "<p>---\ntitle: Snow: a history\n---</p>\n")]
    public void Accepts_other_formats(string path, string text) => RuleTest<InvalidFrontMatter>.Verify(text, path: path);
}
