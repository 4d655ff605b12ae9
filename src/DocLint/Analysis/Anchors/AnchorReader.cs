using DocLint.Syntax;

namespace DocLint.Analysis;

/// <summary>Reads what a tree offers to links.</summary>
internal sealed class AnchorReader
{
    private const int LongestBraces = 200;

    private readonly DocumentTree _tree;
    private readonly HashSet<string> _elements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _braces = new(StringComparer.Ordinal);
    private readonly List<HeadingName> _headings = [];
    private readonly HashSet<string> _notes = new(StringComparer.OrdinalIgnoreCase);

    private AnchorReader(DocumentTree tree) => _tree = tree;

    public static DocumentAnchors? Read(DocumentTree tree)
    {
        foreach (Block block in tree.Blocks)
        {
            if ((block is RawBlock { Language: "template" } && !IsBraces(tree.Source.AsSpan(block.Span))) || (block is TextBlock && block.Descendants().Any(node => node is RawInline { IsVisible: true } && !IsBraces(tree.Source.AsSpan(node.Span)))))
            {
                return null;
            }
        }

        var reader = new AnchorReader(tree);
        reader.Read();
        return new DocumentAnchors(reader._elements, reader._braces, reader._headings, reader._notes);
    }

    private void Read()
    {
        bool isPage = _tree.Format == "html";
        foreach (Block block in _tree.Blocks)
        {
            AddElement(block.Element);
            switch (block)
            {
                case HeadingBlock heading:
                    if (heading.ExplicitId is { } id)
                    {
                        _braces.Add(id);
                    }

                    if (!isPage)
                    {
                        _headings.Add(HeadingName.Of(_tree, heading));
                    }

                    AddInlines(heading);
                    break;
                case RawBlock:
                    AddIds(_tree.Source.AsSpan(block.Span));
                    AddHeadings(_tree.Source.AsSpan(block.Span));
                    break;
                case TextBlock:
                    AddInlines(block);
                    break;
                case FootnoteDefinitionBlock note:
                    _notes.Add(note.Label);
                    break;
            }
        }

        if (!isPage)
        {
            AddBraces(_tree.Source.Content);
        }
    }

    private void AddInlines(Block block)
    {
        foreach (SyntaxNode node in block.Descendants())
        {
            switch (node)
            {
                case RawInline:
                    AddIds(_tree.Source.AsSpan(node.Span));
                    break;
                case ContainerInline { Element: { } element }:
                    AddElement(element);
                    break;
                case LinkInline { Element: { } element }:
                    AddElement(element);
                    break;
            }
        }
    }

    private void AddElement(ElementInfo? element)
    {
        if (element?["id"] is { Length: > 0 } id)
        {
            _elements.Add(id);
        }

        if (element?["name"] is { Length: > 0 } name)
        {
            _elements.Add(name);
        }
    }

    // Reads id="…" and name="…" of tags in raw source.
    private void AddIds(ReadOnlySpan<char> source)
    {
        while (true)
        {
            int equals = source.IndexOf('=');
            if (equals < 0)
            {
                return;
            }

            ReadOnlySpan<char> before = source[..equals].TrimEnd();
            source = source[(equals + 1)..].TrimStart();
            bool isAnchor = EndsWithName(before, "id") || EndsWithName(before, "name");
            if (!isAnchor || source.IsEmpty)
            {
                continue;
            }

            char quote = source[0];
            int end = quote is '"' or '\'' ? source[1..].IndexOf(quote) : source.IndexOfAny(" \t\r\n>");
            if (end > 0)
            {
                _elements.Add((quote is '"' or '\'' ? source.Slice(1, end) : source[..end]).ToString());
            }
        }
    }

    // <h1 align="center">…</h1>: who shows it makes an anchor of it as of any heading.
    private void AddHeadings(ReadOnlySpan<char> source)
    {
        while (true)
        {
            int open = source.IndexOf("<h", StringComparison.OrdinalIgnoreCase);
            if (open < 0)
            {
                return;
            }

            source = source[(open + 2)..];
            if (source.Length < 2 || source[0] is < '1' or > '6' || !(source[1] == '>' || char.IsWhiteSpace(source[1])))
            {
                continue;
            }

            int start = source.IndexOf('>') + 1;
            int end = source.IndexOf("</h", StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                return;
            }

            if (start > 0 && start < end)
            {
                _headings.Add(HeadingName.OfElement(source[start..end]));
            }

            source = source[end..];
        }
    }

    // {#id}, {: #id .class}, {/* #id */}, and (id)= on a line of its own.
    private void AddBraces(ReadOnlySpan<char> source)
    {
        for (ReadOnlySpan<char> rest = source; rest.IndexOf('{') is >= 0 and int open;)
        {
            rest = rest[(open + 1)..];
            ReadOnlySpan<char> inside = rest[..Math.Min(rest.Length, LongestBraces)];
            int end = inside.IndexOfAny('}', '\n');
            if (end < 0 || inside[end] != '}')
            {
                continue;
            }

            inside = inside[..end];
            int hash = inside.IndexOf('#');
            if (hash >= 0 && !inside[..hash].ContainsAnyExcept(" :/*."))
            {
                ReadOnlySpan<char> id = inside[(hash + 1)..];
                int stop = id.IndexOfAny(" \t*");
                id = stop < 0 ? id : id[..stop];
                if (!id.IsEmpty)
                {
                    _braces.Add(id.ToString());
                }
            }
        }

        for (ReadOnlySpan<char> rest = source; rest.IndexOf(")=") is >= 0 and int close;)
        {
            ReadOnlySpan<char> line = rest[..close];
            line = line[(line.LastIndexOf('\n') + 1)..];
            rest = rest[(close + 2)..];
            if (line.Length > 1 && line[0] == '(' && (rest.IsEmpty || rest[0] is '\r' or '\n'))
            {
                _braces.Add(line[1..].ToString());
            }
        }
    }

    private static bool IsBraces(ReadOnlySpan<char> template) => template.StartsWith("{:") || template.StartsWith("{#");

    private static bool EndsWithName(ReadOnlySpan<char> text, string name) =>
        text.EndsWith(name, StringComparison.OrdinalIgnoreCase) && text.Length > name.Length && char.IsWhiteSpace(text[^(name.Length + 1)]);
}
