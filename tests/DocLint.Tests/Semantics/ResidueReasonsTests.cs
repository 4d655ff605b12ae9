using DocLint.Tests.Cli;

namespace DocLint.Tests.Semantics;

/// <summary>What a finding on residue says of its reasons.</summary>
public sealed class ResidueReasonsTests : IDisposable
{
    private const string Body = "The council meets on the second Thursday of every month in the old grain hall, and anyone who lives on the island may come and speak.";

    private readonly Workspace _workspace = new();

    [Theory]
    [InlineData("DL5007", "after a related list", "Related Articles\n\nWho Pays for the Bridge\n\nA Winter on the Ice\n\nRead next")]
    [InlineData("DL5013", "after a comment line", "3 Comments\n\nLeave a comment\n\nYour email address will not be published.")]
    [InlineData("DL5009", "after a page notice", "We use cookies.\n\nAccept all cookies\n\nManage cookies")]
    [InlineData("DL5005", "after a share prompt", "Share this article\n\nFollow us on Facebook\n\nSubscribe to our newsletter")]
    public void Do_not_say_that_residue_stands_behind_itself(string rule, string circular, string residue)
    {
        _workspace.Write("a.txt", $"{Body}\n\n{residue}\n");

        CliResult result = _workspace.Check("--select", rule);

        string finding = Assert.Single(result.Json.GetProperty("findings").EnumerateArray()).GetProperty("message").GetString()!;
        Assert.DoesNotContain(circular, finding, StringComparison.Ordinal);
        Assert.DoesNotContain(": ''", finding, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();
}
