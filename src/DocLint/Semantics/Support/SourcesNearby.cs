using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Tells which sources stand in the text before and behind a sentence.</summary>
/// <remarks><para>Looks through the document once. Not thread-safe.</para></remarks>
internal sealed class SourcesNearby(SemanticModel model)
{
    private List<int>? _documents;
    private List<int>? _attributions;
    private Dictionary<string, int>? _citedDocuments;

    /// <summary>Whether a study or report is spoken of in a sentence's paragraph, or in one of the few before it.</summary>
    public bool HasDocumentBefore(Sentence sentence)
    {
        _documents ??= FindDocuments();
        return IsNearBefore(_documents, sentence);
    }

    private bool IsNearBefore(List<int> places, Sentence sentence)
    {
        const int Reach = 8;
        int at = places.BinarySearch(sentence.Span.Start);
        at = at < 0 ? ~at : at;
        if (at == 0)
        {
            return false;
        }

        int document = places[at - 1];
        int blocks = 0;
        for (int i = BlockAt(sentence.Span.Start); i >= 0 && blocks <= Reach; i--, blocks++)
        {
            if (model.Tree.TextBlocks[i].Span.Start <= document)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence is one of the two behind another, or, where that is a paragraph of its own, the first of the next block.</summary>
    public bool IsSoonAfter(Sentence sentence, Sentence other)
    {
        const int Sentences = 2;
        if (ReferenceEquals(sentence.Prose, other.Prose))
        {
            Sentence? next = sentence;
            for (int i = 0; i < Sentences && next is not null; i++)
            {
                next = NextOf(next);
                if (ReferenceEquals(next, other))
                {
                    return true;
                }
            }

            return false;
        }

        int block = BlockAt(sentence.Span.Start);
        return sentence.Prose.Sentences.Length == 1 && block + 1 < model.Tree.TextBlocks.Length && ReferenceEquals(model.Tree.TextBlocks[block + 1], other.Prose.Block) && ReferenceEquals(other.Prose.Sentences[0], other);
    }

    // Blanks between two sentences belong to neither.
    private static Sentence? NextOf(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        int start = sentence.ProseSpan.End;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start < text.Length ? sentence.Prose.GetSentence(start) : null;
    }

    /// <summary>Whether a document, a citation or somebody who is named stands in one of the few blocks before a sentence.</summary>
    public bool HasSourceBefore(Sentence sentence)
    {
        if (HasDocumentBefore(sentence))
        {
            return true;
        }

        _attributions ??= FindAttributions();
        return IsNearBefore(_attributions, sentence);
    }

    private List<int> FindAttributions()
    {
        var found = new List<int>();
        foreach (Attribution attribution in model.Attributions)
        {
            if (attribution.Kind != AttributionKind.Anonymous)
            {
                found.Add(attribution.Span.Start);
            }
        }

        return found;
    }

    /// <summary>Whether a paragraph behind a mentioned document cites, and speaks of a document of its kind.</summary>
    public bool IsCitedLater(Citation mentioned)
    {
        ReadOnlySpan<char> text = mentioned.Text;
        ReadOnlySpan<char> noun = text[(text.LastIndexOf(' ') + 1)..];
        _citedDocuments ??= FindCitedDocuments();
        return _citedDocuments.TryGetValue(noun.ToString(), out int last) && last > mentioned.Span.Start;
    }

    // Where each word for a document, or for what it found, last stands in a paragraph that cites.
    private Dictionary<string, int> FindCitedDocuments()
    {
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        Prose? read = null;
        foreach (Citation citation in model.Citations)
        {
            Prose prose = citation.Sentence.Prose;
            if (citation.Kind == CitationKind.Mentioned || citation.Scope == CitationScope.None || ReferenceEquals(prose, read))
            {
                continue;
            }

            read = prose;
            foreach (Token token in prose.Tokens)
            {
                if (token.Kind == TokenKind.Word && (CueLexicon.Of(prose.Text.AsSpan(token.Start, token.Length)) & Cue.Document) != 0)
                {
                    found[prose.Text.Substring(token.Start, token.Length)] = prose.ToSource(token.Start);
                }
            }
        }

        return found;
    }

    private List<int> FindDocuments()
    {
        var found = new List<int>();
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            foreach (Token token in block.Prose.Tokens)
            {
                if (token.Kind == TokenKind.Word && (CueLexicon.Of(block.Prose.Text.AsSpan(token.Start, token.Length)) & Cue.Document) != 0)
                {
                    found.Add(block.Prose.ToSource(token.Start));
                }
            }
        }

        return found;
    }

    private int BlockAt(int position)
    {
        ImmutableArray<TextBlock> blocks = model.Tree.TextBlocks;
        int low = 0;
        int high = blocks.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (blocks[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
