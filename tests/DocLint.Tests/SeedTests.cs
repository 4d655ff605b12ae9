using System.Text;
using System.Text.RegularExpressions;
using DocLint.Cli;
using VerifyXunit;

namespace DocLint.Tests;

/// <summary>What DocLint says of the sample articles, as a person reads it: every change of a rule shows here.</summary>
[UsesVerify]
public partial class SeedTests
{
    public static TheoryData<string> Seeds => new(Directory.EnumerateFiles(Repository.Seeds).Select(path => Path.GetFileName(path))
        .Where(name => name[0] != '.' && !name.EndsWith(".verified.txt", StringComparison.Ordinal) && !name.EndsWith(".received.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Says_what_was_read_and_approved(string name)
    {
        using var output = new MemoryStream();
        var console = new ConsoleStreams(Stream.Null, output, TextWriter.Null, Repository.Root, false, false);

        int exit = await CommandTree.RunAsync(["check", $"seeds/{name}", "--as-of", "2026-01-31", "--jobs", "1"], console);

        Assert.InRange(exit, 0, 1);
        await Verifier.Verify(RuleCount.Replace(Encoding.UTF8.GetString(output.ToArray()), "with all rules")).UseDirectory("../../seeds").UseFileName(name);
    }

    [Fact]
    public void Every_snapshot_belongs_to_a_seed() =>
        Assert.All(Directory.EnumerateFiles(Repository.Seeds, "*.verified.txt"), path => Assert.True(File.Exists(path[..^".verified.txt".Length]), path));

    [Fact]
    public async Task Says_the_same_for_any_number_of_threads()
    {
        string one = await Check("1");

        Assert.Equal(one, await Check("2"));
        Assert.Equal(one, await Check("7"));
    }

    // A new rule that finds nothing changes no snapshot.
    [GeneratedRegex("with [0-9]+ rules")]
    private static partial Regex RuleCount { get; }

    private static async Task<string> Check(string jobs)
    {
        using var output = new MemoryStream();
        var console = new ConsoleStreams(Stream.Null, output, TextWriter.Null, Repository.Root, false, false);
        await CommandTree.RunAsync(["check", "seeds", "--as-of", "2026-01-31", "--format", "sarif", "--jobs", jobs], console);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
