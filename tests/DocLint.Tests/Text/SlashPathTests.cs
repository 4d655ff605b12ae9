using DocLint.Text;

namespace DocLint.Tests.Text;

public class SlashPathTests
{
    [Theory]
    [InlineData("a.md", "/cwd/a.md")]
    [InlineData("./x/../a.md", "/cwd/a.md")]
    [InlineData("../a.md", "/a.md")]
    [InlineData("../../../a.md", "/a.md")]
    [InlineData("/x//y/", "/x/y")]
    [InlineData("/", "/")]
    [InlineData(".", "/cwd")]
    public void Makes_paths_absolute(string path, string expected) => Assert.Equal(expected, SlashPath.Normalize(path, "/cwd"));

    [Theory]
    [InlineData("/a/b", "/a")]
    [InlineData("/a", "/")]
    [InlineData("/", null)]
    public void Knows_the_folder_above(string path, string? expected) => Assert.Equal(expected, SlashPath.GetParent(path));

    [Theory]
    [InlineData("/a/b/c", "/a", "b/c")]
    [InlineData("/a", "/a", ".")]
    [InlineData("/ab/c", "/a", "/ab/c")]
    [InlineData("/a/b", "/", "a/b")]
    public void Shows_paths_from_a_folder(string path, string directory, string expected) => Assert.Equal(expected, SlashPath.MakeRelative(path, directory));
}
