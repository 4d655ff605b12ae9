using System.Collections.Immutable;
using System.Text;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds what stands between quotation marks, and who spoke it.</summary>
internal static class QuotationRecognizer
{
    public static ImmutableArray<Quotation> Find(SemanticModel model)
    {
        List<QuoteRange> ranges = QuoteMarks.Find(model.Tree);
        List<Quotation> found = BlockQuotations.Find(model);
        if (ranges.Count > 0)
        {
            var speakers = new SpeakerFinder(model, ranges);
            for (int i = 0; i < ranges.Count; i++)
            {
                QuoteRange range = ranges[i];
                if (range.Prose.Block.Ancestor<BlockQuoteBlock>() is { Alert: null } block && IsWhole(range, block))
                {
                    continue;
                }

                found.Add(Create(model, range, i, speakers));
            }
        }

        found.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return [.. found];
    }

    private static Quotation Create(SemanticModel model, QuoteRange range, int index, SpeakerFinder speakers)
    {
        SpokenBy spoken = range.Depth == 0 ? speakers.Of(index) : default;
        QuotationKind kind = QuotationClassifier.Classify(range, spoken);
        speakers.Remember(index, kind, spoken);
        bool isSpeech = kind == QuotationKind.Speech && spoken.Attribution is not null;
        Attribution? attribution = isSpeech ? spoken.Attribution : null;
        return new Quotation
        {
            Sentence = SentenceAt(range.Prose, range.ProseSpan.Start),
            ProseSpan = range.ProseSpan,
            Kind = kind,
            ContentSpans = ContentSpans(range),
            Content = Content(range),
            Speaker = attribution?.Source,
            SpeakerSpan = attribution is { Source: not null } ? attribution.Sentence.Prose.ToSource(attribution.SourceSpan) : default,
            Verb = attribution?.Verb,
            IsNested = range.Depth > 0,
        };
    }

    /// <summary>The sentence at a position, or the nearest one when none stands there.</summary>
    public static Sentence SentenceAt(Prose prose, int position)
    {
        if (prose.GetSentence(position) is { } sentence)
        {
            return sentence;
        }

        ImmutableArray<Sentence> sentences = prose.Sentences;
        int low = 0;
        int high = sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sentences[middle].ProseSpan.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return sentences[low];
    }

    private static ImmutableArray<TextSpan> ContentSpans(QuoteRange range)
    {
        ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>(range.Parts.Count);
        foreach (QuotePart part in range.Parts)
        {
            spans.Add(part.Prose.ToSource(part.Content));
        }

        return spans.MoveToImmutable();
    }

    private static string Content(QuoteRange range)
    {
        if (range.Parts is [QuotePart only])
        {
            return only.Prose.Text.Substring(only.Content.Start, only.Content.Length);
        }

        var content = new StringBuilder();
        foreach (QuotePart part in range.Parts)
        {
            if (content.Length > 0)
            {
                content.Append('\n');
            }

            content.Append(part.Prose.Text, part.Content.Start, part.Content.Length);
        }

        return content.ToString();
    }

    // Marks around all of a block quote add nothing to it.
    private static bool IsWhole(QuoteRange range, BlockQuoteBlock block) =>
        range.ProseSpan.Start == 0 && range.Depth == 0 && range.Parts[^1].WithMarks.End >= range.Parts[^1].Prose.Text.Length - 1 && block.Children.Length >= 1;
}
