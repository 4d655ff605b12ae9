using System.Text;
using DocLint.Linting;
using DocLint.Reporting;
using DocLint.Reporting.GitHub;
using DocLint.Reporting.Json;
using DocLint.Reporting.Sarif;
using DocLint.Reporting.Text;
using DocLint.Rules;

namespace DocLint.Cli;

/// <summary>The reports of one run, each with the place it goes to.</summary>
internal sealed class ReportSet : IDisposable
{
    private readonly List<IReporter> _reporters = [];
    private readonly List<OutputFile> _files = [];
    private readonly List<IDisposable> _writers = [];

    public static string[] Formats => ["text", "sarif", "json", "github"];

    public IReadOnlyList<IReporter> Reporters => _reporters;

    /// <summary>Opens the reports.</summary>
    /// <param name="formats">The formats, in the order asked.</param>
    /// <param name="outputs">The files; the first belongs to the first format and so on, formats without a file go to standard output.</param>
    /// <param name="console">The console.</param>
    /// <param name="root">The repository's root.</param>
    /// <param name="useColor">Whether text on standard output is coloured.</param>
    /// <exception cref="UsageException">There are more files than formats, several formats for standard output, or a file cannot be written.</exception>
    public static ReportSet Open(string[] formats, string[] outputs, ConsoleStreams console, string root, bool useColor)
    {
        if (outputs.Length > formats.Length)
        {
            throw new UsageException($"there are {outputs.Length} --output and {formats.Length} --format; give each file its format");
        }

        if (formats.Length - outputs.Length > 1)
        {
            throw new UsageException("only one format can go to standard output; give the others an --output");
        }

        var set = new ReportSet();
        try
        {
            for (int i = 0; i < formats.Length; i++)
            {
                bool toFile = i < outputs.Length && outputs[i] != "-";
                set.Add(formats[i], toFile ? set.OpenFile(Path.GetFullPath(outputs[i], console.CurrentDirectory)) : console.Output, root, useColor && !toFile);
            }

            return set;
        }
        catch
        {
            set.Dispose();
            throw;
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

    private void Add(string format, Stream stream, string root, bool useColor)
    {
        switch (format)
        {
            case "sarif":
                var sarif = new SarifReporter(stream, new RuleHelp(RulePages.Find), RepositoryProvenance.Read(root));
                _writers.Add(sarif);
                _reporters.Add(sarif);
                break;
            case "json":
                var json = new JsonReporter(stream);
                _writers.Add(json);
                _reporters.Add(json);
                break;
            case "github":
                _reporters.Add(new GitHubReporter(OpenWriter(stream)));
                break;
            default:
                StreamWriter writer = OpenWriter(stream);
                _reporters.Add(new TextReporter(useColor ? new TerminalOutput(writer) : new PlainTextOutput(writer)));
                break;
        }
    }

    private StreamWriter OpenWriter(Stream stream)
    {
        var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        _writers.Add(writer);
        return writer;
    }
}
