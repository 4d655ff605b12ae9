using DocLint.Configuration;
using DocLint.Testing;
using DocLint.Text;

namespace DocLint.Tests.Configuration;

public class InputResolverTests
{
    private readonly InMemoryFileSystem _files = new InMemoryFileSystem().AddDirectory("/r/.git");

    [Fact]
    public void Takes_the_known_types_of_a_folder_in_order()
    {
        Add("b.md", "a.txt", "A.MD", "docs/z.html", "docs/a b.md", "docs/é\n.md", "image.png", "docs/image.PNG", "LICENSE", ".editorconfig", "docs/.gitignore", ".git/x.md", "docs/.git/y.md");

        InputResolution found = Resolve();

        Assert.Equal("A.MD|a.txt|b.md|docs/a b.md|docs/z.html|docs/é\n.md", Paths(found));
        Assert.Equal([("", 1), (".png", 2)], found.UnknownTypes.Select(u => (u.Extension, u.Count)));
        Assert.Equal(3, found.UnknownTypeTotal);
        Assert.Empty(found.Skipped);
        Assert.Null(found.WhyNothing);
        Assert.Equal("/r", found.Root);
    }

    [Fact]
    public void Leaves_out_what_is_ignored_at_any_level()
    {
        _files.Add("/r/.gitignore", "build/\n*.draft.md\n").Add("/r/.git/info/exclude", "/private.md\n")
            .Add("/r/docs/.doclintignore", "old/\n!kept.draft.md\n");
        Add("build/a.md", "docs/a.draft.md", "docs/kept.draft.md", "docs/old/a.md", "docs/new/a.md", "private.md");

        InputResolution found = Resolve();

        Assert.Equal("docs/kept.draft.md|docs/new/a.md", Paths(found));
        Assert.Equal(["build", "docs/a.draft.md", "docs/old", "private.md"], Skipped(found, SkipReason.Ignored));
        Assert.Equal(4, found.Count(SkipReason.Ignored));
    }

    [Fact]
    public void Leaves_out_a_folder_that_is_marked_as_a_cache_and_says_so()
    {
        Add("a.md", ".cache/x/CACHEDIR.TAG", ".cache/x/b.md", ".cache/x/y/c.md", ".cache/d.md");

        InputResolution found = Resolve();

        Assert.Equal(".cache/d.md|a.md", Paths(found));
        Assert.Equal([".cache/x"], Skipped(found, SkipReason.Cache));
        Assert.Equal(".cache/x/b.md", Paths(Resolve(".cache/x/b.md")));
    }

    [Fact]
    public void Takes_what_is_named_itself_even_if_it_is_ignored()
    {
        _files.Add("/r/.gitignore", "build/\na.md\n");
        Add("a.md", "build/b.md");

        Assert.Equal("a.md|build/b.md", Paths(Resolve("a.md", "build")));
        Assert.True(Resolve("a.md").Files[0].IsExplicit);
        Assert.False(Resolve("build").Files[0].IsExplicit);
        Assert.Empty(Resolve("a.md", ".").Skipped.Where(s => s.Path == "a.md"));
    }

    [Fact]
    public void Sources_and_facts_at_the_root_are_no_articles()
    {
        Add("sources/a.md", "facts/b.md", "docs/sources/c.md", "sources.md");

        InputResolution found = Resolve();

        Assert.Equal("docs/sources/c.md|sources.md", Paths(found));
        Assert.Equal(["facts", "sources"], Skipped(found, SkipReason.Evidence));
        Assert.Equal(["sources/a.md"], Skipped(Resolve("sources/a.md"), SkipReason.Evidence));
        Assert.Equal(["sources"], Skipped(Resolve("sources"), SkipReason.Evidence));
    }

    [Fact]
    public void Names_once_what_is_named_twice()
    {
        Add("docs/a.md", "docs/b.png");

        InputResolution found = Resolve("docs/a.md", ".", "docs", "docs/../docs/a.md", "**/*.md", "/r/docs");

        Assert.Equal("docs/a.md", Paths(found));
        Assert.True(found.Files[0].IsExplicit);
        Assert.Equal(1, found.UnknownTypeTotal);
    }

    [Theory]
    [InlineData("*.md", "a.md")]
    [InlineData("**/*.md", "a.md|docs/b.md|docs/deep/c.md")]
    [InlineData("docs/*.md", "docs/b.md")]
    [InlineData("./docs/**", "docs/b.md|docs/deep/c.md|docs/t.txt")]
    [InlineData("d*/*.{md,txt}", "docs/b.md|docs/t.txt")]
    [InlineData("/r/docs/?.md", "docs/b.md")]
    [InlineData("docs/[x-z]*.md", "")]
    [InlineData("nowhere/*.md", "")]
    public void Globs_count_from_the_current_folder(string glob, string expected)
    {
        Add("a.md", "docs/b.md", "docs/t.txt", "docs/deep/c.md");

        InputResolution found = Resolve(glob);

        Assert.Equal(expected, Paths(found));
        Assert.Equal(expected.Length == 0 ? [$"No file matches '{glob}'."] : [], found.Missing.Select(m => m.Message));
    }

    [Fact]
    public void A_name_with_glob_characters_is_a_name_first()
    {
        Add("a[1].md", "a1.md");

        Assert.Equal("a[1].md", Paths(Resolve("a[1].md")));
    }

    [Fact]
    public void Globs_respect_ignore_files()
    {
        _files.Add("/r/.gitignore", "b.md");
        Add("a.md", "b.md");

        Assert.Equal("a.md", Paths(Resolve("*.md")));
        Assert.Empty(Resolve("b.*").Missing);
    }

    [Fact]
    public void Missing_arguments_are_named_and_the_rest_goes_on()
    {
        Add("a.md");

        InputResolution found = Resolve("gone.md", "a.md", "", "no folder/");

        Assert.Equal("a.md", Paths(found));
        Assert.Equal(["gone.md", "", "no folder/"], found.Missing.Select(m => m.Argument));
        Assert.Equal("There is no file or folder 'gone.md'.", found.Missing[0].Message);
    }

    [Fact]
    public void Says_why_there_is_nothing()
    {
        _files.Add("/r/.gitignore", "*.md").Add("/r/big.txt", new byte[2000]);
        Add("a.md", "b.png", "c.png");

        Assert.Equal("no document was found: 1 ignored, 2 of unknown type, 1 too large", Resolve().WhyNothing);
        Assert.Equal("There is no file or folder gone.md", Resolve("gone.md").WhyNothing);
        Assert.Equal("no document was found", new InputResolver(new InMemoryFileSystem().AddDirectory("/e"), "/e", [".md"], 1).Resolve([]).WhyNothing);
    }

    [Fact]
    public void Large_files_and_unknown_types_are_named()
    {
        _files.Add("/r/big.md", new byte[1001]).Add("/r/fits.md", new byte[1000]);
        Add("a.pdf");

        InputResolution found = Resolve(".", "a.pdf");

        Assert.Equal("fits.md", Paths(found));
        Assert.Equal(("big.md", "1001 bytes; the limit is 1000"), Assert.Single(found.Skipped, s => s.Reason == SkipReason.TooLarge) is { } big ? (big.Path, big.Detail) : default);
        Assert.Equal(["a.pdf"], Skipped(found, SkipReason.UnknownType));
    }

    [Fact]
    public void Links_are_followed_inside_the_root_only_and_never_twice()
    {
        _files.Add("/outside/x.md").Add("/r/docs/a.md").Add("/r/shared/s.md").Add("/r/.git/hidden.md")
            .AddLink("/r/docs/out", "/outside").AddLink("/r/docs/out.md", "../../outside/x.md")
            .AddLink("/r/docs/loop", "..").AddLink("/r/docs/self", "self").AddLink("/r/docs/gone.md", "nowhere.md")
            .AddLink("/r/docs/again.md", "a.md").AddLink("/r/docs/shared", "../shared").AddLink("/r/docs/git.md", "../.git/hidden.md");

        InputResolution docs = Resolve("docs");
        Assert.Equal("docs/a.md|docs/shared/s.md", Paths(docs));
        Assert.Equal(["docs/git.md", "docs/out", "docs/out.md"], Skipped(docs, SkipReason.LinkOutOfRoot));
        Assert.Equal(["docs/loop"], Skipped(docs, SkipReason.LinkLoop));
        Assert.Equal(["docs/gone.md", "docs/self"], Skipped(docs, SkipReason.BrokenLink));
        Assert.Equal(["docs/again.md"], Skipped(docs, SkipReason.LinkToLinted));

        InputResolution all = Resolve();
        Assert.Equal("docs/a.md|shared/s.md", Paths(all));
        Assert.Equal(["docs/again.md", "docs/shared"], Skipped(all, SkipReason.LinkToLinted));
    }

    [Fact]
    public void A_folder_that_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        Add("a.md", "closed/b.md");
        _files.Deny("/r/closed");

        InputResolution found = Resolve();

        Assert.Equal("a.md", Paths(found));
        Assert.Equal(["closed"], Skipped(found, SkipReason.Unreadable));
    }

    [Fact]
    public void Paths_count_from_the_root_that_the_arguments_share()
    {
        _files.Add("/other/.git/HEAD").Add("/other/docs/x.md");
        Add("a.md");

        Assert.Equal(("/other", "docs/x.md"), (Resolve("/other/docs").Root, Paths(Resolve("/other/docs"))));
        Assert.Equal(("/r", "/other/docs/x.md|a.md"), (Resolve("a.md", "/other").Root, Paths(Resolve("a.md", "/other"))));
    }

    [Fact]
    public void A_large_tree_takes_little_time()
    {
        for (int i = 0; i < 20_000; i++)
        {
            _files.Add($"/r/d{i % 100}/e{i % 10}/f{i}.{(i % 4 == 0 ? "md" : "png")}");
        }

        _files.Add("/r/.gitignore", string.Concat(Enumerable.Range(0, 50).Select(i => $"**/x{i}/*.md\n")));
        CpuTime.AssertWithin(TimeSpan.FromSeconds(5), () => Assert.Equal(5000, Resolve().Files.Length));
    }

    [Fact]
    public void Works_on_the_disk()
    {
        string folder = Directory.CreateTempSubdirectory("doclint").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "sub", "deep"));
            File.WriteAllText(Path.Combine(folder, "a.md"), "x");
            File.WriteAllText(Path.Combine(folder, "sub", "b.md"), "xy");
            File.WriteAllText(Path.Combine(folder, ".gitignore"), "deep/");
            File.WriteAllText(Path.Combine(folder, "sub", "deep", "c.md"), "");
            File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true");
            if (!OperatingSystem.IsWindows())
            {
                Directory.CreateSymbolicLink(Path.Combine(folder, "sub", "loop"), folder);
                File.CreateSymbolicLink(Path.Combine(folder, "sub", "again.md"), "../a.md");
                File.CreateSymbolicLink(Path.Combine(folder, "sub", "gone.md"), "gone.md");
            }

            InputResolution found = new InputResolver(PhysicalFileSystem.Instance, folder, [".md"], 100).Resolve([]);

            Assert.Equal("a.md|sub/b.md", Paths(found));
            Assert.Equal([1L, 2L], found.Files.Select(f => f.Length));
            Assert.Equal(["sub/deep"], Skipped(found, SkipReason.Ignored));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(["sub/loop"], Skipped(found, SkipReason.LinkLoop));
                Assert.Equal(["sub/again.md"], Skipped(found, SkipReason.LinkToLinted));
                Assert.Equal(["sub/gone.md"], Skipped(found, SkipReason.BrokenLink));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Add(params string[] paths)
    {
        foreach (string path in paths)
        {
            _files.Add("/r/" + path);
        }
    }

    private InputResolution Resolve(params string[] arguments) =>
        new InputResolver(_files, "/r", [".md", ".txt", ".html"], 1000).Resolve(arguments);

    private static string Paths(InputResolution found) => string.Join('|', found.Files.Select(f => f.Path));

    private static IEnumerable<string> Skipped(InputResolution found, SkipReason reason) => found.Skipped.Where(s => s.Reason == reason).Select(s => s.Path);
}
