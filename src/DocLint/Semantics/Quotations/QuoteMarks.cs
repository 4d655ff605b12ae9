using System.Buffers;
using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Pairs quotation marks: one pass over the marks, with a stack of fixed depth.</summary>
/// <remarks>
/// <para>A mark that finds no partner in its block is dropped, so that a forgotten mark cannot swallow what follows. The one exception is the printers' custom
/// for long quotations: no closing mark at a paragraph's end, and an opening mark again where the next paragraph begins.</para>
/// </remarks>
internal static class QuoteMarks
{
    // Deeper nesting does not occur in articles; with a fixed depth hostile text costs no more than any other.
    private const int DeepestNesting = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'\u2018\u2019\u201A\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u300C\u300D\u300E\u300F");

    // What stands for left-out letters at a word's start: ’em, ’tis, ’til, ’cause.
    private static readonly string[] Elisions = ["em", "tis", "twas", "til", "cause", "n", "round", "bout", "cos", "cuz", "ere", "twere", "twill"];

    /// <summary>The quotations of a document in the order of their opening marks.</summary>
    public static List<QuoteRange> Find(DocumentTree tree)
    {
        var found = new List<QuoteRange>();
        ImmutableArray<TextBlock> blocks = tree.TextBlocks;
        Running? running = null;
        bool isHtml = tree.Format == "html";
        for (int i = 0; i < blocks.Length; i++)
        {
            running = FindInBlock(blocks, i, running, found);
            if (isHtml)
            {
                QuoteElements.AddTo(blocks[i], i, found);
            }
        }

        found.Sort(static (a, b) => a.BlockIndex != b.BlockIndex ? a.BlockIndex.CompareTo(b.BlockIndex)
            : a.ProseSpan.Start != b.ProseSpan.Start ? a.ProseSpan.Start.CompareTo(b.ProseSpan.Start) : b.ProseSpan.End.CompareTo(a.ProseSpan.End));
        return found;
    }

    /// <summary>Whether a character is a quotation mark of any style.</summary>
    public static bool IsMark(char c) => Marks.Contains(c);

    private static Running? FindInBlock(ImmutableArray<TextBlock> blocks, int index, Running? running, List<QuoteRange> found)
    {
        Prose prose = blocks[index].Prose;
        string text = prose.Text;
        int position = text.AsSpan().IndexOfAny(Marks);
        if (position < 0)
        {
            return null;
        }

        Span<Open> open = stackalloc Open[DeepestNesting];
        int depth = 0;
        int first = 0;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        bool continues = running is not null && position == first && blocks[index] is ParagraphBlock && CanOpen(text, position)
            && running.Family == FamilyOf(text[position]) && ReferenceEquals(blocks[index].Parent, blocks[index - 1].Parent);
        if (!continues)
        {
            running = null;
        }

        int laterClose = -1;
        for (; position >= 0 && position < text.Length; position = Next(text, position + 1))
        {
            char mark = text[position];
            Family family = FamilyOf(mark);
            Role role = RoleOf(text, position, open[..depth], ref laterClose);
            if (role == Role.None)
            {
                continue;
            }

            if (role == Role.Close)
            {
                int level = FindOpen(open[..depth], mark);
                if (level >= 0)
                {
                    Close(blocks, index, open[level], position, level, running, found);
                    depth = level;
                }

                continue;
            }

            if (depth == DeepestNesting)
            {
                open[1..].CopyTo(open);
                depth--;
            }

            open[depth++] = new Open(position, mark, family, running is not null && position == first);
        }

        // Only the outermost mark can run on; it must be a double one, since apostrophes look like single ones.
        if (depth > 0 && open[0].Family is not Family.Single && index + 1 < blocks.Length)
        {
            if (open[0].Continues)
            {
                running!.Parts.Add(Part(prose, open[0].Position, text.Length, closed: false));
                return running;
            }

            return new Running(open[0].Family, index, [Part(prose, open[0].Position, text.Length, closed: false)]);
        }

        return null;
    }

    private static void Close(ImmutableArray<TextBlock> blocks, int index, Open open, int close, int depth, Running? running, List<QuoteRange> found)
    {
        QuotePart part = Part(blocks[index].Prose, open.Position, close, closed: true);
        if (part.Content.IsEmpty)
        {
            return;
        }

        if (open.Continues && running is not null)
        {
            running.Parts.Add(part);
            found.Add(new QuoteRange(running.Parts, running.Parts[0].WithMarks, 0, running.BlockIndex));
            return;
        }

        found.Add(new QuoteRange([part], part.WithMarks, depth, index));
    }

    private static QuotePart Part(Prose prose, int open, int close, bool closed)
    {
        string text = prose.Text;
        int start = open + 1;
        int end = close;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new QuotePart(prose, TextSpan.FromBounds(start, end), TextSpan.FromBounds(open, closed ? close + 1 : end));
    }

    private static int Next(string text, int from)
    {
        int next = text.AsSpan(from).IndexOfAny(Marks);
        return next < 0 ? -1 : from + next;
    }

    private static Role RoleOf(string text, int position, ReadOnlySpan<Open> open, ref int laterClose)
    {
        char mark = text[position];
        char before = position > 0 ? text[position - 1] : ' ';
        char after = position + 1 < text.Length ? text[position + 1] : ' ';
        switch (mark)
        {
            case '\u201C' or '\u201F':
                // German texts close with the mark that English ones open with.
                return HasOpen(open, '\u201E') && !CanOpen(text, position) ? Role.Close : Role.Open;
            case '\u201D':
                return FindOpen(open, mark) >= 0 ? Role.Close : CanOpen(text, position) ? Role.Open : Role.None;
            case '\u201E' or '\u201A' or '\u300C' or '\u300E':
                return mark == '\u201A' && !char.IsLetter(after) ? Role.None : Role.Open;
            case '\u300D' or '\u300F':
                return Role.Close;
            case '\u00AB' or '\u00BB' or '\u2039' or '\u203A':
                return FindOpen(open, mark) >= 0 && !(mark is '\u00AB' or '\u2039' && CanOpen(text, position) && !HasOpen(open, Partner(mark))) ? Role.Close : Role.Open;
            case '"' when IsInches(text, position):
                return Role.None;
            case '"':
                if (FindOpen(open, mark) >= 0)
                {
                    return CanOpen(text, position) && !char.IsWhiteSpace(after) && !IsClosingContext(before) && char.IsWhiteSpace(before) && HasClosingFarther(text, position) ? Role.Open : Role.Close;
                }

                // Behind a digit it is a sign for inches or seconds.
                return char.IsAsciiDigit(before) ? Role.None : CanOpen(text, position) || char.IsWhiteSpace(before) ? Role.Open : Role.None;
            default:
                return SingleRole(text, position, mark, before, after, open, ref laterClose);
        }
    }

    // 6'1" is a height, even inside a quotation.
    private static bool IsInches(string text, int position)
    {
        int i = position - 1;
        while (i >= 0 && position - i <= 2 && char.IsAsciiDigit(text[i]))
        {
            i--;
        }

        return i >= 1 && i < position - 1 && text[i] is '\'' or '\u2019' && char.IsAsciiDigit(text[i - 1]);
    }

    // A straight mark that looks like an opening one while another is open is a nested or a new quotation only
    // when a closing one stands between it and the next opening one; else the writer forgot a blank.
    private static bool HasClosingFarther(string text, int position)
    {
        int next = text.IndexOf('"', position + 1, Math.Min(text.Length - position - 1, 400));
        return next > 0 && !char.IsWhiteSpace(text[next - 1]) && (next + 1 >= text.Length || !char.IsLetterOrDigit(text[next + 1]));
    }

    private static Role SingleRole(string text, int position, char mark, char before, char after, ReadOnlySpan<Open> open, ref int laterClose)
    {
        bool letterBefore = char.IsLetterOrDigit(before);
        bool letterAfter = char.IsLetterOrDigit(after);
        if (letterBefore && letterAfter)
        {
            return Role.None;
        }

        bool isOpen = FindOpen(open, mark) >= 0;
        if (mark is '\u2018' or '\'' && CanOpen(text, position) && !char.IsWhiteSpace(after))
        {
            return char.IsAsciiDigit(after) && IsDecade(text, position + 1) || IsElision(text, position + 1) ? Role.None : isOpen && mark == '\'' ? Role.None : Role.Open;
        }

        if (mark == '\u2018' || !isOpen || char.IsWhiteSpace(before))
        {
            return Role.None;
        }

        // "the ministers’ decision": behind an s, before a small letter, and another mark to close with comes later.
        if (before is 's' or 'S' && char.IsWhiteSpace(after) && position + 2 < text.Length && char.IsLower(text[position + 2]) && HasLaterClose(text, position, mark, ref laterClose))
        {
            return Role.None;
        }

        return Role.Close;
    }

    // The scan remembers how far it got, so that a text full of plural possessives is read once and not once for each of them.
    private static bool HasLaterClose(string text, int position, char mark, ref int laterClose)
    {
        if (laterClose > position)
        {
            return true;
        }

        if (laterClose < 0 && ~laterClose > position)
        {
            return false;
        }

        int i = position + 1;
        for (; i < text.Length && text[i] != '\u2018'; i++)
        {

            if (text[i] == mark && !char.IsWhiteSpace(text[i - 1]) && (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                laterClose = i;
                return true;
            }
        }

        // The complement says up to where there is none.
        laterClose = ~i;
        return false;
    }

    private static bool IsDecade(string text, int start) =>
        start + 1 < text.Length && char.IsAsciiDigit(text[start + 1]) && (start + 2 >= text.Length || !char.IsAsciiDigit(text[start + 2]));

    private static bool IsElision(string text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < 8 && char.IsLetter(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        foreach (string elision in Elisions)
        {
            if (word.Equals(elision, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // An opening mark stands at the start, behind a blank, a bracket, a dash or another mark.
    private static bool CanOpen(string text, int position) =>
        position == 0 || !IsClosingContext(text[position - 1]);

    private static bool IsClosingContext(char before) =>
        !(char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '\u2014' or '\u2013' or '-' or '/' or '\u201C' or '\u2018' or '"' or '\'' or '\u00AB' or '\u201E' or '\uFFFC' or '\u00BF' or '\u00A1');

    private static bool HasOpen(ReadOnlySpan<Open> open, char mark)
    {
        foreach (Open candidate in open)
        {
            if (candidate.Mark == mark)
            {
                return true;
            }
        }

        return false;
    }

    private static int FindOpen(ReadOnlySpan<Open> open, char closing)
    {
        for (int i = open.Length - 1; i >= 0; i--)
        {
            char mark = open[i].Mark;
            bool matches = closing switch
            {
                '\u201D' => mark is '\u201C' or '\u201E' or '\u201F' or '\u201D',
                '\u201C' or '\u201F' => mark == '\u201E',
                '\u2019' => mark is '\u2018' or '\u201A',
                _ => mark == Partner(closing),
            };
            if (matches)
            {
                return i;
            }
        }

        return -1;
    }

    private static char Partner(char mark) => mark switch
    {
        '\u00BB' => '\u00AB',
        '\u00AB' => '\u00BB',
        '\u203A' => '\u2039',
        '\u2039' => '\u203A',
        '\u300D' => '\u300C',
        '\u300F' => '\u300E',
        _ => mark,
    };

    private static Family FamilyOf(char mark) => mark switch
    {
        '"' => Family.Straight,
        '\'' or '\u2018' or '\u2019' or '\u201A' or '\u2039' or '\u203A' => Family.Single,
        '\u00AB' or '\u00BB' => Family.Guillemet,
        '\u300C' or '\u300D' or '\u300E' or '\u300F' => Family.Corner,
        _ => Family.Curly,
    };

    private enum Role
    {
        None,
        Open,
        Close,
    }

    private enum Family
    {
        Straight,
        Curly,
        Single,
        Guillemet,
        Corner,
    }

    private readonly record struct Open(int Position, char Mark, Family Family, bool Continues);

    private sealed record Running(Family Family, int BlockIndex, List<QuotePart> Parts);
}
