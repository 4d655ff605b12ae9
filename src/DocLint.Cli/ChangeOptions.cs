using System.CommandLine;
using DocLint.Linting;
using DocLint.Reporting.Text;
using DocLint.Text;

namespace DocLint.Cli;

/// <summary>Narrows a run to what has changed: <c>--changed-since REV</c> and <c>--diff FILE</c>.</summary>
internal sealed class ChangeOptions(ConsoleStreams console)
{
    private const long MaximumLength = 1 << 30;
    private readonly Option<string?> _since = new("--changed-since") { HelpName = "rev", Description = "Report only findings in blocks that have changed since the commit where REV and the current one parted." };
    private readonly Option<string?> _diff = new("--diff") { HelpName = "file", Description = "Report only findings in blocks that a unified difference changes: a file, or '-' for standard input." };

    public void AddTo(Command command)
    {
        command.Add(_since);
        command.Add(_diff);
    }

    /// <summary>The run with the changed documents alone, each with its changes; the run itself when nothing of the kind is asked.</summary>
    /// <exception cref="UsageException">The changes cannot be found out, or do not fit the files.</exception>
    public PreparedRun Narrow(ParseResult parsed, PreparedRun run, bool readsStandardInput)
    {
        string? since = parsed.GetValue(_since);
        string? diff = parsed.GetValue(_diff);
        if (since is null && diff is null)
        {
            return run;
        }

        if (since is not null && diff is not null)
        {
            throw new UsageException("--changed-since and --diff both say what has changed; give one of them");
        }

        if (readsStandardInput)
        {
            throw new UsageException($"{(since is null ? "--diff" : "--changed-since")} does not go with '-', a document from standard input");
        }

        string why = since is null ? "the difference does not name them" : $"they have not changed since '{since}'";
        Func<string, FileChange?> find = since is null ? ReadDiff(diff!, run) : ReadGit(since, run);
        var changed = new List<LintInput>();
        foreach (LintInput input in run.Request.Inputs)
        {
            if (find(input.Path) is { } change)
            {
                changed.Add(input with { Change = change });
            }
        }

        int left = run.Request.Inputs.Count - changed.Count;
        return run with
        {
            Request = run.Request with
            {
                Inputs = changed,
                Unchecked = left == 0 ? run.Request.Unchecked : run.Request.Unchecked.Add(new UncheckedInput(FormattableString.Invariant($"{left} {(left == 1 ? "file" : "files")}"), why)),
                MayBeEmpty = run.Request.Inputs.Count > 0,
            },
        };
    }

    private static Func<string, FileChange?> ReadGit(string since, PreparedRun run)
    {
        var git = new GitRepository(run.Request.Root);
        string parting = git.FindMergeBase(since);
        IReadOnlyDictionary<string, FileChange> changes = DiffReader.Read(git.Diff(parting, run.Formats.Extensions));
        var untracked = git.FindUntracked(run.Formats.Extensions).ToHashSet(StringComparer.Ordinal);
        return path => untracked.Contains(path) ? FileChange.Everything : changes.GetValueOrDefault("b/" + path);
    }

    private Func<string, FileChange?> ReadDiff(string file, PreparedRun run)
    {
        string shown = file == "-" ? "standard input" : $"'{file}'";
        IReadOnlyDictionary<string, FileChange> changes;
        try
        {
            changes = DiffReader.Read(ReadBytes(file));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"the difference from {shown} cannot be used: {exception.Message}");
        }

        // git's names count from the root and have a prefix, those of other tools count from here.
        const string Prefix = "b/";
        bool isGit = changes.Keys.All(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        var byPath = new Dictionary<string, FileChange>(StringComparer.Ordinal);
        bool any = false;
        foreach ((string name, FileChange change) in changes)
        {
            string full = isGit ? SlashPath.Normalize(name[Prefix.Length..], run.Request.Root) : SlashPath.Normalize(name, console.CurrentDirectory);
            byPath[SlashPath.MakeRelative(full, run.Request.Root)] = change;
            any |= run.Files.FileExists(full);
        }

        return any || changes.Count == 0 ? byPath.GetValueOrDefault
            : throw new UsageException($"none of the files in the difference from {shown} is here, such as '{CodeFrame.Clean(changes.Keys.First())}'; make it at the root, as with 'git diff'");
    }

    private byte[] ReadBytes(string file)
    {
        if (file != "-")
        {
            string full = SlashPath.Normalize(file, console.CurrentDirectory);
            return File.Exists(full) ? PhysicalFileSystem.Instance.ReadAllBytes(full, MaximumLength) : throw new UsageException($"there is no difference '{file}'; write one with 'git diff > {file}', or give '-' for standard input");
        }

        using var content = new MemoryStream();
        console.Input.CopyTo(content);
        return content.ToArray();
    }
}
