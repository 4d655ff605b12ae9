using DocLint.Analysis;
using DocLint.Rules.Citations;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class BrokenLocalLinkTests
{
    private const int MaximumLength = 1_000_000;

    private static readonly RepositoryFiles Repository = new(
        new InMemoryFileSystem()
            .Add("/repo/README.md", "# Orchard\n\n## Getting started\n")
            .Add("/repo/docs/guide.md", "# Guide\n\n## Pruning the trees\n\n## Pruning the trees\n\n<a id=\"tools\"></a>\n\n### Ladders, saws & `gloves`\n")
            .Add("/repo/docs/Apple List.csv", "name\n")
            .Add("/repo/docs/images/Tree.png")
            .Add("/secret.md", "# Secret\n"),
        "/repo",
        RuleRunner.Formats,
        MaximumLength);

    [Theory]
    [InlineData("See [the plan]([|plan.md|]).")]
    [InlineData("See [the plan]([|../plan.md|]).")]
    [InlineData("See [the plan]([|./notes/plan.md#soil|]).")]
    [InlineData("See ![the old tree]([|images/old.png|]).")]
    [InlineData("See [the list]([|Pear%20List.csv|]).")]
    [InlineData("See [the plan][plan].\n\n[plan]: [|plan.md|]\n")]
    public void Reports_a_missing_file(string text) => Verify(text, text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("See ![the tree]([|images/tree.png|]).", "See ![the tree](images/Tree.png).")]
    [InlineData("See [the start]([|../readme.md#getting-started|]).", "See [the start](../README.md#getting-started).")]
    [InlineData("See [the start]([|../readme.md#readme.md|]).", "See [the start](../README.md#readme.md).")]
    public void Reports_and_fixes_another_letter_case(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("See [the guide]([|guide.md#planting|]).")]
    [InlineData("See [the start]([|../README.md#history|]).")]
    [InlineData("# Notes\n\nSee [the soil]([|#soil|]).")]
    public void Reports_a_missing_anchor(string text) => Verify(text);

    [Theory]
    [InlineData("See [the guide](guide.md), [the folder](images/) and [the start](../README.md).")]
    [InlineData("See [the list](Apple%20List.csv) and [again](<Apple List.csv>).")]
    [InlineData("See ![the tree](images/Tree.png?raw=true \"A tree\").")]
    [InlineData("See [pruning](guide.md#pruning-the-trees) and [again](guide.md#pruning-the-trees-1).")]
    [InlineData("See [tools](guide.md#tools) and [ladders](guide.md#ladders-saws--gloves).")]
    [InlineData("See [the list](Apple%20List.csv#row=3).")]
    [InlineData("# Old trees\n\nSee [old trees](#old-trees), [the top](#top) and [the head](#).")]
    public void Accepts_what_is_there(string text) => Verify(text);

    [Theory]
    [InlineData("See [outside](../../secret.md) and [further](../../../other/plan.md).")]
    [InlineData("See [the web](https://example.com/plan.md), [mail](mailto:a@example.com) and [a host](//example.com/plan.md).")]
    [InlineData("See [from the root](/plan.md).")]
    [InlineData("See [a page](plan), [another](plan.html) and [a third](plan/#soil).")]
    [InlineData("See [a template]({{ site.url }}/plan.md) and [a variable](${base}/plan.md).")]
    [InlineData("Write `[the plan](plan.md)` for a link.")]
    [InlineData("See [line 3](guide.md#L3) and [lines](guide.md#L3-L9).")]
    public void Accepts_what_cannot_be_known(string text) => Verify(text);

    [Fact]
    public void Accepts_links_of_pages() => RuleTest<BrokenLocalLink>.Verify(
        "<p>See <a href=\"plan.md\">the plan</a>.</p>", path: "docs/page.html", repository: Repository);

    [Fact]
    public void Accepts_every_file_without_a_repository() => RuleTest<BrokenLocalLink>.Verify("See [the plan](plan.md).");

    private static void Verify(string text, string? expected = null) =>
        RuleTest<BrokenLocalLink>.Verify(text, expected, "docs/article.md", repository: Repository);
}
