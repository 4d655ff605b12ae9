using System.Text;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

public sealed class InspectCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("doclint-inspect-").FullName;

    [Fact]
    public async Task Writes_text_unless_asked_otherwise()
    {
        Add("a.md", "# Title\n");

        (int exitCode, string output, string error) = await Run("inspect", "a.md");

        Assert.Equal(ExitCode.Clean, exitCode);
        Assert.StartsWith("a.md (markdown)\n", output, StringComparison.Ordinal);
        Assert.Contains("heading 1:1 level 1 \"Title\"\n", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task Writes_lines_of_JSON()
    {
        Add("a.md", "One.\n");
        Add("b.txt", "Two.\n");

        (int exitCode, string output, _) = await Run("inspect", "--format", "jsonl", "a.md", "b.txt");

        Assert.Equal(ExitCode.Clean, exitCode);
        Assert.Equal(2, output.Count(c => c == '\n'));
        Assert.StartsWith("{\"file\":\"a.md\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone.md", "it does not exist")]
    [InlineData("folder", "it is a folder")]
    [InlineData("a.xyz", "no format reads files of its name; known names end in ")]
    [InlineData("large.md", "it has 33,554,433 bytes, and the limit is 33,554,432")]
    public async Task Says_what_it_cannot_show_and_shows_the_others(string file, string reason)
    {
        Add("a.xyz", "");
        Add("b.md", "# Title\n");
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        using (FileStream large = File.Create(Path.Combine(_folder, "large.md")))
        {
            large.SetLength((32 << 20) + 1);
        }

        (int exitCode, string output, string error) = await Run("inspect", file, "b.md");

        Assert.Equal(ExitCode.Untrustworthy, exitCode);
        Assert.StartsWith("b.md (markdown)\n", output, StringComparison.Ordinal);
        Assert.StartsWith($"doclint: cannot show '{file}': {reason}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_captured_sources_contain()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "sources"));
        Add(".editorconfig", "root = true\n");
        Add("sources/port.md", "---\nurl: https://example.org/port\n---\nThe port handled 4,100 ships in 2024.\n");
        Add("a.md", "It handled 4,100 ships in 2024 ([port](https://example.org/port)).\n\nIt handled 4,700 ships ([port](https://example.org/port)).\n\nIt handled 900 cars ([press](https://example.org/press)).\n");

        (_, string text, _) = await Run("inspect", "a.md");
        (_, string json, _) = await Run("inspect", "--format", "jsonl", "a.md");

        Assert.Contains("unit ships, the source contains it (sources/port.md, line 4)\n", text, StringComparison.Ordinal);
        Assert.Contains("unit ships, the source says something else (sources/port.md, line 4)\n", text, StringComparison.Ordinal);
        Assert.Contains("unit cars, its source is not captured\n", text, StringComparison.Ordinal);
        Assert.Contains("\"2024\" year, 2024, the source contains it\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not checkable", text, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"4,700 ships\",\"verdict\":\"contradicted\",\"evidence\":{\"file\":\"sources/port.md\"", json, StringComparison.Ordinal);
        Assert.Contains("\"verdict\":\"not_captured\"", json, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Add(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    private async Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        int exitCode = await CommandTree.RunAsync(arguments, new ConsoleStreams(Stream.Null, output, error, _folder, false, false));
        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
