using System.Collections.Immutable;
using System.Text;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Reads block quotes as quotations, with the speaker from the line before, a dash line or a citation at the end.</summary>
internal static class BlockQuotations
{
    public static List<Quotation> Find(SemanticModel model)
    {
        var found = new List<Quotation>();
        ImmutableArray<TextBlock> texts = model.Tree.TextBlocks;
        int next = 0;
        foreach (Block block in model.Tree.Blocks)
        {
            if (block is not BlockQuoteBlock { Alert: null } quote || quote.Ancestor<BlockQuoteBlock>() is { Alert: null })
            {
                continue;
            }

            while (next < texts.Length && texts[next].Span.Start < quote.Span.Start)
            {
                next++;
            }

            int end = next;
            while (end < texts.Length && texts[end].Span.Start < quote.Span.End)
            {
                end++;
            }

            if (Read(model, texts, next, end) is { } quotation)
            {
                found.Add(quotation);
            }

            next = end;
        }

        return found;
    }

    private static Quotation? Read(SemanticModel model, ImmutableArray<TextBlock> texts, int first, int end)
    {
        while (first < end && texts[first].Prose.Sentences.IsEmpty)
        {
            first++;
        }

        if (first == end)
        {
            return null;
        }

        // "— Moon Jae-in" as a line of its own is who spoke, not what was said.
        TextSpan signature = default;
        Prose? signed = null;
        int last = end;
        if (end - first > 1 && (SignatureStart(texts[end - 1].Prose.Text, 0) is int start and >= 0 || IsSignatureElement(texts[end - 1]) && (start = 0) == 0))
        {
            signed = texts[end - 1].Prose;
            signature = TextSpan.FromBounds(start, signed.Text.Length);
            last = end - 1;
        }

        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var content = new StringBuilder();
        for (int i = first; i < last; i++)
        {
            Prose prose = texts[i].Prose;
            int stop = prose.Text.Length;
            if (i == last - 1 && signed is null && LineSignature(prose.Text) is (int line and > 0, int name))
            {
                signed = prose;
                signature = TextSpan.FromBounds(name, stop);
                stop = line;
            }

            var span = TextSpan.FromBounds(0, TrimmedEnd(prose.Text, stop));
            if (span.IsEmpty)
            {
                continue;
            }

            spans.Add(prose.ToSource(span));
            content.Append(content.Length > 0 ? "\n" : "").Append(prose.Text, 0, span.End);
        }

        if (spans.Count == 0)
        {
            return null;
        }

        Prose head = texts[first].Prose;
        Attribution? lead = signed is null ? LeadingAttribution(model, texts, first) : null;
        return new Quotation
        {
            Sentence = head.Sentences[0],
            ProseSpan = TextSpan.FromBounds(0, TrimmedEnd(head.Text, head.Text.Length)),
            Kind = QuotationKind.Block,
            ContentSpans = spans.DrainToImmutable(),
            Content = content.ToString(),
            Speaker = signed is not null ? Name(signed.Text, signature) : lead?.Source,
            SpeakerSpan = signed is not null ? signed.ToSource(signature) : lead is { Source: not null } ? lead.Sentence.Prose.ToSource(lead.SourceSpan) : default,
            Verb = lead?.Verb,
        };
    }

    private static Attribution? LeadingAttribution(SemanticModel model, ImmutableArray<TextBlock> texts, int first)
    {
        if (first == 0)
        {
            return null;
        }

        Prose before = texts[first - 1].Prose;
        if (!before.Text.AsSpan().TrimEnd().EndsWith(":"))
        {
            return null;
        }

        // The attributions are in source order: the last one that begins before the quote.
        ImmutableArray<Attribution> attributions = model.Attributions;
        int low = 0;
        int high = attributions.Length;
        int position = texts[first].Span.Start;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (attributions[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && ReferenceEquals(attributions[low - 1].Sentence, before.Sentences[^1]) ? attributions[low - 1] : null;
    }

    // The last line, or what follows a dash behind the last sentence.
    private static (int Line, int Name) LineSignature(string text)
    {
        int line = text.LastIndexOf('\n');
        if (line > 0 && SignatureStart(text, line + 1) is int start and >= 0)
        {
            return (line, start);
        }

        return Signature.Behind(text, Math.Max(0, text.Length - 120)) is { } name ? (name.Dash, name.Start) : (-1, -1);
    }

    private static bool IsSignatureElement(TextBlock block) =>
        block.Element?.Name is "footer" or "cite" or "figcaption" || block.Parent is Block { Element.Name: "footer" or "cite" };

    // Where the name begins behind a dash; -1 when the line does not begin with one or is too long for a name.
    private static int SignatureStart(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        int dashes = start;
        while (dashes < text.Length && text[dashes] is '\u2014' or '\u2013' or '\u2015' or '-' or '~')
        {
            dashes++;
        }

        while (dashes > start && dashes < text.Length && char.IsWhiteSpace(text[dashes]))
        {
            dashes++;
        }

        return dashes > start && dashes < text.Length && text.Length - dashes <= 120 ? dashes : -1;
    }

    private static string Name(string text, TextSpan signature)
    {
        ReadOnlySpan<char> name = text.AsSpan(signature.Start, signature.Length);
        int comma = name.IndexOf(',');
        return (comma > 0 ? name[..comma] : name).Trim().ToString();
    }

    private static int TrimmedEnd(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
