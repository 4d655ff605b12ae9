using System.Collections.Immutable;
using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Rules.Evidence;

/// <summary>DL4005: a quotation whose words are not those of its source.</summary>
public sealed class QuotationAltered : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL4005",
        "Quotation altered",
        "The quotation differs from the source '{0}': '{1}'.",
        RuleCategory.Evidence,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "The nearest passage of the source that is cited for a quotation has other words, once quotation marks, dashes, case, ellipses and insertions in brackets are left aside.",
    };

    private const int ShownChanges = 2;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (CheckedQuotation found in context.SourceCheck.Quotations)
        {
            if (found is not { Match: { Verdict: EvidenceVerdict.Contradicted } match, Evidence: { } capture })
            {
                continue;
            }

            Diagnostic diagnostic = Diagnostic.Create(Rule, SpanOf(match), SourceFindings.Name(capture), Describe(match))
                .WithRelated(new RelatedLocation(match.Passage, "the nearest passage of the source", capture.Source));
            context.Report(RestoreWords(match) is { } fix ? diagnostic.WithFix(fix) : diagnostic);
        }
    }

    // A word diff with the word before each change: "[-seven-] {+eleven+} years".
    private static string Describe(QuotationMatch match)
    {
        var text = new StringBuilder();
        foreach (WordChange change in match.Changes.Take(ShownChanges))
        {
            text.Append(text.Length > 0 ? "; " : "");
            text.Append(WordBefore(match.Quotation.Content, change.ContentSpan.Start));
            if (change.Quoted.Length > 0)
            {
                text.Append("[-").Append(change.Quoted).Append("-]");
            }

            if (change.Original.Length > 0)
            {
                text.Append(change.Quoted.Length > 0 ? " " : "").Append("{+").Append(change.Original).Append("+}");
            }
        }

        if (match.Changes.Length > ShownChanges)
        {
            text.Append("; \u2026");
        }

        return text.ToString();
    }

    private static string WordBefore(string content, int position)
    {
        ReadOnlySpan<char> before = content.AsSpan(0, position).TrimEnd();
        int blank = before.LastIndexOfAny(' ', '\n');
        return before.IsEmpty ? "" : string.Concat(before[(blank + 1)..], " ");
    }

    // The words that differ, where they stand in one paragraph; else the quotation.
    private static TextSpan SpanOf(QuotationMatch match)
    {
        if (StartOf(match.Quotation) is not (>= 0 and var start))
        {
            return match.Quotation.Span;
        }

        TextSpan first = match.Changes[0].ContentSpan;
        TextSpan last = match.Changes[^1].ContentSpan;
        TextSpan span = TextSpan.FromBounds(start + first.Start, start + last.End);
        return span.IsEmpty ? match.Quotation.Span : match.Quotation.Sentence.Prose.ToSource(span);
    }

    private static Fix? RestoreWords(QuotationMatch match)
    {
        if (StartOf(match.Quotation) is not (>= 0 and var start))
        {
            return null;
        }

        ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (WordChange change in match.Changes)
        {
            TextSpan place = new(start + change.ContentSpan.Start, change.ContentSpan.Length);
            if (change.Original.Length == 0)
            {
                // The blank before a word that goes, goes too.
                int from = place.Start > start && match.Quotation.Sentence.Prose.Text[place.Start - 1] == ' ' ? place.Start - 1 : place.Start;
                place = TextSpan.FromBounds(from, place.End);
            }

            string text = place.IsEmpty ? (change.ContentSpan.Start == 0 ? change.Original + " " : " " + change.Original) : change.Original;
            edits.Add(TextEdit.Replace(match.Quotation.Sentence.Prose.ToSource(place), text));
        }

        return new Fix("Restore the words of the source", FixSafety.NeedsReview, edits.DrainToImmutable());
    }

    // Where the quoted words begin in their prose; -1 when they run over several paragraphs.
    private static int StartOf(Quotation quotation) =>
        quotation.ContentSpans.Length == 1 ? quotation.Sentence.Prose.Text.IndexOf(quotation.Content, quotation.ProseSpan.Start, StringComparison.Ordinal) : -1;
}
