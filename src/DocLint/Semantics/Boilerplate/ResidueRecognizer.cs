using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Judges the blocks of a document, and gathers neighbouring residue.</summary>
/// <remarks><para>Takes time linear in the document.</para></remarks>
internal static class ResidueRecognizer
{
    private const int HeadlineWords = 3;
    private const double HeadlineScore = .95;

    /// <summary>Judges each text block.</summary>
    public static ImmutableArray<BlockJudgement> Judge(SemanticModel model)
    {
        DocumentTree tree = model.Tree;
        if (tree.TextBlocks.IsEmpty)
        {
            return [];
        }

        ResidueModel weights = ResidueModel.Default;
        ResidueText text = ResidueText.Read(tree, model.Metadata.Title?.Value);
        StructureEvidence[] structure = StructureReader.Read(tree, text.Facts);
        double[] scores = new double[text.Facts.Length];
        bool isHandMade = tree.Format == "markdown";
        TemplateLines.AddTo(structure, text.Facts, isHandMade ? SharedLines.None : model.Shared);
        List<int>[] features = Score(text, structure, weights, scores);
        (ResidueKind?[] kinds, int[] repeats) = Decide(text, scores, structure, isHandMade);
        ImmutableArray<BlockJudgement>.Builder judgements = ImmutableArray.CreateBuilder<BlockJudgement>(scores.Length);
        for (int i = 0; i < scores.Length; i++)
        {
            judgements.Add(new BlockJudgement
            {
                Block = tree.TextBlocks[i],
                Score = Math.Round(repeats[i] >= 0 ? Math.Max(scores[i], HeadlineScore) : scores[i], 3),
                Kind = kinds[i],
                Repeats = repeats[i] >= 0 ? tree.TextBlocks[repeats[i]] : null,
                Reasons = kinds[i] is { } kind ? ResidueReasons.Of(weights, weights.Steps - 1, features[i], kind, structure[i].Reason) : [],
            });
        }

        return judgements.MoveToImmutable();
    }

    /// <summary>Decides what each block is, by its score and the signs that settle it; for a second headline, with the block that it repeats, else -1.</summary>
    /// <param name="text">The document.</param>
    /// <param name="scores">How likely each block is residue; takes what the signs make of it.</param>
    /// <param name="structure">What the structure says.</param>
    /// <param name="isHandMade">Whether an author wrote the document, so that only lines that say what they are may be residue.</param>
    public static (ResidueKind?[] Kinds, int[] Repeats) Decide(ResidueText text, double[] scores, StructureEvidence[] structure, bool isHandMade)
    {
        bool[] isResidue = new bool[scores.Length];
        ResidueKind?[] kinds = ResidueKinds.Assign(text, scores, isResidue, structure, isHandMade);
        int[] repeats = FindHeadlines(text, isResidue);
        for (int i = 0; i < kinds.Length; i++)
        {
            kinds[i] = repeats[i] >= 0 ? ResidueKind.Headline : kinds[i];
        }

        return (kinds, repeats);
    }

    /// <summary>Gathers neighbouring residue of one kind.</summary>
    public static ImmutableArray<ResidueRegion> Gather(SourceText source, ImmutableArray<BlockJudgement> judgements)
    {
        ImmutableArray<ResidueRegion>.Builder regions = ImmutableArray.CreateBuilder<ResidueRegion>();
        for (int first = 0; first < judgements.Length; first++)
        {
            if (judgements[first].Kind is not { } kind)
            {
                continue;
            }

            int last = first;
            BlockJudgement surest = judgements[first];
            while (last + 1 < judgements.Length && judgements[last + 1].Kind == kind)
            {
                last++;
                surest = judgements[last].Score > surest.Score ? judgements[last] : surest;
            }

            TextSpan span = Trim(source, TextSpan.FromBounds(judgements[first].Block.Span.Start, judgements[last].Block.Span.End));
            regions.Add(new ResidueRegion(kind, span, first, last, surest.Score, surest.Reasons));
            first = last;
        }

        return regions.DrainToImmutable();
    }

    // The block that each one repeats as a headline, or -1. Above the text, a second line like the title, the top line or a heading is one;
    // without a text below them headings of outlines and lists may return. Other residue that says the title is one too.
    private static int[] FindHeadlines(ResidueText text, bool[] isResidue)
    {
        BlockFacts[] facts = text.Facts;
        int[] repeats = new int[facts.Length];
        Array.Fill(repeats, -1);
        (int first, int last) = ResidueKinds.BodyOf(facts, isResidue);
        if (first > last)
        {
            return repeats;
        }

        var seen = new Dictionary<ulong, int>();
        for (int i = 0; i < facts.Length; i++)
        {
            // Entries of a table of contents say the headings before them.
            if (facts[i].Words < HeadlineWords || (i >= first && !isResidue[i]) || (facts[i].Block.Children is [LinkInline { Address: ['#', ..] }]))
            {
                continue;
            }

            if (i < first && seen.TryAdd(facts[i].Fold, i))
            {
                continue;
            }

            if (seen.TryGetValue(facts[i].Fold, out int original) && (original == 0 || original == text.TitleIndex || facts[original].Block is HeadingBlock))
            {
                repeats[i] = original;
                isResidue[i] = true;
            }
        }

        return repeats;
    }

    // Each step sees the blocks with the scores of the step before.
    private static List<int>[] Score(ResidueText text, StructureEvidence[] structure, ResidueModel weights, double[] scores)
    {
        int count = scores.Length;
        var features = new List<int>[count];
        int[] alone = new int[count];
        for (int i = 0; i < count; i++)
        {
            features[i] = [];
            LineFeatures.Read(text.Facts[i], text.Title, features[i]);
            alone[i] = features[i].Count;
            scores[i] = ResidueModel.Chance(weights.Sum(0, features[i]) + structure[i].LogOdds);
        }

        for (int step = 1; step < weights.Steps; step++)
        {
            var place = new PlaceFeatures(text, scores);
            double[] next = new double[count];
            for (int i = 0; i < count; i++)
            {
                features[i].RemoveRange(alone[i], features[i].Count - alone[i]);
                place.Read(i, features[i]);
                double form = step == weights.Steps - 1 ? place.LogOdds(i) : 0;
                next[i] = ResidueModel.Chance(weights.Sum(step, features[i]) + structure[i].LogOdds + form);
                if (step == weights.Steps - 1 && place.IsAuthorNote(i))
                {
                    structure[i] = new StructureEvidence(structure[i].LogOdds + AuthorNotes.LogOdds, structure[i].Kind ?? ResidueKind.Byline, structure[i].Reason ?? ResidueReasons.Phrase(ResidueKind.Byline));
                }
            }

            next.CopyTo(scores, 0);
        }

        return features;
    }

    private static TextSpan Trim(SourceText source, TextSpan span)
    {
        ReadOnlySpan<char> text = source.AsSpan(span);
        int start = span.Start + (text.Length - text.TrimStart().Length);
        return TextSpan.FromBounds(start, Math.Max(start, span.Start + text.TrimEnd().Length));
    }
}
