using System.Collections.Immutable;
using System.Text;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Compares a quotation with its sources, word by word.</summary>
internal static class QuotationMatcher
{
    /// <summary>Shorter ones are phrases that anybody may use.</summary>
    public const int FewestWords = 5;

    // Beyond this share of changed words two passages are not the same.
    private const double LargestChange = 0.4;
    private const int LongestQuotation = 400;

    public static QuotationMatch Match(Quotation quotation, ImmutableArray<EvidenceIndex> sources)
    {
        List<FoldedWord> quote = FoldedWord.Read(quotation.Content, true);
        Trim(quote);
        int words = CountWords(quote);
        if (words < FewestWords || quote.Count > LongestQuotation || sources.All(static source => source.IsForeign))
        {
            return new QuotationMatch(quotation, EvidenceVerdict.NotCheckable, [], null, default);
        }

        int least = int.MaxValue;
        List<WordAlignment.Step> steps = [];
        EvidenceIndex? nearest = null;
        foreach (EvidenceIndex source in sources)
        {
            if (QuotationWindow.Find(quote, source.Words) is not (var start, var end))
            {
                continue;
            }

            int cost = WordAlignment.Align(quote, source.Words, start, end, out List<WordAlignment.Step> found);
            if (cost < least)
            {
                (least, steps, nearest) = (cost, found, source);
            }
        }

        if (nearest is null || least > words * LargestChange)
        {
            return new QuotationMatch(quotation, EvidenceVerdict.NotFound, [], null, default);
        }

        TextSpan passage = PassageOf(steps, nearest.Words);
        return least == 0
            ? new QuotationMatch(quotation, EvidenceVerdict.Supported, [], nearest.Model, passage)
            : new QuotationMatch(quotation, EvidenceVerdict.Contradicted, ChangesOf(quotation, quote, steps, nearest.Words), nearest.Model, passage);
    }

    // An ellipsis or an insertion at either end says nothing.
    private static void Trim(List<FoldedWord> quote)
    {
        while (quote is [{ Kind: not FoldedKind.Word }, ..])
        {
            quote.RemoveAt(0);
        }

        while (quote is [.., { Kind: not FoldedKind.Word }])
        {
            quote.RemoveAt(quote.Count - 1);
        }
    }

    private static int CountWords(List<FoldedWord> quote)
    {
        int words = 0;
        foreach (FoldedWord word in quote)
        {
            words += word.Kind == FoldedKind.Word ? 1 : 0;
        }

        return words;
    }

    private static TextSpan PassageOf(List<WordAlignment.Step> steps, SourceWords source)
    {
        int first = -1;
        int last = -1;
        foreach (WordAlignment.Step step in steps)
        {
            if (step.Original >= 0)
            {
                first = first < 0 ? step.Original : first;
                last = step.Original;
            }
        }

        return first < 0 ? default : TextSpan.FromBounds(SpanOf(source.Words[first]).Start, SpanOf(source.Words[last]).End);
    }

    private static TextSpan SpanOf(SourceWord word) => word.Prose.ToSource(word.Span);

    // Neighbouring differences are one.
    private static ImmutableArray<WordChange> ChangesOf(Quotation quotation, List<FoldedWord> quote, List<WordAlignment.Step> steps, SourceWords source)
    {
        ImmutableArray<WordChange>.Builder changes = ImmutableArray.CreateBuilder<WordChange>();
        for (int i = 0; i < steps.Count;)
        {
            if (IsSame(steps[i], quote, source))
            {
                i++;
                continue;
            }

            int end = i;
            while (end < steps.Count && !IsSame(steps[end], quote, source))
            {
                end++;
            }

            TextSpan span = QuotedSpan(steps, quote, i, end);
            changes.Add(new WordChange(quotation.Content.Substring(span.Start, span.Length), OriginalText(steps, source, i, end), span));
            i = end;
        }

        return changes.DrainToImmutable();
    }

    private static bool IsSame(WordAlignment.Step step, List<FoldedWord> quote, SourceWords source) =>
        step.Quoted >= 0 && step.Original >= 0 && quote[step.Quoted].Text == source.Words[step.Original].Text;

    // Where the quotation has no word of its own, the place is behind the word before.
    private static TextSpan QuotedSpan(List<WordAlignment.Step> steps, List<FoldedWord> quote, int start, int end)
    {
        int first = -1;
        int last = -1;
        for (int i = start; i < end; i++)
        {
            if (steps[i].Quoted >= 0)
            {
                first = first < 0 ? steps[i].Quoted : first;
                last = steps[i].Quoted;
            }
        }

        if (first >= 0)
        {
            return TextSpan.FromBounds(quote[first].Span.Start, quote[last].Span.End);
        }

        for (int i = start - 1; i >= 0; i--)
        {
            if (steps[i].Quoted >= 0)
            {
                return new TextSpan(quote[steps[i].Quoted].Span.End, 0);
            }
        }

        return new TextSpan(quote[0].Span.Start, 0);
    }

    private static string OriginalText(List<WordAlignment.Step> steps, SourceWords source, int start, int end)
    {
        var text = new StringBuilder();
        Prose? prose = null;
        int first = 0;
        int last = 0;
        for (int i = start; i < end; i++)
        {
            if (steps[i].Original < 0)
            {
                continue;
            }

            SourceWord word = source.Words[steps[i].Original];
            if (!ReferenceEquals(word.Prose, prose))
            {
                Flush();
                (prose, first) = (word.Prose, word.Span.Start);
            }

            last = word.Span.End;
        }

        Flush();
        return text.ToString();

        void Flush()
        {
            if (prose is not null)
            {
                text.Append(text.Length > 0 ? " " : "").Append(prose.Text, first, last - first);
            }
        }
    }
}
