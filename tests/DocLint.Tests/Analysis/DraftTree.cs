using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Analysis;

/// <summary>Makes trees of drafts with headings, paragraphs and comments, parted by blank lines, so that tests need no format.</summary>
internal static class DraftTree
{
    public static DocumentTree Parse(string text, FrontMatterValue? frontMatter = null, int frontMatterEnd = 0)
    {
        SourceText source = SourceText.From(text, "draft.md");
        var top = new List<SyntaxNode>();
        var section = new List<SyntaxNode>();
        var comments = ImmutableArray.CreateBuilder<Comment>();
        if (frontMatter is not null)
        {
            top.Add(new FrontMatterBlock(new TextSpan(0, frontMatterEnd), frontMatter.Span, "yaml", frontMatter, null));
        }

        int position = frontMatterEnd;
        while (position < text.Length)
        {
            int end = text.IndexOf("\n\n", position, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var span = TextSpan.FromBounds(position, end);
            position = Math.Min(text.Length, end + 2);
            if (span.IsEmpty)
            {
                continue;
            }

            int known = comments.Count;
            FindComments(text, span, comments);
            ImmutableArray<SyntaxNode> inlines = MakeInlines(source, span, comments.Skip(known));
            switch (text[span.Start])
            {
                case '#':
                    CloseSection(top, section);
                    section.Add(new HeadingBlock(span, 2, inlines));
                    break;
                case '<':
                    section.Add(new RawBlock(span, "html"));
                    break;
                default:
                    section.Add(new ParagraphBlock(span, inlines));
                    break;
            }
        }

        CloseSection(top, section);
        return new DocumentTree(source, "markdown", new DocumentBlock(new TextSpan(0, text.Length), [.. top]), comments.ToImmutable());
    }

    private static ImmutableArray<SyntaxNode> MakeInlines(SourceText source, TextSpan span, IEnumerable<Comment> comments)
    {
        ImmutableArray<SyntaxNode>.Builder inlines = ImmutableArray.CreateBuilder<SyntaxNode>();
        int position = span.Start;
        foreach (Comment comment in comments)
        {
            AddText(TextSpan.FromBounds(position, comment.Span.Start));
            inlines.Add(new RawInline(comment.Span, isVisible: false));
            position = comment.Span.End;
        }

        AddText(TextSpan.FromBounds(position, span.End));
        return inlines.ToImmutable();

        void AddText(TextSpan text)
        {
            if (!text.IsEmpty)
            {
                inlines.Add(new TextInline(text, source.ToString(text)));
            }
        }
    }

    private static void CloseSection(List<SyntaxNode> top, List<SyntaxNode> section)
    {
        if (section.Count > 0 && section[0] is HeadingBlock)
        {
            top.Add(new SectionBlock(TextSpan.FromBounds(section[0].Span.Start, section[^1].Span.End), [.. section]));
        }
        else
        {
            top.AddRange(section);
        }

        section.Clear();
    }

    private static void FindComments(string text, TextSpan span, ImmutableArray<Comment>.Builder comments)
    {
        int start = text.IndexOf("<!--", span.Start, span.Length, StringComparison.Ordinal);
        while (start >= 0)
        {
            int end = text.IndexOf("-->", start + 4, span.End - start - 4, StringComparison.Ordinal);
            if (end < 0)
            {
                return;
            }

            int innerStart = start + 4;
            int innerEnd = end;
            while (innerStart < innerEnd && char.IsWhiteSpace(text[innerStart]))
            {
                innerStart++;
            }

            while (innerEnd > innerStart && char.IsWhiteSpace(text[innerEnd - 1]))
            {
                innerEnd--;
            }

            comments.Add(new Comment(TextSpan.FromBounds(start, end + 3), TextSpan.FromBounds(innerStart, innerEnd)));
            start = text.IndexOf("<!--", end, span.End - end, StringComparison.Ordinal);
        }
    }
}
