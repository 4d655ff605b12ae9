using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>The text of one block as a reader sees it, with a map from every position back to the source.</summary>
/// <remarks>
/// <para>Entities are decoded, soft breaks are blanks, hard breaks are LF, markup is gone. What a reader sees but is no prose (code, addresses, images, template expressions) stands as one <see cref="ObjectCharacter"/>.</para>
/// <para>Positions in prose and in the source are different things: every member says which it takes. Immutable and thread-safe; sentences and tokens are made on first use.</para>
/// </remarks>
public sealed class Prose
{
    /// <summary>Stands for something that is no prose: U+FFFC.</summary>
    public const char ObjectCharacter = '\uFFFC';

    private readonly ImmutableArray<ProseSegment> _segments;
    private readonly int _emptyPosition;
    private TokenList? _tokens;
    private SentenceList? _sentences;

    internal Prose(TextBlock block, string text, ImmutableArray<ProseSegment> segments)
    {
        Block = block;
        Text = text;
        _segments = segments;
        _emptyPosition = block.Span.Start;
    }

    /// <summary>The block whose text it is.</summary>
    public TextBlock Block { get; }

    /// <summary>The text as a reader sees it.</summary>
    public string Text { get; }

    /// <summary>The stretches that make up the text, in order, without gaps in the prose.</summary>
    public ImmutableArray<ProseSegment> Segments => _segments;

    /// <summary>The tokens of the text; positions are prose positions.</summary>
    public ImmutableArray<Token> Tokens => (_tokens ??= new TokenList(Tokenizer.Tokenize(Text))).Items;

    /// <summary>The sentences of the text.</summary>
    public ImmutableArray<Sentence> Sentences => (_sentences ??= new SentenceList(SentenceSplitter.Split(this))).Items;

    /// <summary>The source of a stretch of prose: from the start of its first character's source to the end of its last one's.</summary>
    /// <remarks><para>An empty span maps to the source position where its character begins.</para></remarks>
    public TextSpan ToSource(TextSpan proseSpan)
    {
        if (_segments.IsEmpty)
        {
            return new TextSpan(_emptyPosition, 0);
        }

        int start = ToSource(proseSpan.Start);
        if (proseSpan.IsEmpty)
        {
            return new TextSpan(start, 0);
        }

        ProseSegment last = _segments[FindSegment(proseSpan.End - 1)];
        int end = last.IsVerbatim ? last.SourceStart + (proseSpan.End - last.ProseStart) : last.SourceStart + last.SourceLength;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>The source position at which a character of the prose begins; the end of the prose maps to the end of its last character's source.</summary>
    public int ToSource(int prosePosition)
    {
        if (_segments.IsEmpty)
        {
            return _emptyPosition;
        }

        if (prosePosition >= Text.Length)
        {
            return _segments[^1].SourceStart + _segments[^1].SourceLength;
        }

        ProseSegment segment = _segments[FindSegment(prosePosition)];
        return segment.IsVerbatim ? segment.SourceStart + (prosePosition - segment.ProseStart) : segment.SourceStart;
    }

    /// <summary>The position in the prose of the character made by the source at <paramref name="sourcePosition"/>, or -1 when no prose stands there.</summary>
    public int ToProse(int sourcePosition)
    {
        int low = 0;
        int high = _segments.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            ProseSegment segment = _segments[middle];
            if (sourcePosition < segment.SourceStart)
            {
                high = middle - 1;
            }
            else if (sourcePosition >= segment.SourceStart + segment.SourceLength)
            {
                low = middle + 1;
            }
            else
            {
                return segment.IsVerbatim ? segment.ProseStart + (sourcePosition - segment.SourceStart) : segment.ProseStart;
            }
        }

        return -1;
    }

    /// <summary>The sentence that holds a prose position, or null for blanks between sentences.</summary>
    public Sentence? GetSentence(int prosePosition)
    {
        ImmutableArray<Sentence> sentences = Sentences;
        int low = 0;
        int high = sentences.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            TextSpan span = sentences[middle].ProseSpan;
            if (prosePosition < span.Start)
            {
                high = middle - 1;
            }
            else if (prosePosition >= span.End)
            {
                low = middle + 1;
            }
            else
            {
                return sentences[middle];
            }
        }

        return null;
    }

    private int FindSegment(int prosePosition)
    {
        int low = 0;
        int high = _segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_segments[middle].ProseStart <= prosePosition)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    // Boxes, so that the immutable arrays can be published to other threads in one write.
    private sealed record TokenList(ImmutableArray<Token> Items);

    private sealed record SentenceList(ImmutableArray<Sentence> Items);
}

/// <summary>A stretch of prose and the source that made it.</summary>
/// <param name="ProseStart">Where it begins in the prose.</param>
/// <param name="ProseLength">Its length in the prose; at least 1.</param>
/// <param name="SourceStart">Where it begins in the source.</param>
/// <param name="SourceLength">Its length in the source.</param>
/// <param name="IsVerbatim">Whether prose and source are the same text, so that positions map one to one.</param>
public readonly record struct ProseSegment(int ProseStart, int ProseLength, int SourceStart, int SourceLength, bool IsVerbatim);
