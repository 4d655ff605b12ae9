using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>How likely a source's figure is the very one that a claim speaks of: what is counted, the words near the number, and what the sentence is about.</summary>
internal static class FigureAlignment
{
    /// <summary>From here on two figures are taken for one quantity.</summary>
    public const double SameQuantity = 1.2;

    private const int Reach = 6;
    private const double RelatedTopic = 0.7;

    public static double Score(Figure claim, SourceSentence claimSentence, Figure candidate, EvidenceIndex source)
    {
        SourceSentence sentence = source.Of(candidate.Quantity.Sentence);
        double score = 0;
        if (claim.Noun != ContentWords.None && claim.Noun == candidate.Noun)
        {
            score += 1.5;
        }
        else if (claim.Class is FigureClass.Share or FigureClass.Money or FigureClass.Measure)
        {
            score += 0.5;
        }

        if (claim.Scale is not null && claim.Scale == candidate.Scale)
        {
            score += 1.5;
        }
        else if (claim.Scale is not null != candidate.Scale is not null)
        {
            score -= 1;
        }

        score += Near(claim, claimSentence, candidate, sentence);
        score += Topic(claimSentence, sentence, source);
        score += 0.5 * Closeness(claim, candidate);
        return score;
    }

    /// <summary>Whether any word near the numbers agrees, or much of what the sentences are about.</summary>
    public static bool Agrees(Figure claim, SourceSentence claimSentence, Figure candidate, EvidenceIndex source)
    {
        SourceSentence sentence = source.Of(candidate.Quantity.Sentence);
        return Near(claim, claimSentence, candidate, sentence) > 0 || Topic(claimSentence, sentence, source) >= RelatedTopic;
    }

    // The share of the claim's words that the source knows and that stand in this sentence, each by what it tells apart.
    private static double Topic(SourceSentence claim, SourceSentence sentence, EvidenceIndex source)
    {
        double known = 0;
        double shared = 0;
        foreach (ulong stem in claim.Stems)
        {
            double weight = source.Weight(stem);
            known += weight == 0 ? 1 : weight;
            shared += sentence.Stems.Contains(stem) ? weight : 0;
        }

        return known == 0 ? 0 : 2 * shared / known;
    }

    private static double Near(Figure claim, SourceSentence claimSentence, Figure candidate, SourceSentence sentence)
    {
        int mine = claimSentence.TokenAt(claim.Quantity.ProseSpan.Start);
        int others = sentence.TokenAt(candidate.Quantity.ProseSpan.Start);
        double score = 0;
        foreach (ContentWord word in claimSentence.Words)
        {
            int distance = Math.Abs(word.Token - mine);
            if (distance > Reach || IsOthers(word, mine, claim, claimSentence))
            {
                continue;
            }

            double best = 0;
            foreach (ContentWord other in sentence.Words)
            {
                int otherDistance = Math.Abs(other.Token - others);
                if (otherDistance <= Reach && other.Stem == word.Stem && !IsOthers(other, others, candidate, sentence))
                {
                    best = Math.Max(best, 1.0 / (1 + (distance + otherDistance) / 4.0));
                }
            }

            score += best;
        }

        return Math.Min(score, 2);
    }

    // "$38 million in North America and $40 million worldwide": each word goes with the figure it stands next to.
    private static bool IsOthers(ContentWord word, int own, Figure figure, SourceSentence sentence)
    {
        if (sentence.Figures.Count is < 2 or > 32)
        {
            return false;
        }

        int distance = Math.Abs(word.Token - own);
        foreach (Figure other in sentence.Figures)
        {
            if (!ReferenceEquals(other, figure) && other.Class == figure.Class && Math.Abs(word.Token - sentence.TokenAt(other.Quantity.ProseSpan.Start)) < distance)
            {
                return true;
            }
        }

        return false;
    }

    private static double Closeness(Figure claim, Figure candidate)
    {
        decimal larger = Math.Max(Math.Abs(claim.Low), Math.Abs(candidate.Low));
        return larger == 0 ? 1 : 1 - (double)(Math.Abs(claim.Low - candidate.Low) / larger);
    }
}
