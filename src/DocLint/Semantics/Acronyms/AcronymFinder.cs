using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds a document's acronyms and says whether they are explained.</summary>
/// <remarks><para>One pass over the tokens for the uses, one for the initials of all words. What is written in capitals for other reasons is left out by its place: runs of capitals, headlines, codes, calls, labels of speakers, datelines, numerals, units behind numbers.</para></remarks>
internal sealed class AcronymFinder
{
    private readonly SemanticModel _model;
    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    private AcronymFinder(SemanticModel model) => _model = model;

    /// <summary>The acronyms of a document, in the order of their first use.</summary>
    public static ImmutableArray<Acronym> Find(SemanticModel model)
    {
        var finder = new AcronymFinder(model);
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            finder.ReadUses(block);
        }

        return finder.Finish();
    }

    private void ReadUses(TextBlock block)
    {
        if (_model.Apparatus.ContainsKey(block))
        {
            return;
        }

        bool isRunning = block is not HeadingBlock && block.Kind == NodeKind.Paragraph;
        foreach (Sentence sentence in block.Prose.Sentences)
        {
            SentenceStyle? style = null;
            ReadOnlySpan<Token> tokens = sentence.Tokens;
            for (int i = 0; i < tokens.Length; i++)
            {
                int length = AcronymToken.Length(block.Prose.Text, tokens[i], out bool isPlural);
                if (length == 0)
                {
                    continue;
                }

                style ??= NameEvidence.StyleOf(sentence);
                Read(sentence, tokens, i, length, isPlural, isRunning && style == SentenceStyle.Plain);
            }
        }
    }

    private void Read(Sentence sentence, ReadOnlySpan<Token> tokens, int index, int length, bool isPlural, bool isRunning)
    {
        string text = sentence.Prose.Text;
        Token token = tokens[index];
        var place = new AcronymPlace(text, tokens, index);
        bool isUse = isRunning && place.IsFree;
        bool isExplained = place.IsExplained || (isUse && IsInLink(sentence.Prose.Block, sentence.Prose.ToSource(token.Span)));
        string letters = text.Substring(token.Start, length);
        if (!_states.TryGetValue(letters, out State? state))
        {
            if (!isUse && !isExplained)
            {
                return;
            }

            _states.Add(letters, state = new State());
            _order.Add(letters);
        }

        state.IsExplained |= isExplained;
        if (!isUse)
        {
            return;
        }

        state.Count++;
        state.IsTerm |= isPlural ? !place.IsBeforeName : place.IsNoun || IsUnspeakable(letters, place);
        state.IsDefinite |= place.IsDefinite;
        state.IsName |= place.IsBehindName;
        if (state.Sentence is null && _model.QuotationAt(sentence.Prose.ToSource(token.Span)) is not { Kind: QuotationKind.Title })
        {
            state.Sentence = sentence;
            state.Span = new TextSpan(token.Start, length);
        }
    }

    // A link leads to what it is.
    private static bool IsInLink(SyntaxNode node, TextSpan span)
    {
        while (true)
        {
            int low = 0;
            int high = node.Children.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (node.Children[middle].Span.End <= span.Start)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            if (low == node.Children.Length || !node.Children[low].Span.Contains(span))
            {
                return false;
            }

            node = node.Children[low];
            if (node is LinkInline)
            {
                return true;
            }
        }
    }

    private ImmutableArray<Acronym> Finish()
    {
        var spelled = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (string letters in _order)
        {
            if (_states[letters] is { Sentence: not null, IsExplained: false })
            {
                spelled.TryAdd(letters.ToLowerInvariant(), false);
            }
        }

        if (spelled.Count > 0)
        {
            var initials = new Initials(spelled);
            foreach (TextBlock block in _model.Tree.TextBlocks)
            {
                initials.Read(block.Prose);
            }
        }

        ImmutableArray<Acronym>.Builder acronyms = ImmutableArray.CreateBuilder<Acronym>();
        foreach (string letters in _order)
        {
            State state = _states[letters];
            if (state.Sentence is not null)
            {
                acronyms.Add(new Acronym
                {
                    Sentence = state.Sentence,
                    ProseSpan = state.Span,
                    Letters = letters,
                    IsExplained = state.IsExplained || spelled[letters.ToLowerInvariant()],
                    IsTerm = state is { IsTerm: true, IsName: false } && (state.Count > 1 || state.IsDefinite || !MayBeWord(letters)),
                });
            }
        }

        return acronyms.DrainToImmutable();
    }

    // "the rules of NTRK": no brand and no word has so many consonants in a row.
    private static bool IsUnspeakable(string letters, AcronymPlace place) =>
        letters.Length is >= 4 and <= 6 && !MayBeWord(letters) && !place.IsBeforeName && place.IsBehindPreposition;

    // "a GROWN man": what can be spoken and stands once may be a word with weight.
    private static bool MayBeWord(string letters)
    {
        int vowels = 0;
        int consonants = 0;
        foreach (char c in letters)
        {
            bool isVowel = c is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y';
            vowels += isVowel ? 1 : 0;
            consonants = isVowel ? 0 : consonants + 1;
            if (consonants > 2)
            {
                return false;
            }
        }

        return vowels > 0 && letters.Length > 3;
    }

    private sealed class State
    {
        public int Count { get; set; }

        public bool IsDefinite { get; set; }

        public bool IsName { get; set; }

        public Sentence? Sentence { get; set; }

        public TextSpan Span { get; set; }

        public bool IsExplained { get; set; }

        public bool IsTerm { get; set; }
    }
}
