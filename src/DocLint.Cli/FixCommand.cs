using System.CommandLine;
using System.Globalization;
using System.Text;
using DocLint.Linting;
using DocLint.Linting.Caching;
using DocLint.Reporting;
using DocLint.Reporting.Text;
using DocLint.Text;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary><c>doclint fix</c>: makes the fixes of findings.</summary>
internal sealed class FixCommand
{
    private readonly ConsoleStreams _console;
    private readonly RunOptions _run;
    private readonly CacheOptions _cache;
    private readonly Option<bool> _unsafe = new("--unsafe") { Description = "Make fixes too that a person must look at." };
    private readonly Option<bool> _diff = new("--diff") { Description = "Show what would change, and change nothing; exit with 1 when something would." };

    private FixCommand(ConsoleStreams console)
    {
        _console = console;
        _run = new RunOptions(console);
        _cache = new CacheOptions(console);
    }

    public static Command Create(ConsoleStreams console) => new FixCommand(console).Build();

    private Command Build()
    {
        var command = new Command("fix", "Mends what can be mended: fixes that cannot change the meaning, and with --unsafe those that need a look.") { _unsafe, _diff };
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
        LintRequest request = run.Request;
        if (!request.ConfigurationProblems.IsEmpty)
        {
            throw new UsageException($"nothing was changed, since the configuration cannot be trusted: {request.ConfigurationProblems[0].Path}: {request.ConfigurationProblems[0].Message}");
        }

        if (!request.IsComplete)
        {
            throw new UsageException("nothing was changed, since not every path exists");
        }

        var fixer = new DocumentFixer(
            source => run.Linter.Check(request, source, cancellationToken),
            source => run.Linter.Parse(source, cancellationToken),
            parsed.GetValue(_unsafe));
        var reporter = new FixReporter(fixer, _console, request.Root, parsed.GetValue(_diff), _run.ReadsStandardInput(parsed));
        RunSummary summary = run.Linter.Run(request with { Cache = cache }, [reporter], cancellationToken);
        _cache.Close(cache, isQuiet: false);
        if (summary.Failure is { } failure)
        {
            throw new UsageException($"nothing was fixed: {failure}");
        }

        return reporter.HasFailed ? ExitCode.Untrustworthy : parsed.GetValue(_diff) && reporter.Files > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Fixes each document when its findings come in.</summary>
    private sealed class FixReporter(DocumentFixer fixer, ConsoleStreams console, string root, bool isPreview, bool isStandardInput) : IReporter
    {
        private int _fixed;
        private int _refused;
        private int _open;

        public int Files { get; private set; }

        public bool HasFailed { get; private set; }

        public void Begin(RunInfo run)
        {
        }

        public void Report(DocumentReport document)
        {
            if (document.Source is not { } source)
            {
                Complain(document.Path, document.Diagnostics is [{ } problem, ..] ? problem.Message : "it cannot be read");
                return;
            }

            FixResult? result = document.Diagnostics.Any(diagnostic => fixer.Choose(diagnostic) is not null) ? fixer.Fix(source, document) : null;
            _open += (result?.Remaining ?? document.Diagnostics).Count(diagnostic => diagnostic.Suppression is null && !diagnostic.Fixes.IsEmpty);
            _refused += result?.Refused.Length ?? 0;
            bool isChanged = result is { Applied.Length: > 0 };
            if (isChanged && source.DecodingErrors > 0)
            {
                Complain(source.Path, $"it is left alone, since some of its bytes are not {source.Encoding.WebName}; save it as UTF-8");
                return;
            }

            if (isStandardInput && !isPreview)
            {
                console.Output.Write((result?.After ?? source).Encode());
            }
            else if (isChanged && isPreview)
            {
                console.Output.Write(Encoding.UTF8.GetBytes(UnifiedDiff.Write(source.Path, source.Content, result!.After.Content)));
            }
            else if (!isChanged || !TryWrite(result!))
            {
                return;
            }

            if (isChanged)
            {
                Files++;
                _fixed += result!.Applied.Length;
                Describe(result);
            }
        }

        public void End(RunSummary summary)
        {
            string open = _open == 0 ? "" : $" {Counted.Of(_open, "finding")} still {(_open == 1 ? "has" : "have")} a fix that needs a look: see '--unsafe --diff'.";
            string refused = _refused == 0 ? "" : $" {Counted.Of(_refused, "fix", "fixes")} could not be made.";
            Say($"{(isPreview ? "Would fix" : "Fixed")} {Counted.Of(_fixed, "finding")} in {Counted.Of(Files, "file")}.{refused}{open}");
        }

        private void Describe(FixResult result)
        {
            IEnumerable<string> rules = result.Applied.GroupBy(applied => applied.Diagnostic.Descriptor.Id, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} ×{group.Count()}"));
            Say($"{CodeFrame.Clean(result.Before.Path)}: {string.Join(", ", rules)}");
        }

        private bool TryWrite(FixResult result)
        {
            string path = SlashPath.Normalize(result.Before.Path, root);
            try
            {
                // A link stays a link; what it leads to is written.
                string target = PhysicalFileSystem.Instance.ResolveLinks(path) ?? path;
                byte[] bytes = result.After.Encode();
                if (SourceText.Decode(bytes, path).Content != result.After.Content && SourceText.Decode(bytes, path, mayDeclareCharset: true).Content != result.After.Content)
                {
                    throw new IOException($"a fix needs a character that {result.After.Encoding.WebName} does not have");
                }

                if (!PhysicalFileSystem.Instance.ReadAllBytes(target).AsSpan().SequenceEqual(result.Before.Encode()))
                {
                    throw new IOException("it has changed in the meantime; run again");
                }

                if ((File.GetAttributes(target) & FileAttributes.ReadOnly) != 0)
                {
                    throw new UnauthorizedAccessException("it is read-only");
                }

                using var file = new OutputFile(target);
                file.Stream.Write(bytes);
                file.Commit();
                return true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UsageException or EncoderFallbackException)
            {
                Complain(result.Before.Path, exception.Message);
                return false;
            }
        }

        private void Complain(string path, string message)
        {
            HasFailed = true;
            console.Error.WriteLine($"doclint: {CodeFrame.Clean(path)}: {message.TrimEnd('.')}");
        }

        // Standard output holds the document or the difference, where one was asked for.
        private void Say(string line)
        {
            if (isPreview || isStandardInput)
            {
                console.Error.WriteLine(line);
            }
            else
            {
                console.Output.Write(Encoding.UTF8.GetBytes(line + "\n"));
            }
        }
    }
}
