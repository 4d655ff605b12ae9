using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>A link reference definition as found in the source.</summary>
internal sealed record MarkdownDefinition(TextSpan Span, string Label, TextSpan LabelSpan, string Address, TextSpan AddressSpan, string? Title);

/// <summary>What one parse of a document knows while it runs: its definitions, footnotes and comments.</summary>
internal sealed class MarkdownContext(SourceText source, bool isMdx)
{
    private BraceMap? _braces;
    private ShortcodeNames? _shortcodes;

    public SourceText Source { get; } = source;

    public string Content { get; } = source.Content;

    /// <summary>Whether tags are JSX and braces are expressions.</summary>
    public bool IsMdx { get; } = isMdx;

    /// <summary>The definitions by normalised label; the first of a label wins.</summary>
    public Dictionary<string, MarkdownDefinition> Definitions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The labels of the footnotes.</summary>
    public HashSet<string> Footnotes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<Comment> Comments { get; } = [];

    /// <summary>The matching braces of the source; made on first use.</summary>
    public BraceMap Braces => _braces ??= new BraceMap(Content);

    /// <summary>The shortcodes of the source; made on first use.</summary>
    public ShortcodeNames Shortcodes => _shortcodes ??= new ShortcodeNames(Content);

    /// <summary>Folds the white space of a label, so that labels that mean the same are the same string.</summary>
    public static string Normalize(ReadOnlySpan<char> label)
    {
        label = label.Trim();
        if (!label.ContainsAny("\t\r\n") && label.IndexOf("  ") < 0)
        {
            return label.ToString();
        }

        char[] folded = new char[label.Length];
        int length = 0;
        foreach (char c in label)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded[length++] = c;
            }
            else if (folded[length - 1] != ' ')
            {
                folded[length++] = ' ';
            }
        }

        return new string(folded, 0, length);
    }

    public void AddComment(TextSpan span, int opening, int closing)
    {
        int start = span.Start + opening;
        int end = Math.Max(start, span.End - closing);
        while (start < end && char.IsWhiteSpace(Content[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Content[end - 1]))
        {
            end--;
        }

        Comments.Add(new Comment(span, TextSpan.FromBounds(start, end)));
    }

    /// <summary>Collects the comments of a stretch of HTML.</summary>
    public void AddComments(TextSpan span)
    {
        int position = span.Start;
        while (position < span.End)
        {
            int opening = Content.AsSpan(position, span.End - position).IndexOf("<!--", StringComparison.Ordinal);
            if (opening < 0)
            {
                return;
            }

            opening += position;
            int closing = Content.AsSpan(opening + 4, span.End - opening - 4).IndexOf("-->", StringComparison.Ordinal);
            if (closing < 0)
            {
                return;
            }

            int end = opening + 4 + closing + 3;
            AddComment(TextSpan.FromBounds(opening, end), 4, 3);
            position = end;
        }
    }
}

/// <summary>Which brace closes which, for a whole text; one pass, so that hostile nesting costs nothing more.</summary>
internal sealed class BraceMap
{
    private readonly Dictionary<int, int> _closings = [];

    public BraceMap(string text)
    {
        var open = new Stack<int>();
        for (int i = text.AsSpan().IndexOfAny('{', '}'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == '{')
            {
                open.Push(i);
            }
            else if (text[i] == '}' && open.TryPop(out int opening))
            {
                _closings[opening] = i;
            }
        }
    }

    /// <summary>The position behind the brace that closes the one at <paramref name="position"/>, or -1.</summary>
    public int FindEnd(int position) => _closings.TryGetValue(position, out int closing) ? closing + 1 : -1;
}
