using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds out what a source says of a claim's number: the same, another value of the same quantity, or nothing.</summary>
internal static class FigureMatcher
{
    private const int PostingLimit = 64;
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

        var agreeing = new Best();
        var differing = new Best();
        foreach (EvidenceIndex source in sources)
        {
            foreach (Figure candidate in Candidates(claim, sentence, source))
            {
                FigureFit fit = FigureRelation.Compare(claim, candidate, isShort);
                double score = FigureAlignment.Score(claim, sentence, candidate, source);
                if (fit is FigureFit.Equals or FigureFit.Satisfies)
                {
                    agreeing.Offer(candidate, score + (fit == FigureFit.Equals ? EqualityBonus : 0), source, fit);
                }
                else if (fit == FigureFit.Unrelated && score >= FigureAlignment.SameQuantity)
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
            if (IsWritten(claim, source) || ReckonedFigures.Contains(claim, sentence, source))
            {
                return new FactMatch(quantity, quantity.ProseSpan, EvidenceVerdict.Supported);
            }
        }

        if (contradicts && (isShort || !IsSmall(claim)))
        {
            return differing.As(EvidenceVerdict.Contradicted, quantity);
        }

        bool isHeadline = !sentence.IsClosed;
        bool isNothing = claim.Class == FigureClass.Rank && (isShort || isHeadline || claim.Written <= 3) || !isShort && IsSmall(claim) && (isHeadline || claim.Class != FigureClass.Measure && claim.Written <= 3) || IsSpanOfYears(claim, sources);
        return new FactMatch(quantity, quantity.ProseSpan, isNothing ? EvidenceVerdict.NotCheckable : EvidenceVerdict.NotFound);
    }

    // Things that a reader can count herself in the source: "two candidates", "the third victim".
    private static bool IsSmall(Figure claim) => claim.Written <= 12 && claim.Written == decimal.Truncate(claim.Written)
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

        bool isLoneSmall = claim.Class is FigureClass.Number or FigureClass.Rank && (size <= (isShort && claim.Noun != ContentWords.None ? 1 : 3) && quantity.IsWritten || size == 1 && quantity.NumberSpan.Length == 1);
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

        return claim.Comparator is Comparator.None or Comparator.About && source.Written.Contains(claim.Written);
    }

    private static bool Stands(EvidenceIndex source, decimal value) => source.Written.Contains(value) || value is >= 1000 and < 10_000 && value == decimal.Truncate(value) && source.Written.ContainsYear((int)value);

    private static IEnumerable<Figure> Candidates(Figure claim, SourceSentence sentence, EvidenceIndex source)
    {
        Figure[] all = source.OfClass(claim.Class).ToArray();
        if (all.Length <= 256)
        {
            return all.Where(claim.IsComparable);
        }

        var found = new HashSet<Figure>();
        int at = Array.BinarySearch([.. all.Select(f => f.Low)], claim.Low);
        at = at < 0 ? ~at : at;
        for (int i = Math.Max(0, at - 24); i < Math.Min(all.Length, at + 24); i++)
        {
            found.Add(all[i]);
        }

        foreach (ulong stem in sentence.Stems)
        {
            foreach (int index in source.SentencesWith(stem, PostingLimit))
            {
                found.UnionWith(source.Sentences[index].Figures.Where(f => f.Class == claim.Class).Take(32));
            }
        }

        return found.Where(claim.IsComparable).OrderBy(f => f.Quantity.Span.Start);
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
