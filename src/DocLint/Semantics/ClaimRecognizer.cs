using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Scores the sentences of a document as claims.</summary>
internal static class ClaimRecognizer
{
    private const int MaximumReasons = 4;

    /// <summary>A signal must move the score at least so much to be a reason.</summary>
    private const double ReasonWeight = .05;

    /// <summary>What most sentences share says little: it comes behind what only this sentence has.</summary>
    private const double CommonFactor = .3;

    private const double LabelFactor = .5;

    private const int LongestLabel = 14;

    public static ImmutableArray<Claim> Find(SemanticModel model)
    {
        ClaimModel weights = ClaimModel.Default;
        var features = new ClaimFeatures(weights.Vocabulary);
        ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            // Headings, captions and cells announce or label; they state nothing by themselves.
            if (block.Kind != NodeKind.Paragraph)
            {
                continue;
            }

            foreach (Sentence sentence in block.Prose.Sentences)
            {
                List<int> read = features.Read(sentence);
                double score = weights.Score(read);
                claims.Add(new Claim
                {
                    Sentence = sentence,
                    ProseSpan = sentence.ProseSpan,
                    Score = Math.Round(IsLabel(block, sentence, read) ? score * LabelFactor : score, 3),
                    Reasons = Reasons(weights, read),
                });
            }
        }

        return claims.DrainToImmutable();
    }

    // A title, a caption or a label that stands as a paragraph of its own announces; it rarely states.
    private static bool IsLabel(TextBlock block, Sentence sentence, List<int> features) =>
        features.Contains((int)ClaimSignal.Unended)
        && (features.Contains((int)ClaimSignal.NoVerb)
            || (sentence.TokenCount <= LongestLabel && block.Prose.Sentences.Length == 1 && block.Parent is not ListItemBlock));

    // The phrases of the signals that speak for a claim, heaviest first, each phrase once.
    private static ImmutableArray<string> Reasons(ClaimModel model, List<int> features)
    {
        Span<(double Weight, int Feature)> best = stackalloc (double, int)[MaximumReasons];
        int count = 0;
        foreach (int feature in features)
        {
            double weight = model.Weight(feature);
            if (feature >= ClaimSignals.Count || weight < ReasonWeight || ClaimSignals.Phrase((ClaimSignal)feature) is not { } phrase)
            {
                continue;
            }

            weight *= (ClaimSignal)feature is ClaimSignal.PastVerb or ClaimSignal.Name or ClaimSignal.ManyNames or ClaimSignal.Group or ClaimSignal.Number
                or ClaimSignal.SpelledNumber or ClaimSignal.PresentFact or ClaimSignal.Reporting ? CommonFactor : 1;

            int same = 0;
            while (same < count && ClaimSignals.Phrase((ClaimSignal)best[same].Feature) != phrase)
            {
                same++;
            }

            int position = same < count ? same : count;
            if (position == count && count == MaximumReasons && best[count - 1].Weight >= weight)
            {
                continue;
            }

            if (position < count && best[position].Weight >= weight)
            {
                continue;
            }

            if (position == count)
            {
                if (count < MaximumReasons)
                {
                    count++;
                }
                else
                {
                    position--;
                }
            }

            while (position > 0 && best[position - 1].Weight < weight)
            {
                best[position] = best[position - 1];
                position--;
            }

            best[position] = (weight, feature);
        }

        if (count == 0)
        {
            return [];
        }

        ImmutableArray<string>.Builder reasons = ImmutableArray.CreateBuilder<string>(count);
        foreach ((double _, int feature) in best[..count])
        {
            reasons.Add(ClaimSignals.Phrase((ClaimSignal)feature)!);
        }

        return reasons.MoveToImmutable();
    }
}
