using System.Buffers;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <content>The words of a line, without its markup.</content>
internal sealed partial class MarkdownLines
{
    // Markup that is longer than this is read as text; so no line is looked through again from each of its characters.
    private const int LongestMarkup = 1000;
    private const int DeepestBrackets = 20;

    private static readonly SearchValues<char> Special = SearchValues.Create("`[]!<&\\{");

    // The next address that stands for itself, at or behind the place that has been read.
    private TextSpan _address = BareAddresses.Find(text, 0, 0, text.Length);

    private void AddInlines(int start, int end)
    {
        int position = start;
        while (position < end)
        {
            FindAddress(position);
            int offset = text.AsSpan(position, end - position).IndexOfAny(Special);
            int special = offset < 0 ? end : position + offset;
            if (_address.Start <= special && _address.Start < end)
            {
                lines.Add(text.AsSpan(position, _address.Start - position));
                lines.AddObject();
                position = _address.End;
            }
            else
            {
                lines.Add(text.AsSpan(position, special - position));
                position = special < end ? EndOfMarkup(special, end) : end;
            }
        }
    }

    // As the words of a link an address is text.
    private void FindAddress(int position)
    {
        if (_address.Start < position)
        {
            _address = BareAddresses.Find(text, position, 0, text.Length);
        }

        while (!_address.IsEmpty && _address.Start > 0 && text[_address.Start - 1] == '[')
        {
            _address = BareAddresses.Find(text, _address.End, 0, text.Length);
        }
    }

    // The position behind the markup at a special character, or behind the character when it is none.
    private int EndOfMarkup(int position, int end)
    {
        int next = position + 1;
        char following = next < end ? text[next] : '\0';
        end = Math.Min(end, position + LongestMarkup);
        switch (text[position])
        {
            case '\\':
                return Math.Min(end, position + 2);
            case '`':
                int marks = CountMarks(position, end, '`');
                int close = FindMarks(position + marks, end, marks);
                lines.AddObject();
                return close < 0 ? position + marks : close + marks;
            case '!' when following == '[':
                lines.AddObject();
                return EndOfTarget(EndOfBrackets(next, end, ']'), end);
            case '!':
                lines.Add("!");
                return next;
            case '[' when following == '^':
                return EndOfBrackets(position, end, ']');
            case ']' when following is '(' or '[':
                return EndOfTarget(next, end);
            case '<' when char.IsAsciiLetter(following) || following is '/' or '!':
                int tag = text.AsSpan(next, end - next).IndexOf('>');
                return tag < 0 ? next : next + tag + 1;
            case '{' when following is '{' or '%' or '#' or ':' or '.' or '/':
                int template = text.AsSpan(next, end - next).IndexOf(following == '{' ? "}}" : "}", StringComparison.Ordinal);
                return template < 0 ? next : next + template + (following == '{' ? 2 : 1);
            case '&' when HtmlEntities.TryDecode(text.AsSpan(position, end - position), inAttribute: false, out string value, out int length):
                lines.Add(value);
                return position + length;
            default:
                return next;
        }
    }

    private int EndOfTarget(int position, int end) =>
        position < end && text[position] is '(' or '[' ? EndOfBrackets(position, end, text[position] == '(' ? ')' : ']') : position;

    // The position behind the bracket that closes the one at a position; behind the latter when none does.
    private int EndOfBrackets(int position, int end, char close)
    {
        char open = text[position];
        int depth = 0;
        for (int i = position; i < end && depth <= DeepestBrackets; i++)
        {
            depth += text[i] == open ? 1 : text[i] == close ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return position + 1;
    }

    private int FindMarks(int position, int end, int count)
    {
        while (position < end)
        {
            int offset = text.AsSpan(position, end - position).IndexOf('`');
            if (offset < 0)
            {
                break;
            }

            position += offset;
            int marks = CountMarks(position, end, '`');
            if (marks == count)
            {
                return position;
            }

            position += marks;
        }

        return -1;
    }
}
