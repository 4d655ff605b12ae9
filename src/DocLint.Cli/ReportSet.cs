using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Reporting;
using DocLint.Reporting.Azure;
using DocLint.Reporting.GitHub;
using DocLint.Reporting.GitLab;
using DocLint.Reporting.Html;
using DocLint.Reporting.Json;
using DocLint.Reporting.Lines;
using DocLint.Reporting.ReviewDog;
using DocLint.Reporting.Sarif;
using DocLint.Reporting.Text;
using DocLint.Reporting.Xml;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Cli;

/// <summary>What reports need to know of a run.</summary>
/// <param name="Root">The repository's root.</param>
/// <param name="UseColor">Whether text on standard output is coloured.</param>
/// <param name="FailLevel">The level from which on a finding fails the run; null when none does.</param>
/// <param name="Formats">What parses the documents that a report shows.</param>
/// <param name="FindPage">The page of a rule by ID; null when there is none.</param>
internal sealed record ReportSettings(string Root, bool UseColor, RuleLevel? FailLevel, DocumentFormats Formats, Func<string, string?> FindPage);

/// <summary>The reports of one run, each with the place it goes to.</summary>
internal sealed class ReportSet : IDisposable
{
    private readonly List<IReporter> _reporters = [];
    private readonly List<OutputFile> _files = [];
    private readonly List<IDisposable> _writers = [];
    private readonly ConsoleStreams _console;
    private readonly ReportSettings _settings;

    private ReportSet(ConsoleStreams console, ReportSettings settings) => (_console, _settings) = (console, settings);

    public static string[] Formats => ["text", "sarif", "json", "html", "github", "gitlab", "azure", "checkstyle", "junit", "rdjsonl", "line"];

    public IReadOnlyList<IReporter> Reporters => _reporters;

    /// <summary>Opens the reports.</summary>
    /// <param name="formats">The formats, in the order asked.</param>
    /// <param name="outputs">The files; the first belongs to the first format and so on, formats without a file go to standard output.</param>
    /// <param name="console">The console.</param>
    /// <param name="settings">What reports need to know of the run.</param>
    /// <exception cref="UsageException">There are more files than formats, several formats for standard output, or a file cannot be written.</exception>
    public static ReportSet Open(string[] formats, string[] outputs, ConsoleStreams console, ReportSettings settings)
    {
        if (outputs.Length > formats.Length)
        {
            throw new UsageException($"there are {outputs.Length} --output and {formats.Length} --format; give each file its format");
        }

        if (formats.Length - outputs.Length > 1)
        {
            throw new UsageException("only one format can go to standard output; give the others an --output");
        }

        var set = new ReportSet(console, settings);
        try
        {
            for (int i = 0; i < formats.Length; i++)
            {
                bool toFile = i < outputs.Length && outputs[i] != "-";
                set.Add(formats[i], toFile ? set.OpenFile(Path.GetFullPath(outputs[i], console.CurrentDirectory)) : console.Output, settings.UseColor && !toFile);
            }

            return set;
        }
        catch
        {
            set.Dispose();
            throw;
        }
    }

    /// <summary>Adds the tables that are written to standard error at the end.</summary>
    public void AddNotes(bool statistics, RunTimings? timings)
    {
        if (statistics)
        {
            _reporters.Add(new StatisticsReporter(_console.Error));
        }

        if (timings is not null)
        {
            _reporters.Add(new TimingReporter(_console.Error, timings));
        }
    }

    /// <summary>Writes what is still held back, and gives the files their names.</summary>
    public void Commit()
    {
        foreach (IDisposable writer in _writers)
        {
            writer.Dispose();
        }

        _writers.Clear();
        foreach (OutputFile file in _files)
        {
            file.Commit();
        }
    }

    public void Dispose()
    {
        foreach (OutputFile file in _files)
        {
            file.Dispose();
        }
    }

    private Stream OpenFile(string path)
    {
        var file = new OutputFile(path);
        _files.Add(file);
        return file.Stream;
    }

    private void Add(string format, Stream stream, bool useColor)
    {
        IReporter reporter = format switch
        {
            "sarif" => new SarifReporter(stream, new RuleHelp(_settings.FindPage), RepositoryProvenance.Read(_settings.Root)),
            "json" => new JsonReporter(stream),
            "gitlab" => new GitLabReporter(stream),
            "checkstyle" => new CheckstyleReporter(stream),
            "junit" => new JUnitReporter(stream, _settings.FailLevel),
            "rdjsonl" => new RdJsonReporter(stream),
            "github" => new GitHubReporter(OpenWriter(stream)),
            "azure" => new AzureReporter(OpenWriter(stream)),
            "line" => new LineReporter(OpenWriter(stream)),
            "html" => new HtmlReporter(OpenWriter(stream), source => _settings.Formats.Find(source.Path)?.Parse(source)),
            _ => new TextReporter(useColor ? new TerminalOutput(OpenWriter(stream)) : new PlainTextOutput(OpenWriter(stream))),
        };
        _reporters.Add(reporter);
        if (reporter is IDisposable disposable)
        {
            _writers.Add(disposable);
        }

        if (format == "github" && Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
        {
            AddSummary(summary);
        }
    }

    // The file is there for all steps of a job, so it is added to.
    private void AddSummary(string path)
    {
        try
        {
            var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            _reporters.Add(new GitHubSummaryReporter(OpenWriter(stream)));
            _writers.Add(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _console.Error.WriteLine($"doclint: the job's summary cannot be written to '{path}': {exception.Message}");
        }
    }

    private StreamWriter OpenWriter(Stream stream)
    {
        var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        _writers.Add(writer);
        return writer;
    }
}
