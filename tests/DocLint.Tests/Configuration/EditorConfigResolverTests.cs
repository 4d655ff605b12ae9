using DocLint.Configuration;
using DocLint.Testing;
using DocLint.Text;

namespace DocLint.Tests.Configuration;

public class EditorConfigResolverTests
{
    private readonly InMemoryFileSystem _files = new();

    [Fact]
    public void The_nearest_file_wins()
    {
        _files.Add("/r/.editorconfig", "[*]\na = top\nb = top\n")
            .Add("/r/x/.editorconfig", "[*]\nb = middle\nc = middle\n")
            .Add("/r/x/y/.editorconfig", "[*]\nc = near\n");

        Assert.Equal("a=top b=middle c=near", Resolve("/r/x/y/f.md"));
        Assert.Equal("a=top b=middle c=middle", Resolve("/r/x/z/f.md"));
        Assert.Equal("a=top b=top", Resolve("/r/f.md"));
    }

    [Fact]
    public void A_later_section_wins_and_sections_of_one_name_add_up()
    {
        _files.Add("/r/.editorconfig", "[*.md]\na = 1\nb = 1\n[f.md]\na = 2\n[*.md]\nc = 3\n[g.md]\na = 4\n");

        Assert.Equal("a=2 b=1 c=3", Resolve("/r/f.md"));
        Assert.Equal("a=4 b=1 c=3", Resolve("/r/g.md"));
        Assert.Equal("", Resolve("/r/g.txt"));
    }

    [Fact]
    public void A_root_file_hides_those_above_it()
    {
        _files.Add("/r/.editorconfig", "[*]\na = top\n")
            .Add("/r/x/.editorconfig", "root = true\n[*.md]\nb = near\n")
            .Add("/r/x/y/.editorconfig", "root = false\n[*]\nc = nearest\n");

        Assert.Equal("b=near c=nearest", Resolve("/r/x/y/f.md"));
        Assert.Equal("c=nearest", Resolve("/r/x/y/f.txt"));
    }

    [Fact]
    public void Files_above_the_repository_do_not_count()
    {
        _files.Add("/.editorconfig", "[*]\na = outside\n").Add("/r/.editorconfig", "[*]\nb = inside\n");

        Assert.Equal("b=inside", Resolve("/r/x/f.md"));
        Assert.Equal("a=outside b=inside", string.Join(' ', Describe(new EditorConfigResolver(_files, "/"), "/r/f.md")));
    }

    [Fact]
    public void Globs_count_from_the_folder_of_their_file()
    {
        _files.Add("/r/.editorconfig", "[x/*.md]\na = path\n[/f.md]\nb = top\n[x/y]\nc = folder\n[x/**]\nd = below\n")
            .Add("/r/x/.editorconfig", "[*.md]\ne = inner\n[x/*.md]\nf = never\n");

        Assert.Equal("a=path d=below e=inner", Resolve("/r/x/f.md"));
        Assert.Equal("d=below e=inner", Resolve("/r/x/y/f.md"));
        Assert.Equal("b=top", Resolve("/r/f.md"));
    }

    [Fact]
    public void Letters_that_mean_something_in_globs_mean_nothing_in_folders()
    {
        _files.Add("/r/[a]{b}*/.editorconfig", "[*.md]\na = 1\n");

        Assert.Equal("a=1", Resolve("/r/[a]{b}*/f.md"));
    }

    [Fact]
    public void Unset_takes_a_key_away()
    {
        _files.Add("/r/.editorconfig", "[*]\na = 1\nb = 2\n")
            .Add("/r/x/.editorconfig", "[*]\na = UNSET\n[g.md]\na = 3\n");

        Assert.Equal("b=2", Resolve("/r/x/f.md"));
        Assert.Equal("a=3 b=2", Resolve("/r/x/g.md"));
    }

    [Fact]
    public void Keys_ignore_case_and_file_names_do_not()
    {
        _files.Add("/r/.editorconfig", "[F.md]\nKey = Value\n").Add("/r/x/.EditorConfig", "[*]\na = 1\n");

        Assert.Equal("key=Value", Resolve("/r/F.md"));
        Assert.Equal("", Resolve("/r/x/f.md"));
    }

    [Fact]
    public void Each_file_is_read_once_and_equal_sections_share_an_object()
    {
        _files.Add("/r/.editorconfig", "[*.md]\na = 1\n[x/*]\nb = 2\n");
        var resolver = new EditorConfigResolver(_files, "/r");
        var seen = new EditorConfigOptions[64];

        Parallel.For(0, seen.Length, i => seen[i] = resolver.Resolve($"/r/deep/er/f{i}.md"));

        Assert.All(seen, options => Assert.Same(seen[0], options));
        Assert.NotSame(seen[0], resolver.Resolve("/r/x/f.md"));
        Assert.Equal(1, _files.CountReads("/r/.editorconfig"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_once()
    {
        _files.Add("/r/.editorconfig", "[*]\na = 1\n").Deny("/r/.editorconfig").Add("/r/x/.editorconfig", new byte[(1 << 20) + 1]);
        var resolver = new EditorConfigResolver(_files, "/r");

        Assert.Empty(resolver.Resolve("/r/x/f.md").Keys);
        Assert.Empty(resolver.Resolve("/r/x/g.md").Keys);
        Assert.Equal([".editorconfig", "x/.editorconfig"], resolver.Unreadable.Select(u => u.Path));
    }

    [Fact]
    public void The_place_of_a_value_is_known()
    {
        _files.Add("/r/x/.editorconfig", "[*]\nkey = value\n");

        EditorConfigOption option = new EditorConfigResolver(_files, "/r").Resolve("/r/x/f.md")["key"]!;

        Assert.Equal("x/.editorconfig", option.File.Source.Path);
        Assert.Equal("value", option.File.Source.ToString(option.Entry.ValueSpan));
    }

    [Theory]
    [InlineData("/r/docs/a.md", "/r")]
    [InlineData("/r/docs", "/r")]
    [InlineData("/r/sub/a.md", "/r/sub")]
    [InlineData("/plain/docs/inner/a.md", "/plain/docs")]
    [InlineData("/cwd/x/a.md", "/cwd")]
    [InlineData("/other/x/a.md", "/other/x")]
    [InlineData("/other/x", "/other/x")]
    public void The_root_is_the_nearest_repository_else_a_root_file_else_the_current_folder(string path, string root)
    {
        _files.Add("/r/.git/HEAD").Add("/r/docs/a.md").Add("/r/docs/.editorconfig", "root = true")
            .Add("/r/sub/.git", "gitdir: elsewhere").Add("/r/sub/a.md")
            .Add("/plain/.editorconfig", "root = true").Add("/plain/docs/.editorconfig", "root = true")
            .Add("/plain/docs/inner/.editorconfig", "[*]\nroot = true").Add("/plain/docs/inner/a.md")
            .Add("/cwd/x/a.md").Add("/other/x/a.md");

        Assert.Equal(root, RepositoryRoot.Find(_files, path, "/cwd"));
    }

    private string Resolve(string path) => string.Join(' ', Describe(new EditorConfigResolver(_files, "/r"), path));

    private static IEnumerable<string> Describe(EditorConfigResolver resolver, string path)
    {
        EditorConfigOptions options = resolver.Resolve(path);
        return options.Keys.Select(key => $"{key}={options[key]!.Value}");
    }
}
