using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>A phrase that was a link, as the blanks around it show.</summary>
/// <param name="Span">The phrase in the source, without the blanks.</param>
/// <param name="Text">The phrase.</param>
public readonly record struct LinkTrace(TextSpan Span, string Text);

/// <summary>Finds what stripped hyperlinks leave behind: no-break spaces on both sides of a phrase, or a blank inside a bracket or quotation mark.</summary>
/// <remarks>
/// <para>Editors of pages put a no-break space at the seam between text and link. Typographers put them elsewhere: behind an initial or a title, between a number and its unit, before French marks.
/// So the phrase is made of words only, and begins and ends with one of three letters or more.</para>
/// <para>Time is linear in the text.</para>
/// </remarks>
public static class LinkTraces
{
    private const char NoBreakSpace = '\u00A0';
    private const int LongestPhrase = 80;
    private const int ShortestWord = 3;

    /// <summary>The traces of a document, in order; of those of one phrase the last.</summary>
    public static ImmutableArray<LinkTrace> Find(DocumentTree tree)
    {
        ImmutableArray<LinkTrace>.Builder found = ImmutableArray.CreateBuilder<LinkTrace>();
        foreach (TextBlock block in tree.TextBlocks)
        {
            if (block is ParagraphBlock && block.Prose.Text.Contains(NoBreakSpace))
            {
                Find(block.Prose, found);
            }
        }

        return WithoutCopies(found);
    }

    // A pull quote above the text repeats its link; the text is where the link belongs.
    private static ImmutableArray<LinkTrace> WithoutCopies(ImmutableArray<LinkTrace>.Builder found)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<LinkTrace>.Builder kept = ImmutableArray.CreateBuilder<LinkTrace>(found.Count);
        for (int i = found.Count - 1; i >= 0; i--)
        {
            if (known.Add(found[i].Text))
            {
                kept.Add(found[i]);
            }
        }

        kept.Reverse();
        return kept.DrainToImmutable();
    }

    private static void Find(Prose prose, ImmutableArray<LinkTrace>.Builder found)
    {
        string text = prose.Text;
        int open = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\n' or '.' or '!' or '?' or ';' or ':' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
            {
                open = -1;
                continue;
            }

            if (c != NoBreakSpace)
            {
                continue;
            }

            // The second blank closes one phrase and can open none: the text between two links is no link.
            if (open >= 0 && Close(prose, open, i) is { } trace)
            {
                found.Add(trace);
                open = -1;
                continue;
            }

            open = i + 1;
            if (IsBracket(text, i) && Bracketed(prose, open) is { } bracketed)
            {
                found.Add(bracketed);
                open = -1;
            }
        }
    }

    private static LinkTrace? Close(Prose prose, int start, int end) =>
        end - start is >= ShortestWord and <= LongestPhrase && IsPhrase(prose.Text.AsSpan(start, end - start)) && !TouchesLink(prose, start, end)
            ? new LinkTrace(prose.ToSource(TextSpan.FromBounds(start, end)), prose.Text[start..end])
            : null;

    // "( JCPOA)", "“ Sunshine Policy”": the other side needs no blank of its own.
    private static LinkTrace? Bracketed(Prose prose, int start)
    {
        string text = prose.Text;
        int limit = Math.Min(text.Length, start + LongestPhrase);
        for (int i = start; i < limit; i++)
        {
            if (text[i] is ')' or ']' or '\u201D' or '"' or '\u2019' or NoBreakSpace)
            {
                return Close(prose, start, i);
            }
        }

        return null;
    }

    private static bool IsBracket(string text, int blank) => blank > 0 && text[blank - 1] is '(' or '[' or '\u201C' or '"' or '\u2018';

    private static bool IsPhrase(ReadOnlySpan<char> phrase)
    {
        foreach (char c in phrase)
        {
            if (!char.IsLetter(c) && c is not (' ' or '-' or '\u2019' or '\'' or ',' or '.'))
            {
                return false;
            }
        }

        ReadOnlySpan<char> first = phrase.IndexOf(' ') is var blank && blank > 0 ? phrase[..blank] : phrase;
        ReadOnlySpan<char> last = phrase[(phrase.LastIndexOf(' ') + 1)..];
        return first.Length >= ShortestWord && last.Length >= ShortestWord && !first.Contains('.') && !last.Contains('.') && char.IsLetter(first[0]);
    }

    // Where a link still stands, the blanks beside it are its own.
    private static bool TouchesLink(Prose prose, int start, int end)
    {
        TextSpan source = prose.ToSource(TextSpan.FromBounds(Math.Max(0, start - 1), Math.Min(prose.Text.Length, end + 1)));
        ImmutableArray<SyntaxNode> children = prose.Block.Children;
        int low = 0;
        int high = children.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (children[middle].Span.End < source.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < children.Length && children[low].Span.Start <= source.End; low++)
        {
            if (children[low].Kind is not (NodeKind.Text or NodeKind.LineBreak))
            {
                return true;
            }
        }

        return false;
    }
}
