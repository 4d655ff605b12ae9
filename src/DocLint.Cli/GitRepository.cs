using System.Diagnostics;
using System.Text;

namespace DocLint.Cli;

/// <summary>Asks git for changes, as a process of its own; no shell, no pager, no programs that the repository's settings name.</summary>
/// <param name="root">The folder to ask in.</param>
internal sealed class GitRepository(string root)
{
    private static readonly string[] s_settings = ["-c", "core.fsmonitor=false", "-c", "core.quotePath=true", "-c", "color.ui=false", "-c", "diff.noprefix=false", "-c", "diff.mnemonicPrefix=false"];

    /// <summary>The commit where a revision and the current one parted.</summary>
    /// <exception cref="UsageException">There is no git, no repository, no such revision, or no common history.</exception>
    public string FindMergeBase(string revision)
    {
        if (revision.Length == 0 || revision[0] == '-' || revision.Any(char.IsControl))
        {
            throw new UsageException($"'{Visible(revision)}' is no revision; name a branch, a tag or a commit, such as 'origin/main'");
        }

        (int inside, _, string complaint) = Run("rev-parse", "--is-inside-work-tree");
        if (inside != 0)
        {
            throw new UsageException(complaint.Contains("dubious ownership", StringComparison.Ordinal)
                ? $"git does not trust '{root}', since it belongs to somebody else; run 'git config --global --add safe.directory {root}'"
                : $"'{root}' is no working tree of git, so nothing is known of changes; leave --changed-since out, or give the changes with --diff");
        }

        string commit = Resolve(revision) ?? throw new UsageException(IsShallow()
            ? $"this clone is shallow and does not hold '{revision}'; fetch it, as with 'git fetch --unshallow origin', or 'fetch-depth: 0' of actions/checkout"
            : $"git knows no commit '{revision}'; name a branch, a tag or a commit that is in this clone, such as 'origin/main'");
        string head = Resolve("HEAD") ?? throw new UsageException("the repository has no commit yet, so there is nothing to compare with");
        (int found, byte[] output, _) = Run("merge-base", commit, head);
        return found == 0 ? Encoding.ASCII.GetString(output).Trim() : throw new UsageException(IsShallow()
            ? $"this clone is shallow and does not hold the commit where '{revision}' and the current one parted; fetch more, as with 'git fetch --unshallow', or 'fetch-depth: 0' of actions/checkout"
            : $"'{revision}' and the current commit have no common history");
    }

    /// <summary>What has changed since a commit, staged or not, in files of some extensions, as a unified difference without context.</summary>
    /// <exception cref="UsageException">git fails.</exception>
    public byte[] Diff(string commit, IEnumerable<string> extensions) => Demand(
        ["diff", "--no-color", "--no-ext-diff", "--no-textconv", "--text", "--no-relative", "--find-renames", "--unified=0", "--src-prefix=a/", "--dst-prefix=b/", commit, "--", .. Patterns(extensions)]);

    /// <summary>The files of some extensions that git does not follow yet and does not ignore, from the root of the working tree.</summary>
    /// <exception cref="UsageException">git fails.</exception>
    public IEnumerable<string> FindUntracked(IEnumerable<string> extensions) =>
        Encoding.UTF8.GetString(Demand(["ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", .. Patterns(extensions)])).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Patterns(IEnumerable<string> extensions) => extensions.Select(extension => $":(top,icase)*{extension}");

    private static string Visible(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));

    private string? Resolve(string revision)
    {
        (int exit, byte[] output, _) = Run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        string commit = Encoding.ASCII.GetString(output).Trim();
        return exit == 0 && commit.Length >= 40 && commit.All(char.IsAsciiHexDigit) ? commit : null;
    }

    private bool IsShallow()
    {
        (int exit, byte[] output, _) = Run("rev-parse", "--is-shallow-repository");
        return exit == 0 && output.AsSpan().StartsWith("true"u8);
    }

    private byte[] Demand(string[] arguments)
    {
        (int exit, byte[] output, string error) = Run(arguments);
        return exit == 0 ? output : throw new UsageException($"'git {arguments[0]}' failed: {Visible(error.Trim())}");
    }

    private (int Exit, byte[] Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (IEnumerable<string>)[.. s_settings, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> error = process.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return (process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new UsageException("git cannot be run, so nothing is known of changes; install it, or give the changes with --diff");
        }
    }
}
