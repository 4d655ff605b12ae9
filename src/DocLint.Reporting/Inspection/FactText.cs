using System.Globalization;
using System.Text;
using DocLint.Semantics;

namespace DocLint.Reporting.Inspection;

/// <summary>What the model knows of a fact, as words for people.</summary>
internal static class FactText
{
    public static string Name(Fact fact) => fact switch
    {
        Quantity => "quantity",
        DateMention => "date",
        Quotation => "quotation",
        Attribution => "attribution",
        Citation => "citation",
        Mention => "mention",
        Claim => "claim",
        _ => "fact",
    };

    public static string Describe(Fact fact)
    {
        var text = new StringBuilder();
        switch (fact)
        {
            case Quantity quantity:
                Describe(text, quantity);
                break;
            case DateMention date:
                Describe(text, date);
                break;
            case Quotation quotation:
                Add(text, "", Vocabulary.Name(quotation.Kind));
                Add(text, "speaker ", quotation.Speaker);
                Add(text, "verb ", quotation.Verb);
                Add(text, "", quotation.IsNested ? "nested" : null);
                break;
            case Attribution attribution:
                Add(text, "", Vocabulary.Name(attribution.Kind));
                Add(text, "source ", attribution.Source);
                Add(text, "verb ", attribution.Verb);
                break;
            case Citation citation:
                Add(text, "", Vocabulary.Name(citation.Kind));
                Add(text, "target ", citation.Target);
                Add(text, "scope ", Vocabulary.Name(citation.Scope));
                break;
            case Mention mention:
                Add(text, "", Vocabulary.Name(mention.Kind));
                Add(text, "canonical ", mention.Canonical);
                Add(text, "expansion ", mention.Expansion);
                Add(text, "title ", mention.Title);
                break;
            case Claim claim:
                Add(text, "score ", claim.Score.ToString("0.00", CultureInfo.InvariantCulture));
                Add(text, "reasons ", claim.Reasons.IsEmpty ? null : string.Join("; ", claim.Reasons));
                break;
        }

        return text.ToString();
    }

    private static void Describe(StringBuilder text, Quantity quantity)
    {
        Add(text, "", Vocabulary.Name(quantity.Kind));
        Add(text, "value ", quantity.Value is { } value ? Number(value) : null);
        Add(text, "range ", quantity is { Low: { } low, High: { } high } ? $"{Number(low)} to {Number(high)}" : null);
        if (quantity.Value is not null || quantity.IsRange)
        {
            Add(text, "interval ", $"[{End(quantity.Interval.Low)}..{End(quantity.Interval.High)}]");
        }

        Add(text, "unit ", quantity.Unit);
        Add(text, "dimension ", quantity.Measure is { } measure ? Vocabulary.Name(measure.Dimension) : null);
        Add(text, "currency ", quantity.Currency);
        Add(text, "per ", quantity.Per);
        Add(text, "comparator ", Vocabulary.Name(quantity.Comparator));
        Add(text, "", quantity.IsVague ? "vague" : null);
    }

    private static void Describe(StringBuilder text, DateMention date)
    {
        Add(text, "", Vocabulary.Name(date.Kind));
        Add(text, "", date.Date.ToString());
        Add(text, "to ", date.End?.ToString());
        Add(text, "weekday ", date.Weekday is { } weekday ? weekday.Value.ToString() : null);
        Add(text, "or ", date.Alternative?.ToString());
        Add(text, "", date.IsResolved ? "resolved" : null);
        Add(text, "", date.IsApproximate ? "approximate" : null);
    }

    private static void Add(StringBuilder text, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(text.Length > 0 ? ", " : "").Append(label).Append(value);
        }
    }

    // An open end stays empty: [40..] is at least 40.
    private static string End(decimal end) => end is decimal.MinValue or decimal.MaxValue ? "" : Number(end);

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
