using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Checks the numbers and dates of a document against the sources that are cited for them.</summary>
/// <remarks><para>Stateless and thread-safe; what it needs of a source is made once a model.</para></remarks>
public static class EvidenceMatcher
{
    /// <summary>What sources say of every number and date of a document, in no order.</summary>
    /// <param name="document">The model of the document that makes the claims.</param>
    /// <param name="sources">The models of the sources that are cited for it; at least one.</param>
    public static IEnumerable<FactMatch> MatchAll(SemanticModel document, ImmutableArray<SemanticModel> sources)
    {
        foreach (DateMention date in document.Dates)
        {
            yield return Match(document, date, sources);
        }

        foreach (Quantity quantity in document.Quantities)
        {
            yield return Match(document, quantity, sources);
        }
    }

    /// <summary>What sources say of a number; <see cref="EvidenceVerdict.NotCheckable"/> for lone small numbers, parts of dates and names.</summary>
    /// <param name="document">The model of the document that makes the claim.</param>
    /// <param name="quantity">A number of it.</param>
    /// <param name="sources">The models of the sources that are cited for it; at least one.</param>
    public static FactMatch Match(SemanticModel document, Quantity quantity, ImmutableArray<SemanticModel> sources) =>
        quantity.Kind == QuantityKind.Year ? YearMatcher.Match(document.Evidence, quantity, Indexes(sources))
            : Figure.Create(quantity) is not { } figure ? new FactMatch(quantity, quantity.ProseSpan, EvidenceVerdict.NotCheckable)
            : figure.IsScore ? ScoreMatcher.Match(quantity, Indexes(sources))
            : FigureMatcher.Match(document.Evidence, figure, Indexes(sources));

    /// <summary>What sources say of a date; <see cref="EvidenceVerdict.NotCheckable"/> for relative dates and seasons.</summary>
    /// <param name="document">The model of the document that makes the claim.</param>
    /// <param name="date">A date of it.</param>
    /// <param name="sources">The models of the sources that are cited for it; at least one.</param>
    public static FactMatch Match(SemanticModel document, DateMention date, ImmutableArray<SemanticModel> sources) =>
        DateMatcher.Match(document.Evidence, date, Indexes(sources));

    /// <summary>What sources say of a quotation's words; <see cref="EvidenceVerdict.NotCheckable"/> for fewer than five words and for sources in another language.</summary>
    /// <remarks><para>Case, accents, quotation marks, apostrophes, dashes, other punctuation and white space do not count; small numbers may be words or digits; an ellipsis stands for words left out, brackets for words put in.</para></remarks>
    /// <param name="quotation">The quotation.</param>
    /// <param name="sources">The models of the sources that are cited for it; at least one.</param>
    public static QuotationMatch Match(Quotation quotation, ImmutableArray<SemanticModel> sources) => QuotationMatcher.Match(quotation, Indexes(sources));

    private static ImmutableArray<EvidenceIndex> Indexes(ImmutableArray<SemanticModel> sources)
    {
        ImmutableArray<EvidenceIndex>.Builder indexes = ImmutableArray.CreateBuilder<EvidenceIndex>(sources.Length);
        foreach (SemanticModel source in sources)
        {
            indexes.Add(source.Evidence);
        }

        return indexes.MoveToImmutable();
    }
}
