using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds out what a source says of a claim's number: the same, another value of the same quantity, or nothing.</summary>
internal static class FigureMatcher
{
    private const int PostingLimit = 64;
    private const int FewFigures = 256;
    private const int NearFigures = 24;
    private const int MostCandidates = 512;
    private const decimal SmallNumber = 12;
    private const decimal LoneNumber = 3;
    private const double EqualityBonus = 1;

    public static FactMatch Match(EvidenceIndex claims, Figure claim, ImmutableArray<EvidenceIndex> sources)
    {
        Quantity quantity = claim.Quantity;
        SourceSentence sentence = claims.Of(quantity.Sentence);
        bool isShort = sources.Length == 1 && sources[0].IsShort;
        if (!IsCheckable(claim, isShort))
        {
            return new FactMatch(quantity, quantity.ProseSpan, EvidenceVerdict.NotCheckable);
        }

        var candidates = new List<Figure>();
        bool isElsewhere = false;
        var agreeing = new Best();
        var differing = new Best();
        foreach (EvidenceIndex source in sources)
        {
            CollectCandidates(claim, sentence, source, candidates);
            foreach (Figure candidate in candidates)
            {
                FigureFit fit = FigureRelation.Compare(claim, candidate, isShort);
                double score = FigureAlignment.Score(claim, sentence, candidate, source);
                if (isShort && fit == FigureFit.Equals && FigureNouns.AreApart(claim, sentence, candidate, source, FigureAlignment.Agrees(claim, sentence, candidate, source)))
                {
                    fit = FigureFit.Differs;
                }

                // The very number, of which something else is said.
                isElsewhere |= fit == FigureFit.Differs && candidate.Low == claim.Low && candidate.High == claim.High;

                if (fit is FigureFit.Equals or FigureFit.Satisfies)
                {
                    agreeing.Offer(candidate, score + (fit == FigureFit.Equals ? EqualityBonus : 0), source, fit);
                }
                else if (fit == FigureFit.Unrelated && score >= FigureAlignment.SameQuantity && (claim.Noun == candidate.Noun || claim.Noun == ContentWords.None || candidate.Noun == ContentWords.None))
                {
                    agreeing.Offer(candidate, score - EqualityBonus, source, fit);
                }
                else if (fit == FigureFit.Differs)
                {
                    differing.Offer(candidate, score, source, fit);
                }
            }
        }

        bool contradicts = differing.Figure is not null && differing.Score >= FigureAlignment.SameQuantity;
        if (agreeing.Figure is not null)
        {
            // A better place with another value counts against a value that only happens to lie where a comparison wants it.
            double margin = isShort ? 0.3 : 1.5;
            bool overruled = agreeing.Fit != FigureFit.Equals && contradicts && differing.Score > agreeing.Score + margin;
            return overruled ? differing.As(EvidenceVerdict.Contradicted, quantity) : agreeing.As(EvidenceVerdict.Supported, quantity);
        }

        foreach (EvidenceIndex source in sources)
        {
            if (!isElsewhere && IsWritten(claim, source) || (source.IsShort ? WordProblems.Contains(claim, sentence, source) : source.Reckoned.Contains(claim)))
            {
                return new FactMatch(quantity, quantity.ProseSpan, EvidenceVerdict.Supported);
            }
        }

        if (contradicts && (isShort || !IsSmall(claim)))
        {
            return differing.As(EvidenceVerdict.Contradicted, quantity);
        }

        bool isNothing = IsReadersOwn(claim, sentence, isShort) || IsSpanOfYears(claim, sources);
        return new FactMatch(quantity, quantity.ProseSpan, isNothing ? EvidenceVerdict.NotCheckable : EvidenceVerdict.NotFound);
    }

    // A headline may count for itself what its text tells; so may a sentence, up to three.
    private static bool IsReadersOwn(Figure claim, SourceSentence sentence, bool isShort)
    {
        bool isLone = !sentence.IsClosed || claim.Class != FigureClass.Measure && claim.Written <= LoneNumber;
        return claim.Class == FigureClass.Rank ? isShort || isLone : !isShort && isLone && IsSmall(claim);
    }

    // Things that a reader can count herself in the source: "two candidates", "the third victim".
    private static bool IsSmall(Figure claim) => claim.Written <= SmallNumber && claim.Written == decimal.Truncate(claim.Written)
        && (claim.Class is FigureClass.Number or FigureClass.Rank || claim.Quantity.Measure is { Dimension: Dimension.Time });

    // "after 35 years": reckoned from a year that the source names, to a day that it does not.
    private static bool IsSpanOfYears(Figure claim, ImmutableArray<EvidenceIndex> sources) =>
        (claim.Quantity.Measure is { Dimension: Dimension.Time, Factor: > 30_000_000 } || claim.Quantity.Kind == QuantityKind.Age) && sources.Any(static source => source.HasYears);

    private static bool IsCheckable(Figure claim, bool isShort)
    {
        Quantity quantity = claim.Quantity;
        decimal size = Math.Abs(claim.High);
        if (claim.Class == FigureClass.Multiple)
        {
            return false;
        }

        bool isLoneSmall = claim.Class is FigureClass.Number or FigureClass.Rank && (size <= (isShort && claim.Noun != ContentWords.None ? 1 : LoneNumber) && quantity.IsWritten || size == 1 && quantity.NumberSpan.Length == 1);
        return !isLoneSmall && claim.Low >= 0;
    }

    // The number stands in the source, in a place of which nothing is known: part of a name, an address, a table's cell.
    private static bool IsWritten(Figure claim, EvidenceIndex source)
    {
        Quantity quantity = claim.Quantity;
        if (quantity.IsRange)
        {
            return Stands(source, quantity.Low!.Value) && Stands(source, quantity.High!.Value);
        }

        return claim.Comparator is Comparator.None or Comparator.About && (Stands(source, claim.Written) || IsImplied(claim, source.Written));
    }

    // "both vessels", "a nickel".
    private static bool IsImplied(Figure claim, WrittenNumbers source) => claim.Class switch
    {
        FigureClass.Number => source.ImpliesCount(claim.Written),
        FigureClass.Money => source.NamesCoin(claim.Low),
        _ => false,
    };

    private static bool Stands(EvidenceIndex source, decimal value) => source.Written.Contains(value) || value is >= 1000 and < 10_000 && value == decimal.Truncate(value) && source.Written.ContainsYear((int)value);

    // All comparable figures of a source with few; of others those near in value, and those of the sentences that share a telling word.
    private static void CollectCandidates(Figure claim, SourceSentence sentence, EvidenceIndex source, List<Figure> candidates)
    {
        candidates.Clear();
        ReadOnlySpan<Figure> all = source.OfClass(claim.Class);
        int first = 0;
        int end = all.Length;
        if (all.Length > FewFigures)
        {
            int at = FirstFrom(all, claim.Low);
            (first, end) = (Math.Max(0, at - NearFigures), Math.Min(all.Length, at + NearFigures));
        }

        foreach (Figure figure in all[first..end])
        {
            Add(figure);
        }

        if (all.Length <= FewFigures)
        {
            return;
        }

        foreach (ulong stem in sentence.Stems)
        {
            foreach (int index in source.SentencesWith(stem, PostingLimit))
            {
                List<Figure> figures = source.Sentences[index].Figures;
                for (int i = 0; i < Math.Min(figures.Count, NearFigures) && candidates.Count < MostCandidates; i++)
                {
                    Add(figures[i]);
                }
            }
        }

        void Add(Figure figure)
        {
            if (figure.Class == claim.Class && claim.IsComparable(figure) && !(figure.IsScore && !claim.IsScore && !FigureNouns.IsScored(claim)))
            {
                candidates.Add(figure);
            }
        }
    }

    private static int FirstFrom(ReadOnlySpan<Figure> sorted, decimal value)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle].Low < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private struct Best
    {
        public Figure? Figure;
        public double Score;
        public EvidenceIndex? Source;
        public FigureFit Fit;

        public void Offer(Figure figure, double score, EvidenceIndex source, FigureFit fit)
        {
            if (Figure is null || score > Score)
            {
                (Figure, Score, Source, Fit) = (figure, score, source, fit);
            }
        }

        public readonly FactMatch As(EvidenceVerdict verdict, Quantity claim) => new(claim, claim.ProseSpan, verdict, Figure!.Quantity, Source!.Model);
    }
}
