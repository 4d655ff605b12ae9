using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads the features of sentences: the same code trains the weights and applies them.</summary>
/// <remarks><para>Holds buffers that are used again for each sentence, so it belongs to one thread. One pass over the tokens, each looked up a bounded number of times.</para></remarks>
internal sealed partial class ClaimFeatures
{
    private const int MaximumWordLength = 32;

    private readonly ClaimVocabulary _vocabulary;
    private readonly int[] _stemsOfLexicon;
    private readonly int _nameStem;
    private readonly List<int> _features = new(128);
    private int[] _seenIn;
    private int _sentence;

    // The state of the sentence being read.
    private int _previousStem;
    private WordClasses _all;
    private WordClasses _before;
    private WordClasses _beforeThat;
    private Subject _subject;
    private int _sinceSubject;
    private int _words;
    private int _numbers;
    private int _names;
    private int _pastVerbs;
    private bool _inName;
    private bool _hasVerb;
    private bool _isAfterNumber;
    private bool _isAfterThere;
    private bool _hasSubject;

    public ClaimFeatures(ClaimVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _stemsOfLexicon = vocabulary.StemsOfLexicon;
        _nameStem = vocabulary.Stem("#name");
        _seenIn = new int[Math.Max(256, vocabulary.Count)];
    }

    private enum Subject
    {
        None,
        I,
        We,
        You,
        He,
        They,
        It,
        Name,
        Noun,
    }

    /// <summary>The features of a sentence, each once, in the order in which they were met; valid until the next call.</summary>
    public List<int> Read(Sentence sentence)
    {
        Begin();
        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Word:
                case TokenKind.Abbreviation:
                    ReadWord(text, tokens, i);
                    break;
                case TokenKind.Number:
                    ReadNumber(text, tokens, i);
                    break;
                case TokenKind.Alphanumeric:
                    ReadAlphanumeric(text, token);
                    break;
                case TokenKind.Object:
                    Add(ClaimSignal.BareHashtag);
                    break;
                default:
                    ReadMark(text, tokens, i);
                    break;
            }
        }

        Finish(text, tokens);
        return _features;
    }

    private void Begin()
    {
        _features.Clear();
        _sentence++;
        _previousStem = -1;
        _all = _before = _beforeThat = WordClasses.None;
        _subject = Subject.None;
        _sinceSubject = _words = _numbers = _names = _pastVerbs = 0;
        _inName = _hasVerb = _isAfterNumber = _isAfterThere = _hasSubject = false;
    }

    private void Add(ClaimSignal signal) => AddFeature((int)signal);

    private void AddFeature(int feature)
    {
        if (feature < 0)
        {
            return;
        }

        if (feature >= _seenIn.Length)
        {
            Array.Resize(ref _seenIn, Math.Max(feature + 1, _seenIn.Length * 2));
        }

        if (_seenIn[feature] != _sentence)
        {
            _seenIn[feature] = _sentence;
            _features.Add(feature);
        }
    }

    private void ReadWord(string text, ReadOnlySpan<Token> tokens, int index)
    {
        ReadOnlySpan<char> word = text.AsSpan(tokens[index].Start, tokens[index].Length);
        if (word.Length > MaximumWordLength)
        {
            ReadPart("#long", -1, false);
            return;
        }

        Span<char> lower = stackalloc char[MaximumWordLength];
        for (int i = 0; i < word.Length; i++)
        {
            lower[i] = word[i] == '\u2019' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        lower = lower[..word.Length];
        bool isCapital = char.IsUpper(word[0]) && word is not "I" && !word.StartsWith("I'") && !word.StartsWith("I\u2019");
        bool isName = isCapital && _words > 0 && !IsAfterOpening(text, tokens, index);
        if (isCapital && word.Length is >= 2 and <= 6 && IsAllCapitals(word))
        {
            Add(ClaimSignal.Acronym);
        }

        // "we've" is two words: the pronoun, and the verb that makes the tense.
        int apostrophe = lower.LastIndexOf('\'');
        int cut = apostrophe <= 0 ? lower.Length
            : lower.EndsWith("n't") ? lower.Length - 3
            : apostrophe;
        if (cut > 0)
        {
            ReadPart(lower[..cut], WordLexicon.Find(WordTable.Hash(lower[..cut])), isName);
        }

        if (cut < lower.Length)
        {
            // The 's of a noun is a possessive, that of a pronoun a verb.
            ReadOnlySpan<char> ending = lower[cut..];
            bool isPossessive = ending is "'s" && (isCapital || _subject is Subject.Noun or Subject.Name or Subject.None);
            ReadPart(ending, isPossessive ? -1 : WordLexicon.Find(WordTable.Hash(ending)), false);
        }
    }

    // A word behind an opening quotation mark or a colon may be capitalised as a sentence's first.
    private static bool IsAfterOpening(string text, ReadOnlySpan<Token> tokens, int index) =>
        index > 0 && text[tokens[index - 1].Start] is '"' or '\u201C' or '\u2018' or ':' or '-' or '\u2014' or '.';

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c) && c != '.')
            {
                return false;
            }
        }

        return true;
    }

    private void ReadPart(ReadOnlySpan<char> word, int number, bool isName)
    {
        WordClasses classes = number >= 0 ? WordLexicon.ClassesOf(number) : WordLexicon.ClassifyByEnding(word);
        ReadStem(word, number, isName && classes == WordClasses.None);
        bool first = _words == 0;
        _words++;
        if (isName)
        {
            // Whose name it is teaches nothing that holds elsewhere; that there is one does.
            const WordClasses KeptInNames = WordClasses.Title | WordClasses.Calendar | WordClasses.Group | WordClasses.Law | WordClasses.Health
                | WordClasses.Tax | WordClasses.Economy | WordClasses.War | WordClasses.Vote | WordClasses.Education | WordClasses.Document;
            classes &= KeptInNames;
            if (!_inName && (classes & (WordClasses.Title | WordClasses.Calendar)) == 0)
            {
                _names++;
            }

            _inName = true;
        }
        else
        {
            _inName = false;
        }

        _all |= classes;
        if (first)
        {
            ReadFirst(classes);
        }

        ReadPhrases(word);

        ReadGrammar(word, classes, isName);
        _beforeThat = _before;
        _before = classes;
    }

    private void ReadStem(ReadOnlySpan<char> word, int number, bool isUnknownName)
    {
        if (isUnknownName)
        {
            ReadStem(_nameStem);
        }
        else if (number >= 0)
        {
            ReadStem(_stemsOfLexicon[number]);
        }
        else
        {
            Span<char> buffer = stackalloc char[MaximumWordLength];
            ReadStem(_vocabulary.Stem(ClaimStem.Of(word, buffer)));
        }
    }

    private void ReadStem(int stem)
    {
        if (stem >= 0)
        {
            AddFeature(_vocabulary.WordFeature(stem));
            if (_previousStem >= 0)
            {
                AddFeature(_vocabulary.PairFeature(_previousStem, stem));
            }
        }

        _previousStem = stem;
    }

    private void ReadFirst(WordClasses classes)
    {
        if (classes.HasFlag(WordClasses.Question))
        {
            Add(ClaimSignal.QuestionWordFirst);
        }

        if (classes.HasFlag(WordClasses.Imperative))
        {
            Add(ClaimSignal.ImperativeFirst);
        }

        if (classes.HasFlag(WordClasses.Linking))
        {
            Add(ClaimSignal.LinkingFirst);
        }

        if (classes.HasFlag(WordClasses.Past))
        {
            Add(ClaimSignal.SubjectlessPast);
        }
    }

    private void ReadNumber(string text, ReadOnlySpan<Token> tokens, int index)
    {
        Token token = tokens[index];
        ReadOnlySpan<char> digits = text.AsSpan(token.Start, token.Length);
        bool isYear = digits.Length == 4 && digits[0] is '1' or '2' && digits.IndexOfAny(',', '.') < 0 && digits[1] is '0' or '6' or '7' or '8' or '9';
        char before = index > 0 && tokens[index - 1].End == token.Start ? text[tokens[index - 1].Start] : ' ';
        char after = index + 1 < tokens.Length ? text[tokens[index + 1].Start] : ' ';
        _inName = _isAfterThere = false;
        _isAfterNumber = true;
        _words++;
        if (before is '$' or '€' or '£' or '¥')
        {
            ReadStem(_vocabulary.Stem("#money"));
            Add(ClaimSignal.Money);
            _numbers++;
        }
        else if (after == '%')
        {
            ReadStem(_vocabulary.Stem("#percent"));
            Add(ClaimSignal.Percentage);
            _numbers++;
        }
        else if (isYear)
        {
            ReadStem(_vocabulary.Stem("#year"));
            Add(ClaimSignal.Year);
        }
        else
        {
            ReadStem(_vocabulary.Stem("#number"));
            Add(ClaimSignal.Number);
            _numbers++;
            if (index + 1 < tokens.Length && tokens[index + 1].Kind == TokenKind.Word)
            {
                Add(ClaimSignal.Count);
            }
        }

        if (!isYear && digits.Length >= 4)
        {
            Add(ClaimSignal.LargeNumber);
        }

        _beforeThat = _before;
        _before = WordClasses.None;
    }

    private void ReadAlphanumeric(string text, Token token)
    {
        // "5th", "1990s", "10km", "COVID19".
        _words++;
        bool startsWithDigit = char.IsAsciiDigit(text[token.Start]);
        ReadStem(_vocabulary.Stem(startsWithDigit ? "#mixed" : "#name"));
        if (startsWithDigit)
        {
            Add(ClaimSignal.Number);
        }

        _beforeThat = _before;
        _before = WordClasses.None;
    }

    private void ReadMark(string text, ReadOnlySpan<Token> tokens, int index)
    {
        switch (text[tokens[index].Start])
        {
            case '?':
                Add(ClaimSignal.Question);
                _previousStem = -1;
                break;
            case '!':
                Add(ClaimSignal.Exclamation);
                _previousStem = -1;
                break;
            case '"' or '\u201C' or '\u201D' or '«' or '»':
                Add(ClaimSignal.Quotation);
                _inName = false;
                break;
            case '#' or '@':
                Add(ClaimSignal.BareHashtag);
                break;
            case ',' or ';' or ':':
                _inName = false;
                _previousStem = -1;
                break;
            case '-' when tokens[index].Length > 1 || (index > 0 && tokens[index - 1].End < tokens[index].Start):
            case '\u2014' or '\u2013':
                Add(ClaimSignal.Dash);
                _previousStem = -1;
                break;
        }
    }

    private void Finish(string text, ReadOnlySpan<Token> tokens)
    {
        AddClasses();
        bool hasFigure = _numbers > 0 || Has(WordClasses.Magnitude);
        AddIf(_numbers >= 2, ClaimSignal.ManyNumbers);
        AddIf(_names >= 1, ClaimSignal.Name);
        AddIf(_names >= 3, ClaimSignal.ManyNames);
        AddIf(_pastVerbs >= 1, ClaimSignal.PastVerb);
        AddIf(_pastVerbs >= 3, ClaimSignal.TwoPastVerbs);
        AddIf(hasFigure && Has(WordClasses.Change), ClaimSignal.ChangeWithNumber);
        AddIf(_numbers > 0 && Has(WordClasses.Percent), ClaimSignal.Percentage);
        AddIf(hasFigure && Has(WordClasses.Money), ClaimSignal.Money);
        AddIf(hasFigure && Has(WordClasses.Fraction), ClaimSignal.Share);
        AddIf(Has(WordClasses.PastTime) && Has(WordClasses.Comparative | WordClasses.Change | WordClasses.Superlative), ClaimSignal.ComparedPast);
        AddIf(Has(WordClasses.Quantifier) && Has(WordClasses.Group), ClaimSignal.UniversalQuantifier);
        const WordClasses Topics = WordClasses.Economy | WordClasses.Tax | WordClasses.Work | WordClasses.Health | WordClasses.Crime | WordClasses.War
            | WordClasses.Energy | WordClasses.Education | WordClasses.Group;
        AddIf(hasFigure && Has(Topics), ClaimSignal.TopicNumber);
        AddIf(_words <= 5, ClaimSignal.VeryShort);
        AddIf(_words is > 5 and <= 10, ClaimSignal.Short);
        AddIf(_words is > 20 and <= 35, ClaimSignal.Long);
        AddIf(_words > 35, ClaimSignal.VeryLong);
        AddIf(!_hasVerb, ClaimSignal.NoVerb);
        if (tokens.Length > 0)
        {
            Token last = tokens[^1];
            char end = text[last.Start];
            AddIf(last.Kind is not (TokenKind.Punctuation or TokenKind.Symbol), ClaimSignal.Unended);
            AddIf(end == '…' || (end == '.' && last.Length > 1), ClaimSignal.Ellipsis);
        }
    }

    private void AddClasses()
    {
        AddClass(WordClasses.NumberWord, ClaimSignal.SpelledNumber);
        AddClass(WordClasses.Magnitude, ClaimSignal.LargeNumber);
        AddClass(WordClasses.Calendar, ClaimSignal.CalendarDate);
        AddClass(WordClasses.Period, ClaimSignal.Period);
        AddClass(WordClasses.PastTime, ClaimSignal.PastTime);
        AddClass(WordClasses.Event, ClaimSignal.EventVerb);
        AddClass(WordClasses.Present, ClaimSignal.PresentFact);
        AddClass(WordClasses.Modal, ClaimSignal.Modal);
        AddClass(WordClasses.Future, ClaimSignal.Future);
        AddClass(WordClasses.Opinion, ClaimSignal.Opinion);
        AddClass(WordClasses.Desire, ClaimSignal.Desire);
        AddClass(WordClasses.Virtue, ClaimSignal.Virtue);
        AddClass(WordClasses.Evaluation, ClaimSignal.Evaluation);
        AddClass(WordClasses.Hedge, ClaimSignal.Hedge);
        AddClass(WordClasses.Courtesy, ClaimSignal.Courtesy);
        AddClass(WordClasses.Filler, ClaimSignal.Filler);
        AddClass(WordClasses.FirstSingular, ClaimSignal.FirstSingular);
        AddClass(WordClasses.FirstPlural, ClaimSignal.FirstPlural);
        AddClass(WordClasses.Second, ClaimSignal.Second);
        AddClass(WordClasses.HeShe, ClaimSignal.HeShe);
        AddClass(WordClasses.They, ClaimSignal.They);
        AddClass(WordClasses.It, ClaimSignal.It);
        AddClass(WordClasses.Pointing, ClaimSignal.Pointing);
        AddClass(WordClasses.Negation, ClaimSignal.Negation);
        AddClass(WordClasses.Never, ClaimSignal.Never);
        AddClass(WordClasses.Only, ClaimSignal.Only);
        AddClass(WordClasses.Superlative, ClaimSignal.Superlative);
        AddClass(WordClasses.Comparative, ClaimSignal.Comparative);
        AddClass(WordClasses.Than, ClaimSignal.Than);
        AddClass(WordClasses.Quantifier, ClaimSignal.Quantifier);
        AddClass(WordClasses.Change, ClaimSignal.Change);
        AddClass(WordClasses.Cause, ClaimSignal.Cause);
        AddClass(WordClasses.Reporting, ClaimSignal.Reporting);
        AddClass(WordClasses.Document, ClaimSignal.Document);
        AddClass(WordClasses.Vote, ClaimSignal.Vote);
        AddClass(WordClasses.Law, ClaimSignal.Law);
        AddClass(WordClasses.Economy, ClaimSignal.Economy);
        AddClass(WordClasses.Tax, ClaimSignal.Tax);
        AddClass(WordClasses.Work, ClaimSignal.Work);
        AddClass(WordClasses.Health, ClaimSignal.Health);
        AddClass(WordClasses.Crime, ClaimSignal.Crime);
        AddClass(WordClasses.War, ClaimSignal.War);
        AddClass(WordClasses.Energy, ClaimSignal.Energy);
        AddClass(WordClasses.Education, ClaimSignal.Education);
        AddClass(WordClasses.Group, ClaimSignal.Group);
        AddClass(WordClasses.Title, ClaimSignal.Title);
    }

    private void AddClass(WordClasses classes, ClaimSignal signal) => AddIf(Has(classes), signal);

    private bool Has(WordClasses classes) => (_all & classes) != 0;

    private void AddIf(bool condition, ClaimSignal signal)
    {
        if (condition)
        {
            Add(signal);
        }
    }
}
