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

    private const WordClasses VerbClasses = WordClasses.Past | WordClasses.Be | WordClasses.Have | WordClasses.Modal | WordClasses.Future | WordClasses.Reporting | WordClasses.Present | WordClasses.Linking;
    private const WordClasses FunctionClasses = WordClasses.Be | WordClasses.Have | WordClasses.Modal | WordClasses.HeShe | WordClasses.They | WordClasses.It | WordClasses.Pointing | WordClasses.Determiner | WordClasses.Preposition | WordClasses.FirstSingular | WordClasses.Than;

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
        facts.Linked = LinkedShare(block);
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
        ulong fold = 14695981039346656037;
        foreach (Token token in prose.Tokens)
        {
            ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
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

            foreach (char c in word)
            {
                fold = char.IsLetterOrDigit(c) ? (fold ^ char.ToLowerInvariant(c)) * 1099511628211 : fold;
            }
        }

        facts.Fold = facts.Words == 0 ? 0 : fold;
    }

    private static void CountWord(ReadOnlySpan<char> word, Span<char> lower, BlockFacts facts)
    {
        bool capital = char.IsUpper(word[0]);
        if (word.Length >= LongWord)
        {
            facts.LongWords++;
            facts.Capitals += capital ? 1 : 0;
        }

        bool allCapitals = capital && word.Length > 1;
        for (int i = 1; i < word.Length; i++)
        {
            bool upper = char.IsUpper(word[i]);
            allCapitals &= upper || !char.IsLetter(word[i]);
            if (upper && i > 1 && char.IsLower(word[i - 1]) && i + 1 < word.Length && char.IsLower(word[i + 1]))
            {
                facts.Joined++;
            }
        }

        facts.AllCapitals += allCapitals ? 1 : 0;
        if (word.Length > lower.Length)
        {
            facts.Verbs += word.EndsWith("ed", StringComparison.Ordinal) ? 1 : 0;
            return;
        }

        for (int i = 0; i < word.Length; i++)
        {
            lower[i] = word[i] == '\u2019' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        ReadOnlySpan<char> folded = lower[..word.Length];
        WordClasses classes = WordLexicon.Classify(folded);
        facts.Verbs += (classes & VerbClasses) != 0 && (!capital || facts.Words == 1) ? 1 : 0;
        facts.Function += (classes & FunctionClasses) != 0 || folded is "and" or "but" or "or" or "that" or "who" or "which" or "not" ? 1 : 0;
        facts.Second += folded is "you" or "your" or "you're" or "you'll" or "you've" ? 1 : 0;
        facts.FirstPlural += folded is "we" or "our" or "us" or "we're" or "we've" ? 1 : 0;
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

    private static double LinkedShare(TextBlock block)
    {
        int length = block.Prose.Text.Length;
        if (length == 0 || (block.Children.Length == 1 && block.Children[0] is TextInline))
        {
            return 0;
        }

        int linked = 0;
        foreach (SyntaxNode child in block.Children)
        {
            linked += child is LinkInline ? TextLength(child) : 0;
        }

        return Math.Min(1, (double)linked / length);
    }

    private static int TextLength(SyntaxNode node)
    {
        int length = 0;
        foreach (SyntaxNode inner in node.Descendants())
        {
            length += inner is TextInline text ? text.Value.Length : 0;
        }

        return length;
    }

    private void ReadCues(string text, BlockFacts facts)
    {
        _words.Clear();
        CueWords.Split(text, _words);
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
        if (counted is 0 or > LongestWholeLine || covered < counted)
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
