using System.CommandLine;
using System.Text;
using DocLint.Analysis;
using DocLint.Linting;
using DocLint.Linting.Caching;
using DocLint.Reporting.Suppressions;
using DocLint.Reporting.Text;
using DocLint.Text;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary><c>doclint suppressions</c>: lists what is kept from counting, by whose decision, why and until when.</summary>
internal sealed class SuppressionsCommand
{
    private const string Json = "json";

    private readonly ConsoleStreams _console;
    private readonly RunOptions _run;
    private readonly CacheOptions _cache;
    private readonly Option<string> _format = new("--format", "-f") { Description = "text or json.", DefaultValueFactory = _ => "text" };
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "file", Description = "A file to write to instead of standard output." };
    private readonly Option<string?> _baseline = new("--baseline") { HelpName = "file", Description = $"The baseline; '{Baseline.DefaultFileName}' at the root, where there is one, when left out." };
    private readonly Option<int> _soon = new("--soon") { HelpName = "days", Description = "From how many days left on a suppression ends soon.", DefaultValueFactory = _ => 30 };
    private readonly Option<string[]> _failOn = new("--fail-on") { Description = "Exit with 1 when a suppression is expired, ends soon, is unused or gives no-reason; repeatable." };

    private SuppressionsCommand(ConsoleStreams console)
    {
        _console = console;
        _run = new RunOptions(console);
        _cache = new CacheOptions(console);
    }

    public static Command Create(ConsoleStreams console) => new SuppressionsCommand(console).Build();

    private Command Build()
    {
        _format.AcceptOnlyFromAmong("text", Json);
        _failOn.AcceptOnlyFromAmong("expired", "soon", "unused", "no-reason");
        _soon.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
            {
                result.AddError("--soon takes a number of days from 0 on");
            }
        });
        var command = new Command("suppressions", "Lists the suppressions in documents, in the baseline and in the configuration: rule, reason, owner, last day, and whether they are used.")
        {
            _format, _output, _baseline, _soon, _failOn,
        };
        _run.AddTo(command);
        _cache.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        using ServiceProvider services = _run.CreateServices(parsed);
        ReportCache? cache = _cache.Open(parsed, _run.ReadsStandardInput(parsed));
        PreparedRun run = _run.Prepare(parsed, services, cancellationToken);
        if (FindBaseline(parsed, run.Request.Root) is { } path)
        {
            run = BaselineInput.Read(path, _console, run.Request.Root).Attach(run);
        }

        using OutputFile? file = parsed.GetValue(_output) is { } output ? new OutputFile(Path.GetFullPath(output, _console.CurrentDirectory)) : null;
        var list = new SuppressionList(parsed.GetValue(_soon));
        RunSummary summary = run.Linter.Run(run.Request with { Cache = cache }, [list], cancellationToken);
        _cache.Close(cache, isQuiet: false);
        list.Add(run.Request.Baseline?.Suppressions ?? []);
        list.Add(run.Configuration.Disabled);
        Write(file?.Stream ?? _console.Output, list, parsed.GetRequiredValue(_format));
        file?.Commit();
        foreach (string problem in list.Problems)
        {
            _console.Error.WriteLine($"doclint: {CodeFrame.Clean(problem)}");
        }

        // Without prose there is nothing to suppress, but a folder without files was not meant.
        if (summary.Files == 0)
        {
            _console.Error.WriteLine($"doclint: {CodeFrame.Clean(summary.Failure ?? "no file was found to check")}");
        }

        return summary.Files == 0 || !run.Request.IsComplete || list.Problems.Count > 0 ? ExitCode.Untrustworthy
            : (parsed.GetValue(_failOn) ?? []).Any(what => Fails(list, what)) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private string? FindBaseline(ParseResult parsed, string root) =>
        parsed.GetValue(_baseline) is { } named ? named
        : SlashPath.Combine(root, Baseline.DefaultFileName) is { } usual && File.Exists(usual) ? usual
        : null;

    private static void Write(Stream stream, SuppressionList list, string format)
    {
        if (format == Json)
        {
            SuppressionJsonWriter.Write(stream, list);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true);
        SuppressionTextWriter.Write(writer, list);
    }

    private static bool Fails(SuppressionList list, string what) => what switch
    {
        "expired" => list.Count(SuppressionState.Expired) > 0,
        "soon" => list.CountSoon() > 0,
        "unused" => list.Count(SuppressionState.Unused) > 0,
        _ => list.CountUnreasoned() > 0,
    };
}
