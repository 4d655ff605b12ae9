using System.Collections.Immutable;
using System.Numerics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Judges the blocks of a document, and gathers neighbouring residue.</summary>
internal static class ResidueRecognizer
{
    private const double CueOdds = 3;
    private const double ParagraphOdds = -4;
    private const double InsideOdds = -3;

    /// <summary>Judges each text block.</summary>
    public static ImmutableArray<BlockJudgement> Judge(SemanticModel model)
    {
        DocumentTree tree = model.Tree;
        var reader = new BlockReader();
        BlockFacts[] facts = [.. tree.TextBlocks.Select(reader.Read)];
        StructureEvidence[] structure = StructureReader.Read(tree);
        int first = Array.FindIndex(facts, IsBody);
        int last = Array.FindLastIndex(facts, IsBody);
        var judgements = ImmutableArray.CreateBuilder<BlockJudgement>(facts.Length);
        for (int i = 0; i < facts.Length; i++)
        {
            int mask = (facts[i].Whole != 0 ? facts[i].Whole : facts[i].Starts) & ~(1 << CueTable.Article);
            double odds = structure[i].LogOdds + (mask != 0 ? CueOdds : ParagraphOdds / 2) + (IsBody(facts[i]) ? ParagraphOdds : 0) + (i > first && i < last && facts[i].Whole == 0 ? InsideOdds : 0);
            ResidueKind? kind = structure[i].Kind ?? (mask == 0 ? ResidueKind.Navigation : (ResidueKind)BitOperations.TrailingZeroCount(mask));
            judgements.Add(new BlockJudgement
            {
                Block = facts[i].Block,
                Score = Math.Round(1 / (1 + Math.Exp(-odds)), 3),
                Kind = odds < 0 ? null : kind,
                Reasons = odds < 0 ? [] : structure[i].Reason is { } reason ? [reason] : ["has the words of page furniture"],
            });
        }

        return judgements.MoveToImmutable();
    }

    /// <summary>Gathers neighbouring residue of one kind.</summary>
    public static ImmutableArray<ResidueRegion> Gather(SourceText source, ImmutableArray<BlockJudgement> judgements)
    {
        var regions = ImmutableArray.CreateBuilder<ResidueRegion>();
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

    private static bool IsBody(BlockFacts facts) => facts.Shape is BlockShape.Paragraph or BlockShape.LongParagraph;

    private static TextSpan Trim(SourceText source, TextSpan span)
    {
        ReadOnlySpan<char> text = source.AsSpan(span);
        int start = span.Start + (text.Length - text.TrimStart().Length);
        return TextSpan.FromBounds(start, Math.Max(start, span.Start + text.TrimEnd().Length));
    }
}
