using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocLint.Analysis;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Reporting.Inspection;

/// <summary>Writes a document's semantic model as one line of JSON.</summary>
/// <remarks><para>Offsets are UTF-16 code units in the decoded file, half-open; <c>text</c> is the prose there, what is no prose standing as its source.</para></remarks>
public static class InspectJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the model with a line feed behind it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="file">The file's name as asked for.</param>
    /// <param name="model">The model.</param>
    /// <param name="check">What captured sources say of it, or null.</param>
    public static void Write(Stream output, string file, SemanticModel model, SourceCheck? check = null)
    {
        var verdicts = new InspectionVerdicts(check);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            WriteMetadata(json, model.Metadata);
            WriteArray(json, model.Source, "sentences", Sentences(model.Tree), WriteSentence);
            WriteArray(json, model.Source, "claims", model.Claims, (json, source, claim) => WriteClaim(json, source, claim, verdicts));
            WriteArray(json, model.Source, "quantities", model.Quantities, (json, source, quantity) => WriteQuantity(json, source, quantity, verdicts));
            WriteArray(json, model.Source, "dates", model.Dates, (json, source, date) => WriteDate(json, source, date, verdicts));
            WriteArray(json, model.Source, "quotations", model.Quotations, (json, source, quotation) => WriteQuotation(json, source, quotation, verdicts));
            WriteArray(json, model.Source, "attributions", model.Attributions, WriteAttribution);
            WriteArray(json, model.Source, "citations", model.Citations, WriteCitation);
            WriteArray(json, model.Source, "mentions", model.Mentions, WriteMention);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static IEnumerable<Sentence> Sentences(DocumentTree tree) => tree.TextBlocks.SelectMany(block => block.Prose.Sentences);

    private static void WriteArray<T>(Utf8JsonWriter json, SourceText source, string name, IEnumerable<T> items, Action<Utf8JsonWriter, SourceText, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, source, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMetadata(Utf8JsonWriter json, DocumentMetadata metadata)
    {
        json.WriteStartObject("metadata");
        WriteOptional(json, "title", metadata.Title?.Value);
        json.WriteStartArray("authors");
        foreach (MetadataValue<string> author in metadata.Authors)
        {
            json.WriteStringValue(author.Value);
        }

        json.WriteEndArray();
        WriteOptional(json, "published", metadata.Published?.Value.ToString("o"));
        WriteOptional(json, "modified", metadata.Modified?.Value.ToString("o"));
        WriteOptional(json, "section", metadata.Section?.Value);
        WriteOptional(json, "canonical", metadata.CanonicalAddress?.Value);
        WriteOptional(json, "language", metadata.Language?.Value);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static void WriteFact(Utf8JsonWriter json, SourceText source, Fact fact)
    {
        WriteSpan(json, fact.Span);
        json.WriteString("text", VisibleText.Of(source, fact.Sentence.Prose, fact.ProseSpan));
    }

    private static void WriteVerdict(Utf8JsonWriter json, InspectionVerdicts verdicts, Fact fact)
    {
        if (verdicts.Find(fact) is not { } found)
        {
            return;
        }

        json.WriteString("verdict", Vocabulary.Name(found.Verdict));
        if (found.Evidence is { } capture)
        {
            json.WriteStartObject("evidence");
            json.WriteString("file", capture.Path);
            WriteSpan(json, found.Place);
            json.WriteEndObject();
        }
    }

    private static void WriteSentence(Utf8JsonWriter json, SourceText source, Sentence sentence)
    {
        WriteSpan(json, sentence.Span);
        json.WriteString("text", VisibleText.Of(source, sentence.Prose, sentence.ProseSpan));
    }

    private static void WriteClaim(Utf8JsonWriter json, SourceText source, Claim claim, InspectionVerdicts verdicts)
    {
        WriteFact(json, source, claim);
        WriteVerdict(json, verdicts, claim);
        json.WriteNumber("score", Math.Round(claim.Score, 4));
        WriteStrings(json, "reasons", claim.Reasons);
    }

    private static void WriteQuantity(Utf8JsonWriter json, SourceText source, Quantity quantity, InspectionVerdicts verdicts)
    {
        WriteFact(json, source, quantity);
        WriteVerdict(json, verdicts, quantity);
        json.WriteString("kind", Vocabulary.Name(quantity.Kind));
        WriteOptional(json, "value", quantity.Value);
        WriteOptional(json, "low", quantity.Low);
        WriteOptional(json, "high", quantity.High);
        WriteOptional(json, "unit", quantity.Unit);
        WriteOptional(json, "dimension", quantity.Measure is { } measure ? Vocabulary.Name(measure.Dimension) : null);
        WriteOptional(json, "currency", quantity.Currency);
        WriteOptional(json, "per", quantity.Per);
        WriteOptional(json, "comparator", Vocabulary.Name(quantity.Comparator));
        if (quantity.Value is not null || quantity.IsRange)
        {
            json.WriteStartArray("interval");
            WriteEnd(json, quantity.Interval.Low);
            WriteEnd(json, quantity.Interval.High);
            json.WriteEndArray();
        }
    }

    private static void WriteEnd(Utf8JsonWriter json, decimal end)
    {
        if (end is decimal.MinValue or decimal.MaxValue)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteNumberValue(end);
        }
    }

    private static void WriteDate(Utf8JsonWriter json, SourceText source, DateMention date, InspectionVerdicts verdicts)
    {
        WriteFact(json, source, date);
        WriteVerdict(json, verdicts, date);
        json.WriteString("kind", Vocabulary.Name(date.Kind));
        WriteOptional(json, "date", date.Date.ToString() is { Length: > 0 } text ? text : null);
        WriteOptional(json, "end_date", date.End?.ToString());
        WriteOptional(json, "weekday", date.Weekday is { } weekday ? date.Sentence.Prose.Text.Substring(weekday.ProseSpan.Start, weekday.ProseSpan.Length) : null);
        WriteOptional(json, "alternative", date.Alternative?.ToString());
        json.WriteBoolean("resolved", date.IsResolved);
        json.WriteBoolean("approximate", date.IsApproximate);
    }

    private static void WriteQuotation(Utf8JsonWriter json, SourceText source, Quotation quotation, InspectionVerdicts verdicts)
    {
        WriteFact(json, source, quotation);
        WriteVerdict(json, verdicts, quotation);
        json.WriteString("kind", Vocabulary.Name(quotation.Kind));
        json.WriteString("content", quotation.Content);
        WriteOptional(json, "speaker", quotation.Speaker);
        WriteOptional(json, "verb", quotation.Verb);
        json.WriteBoolean("nested", quotation.IsNested);
    }

    private static void WriteAttribution(Utf8JsonWriter json, SourceText source, Attribution attribution)
    {
        WriteFact(json, source, attribution);
        json.WriteString("kind", Vocabulary.Name(attribution.Kind));
        WriteOptional(json, "source", attribution.Source);
        json.WriteString("verb", attribution.Verb);
    }

    private static void WriteCitation(Utf8JsonWriter json, SourceText source, Citation citation)
    {
        WriteFact(json, source, citation);
        json.WriteString("kind", Vocabulary.Name(citation.Kind));
        WriteOptional(json, "target", citation.Target);
        json.WriteString("scope", Vocabulary.Name(citation.Scope));
    }

    private static void WriteMention(Utf8JsonWriter json, SourceText source, Mention mention)
    {
        WriteFact(json, source, mention);
        json.WriteString("kind", Vocabulary.Name(mention.Kind));
        json.WriteString("canonical", mention.Canonical);
        WriteOptional(json, "expansion", mention.Expansion);
        WriteOptional(json, "title", mention.Title);
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
