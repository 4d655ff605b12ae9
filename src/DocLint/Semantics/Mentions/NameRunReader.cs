using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads stretches of a sentence that may hold names: capitalised words with what joins them.</summary>
/// <remarks><para>One pass; a stretch has at most <see cref="LongestRun"/> parts, so that no text makes later steps slow.</para></remarks>
internal sealed class NameRunReader(NameEvidence evidence)
{
    private const int LongestRun = 14;
    private const int LongestCompound = 4;

    /// <summary>The parts of the last stretch.</summary>
    public List<NamePart> Parts { get; } = new(LongestRun);

    /// <summary>The token with which the last stretch begins.</summary>
    public int First { get; private set; }

    /// <summary>Whether an article or a possessive stands before the last stretch: "the", "its".</summary>
    public bool IsBehindDeterminer { get; private set; }

    /// <summary>Reads the next stretch at or behind a token; returns the token behind it, or -1 when there is none.</summary>
    public int Read(string text, ReadOnlySpan<Token> tokens, int index)
    {
        Parts.Clear();
        while (index < tokens.Length && !IsNameWord(text, tokens, index))
        {
            index++;
        }

        if (index >= tokens.Length)
        {
            return -1;
        }

        First = index;
        IsBehindDeterminer = index > 0 && tokens[index - 1].Kind == TokenKind.Word
            && text.AsSpan(tokens[index - 1].Start, tokens[index - 1].Length) is "the" or "a" or "an" or "its" or "this" or "these" or "our" or "your" or "any" or "every" or "new" or "The" or "A";
        index = AddPart(text, tokens, index);
        while (index < tokens.Length && Parts.Count < LongestRun)
        {
            int next = Extend(text, tokens, index);
            if (next == index)
            {
                break;
            }

            index = next;
        }

        return index;
    }

    private static bool IsNameWord(string text, ReadOnlySpan<Token> tokens, int index)
    {
        Token token = tokens[index];
        if (token.Kind is not (TokenKind.Word or TokenKind.Abbreviation or TokenKind.Alphanumeric))
        {
            return false;
        }

        char first = text[token.Start];
        if (char.IsUpper(first))
        {
            return !IsPronoun(text, token);
        }

        if (token.Length > 2 && char.IsLower(first))
        {
            // d'Estaing, iPhone, eBay; al-Assad.
            return char.IsUpper(text[token.Start + 1]) || (text[token.Start + 1] is '\'' or '\u2019' && char.IsUpper(text[token.Start + 2]));
        }

        return token.Length == 2 && text[token.Start + 1] == 'l' && first is 'a' or 'e' && IsHyphenated(text, tokens, index) && char.IsUpper(text[tokens[index + 2].Start]);
    }

    private static bool IsPronoun(string text, Token token) =>
        text[token.Start] == 'I' && (token.Length == 1 || text[token.Start + 1] is '\'' or '\u2019');

    // Whether a hyphen without blanks and a word follow.
    private static bool IsHyphenated(string text, ReadOnlySpan<Token> tokens, int index) =>
        index + 2 < tokens.Length
        && tokens[index + 1].Start == tokens[index].End && tokens[index + 1].Length == 1 && text[tokens[index + 1].Start] is '-' or '\u2011' or '\u2010'
        && tokens[index + 2].Start == tokens[index + 1].End && char.IsLetter(text[tokens[index + 2].Start]);

    private int Extend(string text, ReadOnlySpan<Token> tokens, int index)
    {
        Token token = tokens[index];
        NamePart last = Parts[^1];
        char c = text[token.Start];
        if (c == ',')
        {
            return ReadSuffix(text, tokens, index);
        }

        if (!IsNear(text, last.End, token.Start))
        {
            return index;
        }

        if (c == '&')
        {
            return index + 1 < tokens.Length && IsNear(text, token.End, tokens[index + 1].Start) && IsNameWord(text, tokens, index + 1)
                ? AddPart(text, tokens, AddJoint(text, token, index))
                : index;
        }

        if (IsNameWord(text, tokens, index) || text.AsSpan(token.Start, token.Length) is "plc" or "p.l.c." or "p.l.c")
        {
            return last.IsPossessive && !BelongsBehindPossessive(text, tokens, index) ? index : AddPart(text, tokens, index);
        }

        return token.Kind == TokenKind.Word && !last.IsPossessive ? ReadJoints(text, tokens, index) : index;
    }

    // "McDonald's Corporation", "Moody's Inc."
    private static bool BelongsBehindPossessive(string text, ReadOnlySpan<Token> tokens, int index) =>
        NameLexicon.Find(NameHash.Of(text.AsSpan(tokens[index].Start, tokens[index].Length))).HasFlag(NameClasses.LegalForm);

    // ", Inc." and ", Jr." belong to the name before the comma.
    private int ReadSuffix(string text, ReadOnlySpan<Token> tokens, int index)
    {
        if (index + 1 >= tokens.Length || tokens[index].Start != Parts[^1].End || Parts[^1].IsPossessive)
        {
            return index;
        }

        Token next = tokens[index + 1];
        NameClasses classes = char.IsUpper(text[next.Start]) ? NameLexicon.Find(NameHash.Of(text.AsSpan(next.Start, next.Length))) : NameClasses.None;
        return (classes & (NameClasses.LegalForm | NameClasses.PersonSuffix)) != 0 && IsNear(text, tokens[index].End, next.Start)
            ? AddPart(text, tokens, index + 1)
            : index;
    }

    // Particles and connectors, only with a capitalised word behind them.
    private int ReadJoints(string text, ReadOnlySpan<Token> tokens, int index)
    {
        int end = index;
        bool hasParticle = false;
        while (end < tokens.Length && end - index < 3 && tokens[end].Kind == TokenKind.Word && tokens[end].Length <= 7 && char.IsLower(text[tokens[end].Start]))
        {
            NameClasses classes = NameLexicon.Find(NameHash.Of(text.AsSpan(tokens[end].Start, tokens[end].Length)));
            if ((classes & (NameClasses.Particle | NameClasses.Connector)) == 0 || (end > index && !IsNear(text, tokens[end - 1].End, tokens[end].Start)) || IsNameWord(text, tokens, end))
            {
                break;
            }

            hasParticle |= classes.HasFlag(NameClasses.Particle);
            end++;
        }

        if (end == index || end >= tokens.Length || !IsNameWord(text, tokens, end) || !IsNear(text, tokens[end - 1].End, tokens[end].Start))
        {
            return index;
        }

        // "in Paris", "the Senate" would join what does not belong together, unless an organisation's name has begun.
        if (!hasParticle && !Parts.Exists(part => part.Is(NameClasses.OrganizationStart | NameClasses.Title | NameClasses.PhraseStart | NameClasses.OrganizationHead | NameClasses.OtherHead | NameClasses.PlaceHead))
            && !LegalFormFollows(text, tokens, end))
        {
            return index;
        }

        for (int i = index; i < end; i++)
        {
            AddJoint(text, tokens[i], i);
        }

        return AddPart(text, tokens, end);
    }

    // "JPMorgan Chase and Co.", "Bowne of Chicago, Inc."; but "Ford and Google Inc." are two.
    private bool LegalFormFollows(string text, ReadOnlySpan<Token> tokens, int index)
    {
        bool isKnown = Parts.Exists(part => part.Is(NameClasses.Organization | NameClasses.LegalForm));
        for (int i = index; i < tokens.Length && i < index + (isKnown ? 1 : 6); i++)
        {
            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            NameClasses classes = NameLexicon.Find(NameHash.Of(word));
            if ((classes & NameClasses.LegalForm) != 0 && char.IsUpper(word[0]))
            {
                return true;
            }

            if (!IsNameWord(text, tokens, i) && word is not ("," or "of" or "&"))
            {
                return false;
            }
        }

        return false;
    }

    private int AddJoint(string text, Token token, int index)
    {
        ulong hash = NameHash.Of(text.AsSpan(token.Start, token.Length));
        Parts.Add(new NamePart { Start = token.Start, End = token.End, Hash = hash, Classes = NameLexicon.Find(hash), IsJoint = true });
        return index + 1;
    }

    private int AddPart(string text, ReadOnlySpan<Token> tokens, int index)
    {
        Token token = tokens[index];
        bool isFirst = Parts.Count == 0 && NameEvidence.IsFirst(text, tokens, index);
        int end = token.End;
        int next = index + 1;
        for (int joined = 0; joined < LongestCompound && IsGlued(text, tokens, next - 1, token.Start); joined++)
        {
            end = tokens[next + 1].End;
            next += 2;
        }

        bool isPossessive = false;
        if (end - token.Start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '\u2019')
        {
            // Some firms own their possessive.
            isPossessive = !NameLexicon.Find(NameHash.Of(text.AsSpan(token.Start, end - token.Start))).HasFlag(NameClasses.Organization);
            if (isPossessive)
            {
                end -= next < tokens.Length && BelongsBehindPossessive(text, tokens, next) ? 0 : 2;
            }
        }
        else if (next < tokens.Length && tokens[next].Start == end && text[end] is '\u2019' or '\'' && text[end - 1] == 's' && !(next + 1 < tokens.Length && tokens[next + 1].Start == end + 1))
        {
            // "the States’ position"
            isPossessive = true;
            next++;
        }

        ulong hash = NameHash.Of(text.AsSpan(token.Start, end - token.Start));
        NameClasses classes = NameLexicon.Find(hash);
        bool isInitial = end - token.Start == 1;
        int nameEnd = end;
        if (!isPossessive && next < tokens.Length - 1 && tokens[next].Start == end && tokens[next].Length == 1 && text[end] == '.'
            && (isInitial || (classes & NameClasses.Abbreviated) != 0 || IsAbbreviation(text, tokens, next)))
        {
            nameEnd++;
            next++;
        }

        Parts.Add(new NamePart
        {
            Start = token.Start,
            End = nameEnd,
            Hash = hash,
            Classes = classes,
            IsFirst = isFirst,
            IsInitial = isInitial,
            IsPossessive = isPossessive,
            IsCapitals = !isInitial && IsCapitals(text.AsSpan(token.Start, end - token.Start)),
            IsAlsoLower = evidence.IsLower(hash),
            IsSeenInside = evidence.IsInside(hash),
        });
        return next;
    }

    // A hyphen in a name, "H&M", "Amazon.com".
    private bool IsGlued(string text, ReadOnlySpan<Token> tokens, int index, int start)
    {
        if (IsHyphenated(text, tokens, index))
        {
            return JoinsByHyphen(text, tokens, index, start);
        }

        if (index + 2 >= tokens.Length || tokens[index + 1].Start != tokens[index].End || tokens[index + 2].Start != tokens[index + 1].End || tokens[index + 1].Length != 1)
        {
            return false;
        }

        ReadOnlySpan<char> right = text.AsSpan(tokens[index + 2].Start, tokens[index + 2].Length);
        return text[tokens[index + 1].Start] switch
        {
            '&' => char.IsUpper(right[0]),
            '.' => right is "com" or "org" or "net" or "io" or "ai" or "gov" or "tv",
            _ => false,
        };
    }

    // A period that a lower-case word or a comma follows ends an abbreviation, not a sentence.
    private static bool IsAbbreviation(string text, ReadOnlySpan<Token> tokens, int period) =>
        text[tokens[period + 1].Start] is ',' or ')' || (char.IsLower(text[tokens[period + 1].Start]) && tokens[period + 1].Start > tokens[period].End);

    // "Jae-in", "Coca-Cola", "Zaki-ur-Rehman", but not "U.S.-North Korea", "Beijing-based", "Trump-era".
    private bool JoinsByHyphen(string text, ReadOnlySpan<Token> tokens, int index, int start)
    {
        Token right = tokens[index + 2];
        Token left = tokens[index];
        if (left.Kind == TokenKind.Abbreviation && left.Start == start)
        {
            return false;
        }

        NameClasses whole = NameLexicon.Find(NameHash.Of(text.AsSpan(start, right.End - start)));
        if (whole != NameClasses.None)
        {
            return true;
        }

        NameClasses classes = NameLexicon.Find(NameHash.Of(text.AsSpan(left.Start, left.Length)));
        if (char.IsUpper(text[right.Start]))
        {
            return (classes & (NameClasses.Place | NameClasses.People)) == 0 || (classes & NameClasses.Given) != 0;
        }

        // The small part of an East Asian given name, or a particle before another hyphen.
        bool isMiddle = IsHyphenated(text, tokens, index + 2) && char.IsUpper(text[tokens[index + 4].Start]);
        return right.Kind == TokenKind.Word && (isMiddle
            || (right.Length <= 5 && Parts.Count > 0 && left.Length <= 6 && !Parts[^1].IsPossessive && !Parts[^1].IsJoint
                && (Parts[^1].Classes & (NameClasses.Place | NameClasses.People | NameClasses.Function)) == 0
                && !IsCompoundEnd(text.AsSpan(right.Start, right.Length))));
    }

    private static bool IsCompoundEnd(ReadOnlySpan<char> word) => word is "era" or "born" or "led" or "based" or "like" or "style" or "wide" or "free" or "run" or "owned"
        or "held" or "made" or "level" or "type" or "class" or "only" or "size" or "sized" or "plus" or "area" or "first" or "ready" or "safe" or "pro" or "anti" or "part" or "term"
        or "long" or "day" or "week" or "year" or "old" or "up" or "off" or "out" or "down" or "to" or "and" or "or" or "line" or "shape" or "fit" or "cut" or "bound";

    // The s of a plural may be small: "LLMs".
    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] == 's')
        {
            word = word[..^1];
        }

        int letters = 0;
        foreach (char c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 1;
    }

    // Only blanks between, at most two, and no line break.
    private static bool IsNear(string text, int end, int start)
    {
        if (start - end > 2)
        {
            return false;
        }

        for (int i = end; i < start; i++)
        {
            if (text[i] is not (' ' or '\u00A0'))
            {
                return false;
            }
        }

        return start > end;
    }
}
