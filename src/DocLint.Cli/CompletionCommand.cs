using System.CommandLine;
using System.Text;

namespace DocLint.Cli;

/// <summary><c>doclint completion</c>: prints the script by which a shell completes the tool's words.</summary>
/// <remarks><para>The scripts ask the tool itself, <c>doclint [suggest:POSITION] LINE</c>, so that they stay right when verbs and rules are added; where it knows nothing, the shell completes file names.</para></remarks>
internal static class CompletionCommand
{
    private const string Bash = """
        # Completion of doclint for bash: source <(doclint completion bash)
        _doclint() {
          local IFS=$'\n' word=${COMP_WORDS[COMP_CWORD]}
          COMPREPLY=($(compgen -W "$(doclint "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "$word"))
        }
        complete -o bashdefault -o default -F _doclint doclint

        """;

    private const string Zsh = """
        #compdef doclint
        # Completion of doclint for zsh: source <(doclint completion zsh)
        _doclint() {
          local -a words_known
          words_known=("${(@f)$(doclint "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          if [[ -n "$words_known" ]]; then compadd -- "${words_known[@]}"; fi
          _files
        }
        compdef _doclint doclint

        """;

    private const string Fish = """
        # Completion of doclint for fish: doclint completion fish | source
        complete -c doclint -a '(doclint "[suggest:"(commandline -C)"]" (commandline -cp | string collect) 2>/dev/null)'

        """;

    private const string PowerShell = """
        # Completion of doclint for PowerShell: doclint completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName doclint -ScriptBlock {
          param($wordToComplete, $commandAst, $cursorPosition)
          doclint "[suggest:$cursorPosition]" "$commandAst" 2>$null |
            Where-Object { $_ -like "$wordToComplete*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    public static Command Create(ConsoleStreams console)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Prints a script that completes verbs, options and rules in a shell.") { shell };
        command.SetAction(parsed => console.Output.Write(Encoding.UTF8.GetBytes(parsed.GetRequiredValue(shell) switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            "fish" => Fish,
            _ => PowerShell,
        })));
        return command;
    }
}
