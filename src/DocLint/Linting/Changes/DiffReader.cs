using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DocLint.Linting;

/// <summary>Reads which lines a unified difference changes, as <c>git diff</c> and <c>diff -u</c> write it.</summary>
/// <remarks><para>Works on bytes: a name may be of any encoding, and the content of the lines is not looked at.</para></remarks>
public sealed class DiffReader
{
    private readonly string _text;
    private readonly Dictionary<string, FileChange> _files = new(StringComparer.Ordinal);
    private int _position;
    private int _line;

    private DiffReader(string text) => _text = text;

    /// <summary>Reads a difference.</summary>
    /// <param name="bytes">The difference.</param>
    /// <returns>The changed files by the names that stand behind <c>+++</c>, prefixes and all; files that are gone are left out.</returns>
    /// <exception cref="FormatException">It is no unified difference; the message names the line.</exception>
    public static IReadOnlyDictionary<string, FileChange> Read(ReadOnlySpan<byte> bytes)
    {
        // One character a byte, so that nothing is lost before names are decoded.
        var reader = new DiffReader(Encoding.Latin1.GetString(bytes));
        reader.ReadAll();
        return reader._files;
    }

    private void ReadAll()
    {
        string? name = null;
        bool any = false;
        ImmutableArray<(int, int)>.Builder added = ImmutableArray.CreateBuilder<(int, int)>();
        ImmutableArray<int>.Builder removed = ImmutableArray.CreateBuilder<int>();
        while (TryReadLine(out ReadOnlySpan<char> line))
        {
            if (line.StartsWith("+++ "))
            {
                Keep();
                name = ReadName(line[4..]);
                any = true;
            }
            else if (line.StartsWith("diff "))
            {
                Keep();
                name = null;
                any = true;
            }
            else if (line.StartsWith("@@@"))
            {
                throw Error("it compares more than two versions; make it with 'git diff A B'");
            }
            else if (line.StartsWith("@@ "))
            {
                ReadHunk(line, added, removed);
            }
        }

        Keep();
        if (!any && !_text.AsSpan().IsWhiteSpace())
        {
            throw new FormatException("it is no unified difference, such as 'git diff' or 'diff -u' writes");
        }

        void Keep()
        {
            if (name is not null && (added.Count > 0 || removed.Count > 0))
            {
                _files[name] = new FileChange(added.ToImmutable(), removed.ToImmutable());
            }

            added.Clear();
            removed.Clear();
        }
    }

    private void ReadHunk(ReadOnlySpan<char> header, ImmutableArray<(int, int)>.Builder added, ImmutableArray<int>.Builder removed)
    {
        int end = header[3..].IndexOf(" @@", StringComparison.Ordinal);
        Span<Range> parts = stackalloc Range[3];
        ReadOnlySpan<char> ranges = end < 0 ? default : header.Slice(3, end);
        if (ranges.Split(parts, ' ') != 2 || !TryReadRange(ranges[parts[0]], '-', out _, out int oldCount) || !TryReadRange(ranges[parts[1]], '+', out int start, out int newCount))
        {
            throw Error("a hunk begins with '@@ -1,2 +1,2 @@'");
        }

        // Lines count from 1, but where none is left the number is that of the line before.
        int line = newCount == 0 ? start : start - 1;
        while (oldCount > 0 || newCount > 0)
        {
            if (!TryReadLine(out ReadOnlySpan<char> content))
            {
                throw Error("the last hunk is cut off");
            }

            switch (content.Length == 0 ? ' ' : content[0])
            {
                case '+':
                    if (added is [.., (int first, int count)] && first + count == line)
                    {
                        added[^1] = (first, count + 1);
                    }
                    else
                    {
                        added.Add((line, 1));
                    }

                    line++;
                    newCount--;
                    break;
                case '-':
                    if (removed is not [.., int last] || last != line)
                    {
                        removed.Add(line);
                    }

                    oldCount--;
                    break;
                case ' ':
                    line++;
                    oldCount--;
                    newCount--;
                    break;
                case '\\':
                    break;
                default:
                    throw Error("a line of a hunk begins with '+', '-' or a blank");
            }
        }
    }

    private static bool TryReadRange(ReadOnlySpan<char> text, char mark, out int start, out int count)
    {
        start = 0;
        count = 1;
        if (text.IsEmpty || text[0] != mark)
        {
            return false;
        }

        text = text[1..];
        int comma = text.IndexOf(',');
        return (comma < 0 || Parse(text[(comma + 1)..], out count)) && Parse(comma < 0 ? text : text[..comma], out start);

        static bool Parse(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    // "b/name", perhaps in quotation marks with escapes, perhaps with a time behind a tab.
    private string? ReadName(ReadOnlySpan<char> text)
    {
        var bytes = new List<byte>(text.Length);
        if (text is not ['"', ..])
        {
            int tab = text.IndexOf('\t');
            foreach (char c in tab < 0 ? text : text[..tab])
            {
                bytes.Add((byte)c);
            }
        }
        else
        {
            int i = 1;
            for (; i < text.Length && text[i] != '"'; i++)
            {
                if (text[i] != '\\')
                {
                    bytes.Add((byte)text[i]);
                    continue;
                }

                i++;
                if (i + 2 < text.Length && text[i] is >= '0' and <= '3' && text[i + 1] is >= '0' and <= '7' && text[i + 2] is >= '0' and <= '7')
                {
                    bytes.Add((byte)((text[i] - '0') << 6 | (text[i + 1] - '0') << 3 | (text[i + 2] - '0')));
                    i += 2;
                    continue;
                }

                bytes.Add(i >= text.Length ? throw Error("the name has no end") : text[i] switch
                {
                    'n' => (byte)'\n',
                    't' => (byte)'\t',
                    'r' => (byte)'\r',
                    'a' => (byte)'\a',
                    'b' => (byte)'\b',
                    'f' => (byte)'\f',
                    'v' => (byte)'\v',
                    char other => (byte)other,
                });
            }

            if (i >= text.Length)
            {
                throw Error("the name has no end");
            }
        }

        string name = Encoding.UTF8.GetString([.. bytes]);
        return name == "/dev/null" ? null : name;
    }

    private bool TryReadLine(out ReadOnlySpan<char> line)
    {
        line = default;
        if (_position >= _text.Length)
        {
            return false;
        }

        int end = _text.IndexOf('\n', _position);
        end = end < 0 ? _text.Length : end;
        line = _text.AsSpan(_position, end - _position);
        line = line is [.., '\r'] ? line[..^1] : line;
        _position = end + 1;
        _line++;
        return true;
    }

    private FormatException Error(string what) => new(string.Create(CultureInfo.InvariantCulture, $"line {_line}: {what}"));
}
