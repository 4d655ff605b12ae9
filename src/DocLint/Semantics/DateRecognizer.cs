using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the dates of a document.</summary>
internal static class DateRecognizer
{
    /// <summary>The dates of all prose, headings, cells and captions too, in source order.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="documentDate">The day that relative expressions are seen from, or null.</param>
    public static ImmutableArray<DateMention> Find(DocumentTree tree, DateOnly? documentDate)
    {
        ImmutableArray<DateMention>.Builder mentions = ImmutableArray.CreateBuilder<DateMention>();
        var found = new List<DateCandidate>();
        foreach (TextBlock block in tree.TextBlocks)
        {
            Prose prose = block.Prose;
            found.Clear();
            DateParser.Parse(prose.Text, prose.Tokens.AsSpan(), documentDate, block.Kind is NodeKind.Heading or NodeKind.TableCell, found);
            foreach (DateCandidate candidate in found)
            {
                if (prose.GetSentence(candidate.Span.Start) is { } sentence)
                {
                    mentions.Add(ToMention(candidate, sentence));
                }
            }
        }

        return mentions.DrainToImmutable();
    }

    private static DateMention ToMention(in DateCandidate candidate, Sentence sentence) => new()
    {
        Sentence = sentence,
        ProseSpan = candidate.Span,
        Kind = candidate.Kind,
        Date = candidate.Date,
        End = candidate.End,
        Weekday = candidate.Weekday,
        EndWeekday = candidate.EndWeekday,
        Alternative = candidate.Alternative,
        IsResolved = candidate.IsResolved,
        IsApproximate = candidate.IsApproximate,
    };
}
