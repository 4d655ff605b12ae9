using System.Diagnostics;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>Runs that are ended from outside, as processes of their own: by a signal, by a reader that goes away, by a full disk.</summary>
public sealed class EndOfRunTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("INT", ExitCode.Interrupted)]
    [InlineData("TERM", ExitCode.Terminated)]
    public async Task A_signal_leaves_the_old_report_and_no_half_of_a_new_one(string signal, int exitCode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WriteMuch();
        _workspace.Write("run.sarif", "the old report");
        using Process process = Start("check", ".", "--no-cache", "--format", "sarif", "--output", "run.sarif");
        Task<string> error = process.StandardError.ReadToEndAsync();
        await WaitFor(() => Directory.EnumerateFiles(_workspace.Root, ".doclint-*.tmp").Any() || process.HasExited);
        Assert.False(process.HasExited, "The run was over before it could be ended.");
        using (Process kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();

        Assert.Equal((exitCode, ""), (process.ExitCode, await error));
        Assert.Equal("the old report", await File.ReadAllTextAsync(_workspace.PathOf("run.sarif")));
        Assert.Empty(Directory.EnumerateFiles(_workspace.Root, ".doclint-*.tmp"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("sarif")]
    [InlineData("html")]
    public async Task A_reader_that_goes_away_ends_the_run_without_a_word(string format)
    {
        for (int i = 0; i < 60; i++)
        {
            _workspace.Write($"{i}.md", string.Concat(Enumerable.Repeat(Workspace.Wrong, 50)));
        }

        using Process process = Start("check", ".", "--format", format);
        Task<string> error = process.StandardError.ReadToEndAsync();
        char[] some = new char[10];
        Assert.Equal(some.Length, await process.StandardOutput.ReadBlockAsync(some));
        process.StandardOutput.Close();
        await process.WaitForExitAsync();

        // What was found still counts, whoever read it.
        Assert.Equal((ExitCode.Findings, ""), (process.ExitCode, await error));
    }

    [Theory]
    [InlineData("--format", "text", "--output", "/dev/full")]
    [InlineData("--format", "sarif", "--output", "/dev/full")]
    public void A_full_disk_is_named_and_the_run_is_not_trusted(params string[] options)
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        _workspace.Write("a.md", string.Concat(Enumerable.Repeat(Workspace.Wrong, 500)));

        CliResult result = _workspace.Run(["check", .. options]);

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("No space left on device", result.Error, StringComparison.Ordinal);
        Assert.Contains("/dev/full", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_files_are_data_whatever_bytes_they_hold()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // Only a shell can write a name that is no UTF-8.
        _workspace.Write("names.sh", """
            printf '%s\n' '# Harbour' '' 'The hearing is on Monday, 3 March 2026.' > plain.txt
            for name in 'with space.md' $'new\nline.md' $'red\e[31m.md' $'no\xff\xfeutf8.md' 'Case.md' 'case.md' '-dash.md' '$(touch owned).md'; do cp -- plain.txt "$name"; done
            mkdir $'bad\xffdir' && cp plain.txt $'bad\xffdir/inside.md'
            rm plain.txt names.sh
            """);
        await RunShell("names.sh");
        CliResult text = _workspace.Run("check", ".", "--format", "text", "--color", "always");
        CliResult lines = _workspace.Run("check", ".", "--format", "line");
        CliResult json = _workspace.Check(".");

        Assert.Equal(ExitCode.Findings, text.Exit);
        Assert.DoesNotContain("\u001B[31m.md", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', lines.Output);
        Assert.Equal(8, lines.Output.TrimEnd('\n').Split('\n').Length);
        Assert.Equal(7, json.Findings.Count(finding => finding.EndsWith("DL3001", StringComparison.Ordinal)));
        Assert.Contains("no\uFFFD\uFFFDutf8.md:1:1: error: The file cannot be checked: 'it cannot be read: its name holds bytes that are no UTF-8; rename it'. [DL0002]", lines.Output, StringComparison.Ordinal);
        Assert.Contains("Not checked: bad\uFFFDdir, the folder cannot be read: its name holds bytes that are no UTF-8; rename it.", text.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.PathOf("owned")));

        // Nor can anything else take the folder away.
        await RunShell("-c", "rm -r -- bad*dir no*utf8.md");
    }

    private void WriteMuch()
    {
        string text = string.Concat(Enumerable.Repeat("The hearing on the harbour is on Monday, 3 March 2026, Marta Lind said, and 4,100 ships came in 2025.\n\n", 2000));
        for (int i = 0; i < 60; i++)
        {
            _workspace.Write($"{i}.md", text);
        }
    }

    private async Task RunShell(params string[] arguments)
    {
        using Process shell = Process.Start(new ProcessStartInfo("bash", arguments) { WorkingDirectory = _workspace.Root })!;
        await shell.WaitForExitAsync();
        Assert.Equal(0, shell.ExitCode);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { WorkingDirectory = _workspace.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "doclint.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static async Task WaitFor(Func<bool> condition)
    {
        for (int i = 0; i < 6000 && !condition(); i++)
        {
            await Task.Delay(10);
        }
    }
}
