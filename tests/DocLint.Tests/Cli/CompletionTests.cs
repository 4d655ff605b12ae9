using System.Diagnostics;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>What shells ask for, and the scripts by which they ask.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash", "complete -o bashdefault -o default -F _doclint doclint")]
    [InlineData("zsh", "#compdef doclint")]
    [InlineData("fish", "complete -c doclint")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName doclint")]
    public void There_is_a_script_for_each_shell(string shell, string line)
    {
        using var workspace = new Workspace();
        CliResult result = workspace.Run("completion", shell);

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Contains(line, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doclint ba", "baseline")]
    [InlineData("doclint check --format sa", "sarif")]
    [InlineData("doclint check --fail-on w", "warning")]
    [InlineData("doclint check --select DL30", "DL3001")]
    [InlineData("doclint check --ignore Boil", "Boilerplate")]
    [InlineData("doclint explain Weekday", "WeekdayDoesNotMatchDate")]
    [InlineData("doclint rules Cons", "Consistency")]
    [InlineData("doclint init --ci git", "gitlab")]
    public async Task Bash_completes_what_the_tool_knows(string line, string expected)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // The script itself, in bash, with the tool under its own name on the path.
        using var workspace = new Workspace();
        string tool = Path.Combine(AppContext.BaseDirectory, "doclint.dll");
        workspace.Write("bin/doclint", $"#!/bin/sh\nexec '{Environment.ProcessPath}' exec '{tool}' \"$@\"\n");
        File.SetUnixFileMode(workspace.PathOf("bin/doclint"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        workspace.Write("ask.sh", $$"""
            set -u
            export PATH="{{workspace.PathOf("bin")}}:$PATH"
            source <(doclint completion bash)
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_WORDS=({{line}}) COMP_CWORD={{line.Count(c => c == ' ')}}
            _doclint
            printf '%s\n' "${COMPREPLY[@]}"
            """);
        using Process process = Process.Start(new ProcessStartInfo("bash", ["ask.sh"]) { WorkingDirectory = workspace.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string[] words = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();

        Assert.True(words.Contains(expected), $"{string.Join(' ', words)} {await error}");
    }
}
