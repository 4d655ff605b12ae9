using System.Collections.Immutable;
using System.Text;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Reads what DocLint needs of TOML front matter: keys at the top level with strings, arrays of strings, dates, numbers and booleans.</summary>
/// <remarks><para>Tables, inline tables and dotted keys are passed over.</para></remarks>
internal ref struct TomlFrontMatterReader
{
    private readonly string _source;
    private readonly int _end;
    private int _position;
    private FrontMatterError? _error;

    private TomlFrontMatterReader(string source, TextSpan content)
    {
        _source = source;
        _position = content.Start;
        _end = content.End;
    }

    /// <summary>The mapping of the top level, or null when it is invalid.</summary>
    public static FrontMatterValue? Read(string source, TextSpan content, out FrontMatterError? error)
    {
        var reader = new TomlFrontMatterReader(source, content);
        ImmutableArray<FrontMatterMember>.Builder members = ImmutableArray.CreateBuilder<FrontMatterMember>();
        bool isTopLevel = true;
        while (reader._error is null && reader.SkipToContent())
        {
            if (reader.Current == '[')
            {
                isTopLevel = false;
                reader.SkipLine();
            }
            else if (reader.ReadMember() is { } member && isTopLevel)
            {
                members.Add(member);
            }
        }

        error = reader._error;
        return error is null ? new FrontMatterValue(content, null, [], members.DrainToImmutable()) : null;
    }

    private readonly char Current => _position < _end ? _source[_position] : '\0';

    private FrontMatterMember? ReadMember()
    {
        int start = _position;
        string? key = Current is '"' or '\'' ? ReadString()?.Scalar : ReadBareKey();
        int keyEnd = _position;
        SkipBlanks();
        bool isDotted = Current == '.';
        while (Current is '.' or ' ' or '\t' or '"' or '\'' or '-' or '_' || char.IsAsciiLetterOrDigit(Current))
        {
            _position++;
        }

        if (key is null || keyEnd == start || Current != '=')
        {
            Fail(start, "a line is neither a key with a value nor a table");
            return null;
        }

        _position++;
        SkipBlanks();
        FrontMatterValue? value = ReadValue();
        if (_error is null)
        {
            SkipBlanks();
            if (_position < _end && Current is not ('\r' or '\n' or '#'))
            {
                Fail(_position, "something follows the value on its line");
            }

            SkipLine();
        }

        return value is null || isDotted ? null : new FrontMatterMember(key, TextSpan.FromBounds(start, keyEnd), value);
    }

    private string? ReadBareKey()
    {
        int start = _position;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '-' or '_')
        {
            _position++;
        }

        return _position > start ? _source[start.._position] : null;
    }

    private FrontMatterValue? ReadValue()
    {
        switch (Current)
        {
            case '"' or '\'':
                return ReadString();
            case '[':
                return ReadArray();
            case '{':
                SkipBraces();
                return null;
            default:
                int start = _position;
                while (_position < _end && Current is not (',' or ']' or '#' or '\r' or '\n'))
                {
                    _position++;
                }

                int stop = _position;
                while (stop > start && _source[stop - 1] is ' ' or '\t')
                {
                    stop--;
                }

                if (stop == start)
                {
                    Fail(start, "a key has no value");
                    return null;
                }

                // Numbers and dates begin with a digit or a sign; words must stand in quotation marks.
                ReadOnlySpan<char> bare = _source.AsSpan(start, stop - start);
                if (!char.IsAsciiDigit(bare[0]) && bare is not (['+' or '-', ..] or "true" or "false" or "inf" or "nan"))
                {
                    Fail(start, "a word stands without quotation marks");
                    return null;
                }

                return new FrontMatterValue(TextSpan.FromBounds(start, stop), _source[start..stop], [], []);
        }
    }

    // An array of scalars; arrays in it are passed over as one bracketed piece.
    private FrontMatterValue? ReadArray()
    {
        int start = _position++;
        ImmutableArray<FrontMatterValue>.Builder items = ImmutableArray.CreateBuilder<FrontMatterValue>();
        while (_error is null && SkipToContent())
        {
            switch (Current)
            {
                case ']':
                    _position++;
                    return new FrontMatterValue(TextSpan.FromBounds(start, _position), null, items.DrainToImmutable(), []);
                case ',':
                    _position++;
                    break;
                case '[':
                    SkipNested();
                    break;
                default:
                    if (ReadValue() is { } item)
                    {
                        items.Add(item);
                    }

                    break;
            }
        }

        Fail(start, "an array is not closed");
        return null;
    }

    private void SkipNested()
    {
        int start = _position;
        int depth = 0;
        while (_error is null && _position < _end)
        {
            char c = Current;
            if (c is '"' or '\'')
            {
                _ = ReadString();
                continue;
            }

            _position++;
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0)
            {
                return;
            }
        }

        Fail(start, "an array is not closed");
    }

    private void SkipBraces()
    {
        int start = _position;
        int depth = 0;
        while (_error is null && _position < _end && Current is not ('\r' or '\n'))
        {
            char c = Current;
            if (c is '"' or '\'')
            {
                _ = ReadString();
                continue;
            }

            _position++;
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0)
            {
                return;
            }
        }

        Fail(start, "a table is not closed");
    }

    private FrontMatterValue? ReadString()
    {
        int start = _position;
        char quote = Current;
        bool isLong = _source.AsSpan(_position, _end - _position).StartsWith(quote == '"' ? "\"\"\"" : "'''");
        _position += isLong ? 3 : 1;
        if (isLong)
        {
            // The line break behind the opening quotes is no part of the text.
            _position += Current == '\r' ? 1 : 0;
            _position += Current == '\n' ? 1 : 0;
        }

        var text = new StringBuilder();
        while (_position < _end)
        {
            char c = Current;
            if (c == quote && (!isLong || _source.AsSpan(_position, _end - _position).StartsWith(quote == '"' ? "\"\"\"" : "'''")))
            {
                _position += isLong ? 3 : 1;
                return new FrontMatterValue(TextSpan.FromBounds(start, _position), text.ToString(), [], []);
            }

            if (c is '\r' or '\n' && !isLong)
            {
                break;
            }

            _position++;
            if (c == '\\' && quote == '"' && _position < _end)
            {
                ReadEscape(text);
            }
            else
            {
                text.Append(c);
            }
        }

        Fail(start, "a string is not closed");
        return null;
    }

    private void ReadEscape(StringBuilder text)
    {
        char c = _source[_position++];
        int digits = c switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && _position + digits <= _end && int.TryParse(_source.AsSpan(_position, digits), System.Globalization.NumberStyles.AllowHexSpecifier, null, out int code)
            && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF))
        {
            text.Append(char.ConvertFromUtf32(code));
            _position += digits;
            return;
        }

        if (c is '\r' or '\n' or ' ' or '\t')
        {
            while (_position < _end && char.IsWhiteSpace(Current))
            {
                _position++;
            }

            return;
        }

        text.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', 'e' => '\u001B', _ => c });
    }

    // Behind blanks, line breaks and comments; false at the end.
    private bool SkipToContent()
    {
        while (_position < _end)
        {
            if (Current == '#')
            {
                SkipLine();
            }
            else if (char.IsWhiteSpace(Current))
            {
                _position++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            _position++;
        }
    }

    private void SkipLine()
    {
        while (_position < _end && Current is not ('\r' or '\n'))
        {
            _position++;
        }
    }

    private void Fail(int position, string message)
    {
        int lineEnd = position;
        while (lineEnd < _end && _source[lineEnd] is not ('\r' or '\n'))
        {
            lineEnd++;
        }

        _error ??= new FrontMatterError(TextSpan.FromBounds(position, lineEnd), message);
        _position = _end;
    }
}
