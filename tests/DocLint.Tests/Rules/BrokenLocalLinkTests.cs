using DocLint.Analysis;
using DocLint.Diagnostics;
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
    [InlineData("# Notes\n\nSee [a word]([|#soil:~:text=clay|]) and [this one](#notes:~:text=clay).")]
    [InlineData("# Notes\n\nSee [fences]([|#fnord|]), [note 3]([|#fn:3|]), [note 1](#fn:1), [again](#fnref1-2) and [it](#user-content-fn-hedge).[^hedge]\n\n[^hedge]: Cut in May.\n")]
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
    [InlineData("See [line 3](guide.md#L3), [lines](guide.md#L3-L9) and [columns](guide.md#L3C1-L9C2).")]
    [InlineData("See [a page](guide.md#page=2), [a tab](#tab/linux), [a route](#/soil), [a block](guide.md#^a1b2) and [the top](#TOP).")]
    public void Accepts_what_cannot_be_known(string text) => Verify(text);

    [Theory]
    [InlineData("github", "# C++ & more\n\nSee [a](#c--more), [b](#C--More) and [c]([|#c-more|]).", "# C++ & more\n\nSee [a](#c--more), [b](#C--More) and [c](#c--more).")]
    [InlineData("gitlab", "# C++ & more\n\nSee [a](#c--more), [b]([|#C--More|]) and [c](#c-more).", "# C++ & more\n\nSee [a](#c--more), [b](#c--more) and [c](#c-more).")]
    [InlineData("mkdocs", "# C++ & more\n\nSee [a](#c-more) and [b]([|#c_more|]).", "# C++ & more\n\nSee [a](#c-more) and [b](#c-more).")]
    [InlineData("docusaurus", "# Soil {#ground}\n\nSee [a](#ground) and [b]([|#soil|]).", "# Soil {#ground}\n\nSee [a](#ground) and [b](#ground).")]
    [InlineData("github", "# Soil {#ground}\n\nSee [a](#soil-ground) and [b]([|#ground|]).", null)]
    [InlineData("letters", "# C++ & more\n\nSee [a](#c-more), [b](#C_MORE) and [c]([|#c-less|]).", null)]
    [InlineData("auto", "# C++ & more\n\nSee [a](#c-more), [b](#C_MORE) and [c]([|#c-less|]).", null)]
    public void Compares_anchors_as_their_maker_writes_them(string maker, string text, string? expected) => RuleTest<BrokenLocalLink>.Verify(
        text, expected, "docs/article.md", new Dictionary<string, string> { ["DL2004.anchors"] = maker }, Repository);

    [Theory]
    [InlineData("mkdocs.yml", "# A & b\n\nSee [a](#a-b), [b](#a--b) and [c]([|#a_b|]).")]
    [InlineData("docs/.vitepress/config.ts", "# A & b\n\nSee [a](#a-b), [b](#a--b) and [c]([|#A-b|]).")]
    [InlineData(".github/CODEOWNERS", "# A & b\n\nSee [a](#a-b), [b](#A--b) and [c]([|#a_b|]).")]
    [InlineData(".gitlab-ci.yml", "# A & b\n\nSee [d](#a-b), [e](#a--b) and [f]([|#a_b|]).")]
    [InlineData("docs/config.toml", "# A & b\n\nSee [a](#a-b) and [b](#a_b).")]
    public void Knows_the_maker_by_the_files_of_the_repository(string mark, string text) => RuleTest<BrokenLocalLink>.Verify(
        text, path: "docs/article.md", repository: new RepositoryFiles(new InMemoryFileSystem().Add("/repo/" + mark, "x").Add("/repo/docs/article.md", text), "/repo", RuleRunner.Formats, MaximumLength));

    [Fact]
    public void Is_a_warning_where_the_maker_is_only_likely()
    {
        var repository = new RepositoryFiles(new InMemoryFileSystem().Add("/repo/.github/CODEOWNERS", "x"), "/repo", RuleRunner.Formats, MaximumLength);

        var found = new RuleRunner([new BrokenLocalLink()]).Run("# A & b\n\nSee [a](#a_b) and [c](#c).", "article.md", repository);

        Assert.Equal([RuleLevel.Warning, RuleLevel.Error], found.Select(finding => finding.Level));
        Assert.Equal("The link '#a_b' leads nowhere: 'it is a--b in this document'.", found[0].Message);
    }

    [Fact]
    public void Accepts_links_of_pages() => RuleTest<BrokenLocalLink>.Verify(
        "<p>See <a href=\"plan.md\">the plan</a>.</p>", path: "docs/page.html", repository: Repository);

    [Fact]
    public void Accepts_every_file_without_a_repository() => RuleTest<BrokenLocalLink>.Verify("See [the plan](plan.md).");

    private static void Verify(string text, string? expected = null) =>
        RuleTest<BrokenLocalLink>.Verify(text, expected, "docs/article.md", repository: Repository);
}
