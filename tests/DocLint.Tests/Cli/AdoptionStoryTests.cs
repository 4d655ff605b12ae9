using System.Globalization;
using System.Text;
using System.Text.Json;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>A repository of 300 articles takes the tool up: a baseline, a pull request, moved text, a fix run, a suppression that expires.</summary>
public sealed class AdoptionStoryTests : IDisposable
{
    private const int Articles = 300;
    private const string Bad = "The vote on the bridge is on Monday, 5 March 2026, as the council said.";
    private static readonly string[] s_topics = ["harbour", "bridge", "school", "market", "library", "ferry", "theatre", "station", "garden", "museum"];
    private static readonly string[] s_people = ["Marta Lind", "Jonas Weber", "Aisha Okafor", "Carlos Moreno", "Ingrid Hall"];

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void From_adoption_to_an_expired_suppression()
    {
        // Adopt: a repository with findings, so that a plain check fails.
        for (int i = 0; i < Articles; i++)
        {
            _workspace.Write(NameOf(i), Article(i));
        }

        Git.Run(_workspace.Root, "init", "-q");
        Commit("Begin");
        CliResult first = Check();
        Assert.Equal(ExitCode.Findings, first.Exit);
        int known = first.Findings.Length;
        Assert.InRange(known, Articles, 20 * Articles);

        // A baseline, and CI is green.
        CliResult baseline = _workspace.Run("baseline", "--as-of", "2026-06-15", "--reason", "adopted as debt", "--owner", "desk");
        Assert.Equal(ExitCode.Clean, baseline.Exit);
        Assert.Contains($": {known} accepted findings (0 kept, 0 gone, {known} added).", baseline.Output, StringComparison.Ordinal);
        Commit("Accept what there is");
        Assert.Equal(ExitCode.Clean, CheckNew().Exit);

        // A pull request adds one bad paragraph: exactly its finding fails, by either way of looking.
        Git.Run(_workspace.Root, "checkout", "-q", "-b", "draft");
        string old = Article(7);
        _workspace.Write(NameOf(7), old + "\n" + Bad + "\n");
        string[] added = [$"{NameOf(7)}:{old.Split('\n').Length + 1} DL3001"];
        CliResult request = CheckNew();
        Assert.Equal(ExitCode.Findings, request.Exit);
        Assert.Equal(added, New(request));
        CliResult changed = Check("--changed-since", "main");
        Assert.Equal(ExitCode.Findings, changed.Exit);
        Assert.Equal(added, changed.Findings);

        // Moving and re-wrapping old text adds none.
        _workspace.Write(NameOf(7), Rewrap(old));
        _workspace.Write(NameOf(8), MoveFirstSectionToEnd(Article(8)));
        _workspace.Write("archive/renamed.md", Article(9));
        File.Delete(_workspace.PathOf(NameOf(9)));
        CliResult moved = CheckNew();
        Assert.Equal(ExitCode.Clean, moved.Exit);
        Assert.Empty(New(moved));
        Commit("Move old text");

        // A fix run mends what can be mended, and the baseline shrinks by as much.
        int fixable = Check().Json.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("rule").GetString() == "DL3001");
        Assert.True(fixable >= Articles / 10);
        Assert.Equal(ExitCode.Clean, _workspace.Run("fix", "--unsafe", "--select", "DL3001", "--as-of", "2026-06-15").Exit);
        Assert.DoesNotContain(Check().Findings, finding => finding.EndsWith("DL3001", StringComparison.Ordinal));
        CliResult shrunk = _workspace.Run("baseline", "--as-of", "2026-06-15");
        Assert.Equal(ExitCode.Clean, shrunk.Exit);
        Assert.Contains($"({known - fixable} kept, {fixable} gone, 0 added)", shrunk.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, CheckNew().Exit);
        Commit("Mend the weekdays");

        // A suppression with an expiry holds until its day, and the day passes.
        _workspace.Write(NameOf(10), File.ReadAllText(_workspace.PathOf(NameOf(10)))
            + "\n<!-- doclint-disable-next-block DL3001 -- the council's own notice says Monday until=2026-12-31 owner=desk -->\n\n" + Bad + "\n");
        Assert.Equal(ExitCode.Clean, CheckNew().Exit);
        CliResult expired = _workspace.Run("check", "--fail-on", "warning", "--baseline", ".doclint-baseline.json", "--format", "json", "--as-of", "2027-01-01");
        Assert.Equal(ExitCode.Findings, expired.Exit);
        Assert.Equal(["DL0005", "DL3001"], New(expired).Where(finding => finding.StartsWith(NameOf(10), StringComparison.Ordinal)).Select(finding => finding.Split(' ')[1]).Order(StringComparer.Ordinal));
    }

    private static string NameOf(int article) => string.Create(CultureInfo.InvariantCulture, $"articles/{article:000}.md");

    // Every article has an unsupported number, every tenth a wrong weekday, every seventh a date that is none.
    private static string Article(int i)
    {
        string topic = s_topics[i % s_topics.Length];
        string person = s_people[i % s_people.Length];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# The {topic} in its year {i + 1}\n\n## The plan\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Plans for the {topic} were shown to neighbours in spring. They would bring {1200 + (37 * i)} visitors to the town and keep the old wall.\n\n");
        if (i % 10 == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"The hearing on part {i} of the plan is on Monday, 3 March 2026, in the town hall.\n\n");
        }

        text.Append("## The doubts\n\n");
        text.Append(CultureInfo.InvariantCulture, $"\"We have waited for this {topic} for a long time,\" {person} said.\n\n");
        if (i % 7 == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"Objections to part {i} are heard until 31 June 2026 at the desk.\n\n");
        }

        return text.Append("Nobody has asked for the old plans back.\n").ToString();
    }

    private static string Rewrap(string text) => text.Replace(" to neighbours", "\nto neighbours", StringComparison.Ordinal).Replace(" visitors to the town", "\nvisitors to the town", StringComparison.Ordinal);

    private static string MoveFirstSectionToEnd(string text)
    {
        int first = text.IndexOf("## The plan", StringComparison.Ordinal);
        int second = text.IndexOf("## The doubts", StringComparison.Ordinal);
        return text[..first] + text[second..] + "\n" + text[first..second].TrimEnd() + "\n";
    }

    private static string[] New(CliResult result) =>
        [.. result.Json.GetProperty("findings").EnumerateArray().Where(IsNew).Select(f => $"{f.GetProperty("path").GetString()}:{f.GetProperty("line").GetInt32()} {f.GetProperty("rule").GetString()}")];

    private static bool IsNew(JsonElement finding) => finding.GetProperty("baseline").GetString() == "new" && !finding.TryGetProperty("suppression", out _);

    private CliResult Check(params string[] options) => _workspace.Run(["check", "--fail-on", "warning", "--format", "json", "--as-of", "2026-06-15", .. options]);

    private CliResult CheckNew() => Check("--baseline", ".doclint-baseline.json");

    private void Commit(string message)
    {
        Git.Run(_workspace.Root, "add", "-A");
        Git.Run(_workspace.Root, "commit", "-q", "-m", message);
    }
}
