using System.Buffers;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Finds web addresses that stand in a text as they are.</summary>
internal static class BareAddresses
{
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(["http://", "https://", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address may begin at a position.</summary>
    public static bool Begins(string text, int position)
    {
        ReadOnlySpan<char> rest = text.AsSpan(position);
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The first address of a stretch of text at or behind a position; empty, at the end of the stretch, when there is none.</summary>
    public static TextSpan Find(string text, int position, int start, int end)
    {
        while (position < end)
        {
            int offset = text.AsSpan(position, end - position).IndexOfAny(Beginnings);
            if (offset < 0)
            {
                break;
            }

            position += offset;
            int addressEnd = FindEnd(text, position, start, end);
            if (addressEnd >= 0)
            {
                return TextSpan.FromBounds(position, addressEnd);
            }

            position += 4;
        }

        return new TextSpan(end, 0);
    }

    /// <summary>Adds a stretch of text to a list of inlines, its addresses as links.</summary>
    public static void Append(List<SyntaxNode> inlines, string text, int start, int end)
    {
        int pending = start;
        for (TextSpan span = Find(text, start, start, end); !span.IsEmpty; span = Find(text, pending, start, end))
        {
            AppendText(inlines, text, pending, span.Start);
            string address = text[span.Start..span.End];
            inlines.Add(new LinkInline(span, [], LinkForm.Bare, address[0] is 'w' or 'W' ? "http://" + address : address, span));
            pending = span.End;
        }

        AppendText(inlines, text, pending, end);
    }

    private static void AppendText(List<SyntaxNode> inlines, string text, int start, int end)
    {
        if (end > start)
        {
            inlines.Add(new TextInline(TextSpan.FromBounds(start, end), text[start..end]));
        }
    }

    private static int FindEnd(string text, int start, int floor, int limit)
    {
        if (start > floor && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '@' or '_'))
        {
            return -1;
        }

        int host = text[start] is 'w' or 'W' ? start + 4 : text.IndexOf(':', start) + 3;
        if (host >= limit || !char.IsLetterOrDigit(text[host]))
        {
            return -1;
        }

        int end = host;
        int unclosedRound = 0;
        int unclosedSquare = 0;
        while (end < limit && IsAddress(text[end]))
        {
            switch (text[end++])
            {
                case '(':
                    unclosedRound++;
                    break;
                case ')':
                    unclosedRound--;
                    break;
                case '[':
                    unclosedSquare++;
                    break;
                case ']':
                    unclosedSquare--;
                    break;
            }
        }

        // A sentence's mark at the end belongs to the sentence, and so does a bracket that the address did not open.
        while (end > host)
        {
            char last = text[end - 1];
            if (last is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or '~' or '\u2019' or '\u2026' or '(' or '[')
            {
                unclosedRound -= last == '(' ? 1 : 0;
                unclosedSquare -= last == '[' ? 1 : 0;
            }
            else if (last == ')' && unclosedRound < 0)
            {
                unclosedRound++;
            }
            else if (last == ']' && unclosedSquare < 0)
            {
                unclosedSquare++;
            }
            else
            {
                break;
            }

            end--;
        }

        return end;
    }

    private static bool IsAddress(char c) =>
        c > ' ' && c is not ('<' or '>' or '"' or '`' or '{' or '}' or '|' or '\\' or '^' or '\u201C' or '\u201D' or '\u2018' or '\u00AB' or '\u00BB' or '\u007F')
        && !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF' or Prose.ObjectCharacter);
}
