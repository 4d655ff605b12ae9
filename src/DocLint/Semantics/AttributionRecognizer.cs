using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the words that say where a statement comes from.</summary>
/// <remarks><para>Nothing is attributed inside the words that somebody is quoted with: their sources are the speaker's.</para></remarks>
internal static class AttributionRecognizer
{
    // A quotation of fewer words is a word held at a distance ("experts"), which hides no verb.
    private const int FewestBlanks = 4;

    public static ImmutableArray<Attribution> Find(SemanticModel model)
    {
        var found = new List<Attribution>();
        Dictionary<Prose, List<TextSpan>> spoken = Spoken(QuoteMarks.Find(model.Tree));
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            Prose prose = block.Prose;
            if (prose.Text.Length == 0 || block.Ancestor<BlockQuoteBlock>() is { Alert: null })
            {
                continue;
            }

            using var text = new CueText(prose);
            new AttributionScanner(text, CollectionsMarshal.AsSpan(spoken.GetValueOrDefault(prose)), found).Scan();
        }

        return [.. found];
    }

    /// <summary>Where somebody is quoted with more than a word or two, by prose, in order.</summary>
    public static Dictionary<Prose, List<TextSpan>> Spoken(List<QuoteRange> quotes)
    {
        var spoken = new Dictionary<Prose, List<TextSpan>>();
        foreach (QuoteRange quote in quotes)
        {
            foreach (QuotePart part in quote.Parts)
            {
                if (quote.Depth == 0 && part.Prose.Text.AsSpan(part.Content.Start, part.Content.Length).Count(' ') >= FewestBlanks)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(spoken, part.Prose, out _) ??= []).Add(part.Content);
                }
            }
        }

        return spoken;
    }
}
