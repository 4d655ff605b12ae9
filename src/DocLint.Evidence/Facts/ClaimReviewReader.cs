using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Evidence.Facts;

/// <summary>Reads published fact-checks: schema.org JSON-LD with <c>ClaimReview</c> objects anywhere in it, alone, in a list, in a graph, or as the items of a <c>DataFeed</c>.</summary>
internal static class ClaimReviewReader
{
    private const int DeepestLevel = 60;

    public static void AddTo(ImmutableArray<ClaimReview>.Builder reviews, SourceText source, ImmutableArray<Diagnostic>.Builder problems)
    {
        int before = reviews.Count;
        try
        {
            using JsonDocument document = JsonDocument.Parse(source.Content, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestLevel });
            Visit(document.RootElement, reviews);
        }
        catch (JsonException exception)
        {
            int position = Position(source, exception);
            problems.Add(EvidenceFiles.Problem(source, new TextSpan(position, 0), "the fact-checks cannot be read: the file is no JSON from here on"));
            return;
        }

        if (reviews.Count == before)
        {
            problems.Add(EvidenceFiles.Problem(source, default, "it has no fact-check with 'claimReviewed' and a 'reviewRating'"));
        }
    }

    // The parser's own limit of depth bounds the recursion.
    private static void Visit(JsonElement element, ImmutableArray<ClaimReview>.Builder reviews)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Visit(item, reviews);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsReview(element) && Text(element, "claimReviewed") is { } claim && Rating(element) is { } rating)
            {
                JsonElement item = Member(element, "itemReviewed");
                reviews.Add(new ClaimReview(claim, rating, Text(Member(element, "author"), "name") ?? Text(Member(element, "publisher"), "name"), Text(element, "url"), Text(Member(item, "author"), "name")));
                return;
            }

            foreach (JsonProperty member in element.EnumerateObject())
            {
                Visit(member.Value, reviews);
            }
        }
    }

    private static bool IsReview(JsonElement element)
    {
        JsonElement type = Member(element, "@type");
        return type.ValueKind == JsonValueKind.String ? IsName(type) : type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(IsName);

        static bool IsName(JsonElement name) => name.ValueKind == JsonValueKind.String && name.GetString() is "ClaimReview" or "schema:ClaimReview" or "http://schema.org/ClaimReview" or "https://schema.org/ClaimReview";
    }

    // In words where there are words; a bare number means nothing without its scale.
    private static string? Rating(JsonElement review)
    {
        JsonElement rating = Member(review, "reviewRating");
        string? words = Text(rating, "alternateName") ?? Text(rating, "name");
        return words ?? (Text(rating, "ratingValue") is { } value ? Text(rating, "bestRating") is { } best ? $"{value} of {best}" : value : null);
    }

    private static JsonElement Member(JsonElement element, string name)
    {
        element = element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0 ? element[0] : element;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;
    }

    private static string? Text(JsonElement element, string name)
    {
        JsonElement value = Member(element, name);
        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object => Text(value, "@value"),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private static int Position(SourceText source, JsonException exception)
    {
        int line = (int)Math.Min(exception.LineNumber ?? 0, int.MaxValue);
        int start = 0;
        for (int i = 0; i < line && source.Content.IndexOf('\n', start) is >= 0 and int end; i++)
        {
            start = end + 1;
        }

        ReadOnlySpan<char> rest = source.Content.AsSpan(start);
        int bytes = (int)Math.Min(exception.BytePositionInLine ?? 0, int.MaxValue);
        int length = 0;
        foreach (Rune rune in rest.EnumerateRunes())
        {
            if (bytes <= 0)
            {
                break;
            }

            bytes -= rune.Utf8SequenceLength;
            length += rune.Utf16SequenceLength;
        }

        return start + length;
    }
}
