using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary><c>doclint init</c>.</summary>
public sealed class InitCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public InitCommandTests()
    {
        Directory.CreateDirectory(_workspace.PathOf(".git"));
        File.Delete(_workspace.PathOf(".editorconfig"));
    }

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("mkdocs.yml", "documentation")]
    [InlineData("website/docusaurus.config.js", "documentation")]
    [InlineData("docs/conf.py", "documentation")]
    [InlineData("_config.yml", "a site of articles")]
    [InlineData("page.html", "saved pages")]
    [InlineData("drafts/a.md", "articles")]
    public void Tells_what_a_repository_holds(string file, string kind)
    {
        _workspace.Write(file, "");

        CliResult result = _workspace.Run("init");

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Contains($"holds {kind}.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_no_rule_or_key_that_a_check_refuses()
    {
        foreach (string kind in RepositoryKinds.Names)
        {
            File.Delete(_workspace.PathOf(".editorconfig"));
            Assert.Equal(ExitCode.Clean, _workspace.Run("init", "--kind", kind).Exit);

            // Without the comment signs, what is offered as an example must be right too.
            string text = File.ReadAllText(_workspace.PathOf(".editorconfig")).Replace("# doclint", "doclint", StringComparison.Ordinal);
            _workspace.Write(".editorconfig", text);
            _workspace.Write("a.md", Workspace.Right);
            _workspace.Write("a.html", "<p>The hearing is on Tuesday, 3 March 2026.</p>");
            CliResult check = _workspace.Check();
            Assert.True(check.Exit == ExitCode.Clean, $"{kind}: {check.Output}{check.Error}");
        }
    }

    [Fact]
    public void Adds_to_a_file_that_is_there_and_changes_nothing_in_it()
    {
        byte[] before = [0xEF, 0xBB, 0xBF, .. "[*]\r\nindent_size = 2"u8];
        _workspace.Write(".editorconfig", before);

        _workspace.Run("init");

        byte[] after = File.ReadAllBytes(_workspace.PathOf(".editorconfig"));
        Assert.Equal(before, after[..before.Length]);
        Assert.StartsWith("\r\n\r\n# DocLint", System.Text.Encoding.UTF8.GetString(after[before.Length..]), StringComparison.Ordinal);
        Assert.DoesNotContain("root = true", File.ReadAllText(_workspace.PathOf(".editorconfig")), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_a_configuration_of_its_own_as_it_is()
    {
        _workspace.Run("init");
        string before = File.ReadAllText(_workspace.PathOf(".editorconfig"));

        CliResult result = _workspace.Run("init");

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Contains("left as it is", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_workspace.PathOf(".editorconfig")));
    }

    [Theory]
    [InlineData("github", ".github/workflows/doclint.yml")]
    [InlineData("gitlab", ".gitlab-ci.yml")]
    [InlineData("azure", "azure-pipelines.yml")]
    [InlineData("pre-commit", ".pre-commit-config.yaml")]
    public void Writes_a_CI_file_when_asked_and_never_over_another(string service, string path)
    {
        Assert.False(File.Exists(_workspace.PathOf(path)));
        _workspace.Run("init", "--ci", service);
        string written = File.ReadAllText(_workspace.PathOf(path));
        Assert.Contains("doclint check", written.Replace("doclint\" check", "doclint check", StringComparison.Ordinal), StringComparison.Ordinal);
        var yaml = new YamlDotNet.RepresentationModel.YamlStream();
        yaml.Load(new StringReader(written));
        Assert.Single(yaml.Documents);

        _workspace.Write(path, "mine: true\n");
        CliResult again = _workspace.Run("init", "--ci", service);
        Assert.Contains("is there already", again.Output, StringComparison.Ordinal);
        Assert.Equal("mine: true\n", File.ReadAllText(_workspace.PathOf(path)));
    }

    [Fact]
    public void Writes_nothing_in_a_dry_run()
    {
        CliResult result = _workspace.Run("init", "--dry-run", "--ci", "github");

        Assert.Contains("doclint_diagnostic.DL1001.severity", result.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_workspace.Root, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("nowhere", "is no folder")]
    [InlineData("--kind=novel", "not recognized")]
    public void Refuses_what_it_cannot_do(string argument, string message)
    {
        CliResult result = _workspace.Run("init", argument);

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }
}
