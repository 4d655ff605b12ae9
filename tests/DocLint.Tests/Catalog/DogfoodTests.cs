using System.Text;
using DocLint.Cli;

namespace DocLint.Tests.Catalog;

public class DogfoodTests
{
    [Fact]
    public async Task DocLint_has_nothing_to_say_of_its_own_pages()
    {
        using var output = new MemoryStream();
        var console = new ConsoleStreams(Stream.Null, output, TextWriter.Null, Repository.Root, false, false);

        int exit = await CommandTree.RunAsync(["check", "README.md", "rules", "--as-of", "2026-01-31", "--fail-on", "warning"], console);

        Assert.True(exit == 0, Encoding.UTF8.GetString(output.ToArray()));
    }
}
