using System.Text;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>A link or footnote definition.</summary>
/// <param name="Name">How it is referred to, with its brackets.</param>
/// <param name="Span">Its source.</param>
/// <param name="LabelSpan">The source of its label with the brackets.</param>
/// <param name="Address">The address of a link; null for a footnote.</param>
internal sealed record DocumentDefinition(string Name, TextSpan Span, TextSpan LabelSpan, string? Address)
{
    /// <summary>Whether it defines a footnote.</summary>
    public bool IsFootnote => Address is null;

    /// <summary>Its source with its lines, where nothing else stands on them.</summary>
    public TextSpan WholeLines(SourceText source)
    {
        LineMap lines = source.Lines;
        int first = lines.GetLine(Span.Start);
        int last = lines.GetLine(Math.Max(Span.Start, Span.End - 1));
        TextSpan whole = TextSpan.FromBounds(lines.GetStart(first), lines.GetSpan(last).End);
        bool isAlone = source.AsSpan(TextSpan.FromBounds(whole.Start, Span.Start)).IsWhiteSpace() && source.AsSpan(TextSpan.FromBounds(Span.End, whole.End)).IsWhiteSpace();
        if (!isAlone)
        {
            return Span;
        }

        // The last line has no break of its own, and must not leave the one before it behind.
        int end = lines.GetSpanIncludingBreak(last).End;
        return end == whole.End && first > 0 ? TextSpan.FromBounds(lines.GetSpan(first - 1).End, end) : TextSpan.FromBounds(whole.Start, end);
    }
}

/// <summary>The definitions of a document, and which of them count.</summary>
internal sealed class DocumentDefinitions
{
    private readonly Dictionary<string, DocumentDefinition> _first = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<(DocumentDefinition Definition, DocumentDefinition First)> _duplicates = [];
    private readonly DocumentTree _tree;

    public DocumentDefinitions(DocumentTree tree)
    {
        _tree = tree;
        foreach (Block block in tree.Blocks)
        {
            if (block is LinkDefinitionBlock link && !IsComment(link))
            {
                Add(Key(link.Label), new DocumentDefinition($"[{link.Label}]", link.Span, link.LabelSpan, link.Address));
            }
            else if (block is FootnoteDefinitionBlock footnote)
            {
                Add("^" + Key(footnote.Label), new DocumentDefinition($"[^{footnote.Label}]", footnote.Span, footnote.LabelSpan, null));
            }
        }
    }

    /// <summary>Whether nothing is defined.</summary>
    public bool IsEmpty => _first.Count == 0;

    /// <summary>Definitions of what is defined above them, each with the one that counts, in source order.</summary>
    public IReadOnlyList<(DocumentDefinition Definition, DocumentDefinition First)> Duplicates => _duplicates;

    /// <summary>Definitions that nothing refers to, in source order.</summary>
    public IEnumerable<DocumentDefinition> Unused
    {
        get
        {
            CollectUses();
            return _first.Where(pair => !_used.Contains(pair.Key)).Select(pair => pair.Value).OrderBy(definition => definition.Span.Start);
        }
    }

    // "[//]: # (text)" and "[comment]: <> (text)" are how people write comments.
    private static bool IsComment(LinkDefinitionBlock link) => link.Address is "" or "#" or "<>" || link.Label is "//" or "#";

    private void Add(string key, DocumentDefinition definition)
    {
        if (!_first.TryAdd(key, definition))
        {
            _duplicates.Add((definition, _first[key]));
        }
    }

    private void CollectUses()
    {
        foreach (SyntaxNode node in _tree.Root.Descendants())
        {
            switch (node)
            {
                case LinkInline { Label: { } label }:
                    _used.Add(Key(label));
                    break;
                case ImageInline { Label: { } label }:
                    _used.Add(Key(label));
                    break;
                case FootnoteReferenceInline footnote:
                    _used.Add("^" + Key(footnote.Label));
                    break;
                case RawBlock or RawInline:
                    CollectBrackets(_tree.Source.AsSpan(node.Span));
                    break;
            }
        }
    }

    // What a template or an element holds may be Markdown again when the page is built.
    private void CollectBrackets(ReadOnlySpan<char> raw)
    {
        const int LongestLabel = 999;
        for (int open = raw.IndexOf('['); open >= 0; open = raw.IndexOf('['))
        {
            raw = raw[(open + 1)..];
            int close = raw.IndexOfAny('[', ']');
            if (close > 0 && close <= LongestLabel && raw[close] == ']')
            {
                ReadOnlySpan<char> label = raw[..close];
                _used.Add(label[0] == '^' ? "^" + Key(label[1..]) : Key(label));
            }
        }
    }

    // Labels are the same whatever their case and however their words are parted.
    private static string Key(ReadOnlySpan<char> label)
    {
        var key = new StringBuilder(label.Length);
        foreach (char c in label)
        {
            if (!char.IsWhiteSpace(c))
            {
                key.Append(char.ToUpperInvariant(char.ToLowerInvariant(c)));
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.Length > 0 && key[^1] == ' ' ? key.ToString(0, key.Length - 1) : key.ToString();
    }
}
