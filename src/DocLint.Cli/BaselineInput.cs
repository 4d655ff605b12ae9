using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Text;

namespace DocLint.Cli;

/// <summary>A baseline for a run.</summary>
/// <param name="baseline">The baseline.</param>
internal sealed class BaselineInput(Baseline baseline)
{
    private const long MaximumLength = 256 << 20;

    /// <summary>Reads the baseline of an option.</summary>
    /// <param name="path">The file, as written.</param>
    /// <param name="console">The console.</param>
    /// <param name="root">The repository's root.</param>
    /// <exception cref="UsageException">There is no such file, or it is no baseline.</exception>
    public static BaselineInput Read(string path, ConsoleStreams console, string root)
    {
        string full = SlashPath.Normalize(path, console.CurrentDirectory);
        if (Directory.Exists(full))
        {
            throw new UsageException($"the baseline '{path}' is a folder; name the file");
        }

        if (!File.Exists(full))
        {
            throw new UsageException($"there is no baseline '{path}'; 'doclint baseline --output {path}' writes one");
        }

        try
        {
            byte[] bytes = PhysicalFileSystem.Instance.ReadAllBytes(full, MaximumLength);
            return new BaselineInput(Baseline.Parse(SourceText.Decode(bytes, SlashPath.MakeRelative(full, root))));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"the baseline '{path}' cannot be used: {exception.Message}; mend it, or delete it and run 'doclint baseline'");
        }
    }

    /// <summary>The run with the baseline.</summary>
    public PreparedRun Attach(PreparedRun run)
    {
        LintRequest request = run.Request;
        bool IsLookedFor(string path, string rule) => run.Rules.Find(rule) is { } known && request.GetConfig(path).GetLevel(known) != RuleLevel.None;
        bool Exists(string path) => run.Files.FileExists(SlashPath.Normalize(path, request.Root));
        return run with
        {
            Request = request with
            {
                Baseline = new BaselineMatcher(baseline, request.Inputs.Select(input => input.Path), Exists, IsLookedFor, request.AsOf),
                Notices = [.. baseline.Entries.Where(entry => entry.IsExpired(request.AsOf)).Select(Expired)],
                DescribeAbsent = entry => Describe(entry, run),
            },
        };
    }

    private Diagnostic Expired(BaselineEntry entry) =>
        Diagnostic.Create(EngineRules.ExpiredSuppression, entry.Span, entry.Rule, entry.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) with { Source = baseline.Source };

    // What is gone has no place any more; the document it stood in has.
    private static Diagnostic? Describe(BaselineEntry entry, PreparedRun run) => run.Rules.Find(entry.Rule) is not { } rule ? null : new Diagnostic
    {
        Descriptor = rule,
        Span = default,
        Arguments = FitArguments(rule, entry.Arguments),
        Source = ReadDocument(entry.Path, run),
        Level = run.Request.GetConfig(entry.Path).GetLevel(rule),
        Fingerprint = entry.Fingerprint,
        ContentKey = entry.ContentKey,
        Baseline = BaselineState.Absent,
    };

    private static SourceText ReadDocument(string path, PreparedRun run)
    {
        try
        {
            return SourceText.Decode(run.Files.ReadAllBytes(SlashPath.Normalize(path, run.Request.Root), InputSet.MaximumLength), path, run.Formats.MayDeclareCharset(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SourceText.From("", path);
        }
    }

    // A baseline may come from a version whose message had other placeholders, or from somebody's hand.
    private static ImmutableArray<string> FitArguments(DiagnosticDescriptor rule, ImmutableArray<string> arguments)
    {
        int count = 0;
        while (rule.MessageFormat.Contains(FormattableString.Invariant($"{{{count}}}"), StringComparison.Ordinal))
        {
            count++;
        }

        return [.. arguments.Take(count), .. Enumerable.Repeat("?", Math.Max(0, count - arguments.Length))];
    }
}
