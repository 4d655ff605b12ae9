using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

/// <summary>
/// Builds trees for tests of the semantic model, without a format: blocks are parted by blank lines; <c># heading</c>, <c>- item</c>, <c>&gt; quote</c>,
/// <c>| cell</c> (a table of one cell a line), <c>[^1]: note</c>; inlines are <c>[text](address)</c> and <c>[^1]</c>.
/// </summary>
internal static partial class SmallTree
{
    public static SemanticModel Model(string text)
    {
        SourceText source = SourceText.From(text, "a.md");
        ImmutableArray<SyntaxNode>.Builder blocks = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (Match match in BlockPattern().Matches(text))
        {
            blocks.Add(BlockOf(match.Value, match.Index, text));
        }

        return new SemanticModel(new DocumentTree(source, "markdown", new DocumentBlock(new TextSpan(0, text.Length), blocks.ToImmutable())));
    }

    private static Block BlockOf(string block, int start, string text)
    {
        var span = new TextSpan(start, block.Length);
        Match note = NotePattern().Match(block);
        return block[0] switch
        {
            '#' => new HeadingBlock(span, 2, Inlines(text, start + 2, start + block.Length)),
            '-' => new ListBlock(span, false, [.. Lines(block, start).Select(line => (SyntaxNode)new ListItemBlock(line, [Paragraph(text, line.Start + 2, line.End)]))]),
            '|' => new TableBlock(span, [.. Lines(block, start).Select(line => (SyntaxNode)new TableRowBlock(line, false, [new TableCellBlock(TextSpan.FromBounds(line.Start + 1, line.End), Inlines(text, line.Start + 2, line.End))]))]),
            '>' => new BlockQuoteBlock(span, [.. Lines(block, start).Select(line => (SyntaxNode)Paragraph(text, line.Start + 2, line.End))]),
            '[' when note.Success => new FootnoteDefinitionBlock(span, note.Groups[1].Value, new TextSpan(start, note.Length - 1), [Paragraph(text, start + note.Length + 1, start + block.Length)]),
            _ => Paragraph(text, start, start + block.Length),
        };
    }

    private static IEnumerable<TextSpan> Lines(string block, int start)
    {
        int at = 0;
        foreach (string line in block.Split('\n'))
        {
            yield return new TextSpan(start + at, line.Length);
            at += line.Length + 1;
        }
    }

    private static ParagraphBlock Paragraph(string text, int start, int end) => new(TextSpan.FromBounds(start, end), Inlines(text, start, end));

    private static ImmutableArray<SyntaxNode> Inlines(string text, int start, int end)
    {
        ImmutableArray<SyntaxNode>.Builder inlines = ImmutableArray.CreateBuilder<SyntaxNode>();
        int position = start;
        foreach (Match match in InlinePattern().Matches(text[..end], start))
        {
            AddText(inlines, text, position, match.Index);
            var span = new TextSpan(match.Index, match.Length);
            if (match.Groups["note"].Success)
            {
                inlines.Add(new FootnoteReferenceInline(span, match.Groups["note"].Value, true));
            }
            else
            {
                ImmutableArray<SyntaxNode>.Builder inner = ImmutableArray.CreateBuilder<SyntaxNode>();
                AddText(inner, text, match.Groups["text"].Index, match.Groups["text"].Index + match.Groups["text"].Length);
                inlines.Add(new LinkInline(span, inner.ToImmutable(), LinkForm.Inline, match.Groups["address"].Value, new TextSpan(match.Groups["address"].Index, match.Groups["address"].Length)));
            }

            position = match.Index + match.Length;
        }

        AddText(inlines, text, position, end);
        return inlines.ToImmutable();
    }

    private static void AddText(ImmutableArray<SyntaxNode>.Builder inlines, string text, int start, int end)
    {
        if (end > start)
        {
            inlines.Add(new TextInline(TextSpan.FromBounds(start, end), text[start..end]));
        }
    }

    [GeneratedRegex(@"(?:[^\n]+\n?)+(?<!\n)")]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"^\[\^(\w+)\]:")]
    private static partial Regex NotePattern();

    [GeneratedRegex(@"\[\^(?<note>\w+)\]|\[(?<text>[^\]\^]+)\]\((?<address>[^)]*)\)")]
    private static partial Regex InlinePattern();
}
