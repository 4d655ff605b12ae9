using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Text;

namespace DocLint.Reporting.Text;

/// <summary>Writes findings for people: where, what, the line with marks, the evidence's lines, the fix; then a summary.</summary>
/// <param name="output">Where it goes.</param>
public sealed class TextReporter(ITextOutput output) : IReporter
{
    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            if (diagnostic.Suppression is null)
            {
                Write(diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        if (summary.Failure is { } failure)
        {
            output.Write("error", TextStyle.Error);
            output.Write($" DL0007: Nothing was checked: '{CodeFrame.Clean(failure)}'.");
            output.WriteLine();
        }

        output.Write(Counted.Of(summary.Errors, "error"), summary.Errors > 0 ? TextStyle.Error : TextStyle.Plain);
        output.Write(", ");
        output.Write(Counted.Of(summary.Warnings, "warning"), summary.Warnings > 0 ? TextStyle.Warning : TextStyle.Plain);
        output.Write(", ");
        output.Write(Counted.Of(summary.Suggestions, "suggestion"), summary.Suggestions > 0 ? TextStyle.Suggestion : TextStyle.Plain);
        if (summary.Suppressed > 0)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $" ({summary.Suppressed} suppressed)"));
        }

        output.WriteLine();
        if (summary.Known > 0 || !summary.Absent.IsEmpty)
        {
            string gone = summary.Absent.IsEmpty ? "" : $"; {Counted.Of(summary.Absent.Length, "entry", "entries")} of it {(summary.Absent.Length == 1 ? "is" : "are")} gone, 'doclint baseline' takes them out";
            output.Write($"The baseline accepts {Counted.Of(summary.Known, "finding")}{gone}.", TextStyle.Faint);
            output.WriteLine();
        }

        DocumentCoverage coverage = summary.Coverage;
        int masked = coverage.Characters == 0 ? 0 : (int)Math.Round(100.0 * coverage.MaskedCharacters / coverage.Characters);
        output.Write(
            $"Checked {Counted.Of(summary.Files, "file")}: {Counted.Of(coverage.Words, "word")} in {Counted.Of(coverage.Sentences, "sentence")} with {Counted.Of(summary.Rules, "rule")}; {masked}% of the characters are no prose.",
            TextStyle.Faint);
        output.WriteLine();
        WriteSupport(coverage.Support);
        WriteUnchecked(summary.Unchecked);
    }

    private void WriteSupport(SupportCoverage support)
    {
        WriteTally("claim", support.Claims);
        WriteTally("number", support.Numbers);
        if (support.Evidence is { Found: > 0 } evidence)
        {
            output.Write(
                string.Create(CultureInfo.InvariantCulture, $"Against captured sources, {Counted.Of(evidence.Found, "claim")}: the source contains {evidence.Supported:N0}, contradicts {evidence.Contradicted:N0}, lacks {evidence.NotFound:N0}; {evidence.NotCaptured:N0} not captured, {evidence.NotCheckable:N0} not checkable."),
                TextStyle.Faint);
            output.WriteLine();
        }

        if (support.Facts is { } facts)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"Bound {Counted.Of(facts.Bound, "number")} to fact sheets: {facts.Agreeing:N0} agree, {facts.Contradicted:N0} contradicted."), TextStyle.Faint);
            output.WriteLine();
        }
    }

    private void WriteTally(string noun, SupportTally? tally)
    {
        if (tally is { Found: > 0 } found)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"Found {Counted.Of(found.Found, noun)}: {found.Supported:N0} supported, {found.Unsupported:N0} unsupported, {found.Exempt:N0} exempt."), TextStyle.Faint);
            output.WriteLine();
        }
    }

    private static (string Name, TextStyle Style) Level(RuleLevel level) => level switch
    {
        RuleLevel.Error => ("error", TextStyle.Error),
        RuleLevel.Warning => ("warning", TextStyle.Warning),
        _ => ("suggestion", TextStyle.Suggestion),
    };

    private void Write(Diagnostic diagnostic)
    {
        SourceText source = diagnostic.Source!;
        (string level, TextStyle style) = Level(diagnostic.Level);
        LinePosition position = source.Lines.GetPosition(diagnostic.Span.Start);
        output.Write(CodeFrame.Clean(diagnostic.Path), TextStyle.Strong);
        output.Write($":{position}: ");
        output.Write($"{level} {diagnostic.Descriptor.Id}", style);
        output.Write($": {CodeFrame.Clean(diagnostic.Message)}");
        output.WriteLine();
        int gutter = Gutter(diagnostic);
        if (!diagnostic.Span.IsEmpty)
        {
            CodeFrame.Write(output, source, diagnostic.Span, style, '^', gutter);
        }

        foreach (RelatedLocation related in diagnostic.RelatedLocations)
        {
            SourceText place = related.Source ?? source;
            CodeFrame.WriteGutter(output, "", gutter);
            string where = place == source ? "line" : CodeFrame.Clean(place.Path) + ", line";
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{CodeFrame.Clean(related.Message)}, {where} {place.Lines.GetLine(related.Span.Start) + 1}:"), TextStyle.Faint);
            output.WriteLine();
            CodeFrame.Write(output, place, related.Span, TextStyle.Faint, '~', gutter);
        }

        if (diagnostic.Fixes is [{ } fix, ..])
        {
            CodeFrame.WriteGutter(output, "", gutter);
            output.Write(fix.Safety == FixSafety.Safe ? "fix: " : "possible fix: ", TextStyle.Faint);
            output.Write(CodeFrame.Clean(fix.Title));
            output.WriteLine();
        }

        output.WriteLine();
    }

    private static int Gutter(Diagnostic diagnostic)
    {
        int last = diagnostic.Source!.Lines.GetLine(Math.Max(diagnostic.Span.Start, diagnostic.Span.End - 1));
        foreach (RelatedLocation related in diagnostic.RelatedLocations)
        {
            last = Math.Max(last, (related.Source ?? diagnostic.Source).Lines.GetLine(related.Span.End));
        }

        return Math.Max(3, (last + 1).ToString(CultureInfo.InvariantCulture).Length);
    }

    private void WriteUnchecked(ImmutableArray<UncheckedInput> skipped)
    {
        foreach (string reason in UncheckedLines.Of(skipped))
        {
            output.Write($"Not checked: {reason}.", TextStyle.Faint);
            output.WriteLine();
        }
    }
}
