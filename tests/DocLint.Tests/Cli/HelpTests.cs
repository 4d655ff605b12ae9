using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>What <c>--help</c> says of each verb.</summary>
public sealed class HelpTests
{
    private const int WidestColumn = 90;

    [Theory]
    [InlineData]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("baseline")]
    [InlineData("suppressions")]
    [InlineData("rules")]
    [InlineData("explain")]
    [InlineData("inspect")]
    [InlineData("extract")]
    [InlineData("init")]
    [InlineData("schema")]
    [InlineData("completion")]
    [InlineData("sources", "fetch")]
    [InlineData("sources", "list")]
    [InlineData("sources", "verify")]
    [InlineData("sources", "add")]
    public void Every_option_and_its_words_fit_a_terminal(params string[] verb)
    {
        using var workspace = new Workspace();
        CliResult result = workspace.Run([.. verb, "--help"]);

        Assert.Equal(ExitCode.Clean, result.Exit);
        string[] options = [.. result.Output.Split('\n').Where(line => line.StartsWith("  -", StringComparison.Ordinal) || line.StartsWith("  <", StringComparison.Ordinal))];
        Assert.NotEmpty(options);
        Assert.All(options, line =>
        {
            // Two columns: what to write, and what it means.
            int words = line.AsSpan().TrimEnd().LastIndexOf("  ") + 2;
            Assert.InRange(words, 4, WidestColumn);
        });
    }
}
