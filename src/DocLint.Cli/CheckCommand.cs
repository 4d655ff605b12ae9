using System.CommandLine;
using DocLint.Analysis;
using DocLint.Cli.Plugins;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Linting.Caching;
using DocLint.Syntax;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary><c>doclint check</c>: checks articles. The default verb.</summary>
internal sealed class CheckCommand
{
    private static readonly string[] FailLevels = ["error", "warning", "suggestion", "never"];

    private readonly ConsoleStreams _console;
    private readonly Option<string> _failOn = new("--fail-on") { Description = "Exit with 1 from this level on.", DefaultValueFactory = _ => "error" };
    private readonly Option<string[]> _formats = new("--format", "-f") { Description = "How findings are written; repeatable." };
    private readonly Option<string[]> _outputs = new("--output", "-o") { HelpName = "file", Description = "A file for the --format of the same place; repeatable." };
    private readonly Option<string> _color = new("--color") { Description = "auto, always or never.", DefaultValueFactory = _ => "auto" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress and no notes on standard error." };
    private readonly Option<bool> _statistics = new("--statistics") { Description = "Write how many findings each rule has, on standard error." };
    private readonly Option<bool> _timing = new("--timing") { Description = "Write how long each stage and rule took, on standard error." };
    private readonly CacheOptions _cache;
    private readonly Option<string?> _baseline = new("--baseline") { HelpName = "file", Description = "A file that 'doclint baseline' wrote: what it knows does not count." };
    private readonly RunOptions _run;
    private readonly ChangeOptions _changes;

    private CheckCommand(ConsoleStreams console)
    {
        _console = console;
        _cache = new CacheOptions(console);
        _run = new RunOptions(console);
        _changes = new ChangeOptions(console);
    }

    public static Command Create(ConsoleStreams console) => new CheckCommand(console).Build();

    private Command Build()
    {
        _failOn.AcceptOnlyFromAmong(FailLevels);
        _formats.AcceptOnlyFromAmong(ReportSet.Formats);
        _color.AcceptOnlyFromAmong(ColorChoice.Values);
        var command = new Command("check", "Checks articles and reports findings. This is what 'doclint PATHS' does.")
        {
            _failOn, _formats, _outputs, _color, _quiet, _statistics, _timing, _baseline,
        };
        _run.AddTo(command);
        _changes.AddTo(command);
        _cache.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        using ServiceProvider services = _run.CreateServices(parsed);
        ReportCache? cache = _cache.Open(parsed, _run.ReadsStandardInput(parsed));
        PreparedRun run = _changes.Narrow(parsed, _run.Prepare(parsed, services, cancellationToken), _run.ReadsStandardInput(parsed));
        if (parsed.GetValue(_baseline) is { } path)
        {
            run = BaselineInput.Read(path, _console, run.Request.Root).Attach(run);
        }

        bool useColor = ColorChoice.Decide(parsed.GetRequiredValue(_color), _console.IsOutputTerminal, Environment.GetEnvironmentVariable);
        string[] asked = parsed.GetValue(_formats) is { Length: > 0 } list ? list : ["text"];
        string failOn = parsed.GetRequiredValue(_failOn);
        RunTimings? timings = parsed.GetValue(_timing) ? new RunTimings() : null;
        DocumentFormats formats = services.GetRequiredService<DocumentFormats>();
        using ReportSet reports = ReportSet.Open(asked, parsed.GetValue(_outputs) ?? [], _console, new ReportSettings(run.Request.Root, useColor, FailLevel(failOn), formats, services.GetRequiredService<PluginSet>().FindPage));
        reports.AddNotes(parsed.GetValue(_statistics), timings);

        RunSummary summary = run.Linter.Run(
            run.Request with { Timings = timings, Cache = cache },
            ProgressReporter.IsWanted(_console, parsed.GetValue(_quiet), run.Request.Inputs.Count, Environment.GetEnvironmentVariable)
                ? [new ProgressReporter(_console.Error, run.Request.Inputs.Count), .. reports.Reporters]
                : reports.Reporters,
            cancellationToken);
        reports.Commit();
        _cache.Close(cache, parsed.GetValue(_quiet));
        return Judge(summary, FailLevel(failOn));
    }

    // Null when no finding fails a run.
    private static RuleLevel? FailLevel(string failOn) => failOn switch
    {
        "error" => RuleLevel.Error,
        "warning" => RuleLevel.Warning,
        "suggestion" => RuleLevel.Suggestion,
        _ => null,
    };

    private static int Judge(RunSummary summary, RuleLevel? failLevel)
    {
        if (!summary.IsTrustworthy)
        {
            return ExitCode.Untrustworthy;
        }

        int counting = failLevel switch
        {
            RuleLevel.Error => summary.Errors,
            RuleLevel.Warning => summary.Errors + summary.Warnings,
            RuleLevel.Suggestion => summary.Errors + summary.Warnings + summary.Suggestions,
            _ => 0,
        };
        return counting > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
