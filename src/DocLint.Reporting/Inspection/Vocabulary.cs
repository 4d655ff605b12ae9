using DocLint.Semantics;

namespace DocLint.Reporting.Inspection;

/// <summary>The words of the machine-readable model.</summary>
internal static class Vocabulary
{
    public static string Name(QuantityKind kind) => kind switch
    {
        QuantityKind.Count => "count",
        QuantityKind.Measure => "measure",
        QuantityKind.Money => "money",
        QuantityKind.Share => "share",
        QuantityKind.Points => "points",
        QuantityKind.Multiple => "multiple",
        QuantityKind.Age => "age",
        QuantityKind.Score => "score",
        QuantityKind.Year => "year",
        QuantityKind.Ordinal => "ordinal",
        QuantityKind.Version => "version",
        QuantityKind.Phone => "phone",
        QuantityKind.Identifier => "identifier",
        QuantityKind.ListNumber => "list_number",
        QuantityKind.Address => "address",
        QuantityKind.Time => "time",
        QuantityKind.Date => "date",
        QuantityKind.Reference => "reference",
        _ => "number",
    };

    public static string Name(EvidenceVerdict verdict) => verdict switch
    {
        EvidenceVerdict.Supported => "supported",
        EvidenceVerdict.Contradicted => "contradicted",
        EvidenceVerdict.NotFound => "not_found",
        EvidenceVerdict.NotCaptured => "not_captured",
        _ => "not_checkable",
    };

    public static string Name(Dimension dimension) => dimension.ToString().ToLowerInvariant();

    public static string? Name(Comparator comparator) => comparator switch
    {
        Comparator.Less => "<",
        Comparator.LessOrEqual => "<=",
        Comparator.Greater => ">",
        Comparator.GreaterOrEqual => ">=",
        Comparator.About => "~",
        _ => null,
    };

    public static string Name(DateKind kind) => kind switch
    {
        DateKind.FiscalYear => "fiscal_year",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Name(QuotationKind kind) => kind switch
    {
        QuotationKind.ScareQuote => "scare_quote",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Name(AttributionKind kind) => kind.ToString().ToLowerInvariant();

    public static string Name(CitationKind kind) => kind switch
    {
        CitationKind.ListEntry => "list_entry",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Name(CitationScope scope) => scope.ToString().ToLowerInvariant();

    public static string Name(MentionKind kind) => kind.ToString().ToLowerInvariant();
}
