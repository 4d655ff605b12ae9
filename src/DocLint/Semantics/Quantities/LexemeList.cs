using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>The lexemes of one sentence; every member takes positions outside it and answers "nothing there".</summary>
/// <remarks><para>One list serves all sentences of a document in turn.</para></remarks>
internal sealed class LexemeList
{
    private static readonly Lexeme s_nothing;

    private Lexeme[] _items = new Lexeme[64];
    private string _text = "";
    private bool? _isAboutTemperature;
    private bool? _isAboutAngles;

    private delegate bool WordTest(ReadOnlySpan<char> word);

    public int Count { get; private set; }

    /// <summary>Whether there is any digit or number word, so that the sentence is worth reading.</summary>
    public bool HasNumbers { get; private set; }

    /// <summary>The straight double quotation marks; one alone is a sign for inches.</summary>
    public int DoubleQuotes { get; private set; }

    /// <summary>The single quotation marks that stand outside words; one alone is a sign for feet.</summary>
    public int SingleQuotes { get; private set; }

    public bool SpeaksOfTemperature => _isAboutTemperature ??= Any(DegreeReader.IsAboutTemperature);

    public bool SpeaksOfAngles => _isAboutAngles ??= Any(DegreeReader.IsAboutAngles);

    public string Prose => _text;

    public ref readonly Lexeme this[int index] => ref (uint)index < (uint)Count ? ref _items[index] : ref s_nothing;

    public LexemeKind Kind(int index) => (uint)index < (uint)Count ? _items[index].Kind : LexemeKind.None;

    public NumberWord? Word(int index) => (uint)index < (uint)Count ? _items[index].Word : null;

    public ReadOnlySpan<char> Text(int index) =>
        (uint)index < (uint)Count ? _text.AsSpan(_items[index].Start, _items[index].Length) : default;

    /// <summary>Whether the lexeme is this word, in any case.</summary>
    public bool Is(int index, string word) => Text(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the lexeme is this mark.</summary>
    public bool IsMark(int index, char mark) => Mark(index) == mark;

    /// <summary>The first character of a mark; NUL for everything else.</summary>
    public char Mark(int index) => Kind(index) == LexemeKind.Mark ? _text[_items[index].Start] : '\0';

    /// <summary>Whether there is a lexeme and no blank before it.</summary>
    public bool IsGlued(int index) => (uint)index < (uint)Count && _items[index].IsGlued;

    /// <summary>Whether the lexeme is one hyphen or dash of any length.</summary>
    public bool IsDash(int index) => Mark(index) is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    /// <summary>Whether the lexeme is one hyphen with no blank on either side: it joins two words.</summary>
    public bool IsHyphen(int index) =>
        Mark(index) is '-' or '\u2010' or '\u2011' && this[index].Length == 1 && IsGlued(index) && IsGlued(index + 1);

    /// <summary>Whether the lexeme is a word that begins with a capital.</summary>
    public bool IsCapitalised(int index) => Kind(index) == LexemeKind.Word && char.IsUpper(_text[_items[index].Start]);

    /// <summary>The lexeme behind the last of the run that is glued together.</summary>
    public int EndOfRun(int index)
    {
        index++;
        while (IsGlued(index))
        {
            index++;
        }

        return index;
    }

    public void Load(Sentence sentence)
    {
        Count = 0;
        HasNumbers = false;
        DoubleQuotes = SingleQuotes = 0;
        _isAboutTemperature = _isAboutAngles = null;
        _text = sentence.Prose.Text;
        int end = -1;
        int taken = 0;
        foreach (Token token in sentence.Tokens)
        {
            if (token.Start < taken)
            {
                continue;
            }

            bool glued = token.Start == end && Count > 0;
            end = token.End;
            switch (token.Kind)
            {
                case TokenKind.Number:
                    Add(token.Start, token.Length, LexemeKind.Number, glued);
                    break;
                case TokenKind.Alphanumeric:
                    end = taken = Split(token, glued);
                    break;
                case TokenKind.Word or TokenKind.Abbreviation when IsAddress(token):
                    end = taken = EndOfAddress(token.End);
                    Add(token.Start, end - token.Start, LexemeKind.Object, glued);
                    break;
                case TokenKind.Word or TokenKind.Abbreviation:
                    NumberWord? word = NumberWords.Find(_text.AsSpan(token.Start, token.Length));
                    HasNumbers |= word is not null;
                    Append(new Lexeme(token.Start, token.Length, LexemeKind.Word, glued, word));
                    break;
                case TokenKind.Object:
                    Add(token.Start, token.Length, LexemeKind.Object, glued);
                    break;
                default:
                    char mark = _text[token.Start];
                    HasNumbers |= mark > '\x7F' && VulgarFractions.IsFraction(mark);
                    DoubleQuotes += mark == '"' ? 1 : 0;
                    SingleQuotes += mark is '\'' or '\u2018' or '\u2019' ? 1 : 0;
                    Add(token.Start, token.Length, LexemeKind.Mark, glued);
                    break;
            }
        }
    }

    // "10km" is a number and a word, "USD10m" a word, a number and a word; "H1N1" stays whole.
    private int Split(Token token, bool glued)
    {
        int start = token.Start;
        int letters = start;
        while (letters < token.End && !char.IsAsciiDigit(_text[letters]))
        {
            letters++;
        }

        if (letters > start)
        {
            ReadOnlySpan<char> prefix = _text.AsSpan(start, letters - start);
            bool behindSign = glued && CurrencyTable.IsSign(Mark(Count - 1)) && prefix.Length <= 2;
            if (!behindSign && !CurrencyTable.IsGluedPrefix(prefix))
            {
                Add(start, token.Length, LexemeKind.Mixed, glued);
                return token.End;
            }

            Add(start, letters - start, LexemeKind.Word, glued);
            glued = true;
        }

        // A prefix hides the grouping from the tokenizer: in "RM120,000" the token ends before the comma.
        int end = letters;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end])
            || (_text[end] is '.' or ',' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))))
        {
            end++;
        }

        Add(letters, end - letters, LexemeKind.Number, glued);
        int suffix = end;
        while (suffix < _text.Length && char.IsLetterOrDigit(_text[suffix]))
        {
            suffix++;
        }

        if (suffix > end)
        {
            Append(new Lexeme(end, suffix - end, LexemeKind.Word, true, NumberWords.Find(_text.AsSpan(end, suffix - end))));
        }

        return Math.Max(suffix, token.End);
    }

    private bool Any(WordTest test)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_items[i].Kind == LexemeKind.Word && test(Text(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAddress(Token token) =>
        _text.AsSpan(token.End).StartsWith("://")
        || (token.Length == 3 && _text.AsSpan(token.Start).StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private int EndOfAddress(int position)
    {
        while (position < _text.Length && !char.IsWhiteSpace(_text[position]))
        {
            position++;
        }

        return position;
    }

    private void Add(int start, int length, LexemeKind kind, bool glued)
    {
        HasNumbers |= kind is LexemeKind.Number or LexemeKind.Mixed;
        Append(new Lexeme(start, length, kind, glued, null));
    }

    private void Append(Lexeme lexeme)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = lexeme;
    }
}
