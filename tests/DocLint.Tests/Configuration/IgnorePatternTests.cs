using CsCheck;
using DocLint.Configuration;
using DocLint.Testing;

namespace DocLint.Tests.Configuration;

public class IgnorePatternTests
{
    [Theory]
    [InlineData("draft.md", "draft.md", true)]
    [InlineData("draft.md", "x/draft.md", true)]
    [InlineData("*.tmp", "x/y.tmp", true)]
    [InlineData("/draft.md", "draft.md", true)]
    [InlineData("/draft.md", "x/draft.md", false)]
    [InlineData("x/draft.md", "x/draft.md", true)]
    [InlineData("x/draft.md", "y/x/draft.md", false)]
    [InlineData("x/*", "x/draft.md", true)]
    [InlineData("x/*", "x/y/draft.md", false)]
    [InlineData("x/?.md", "x/a.md", true)]
    [InlineData("x?a.md", "x/a.md", false)]
    [InlineData("Draft.md", "draft.md", false)]
    [InlineData("draft.md  ", "draft.md", true)]
    [InlineData("draft.md\\ ", "draft.md ", true)]
    [InlineData("\\#draft", "#draft", true)]
    [InlineData("\\!draft", "!draft", true)]
    [InlineData("a\\*b", "a*b", true)]
    [InlineData("a\\*b", "axb", false)]
    [InlineData("draft\\", "draft\\", false)]
    [InlineData("{a,b}", "a", false)]
    [InlineData("{a,b}", "{a,b}", true)]
    public void Names_are_for_any_depth_and_paths_for_one_place(string line, string path, bool expected) =>
        Assert.Equal(expected, IgnorePattern.Parse(line)!.IsMatch(path, isFolder: false));

    [Theory]
    [InlineData("**/draft.md", "draft.md", true)]
    [InlineData("**/draft.md", "x/y/draft.md", true)]
    [InlineData("x/**", "x/y/z.md", true)]
    [InlineData("x/**", "x", false)]
    [InlineData("x/**/z.md", "x/z.md", true)]
    [InlineData("x/**/z.md", "x/y/y/z.md", true)]
    [InlineData("x/**/z.md", "x/yz.md", false)]
    [InlineData("x/***/z.md", "x/y/y/z.md", true)]
    [InlineData("x/y**z", "x/yaz", true)]
    [InlineData("x/*y**z", "x/ya/z", false)]
    [InlineData("**", "x/y", true)]
    public void Two_stars_stand_for_whole_folders(string line, string path, bool expected) =>
        Assert.Equal(expected, IgnorePattern.Parse(line)!.IsMatch(path, isFolder: false));

    [Theory]
    [InlineData("[ab].md", "b.md", true)]
    [InlineData("[!ab].md", "b.md", false)]
    [InlineData("[^ab].md", "c.md", true)]
    [InlineData("[a-c].md", "b.md", true)]
    [InlineData("[a-].md", "-.md", true)]
    [InlineData("[]a].md", "].md", true)]
    [InlineData("[\\]a].md", "].md", true)]
    [InlineData("[[:digit:]].md", "7.md", true)]
    [InlineData("[[:digit:]].md", "x.md", false)]
    [InlineData("[![:alpha:]].md", "7.md", true)]
    [InlineData("[[:nonsense:]].md", "n.md", false)]
    [InlineData("[ab.md", "[ab.md", false)]
    [InlineData("x[.-0]y", "x/y", false)]
    [InlineData("/x[!a]y", "x/y", false)]
    public void Brackets_take_one_character_but_no_slash(string line, string path, bool expected) =>
        Assert.Equal(expected, IgnorePattern.Parse(line)!.IsMatch(path, isFolder: false));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("# drafts")]
    [InlineData("/")]
    [InlineData("!")]
    public void Some_lines_say_nothing(string line) => Assert.Null(IgnorePattern.Parse(line));

    [Fact]
    public void A_slash_at_the_end_is_for_folders()
    {
        Assert.True(IgnorePattern.Parse("build/")!.IsMatch("x/build", isFolder: true));
        Assert.False(IgnorePattern.Parse("build/")!.IsMatch("x/build", isFolder: false));
    }

    [Fact]
    public void The_nearest_file_and_in_it_the_last_line_decides()
    {
        InMemoryFileSystem files = new InMemoryFileSystem()
            .Add("/r/.gitignore", "*.md\n!keep.md\n/only.txt\n")
            .Add("/r/x/.gitignore", "!*.md\r\nbad.md\r\n")
            .Add("/r/x/.doclintignore", "!bad.md\nworse.md\n")
            .Add("/r/.git/info/exclude", "*.log\n*.txt\n");
        IgnoreRules rules = IgnoreRules.ForFolder(files, "/r", "/r/x");

        Assert.True(rules.IsIgnored("/r/a.md", false));
        Assert.False(rules.IsIgnored("/r/keep.md", false));
        Assert.False(rules.IsIgnored("/r/x/a.md", false));
        Assert.False(rules.IsIgnored("/r/x/bad.md", false));
        Assert.True(rules.IsIgnored("/r/x/worse.md", false));
        Assert.True(rules.IsIgnored("/r/x/y/z.log", false));
    }

    [Fact]
    public void A_worktree_finds_the_exclude_file_of_its_repository()
    {
        InMemoryFileSystem files = new InMemoryFileSystem()
            .Add("/main/.git/info/exclude", "secret.md\n")
            .Add("/main/.git/worktrees/w/commondir", "../..\n")
            .Add("/w/.git", "gitdir: ../main/.git/worktrees/w\n");

        Assert.True(IgnoreRules.ForRoot(files, "/w").IsIgnored("/w/secret.md", false));
        Assert.False(IgnoreRules.ForRoot(files, "/w").IsIgnored("/w/public.md", false));
    }

    [Fact]
    public void Any_line_can_be_read() =>
        Gen.Select(Gen.String[Gen.Char["ab/*?[]!^:-\\ #\uD800"], 0, 30], Gen.Bool).Sample((line, folder) =>
        {
            IgnorePattern.Parse(line)?.IsMatch("a/b", folder);
        });

    [Fact]
    public void Hostile_lines_take_no_exponential_time() => CpuTime.AssertWithin(TimeSpan.FromSeconds(5), () =>
        Assert.False(IgnorePattern.Parse("/" + string.Concat(Enumerable.Repeat("a*", 1000)) + "b")!.IsMatch(new string('a', 4000), isFolder: false)));
}
