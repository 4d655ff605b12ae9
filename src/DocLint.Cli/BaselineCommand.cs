using System.CommandLine;
using System.Globalization;
using System.Text;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Linting.Caching;
using DocLint.Reporting;
using DocLint.Reporting.Text;
using DocLint.Text;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary><c>doclint baseline</c>: writes the findings that are accepted as debt, and takes out what is gone.</summary>
internal sealed class BaselineCommand
{
    private const int MaximumListed = 20;
    private readonly ConsoleStreams _console;
    private readonly RunOptions _run;
    private readonly CacheOptions _cache;
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "file", Description = $"The baseline's file; '{Baseline.DefaultFileName}' at the root when left out." };
    private readonly Option<bool> _add = new("--add") { Description = "Accept new findings too; without it a baseline only shrinks." };
    private readonly Option<string?> _reason = new("--reason") { HelpName = "text", Description = "Why the findings are accepted." };
    private readonly Option<string?> _owner = new("--owner") { HelpName = "name", Description = "Who accepts them." };
    private readonly Option<string?> _until = new("--until") { HelpName = "date", Description = "The last day on which they are accepted, as 2026-12-31." };

    private BaselineCommand(ConsoleStreams console)
    {
        _console = console;
        _run = new RunOptions(console);
        _cache = new CacheOptions(console);
    }

    public static Command Create(ConsoleStreams console) => new BaselineCommand(console).Build();

    private Command Build()
    {
        var command = new Command("baseline", "Writes today's findings to a baseline, so that 'check --baseline' fails only on new ones; run again, it takes out what is gone.")
        {
            _output, _add, _reason, _owner, _until,
        };
        _run.AddTo(command);
        _cache.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        using ServiceProvider services = _run.CreateServices(parsed);
        DateOnly? until = ReadUntil(parsed.GetValue(_until));
        ReportCache? cache = _cache.Open(parsed, _run.ReadsStandardInput(parsed));
        PreparedRun run = _run.Prepare(parsed, services, cancellationToken);
        string shown = parsed.GetValue(_output) ?? SlashPath.Combine(run.Request.Root, Baseline.DefaultFileName);
        string file = SlashPath.Normalize(shown, _console.CurrentDirectory);
        bool exists = File.Exists(file);
        BaselineInput known = exists ? BaselineInput.Read(shown, _console, run.Request.Root) : new BaselineInput(new Baseline(SourceText.From("", Baseline.DefaultFileName), []));
        run = known.Attach(run);
        var collector = new NewFindings();
        RunSummary summary = run.Linter.Run(run.Request with { Cache = cache }, [collector], cancellationToken);
        _cache.Close(cache, isQuiet: false);
        if (!summary.IsTrustworthy)
        {
            // What was not looked at must not drop out.
            string why = summary.Failure ?? (run.Request.ConfigurationProblems is [{ } problem, ..] ? $"{problem.Path}: {problem.Message}" : "a path does not exist");
            throw new UsageException($"the baseline is left as it was, since the run cannot be trusted: {why.TrimEnd('.')}");
        }

        BaselineMatcher matcher = run.Request.Baseline!;
        bool takesNew = !exists || parsed.GetValue(_add);
        var entries = matcher.Remaining.ToList();
        int kept = entries.Count;
        if (takesNew)
        {
            entries.AddRange(collector.Findings.Select(found => BaselineEntry.Of(found.Diagnostic) with { Reason = parsed.GetValue(_reason), Owner = parsed.GetValue(_owner), Until = until }));
        }

        string text = Baseline.Write(entries);
        if (!exists || text != matcher.Baseline.Source.Content)
        {
            using var output = new OutputFile(file);
            output.Stream.Write(Encoding.UTF8.GetBytes(text));
            output.Commit();
        }

        int gone = matcher.Baseline.Entries.Length - kept;
        Say($"{SlashPath.MakeRelative(file, run.Request.Root)}: {Counted.Of(entries.Count, "accepted finding")} ({kept} kept, {gone} gone, {entries.Count - kept} added).");
        return takesNew || collector.Findings.Count == 0 ? ExitCode.Clean : Refuse(collector);
    }

    private int Refuse(NewFindings collector)
    {
        foreach ((Diagnostic diagnostic, string place) in collector.Findings.Take(MaximumListed))
        {
            Say($"{CodeFrame.Clean(place)}: {diagnostic.Level.ToString().ToLowerInvariant()} {diagnostic.Descriptor.Id}: {CodeFrame.Clean(diagnostic.Message)}");
        }

        int rest = collector.Findings.Count - MaximumListed;
        Say($"{(rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"And {rest} more. ") : "")}New findings are not accepted by themselves: mend them, or add them with '--add --reason WHY'.");
        return ExitCode.Findings;
    }

    private void Say(string line) => _console.Output.Write(Encoding.UTF8.GetBytes(line + "\n"));

    private static DateOnly? ReadUntil(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new UsageException($"--until takes a day such as 2026-12-31, not '{text}'");
    }

    /// <summary>Gathers what the baseline does not know; the places are worked out at once, so that no text stays in memory.</summary>
    private sealed class NewFindings : IReporter
    {
        public List<(Diagnostic Diagnostic, string Place)> Findings { get; } = [];

        public void Begin(RunInfo run)
        {
        }

        public void Report(DocumentReport document)
        {
            foreach (Diagnostic diagnostic in document.Diagnostics)
            {
                if (diagnostic.Suppression is null && diagnostic.Baseline == BaselineState.New && diagnostic.Descriptor.Category != RuleCategory.Engine)
                {
                    Findings.Add((diagnostic with { Source = SourceText.From("", diagnostic.Path), RelatedLocations = [] }, $"{diagnostic.Path}:{diagnostic.Source!.Lines.GetPosition(diagnostic.Span.Start)}"));
                }
            }
        }

        public void End(RunSummary summary)
        {
        }
    }
}
