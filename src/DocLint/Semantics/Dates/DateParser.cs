using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Reads dates out of tokens, from left to right.</summary>
/// <remarks>
/// <para>Only a digit, the name of a month or weekday, or one of a few cue words makes it look further, and it looks at a bounded number of tokens then, so that time is linear in the text.</para>
/// <para>Every reader takes the index of its first token and answers whether it added a date; <see cref="_next"/> then stands behind it.</para>
/// </remarks>
internal ref partial struct DateParser
{
    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly DateOnly? _reference;
    private readonly List<DateCandidate> _found;
    private readonly bool _isLabel;
    private int _next;

    private DateParser(string text, ReadOnlySpan<Token> tokens, DateOnly? reference, bool isLabel, List<DateCandidate> found)
    {
        _text = text;
        _tokens = tokens;
        _reference = reference;
        _isLabel = isLabel;
        _found = found;
    }

    /// <summary>Adds the dates of a text in order; none overlaps another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="reference">The day that relative expressions are seen from, or null.</param>
    /// <param name="isLabel">Whether the text is a heading or a cell, where a year may stand alone.</param>
    /// <param name="found">Takes the dates.</param>
    public static void Parse(string text, ReadOnlySpan<Token> tokens, DateOnly? reference, bool isLabel, List<DateCandidate> found) =>
        new DateParser(text, tokens, reference, isLabel, found).Run();

    private void Run()
    {
        for (int i = 0; i < _tokens.Length; i++)
        {
            TokenKind kind = _tokens[i].Kind;
            if (kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Object)
            {
                continue;
            }

            bool found = kind == TokenKind.Number ? TryNumber(i) : TryWord(i);
            if (found)
            {
                i = _next - 1;
            }
        }
    }

    private bool TryNumber(int i) => TryNumericDay(i) || TryDayList(i) || TryDate(i) || TryYear(i) || TryInDuration(i);

    private bool TryWord(int i)
    {
        DateWord word = WordAt(i);
        switch (word.Class)
        {
            case DateWordClass.None:
                return false;
            case DateWordClass.Month:
                return TryDate(i);
            case DateWordClass.Weekday:
                return TryDayList(i) || TryDate(i) || TryWeekdayBeforeDigits(i, word) || TryWeekdayOfWeek(i, word) || TryWeekdayWithDay(i, word) || TryBareWeekday(i, word);
            case DateWordClass.Ordinal:
                return TryDayList(i) || TryDate(i) || TryDayOfRelativeMonth(i) || TryNthWeekday(i, word) || TryOrdinalPeriod(i);
            case DateWordClass.Cardinal:
                return TryDate(i) || TryOrdinalPeriod(i) || TryInDuration(i);
            case DateWordClass.RelativeDay:
                return TryRelativeDay(i, word);
            case DateWordClass.Direction:
                return TryDirection(i, word);
            case DateWordClass.Season:
                return TrySeason(i);
            case DateWordClass.Decade:
            case DateWordClass.DecadeWord:
                return TryDecade(i, word);
            case DateWordClass.Era:
                return TryEraBeforeYear(i, word);
            case DateWordClass.Fiscal:
                return TryFiscalYear(i, word);
            case DateWordClass.Quarter:
            case DateWordClass.Half:
                return TryQuarter(i, word);
            case DateWordClass.Ago:
            case DateWordClass.Offset:
                return TryAgo(i, word);
            case DateWordClass.Now:
                return TryFromNow(i);
            default:
                return false;
        }
    }

    // What a token can do in a date: a word of the vocabulary (without its possessive), or digits with letters.
    private readonly DateWord WordAt(int i)
    {
        if ((uint)i >= (uint)_tokens.Length)
        {
            return default;
        }

        Token token = _tokens[i];
        ReadOnlySpan<char> text = _text.AsSpan(token.Start, token.Length);
        switch (token.Kind)
        {
            case TokenKind.Word:
                return DateVocabulary.Find(WithoutPossessive(text));
            case TokenKind.Abbreviation:
                DateWord found = DateVocabulary.Find(text);
                return found.Class == DateWordClass.None && text[^1] == '.' ? DateVocabulary.Find(text[..^1]) : found;
            case TokenKind.Alphanumeric:
                return DateNumbers.ReadMixed(text);
            default:
                return default;
        }
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is '\'' or '\u2019' ? word[..^2] : word;

    private readonly bool IsPossessive(int i) => _tokens[i].Length > 3 && _text[_tokens[i].End - 2] is '\'' or '\u2019';

    private readonly ReadOnlySpan<char> TextAt(int i) =>
        (uint)i < (uint)_tokens.Length ? _text.AsSpan(_tokens[i].Start, _tokens[i].Length) : default;

    private readonly bool Is(int i, string word) => TextAt(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private readonly bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        ReadOnlySpan<char> text = TextAt(i);
        foreach (string word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsMark(int i, char mark) => (uint)i < (uint)_tokens.Length && _text[_tokens[i].Start] == mark;

    private readonly bool IsDash(int i) =>
        (uint)i < (uint)_tokens.Length && _tokens[i].Length <= 2 && _text[_tokens[i].Start] is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    private readonly bool IsApostrophe(int i) => (uint)i < (uint)_tokens.Length && _text[_tokens[i].Start] is '\'' or '\u2019' or '\u2018';

    /// <summary>Whether no blank stands between two neighbouring tokens.</summary>
    private readonly bool Touches(int i) => i >= 0 && i + 1 < _tokens.Length && _tokens[i].End == _tokens[i + 1].Start;

    private readonly bool IsUpper(int i) => (uint)i < (uint)_tokens.Length && char.IsUpper(_text[_tokens[i].Start]);

    private readonly bool IsLowerWord(int i) => (uint)i < (uint)_tokens.Length && _tokens[i].Kind == TokenKind.Word && char.IsLower(_text[_tokens[i].Start]);

    private readonly bool IsWord(int i) => (uint)i < (uint)_tokens.Length && _tokens[i].Kind is TokenKind.Word or TokenKind.Abbreviation;

    // The first word of the text or of a sentence, where a capital says nothing.
    private readonly bool StartsSentence(int i) =>
        i == 0 || (_tokens[i - 1].Kind == TokenKind.Punctuation && _text[_tokens[i - 1].Start] is '.' or '!' or '?' or ':' or '"' or '\u201C' or '\u2018' or '\u2022' or '(' or '*' or '\u2014');

    // Plain digits, at most four of them; -1 for everything else.
    private readonly int NumberAt(int i, out int digits)
    {
        digits = 0;
        if ((uint)i >= (uint)_tokens.Length || _tokens[i].Kind != TokenKind.Number)
        {
            return -1;
        }

        digits = _tokens[i].Length;
        return DateNumbers.ReadDigits(TextAt(i));
    }

    // A number that another number or a currency sign claims: "$9", "3.9", "10:30", "#9".
    private readonly bool IsClaimedBefore(int i) =>
        i > 0 && Touches(i - 1) && _text[_tokens[i - 1].Start] is '$' or '\u20AC' or '\u00A3' or '#' or ':' or '.' or '/' or '+' or '=' or '_' or '\\' or '@' or '&' or '\u00A5';

    private readonly bool IsClaimedAfter(int i) =>
        Touches(i) && (_text[_tokens[i + 1].Start] is '%' or '\u00B0' or '/' or '$' or '=' or '_' or '+' || (_text[_tokens[i + 1].Start] is ':' or '.' or ',' && Touches(i + 1) && _tokens[i + 2].Kind is TokenKind.Number or TokenKind.Alphanumeric));

    private readonly bool IsCountedNoun(int i) =>
        (uint)i < (uint)_tokens.Length && (_text[_tokens[i].Start] is '%' or '\u00B0' || (_tokens[i].Kind == TokenKind.Word && DateVocabulary.IsCounted(TextAt(i))));

    private readonly bool IsCountAfterDash(int i) => IsDash(i) && Touches(i) && IsCountedNoun(i + 1);

    private void Add(int start, int end, DateCandidate candidate)
    {
        int endPosition = _tokens[end - 1].End;
        // The possessive is not part of the date.
        if (_tokens[end - 1].Kind == TokenKind.Word && IsPossessive(end - 1))
        {
            endPosition -= 2;
        }

        Add(start, end, endPosition, candidate);
    }

    private void Add(int start, int end, int endPosition, DateCandidate candidate)
    {
        _next = end;
        int startPosition = _tokens[start].Start;
        bool approximate = candidate.IsApproximate || IsBlurred(start, ref startPosition) || (Is(end, "or") && Is(end + 1, "so"));
        _found.Add(candidate with { Span = TextSpan.FromBounds(startPosition, endPosition), IsApproximate = approximate });
    }

    // "mid-1970s" is one expression; "early", "about" and "the end of" blur what follows without being part of it.
    private readonly bool IsBlurred(int start, ref int startPosition)
    {
        int before = start - 1;
        if (before < 0)
        {
            return false;
        }

        if (IsDash(before) && before > 0 && Touches(before) && Touches(before - 1) && IsAny(before - 1, "mid", "early", "late", "pre", "post"))
        {
            startPosition = _tokens[before - 1].Start;
            return true;
        }

        if (IsMark(before, '.') && before > 0 && IsAny(before - 1, "c", "ca"))
        {
            return true;
        }

        if (Is(before, "the"))
        {
            before--;
        }

        if (before < 0)
        {
            return false;
        }

        if (Is(before, "of") && before > 0)
        {
            return IsAny(before - 1, "end", "beginning", "start", "middle", "close");
        }

        return IsAny(before, "early", "mid", "late", "about", "around", "circa", "ca", "approximately", "roughly", "nearly", "almost", "c.");
    }

    private readonly WrittenWeekday Weekday(int i, DateWord word) => new((DayOfWeek)word.Value, new TextSpan(_tokens[i].Start, IsPossessive(i) ? _tokens[i].Length - 2 : _tokens[i].Length), word.IsShort);
}
