using System.Collections.Frozen;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads the facts of blocks, one pass each.</summary>
/// <remarks><para>Holds buffers, so it belongs to one thread.</para></remarks>
internal sealed class BlockReader
{
    private const int LabelWords = 3;
    private const int LineWords = 14;
    private const int ParagraphWords = 35;
    private const int LongestWholeLine = 16;
    private const int LongWord = 4;
    private const int DateStartWords = 2;
    private const int LeastContent = 4;
    private const int MostContent = 100;
    private const int MostOrdinal = 1000;

    private const WordClasses VerbClasses = WordClasses.Past | WordClasses.Be | WordClasses.Have | WordClasses.Modal | WordClasses.Future | WordClasses.Reporting | WordClasses.Present | WordClasses.Linking;
    private const WordClasses FunctionClasses = WordClasses.Be | WordClasses.Have | WordClasses.Modal | WordClasses.HeShe | WordClasses.They | WordClasses.It | WordClasses.Pointing | WordClasses.Determiner | WordClasses.Preposition | WordClasses.FirstSingular | WordClasses.Than;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = new[] { "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly CueTable _cues = CueTable.Default;
    private readonly List<CueWord> _words = [];

    /// <summary>The facts of a block.</summary>
    public BlockFacts Read(TextBlock block)
    {
        var facts = new BlockFacts { Block = block };
        Prose prose = block.Prose;
        CountWords(prose, facts);
        ReadEnds(prose.Text, facts);
        facts.Sentences = facts.Words > LabelWords ? prose.Sentences.Length : 1;
        facts.Shape = ShapeOf(facts);
        ReadCues(prose.Text, facts);
        return facts;
    }

    private static BlockShape ShapeOf(BlockFacts facts) => facts switch
    {
        { Words: 0 } => BlockShape.Empty,
        { Words: <= LabelWords } => BlockShape.Label,
        { Words: <= LineWords, EndsSentence: false } => BlockShape.Line,
        { Words: <= LineWords } => BlockShape.ShortSentence,
        { EndsSentence: false, Sentences: < 2 } => BlockShape.LongLine,
        { Words: <= ParagraphWords } => BlockShape.Paragraph,
        _ => BlockShape.LongParagraph,
    };

    private static void CountWords(Prose prose, BlockFacts facts)
    {
        Span<char> lower = stackalloc char[12];
        string text = prose.Text;
        bool wasMonth = false;
        bool wasNumber = false;
        foreach (Token token in prose.Tokens)
        {
            ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
            bool isNumber = token.Kind is TokenKind.Number or TokenKind.Alphanumeric;
            bool isMonth = token.Kind is TokenKind.Word or TokenKind.Abbreviation && IsMonth(word);
            bool isDate = (isNumber && wasMonth) || (isMonth && wasNumber) || (isNumber && IsNumericDate(text, token));
            facts.HasDate |= isDate;
            facts.StartsWithDate |= isDate && facts.Words <= DateStartWords;
            facts.HasTime |= isNumber && token.End + 2 < text.Length && text[token.End] == ':' && char.IsAsciiDigit(text[token.End + 1]) && token.Length <= 2;
            facts.HasAgo |= token.Kind == TokenKind.Word && word.Equals("ago", StringComparison.OrdinalIgnoreCase);
            facts.HasAddress |= token.Kind == TokenKind.Object || word[0] == '@';
            facts.HasPrice |= word[0] is '$' or '\u20AC' or '\u00A3' && token.End < text.Length && char.IsAsciiDigit(text[token.End]);
            wasMonth = isMonth || (wasMonth && token.Kind == TokenKind.Punctuation);
            wasNumber = isNumber;
            switch (token.Kind)
            {
                case TokenKind.Number:
                case TokenKind.Alphanumeric:
                    facts.Words++;
                    facts.Numbers++;
                    break;
                case TokenKind.Word:
                case TokenKind.Abbreviation:
                    facts.Words++;
                    CountWord(word, lower, facts);
                    break;
                case TokenKind.Punctuation when word[0] == ',':
                    facts.Commas++;
                    continue;
                default:
                    facts.Separators += word[0] is '|' or '\u2022' or '\u00B7' or '\u00BB' or '\u203A' or '>' or '\u2192' or '\u2190' or '\u00AB' ? 1 : 0;
                    continue;
            }

        }

        facts.Fold = TextFold.Of(text);
        facts.Ordinal = OrdinalOf(text);
    }

    // "7. The ferry", "#3", "12) Pens".
    private static int OrdinalOf(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart().TrimStart('#');
        int ordinal = 0;
        int i = 0;
        while (i < rest.Length && char.IsAsciiDigit(rest[i]) && ordinal < MostOrdinal)
        {
            ordinal = (10 * ordinal) + (rest[i++] - '0');
        }

        return i == 0 || (i < rest.Length && (char.IsLetterOrDigit(rest[i]) || (rest[i] is '.' or ',' or ':' or '-' or '/' && i + 1 < rest.Length && char.IsAsciiDigit(rest[i + 1])))) ? -1 : ordinal;
    }

    // "2025-05-14", "5/14/2025": the number and two further ones behind the same mark.
    private static bool IsNumericDate(string text, Token token)
    {
        int i = token.End;
        if (i >= text.Length || text[i] is not ('-' or '/'))
        {
            return false;
        }

        char mark = text[i++];
        int digits = token.Length;
        for (int part = 0; part < 2; part++)
        {
            int start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            digits += i - start;
            bool ends = part == 1 || (i < text.Length && text[i] == mark);
            if (i - start is 0 or > 4 || !ends)
            {
                return false;
            }

            i += part == 0 ? 1 : 0;
        }

        return digits is >= 6 and <= 8;
    }

    // "March" and "May" count with a number beside them only, as all the others do.
    private static bool IsMonth(ReadOnlySpan<char> word) => word.Length >= 3 && char.IsUpper(word[0]) && Months.Contains(word.TrimEnd('.'));

    private static void CountWord(ReadOnlySpan<char> word, Span<char> lower, BlockFacts facts)
    {
        bool capital = char.IsUpper(word[0]);
        if (word.Length >= LongWord)
        {
            facts.LongWords++;
            facts.Capitals += capital ? 1 : 0;
        }

        bool allCapitals = capital && word.Length > 1;
        ulong hash = TextFold.Add(TextFold.Start, char.ToLowerInvariant(word[0]));
        for (int i = 1; i < word.Length; i++)
        {
            bool upper = char.IsUpper(word[i]);
            allCapitals &= upper || !char.IsLetter(word[i]);
            if (upper && i > 1 && char.IsLower(word[i - 1]) && i + 1 < word.Length && char.IsLower(word[i + 1]))
            {
                facts.Joined++;
            }

            // "Tutors" tells of the same as "tutor".
            hash = i == word.Length - 1 && word[i] is 's' or 'S' ? hash : TextFold.Add(hash, char.ToLowerInvariant(word[i]));
        }

        facts.AllCapitals += allCapitals ? 1 : 0;
        if (word.Length > lower.Length)
        {
            AddContent(facts, hash);
            facts.Verbs += word.EndsWith("ed", StringComparison.Ordinal) ? 1 : 0;
            return;
        }

        for (int i = 0; i < word.Length; i++)
        {
            lower[i] = word[i] == '\u2019' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        ReadOnlySpan<char> folded = lower[..word.Length];
        WordClasses classes = WordLexicon.Classify(folded);
        if (word.Length >= LeastContent && (classes & (FunctionClasses | WordClasses.Modal)) == 0)
        {
            AddContent(facts, hash);
        }

        facts.Verbs += (classes & VerbClasses) != 0 && (!capital || facts.Words == 1) ? 1 : 0;
        facts.Function += (classes & FunctionClasses) != 0 || folded is "and" or "but" or "or" or "that" or "who" or "which" or "not" ? 1 : 0;
        facts.Second += folded is "you" or "your" or "you're" or "you'll" or "you've" ? 1 : 0;
        facts.FirstPlural += folded is "we" or "our" or "us" or "we're" or "we've" ? 1 : 0;
    }

    private static void AddContent(BlockFacts facts, ulong hash)
    {
        if (facts.Content.Count < MostContent)
        {
            facts.Content.Add(hash);
        }
    }

    private static void ReadEnds(string text, BlockFacts facts)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty)
        {
            return;
        }

        facts.First = trimmed[0];
        int last = trimmed.Length - 1;
        while (last > 0 && trimmed[last] is '"' or '\u201D' or '\'' or '\u2019' or ')' or ']')
        {
            last--;
        }

        facts.Last = trimmed[last];
        facts.EndsSentence = facts.Last is '.' or '!' or '?' && !(last > 1 && trimmed[last] == '.' && trimmed[last - 1] == '.');
    }

    private bool HasLabel(string text)
    {
        for (int i = 1; i < Math.Min(_words.Count - 1, LabelWords + 2); i++)
        {
            if (text[_words[i].Start] == ':')
            {
                return true;
            }
        }

        return false;
    }

    private void ReadCues(string text, BlockFacts facts)
    {
        _words.Clear();
        CueWords.Split(text, _words);
        facts.StartWord = _words.Count == 0 ? 0 : _words[0].Hash;
        facts.HasLabel = HasLabel(text);
        int covered = 0;
        int counted = 0;
        int coveredTo = 0;
        Span<int> votes = stackalloc int[CueTable.Kinds];
        for (int i = 0; i < _words.Count; i++)
        {
            bool isMark = _words[i].IsNumber || !char.IsLetter(text[_words[i].Start]);
            counted += isMark ? 0 : 1;
            covered += !isMark && i < coveredTo ? 1 : 0;
            int node = 0;
            int wholeMask = 0;
            int wholeEnd = i;
            for (int j = i; j < _words.Count && (node = _cues.Next(node, _words[j].Hash)) > 0; j++)
            {
                facts.Any |= _cues.Mask(node, CuePlace.Any);
                facts.Starts |= i == 0 ? _cues.Mask(node, CuePlace.Start) : 0;
                if (_cues.Mask(node, CuePlace.Whole) is not 0 and int mask)
                {
                    (wholeMask, wholeEnd) = (mask, j + 1);
                }
            }

            if (wholeMask != 0 && i >= coveredTo)
            {
                covered += isMark ? 0 : 1;
                coveredTo = wholeEnd;
                for (int kind = 0; kind < votes.Length; kind++)
                {
                    votes[kind] += (wholeMask >> kind & 1) * (wholeEnd - i);
                }
            }
        }

        facts.Covered = counted == 0 ? 0 : (double)covered / counted;
        if (facts.HasAddress || counted is 0 or > LongestWholeLine || covered < counted)
        {
            return;
        }

        int most = 0;
        foreach (int vote in votes)
        {
            most = Math.Max(most, vote);
        }

        for (int kind = 0; kind < votes.Length; kind++)
        {
            facts.Whole |= votes[kind] == most ? 1 << kind : 0;
        }
    }
}
