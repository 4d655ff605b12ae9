using System.Collections.Frozen;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Tells by its words whether a sentence states something, or supposes, orders or tells what its author lived.</summary>
/// <remarks><para>Looks at a paragraph once. Not thread-safe.</para></remarks>
internal sealed class StatementVoice(SemanticModel model)
{
    private const int LongestOrder = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeakerWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "me", "my", "mine", "myself", "we", "our", "ours", "us", "you", "your", "yours").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SupposingWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "if", "imagine", "suppose", "assume", "assuming", "let's", "let’s", "example", "e.g.", "hypothetical", "hypothetically", "rumor", "rumour", "rumors", "hoax", "debunked", "unsubstantiated", "falsely").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Orders = FrozenSet.Create(StringComparer.Ordinal,
        "apply", "set", "use", "choose", "avoid", "ensure", "include", "create", "place", "pour", "mix", "bake", "heat", "install", "run", "open", "select", "enter", "add", "pick", "cut", "put", "turn", "limit",
        "compare", "measure", "write", "send", "save").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<Prose, bool> _personal = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Prose, bool> _readable = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a sentence ends.</summary>
    /// <remarks><para>A line of a price list, of a table of results or a teaser that breaks off has no end mark; an item of a list ends in a semicolon.</para></remarks>
    public static bool IsClosed(Sentence sentence)
    {
        string prose = sentence.Prose.Text;
        ReadOnlySpan<char> all = prose.AsSpan().TrimEnd();
        if (all.EndsWith("...") || all.EndsWith("\u2026"))
        {
            return false;
        }

        ReadOnlySpan<char> text = prose.AsSpan(sentence.ProseSpan.Start, sentence.ProseSpan.Length).TrimEnd("\"\u201D\u2019)] ");
        return text is [.., '.' or '!' or '?' or ':'];
    }

    /// <summary>Whether a paragraph is in English: where hardly a word is one that English sentences are built with, who speaks is not understood.</summary>
    public bool IsReadable(Prose prose)
    {
        const int Fewest = 12;
        const int Share = 12;
        if (_readable.TryGetValue(prose, out bool known))
        {
            return known;
        }

        int words = 0;
        int function = 0;
        foreach (Token token in prose.Tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                words++;
                function += (CueLexicon.Of(prose.Text.AsSpan(token.Start, token.Length)) & (Cue.Definite | Cue.Indefinite | Cue.Be | Cue.Preposition | Cue.Boundary | Cue.Possessive | Cue.Auxiliary | Cue.Modal)) != 0 ? 1 : 0;
            }
        }

        return _readable[prose] = words < Fewest || function * Share >= words;
    }

    /// <summary>Why the words of a sentence need no support; <see cref="SupportExemption.None"/> when they do.</summary>
    public SupportExemption Of(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        if (IsInstruction(sentence))
        {
            return SupportExemption.Instruction;
        }

        foreach (Token token in BackReference.Opening(sentence))
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Abbreviation))
            {
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
            if (SupposingWords.Contains(word) || word.Equals("say", StringComparison.OrdinalIgnoreCase) && token.End < text.Length && text[token.End] == ',')
            {
                return SupportExemption.Supposition;
            }

            if (IsSpeaker(word) && !IsQuoted(sentence, token))
            {
                return SupportExemption.Personal;
            }
        }

        return IsPersonal(sentence.Prose) ? SupportExemption.Personal : SupportExemption.None;
    }

    // "Take 200 grams", "Apply the paint", "Set a limit of 5 percent".
    private static bool IsInstruction(Sentence sentence)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        string text = sentence.Prose.Text;
        if (tokens[0].Kind != TokenKind.Word || tokens[0].Length > LongestOrder)
        {
            return false;
        }

        Span<char> word = stackalloc char[tokens[0].Length];
        text.AsSpan(tokens[0].Start, tokens[0].Length).ToLowerInvariant(word);
        if (WordLexicon.Classify(word).HasFlag(WordClasses.Imperative))
        {
            return true;
        }

        ReadOnlySpan<char> next = text.AsSpan(tokens[1].Start, tokens[1].Length);
        return Orders.Contains(word) && ((CueLexicon.Of(next) & (Cue.Definite | Cue.Indefinite | Cue.Possessive)) != 0 || next is "up" or "at");
    }

    // Who says "I" in a paragraph tells what she saw there herself.
    private bool IsPersonal(Prose prose)
    {
        if (_personal.TryGetValue(prose, out bool known))
        {
            return known;
        }

        bool found = false;
        foreach (Sentence sentence in prose.Sentences)
        {
            foreach (Token token in sentence.Tokens)
            {
                if (token.Kind == TokenKind.Word && IsNarrator(prose.Text.AsSpan(token.Start, token.Length)) && !IsQuoted(sentence, token))
                {
                    found = true;
                    break;
                }
            }

            if (found)
            {
                break;
            }
        }

        return _personal[prose] = found;
    }

    private bool IsQuoted(Sentence sentence, Token token) => model.QuotationAt(sentence.Prose.ToSource(token.Span)) is not null;

    private static bool IsNarrator(ReadOnlySpan<char> word) =>
        word is "I" or "I'm" or "I\u2019m" or "I've" or "I\u2019ve" or "I'd" or "I\u2019d" || word.Equals("my", StringComparison.OrdinalIgnoreCase) || word.Equals("me", StringComparison.OrdinalIgnoreCase)
        || word.Equals("we", StringComparison.OrdinalIgnoreCase) || word is "We've" or "we've" or "We\u2019ve" or "we\u2019ve" or "We're" or "we're" or "We\u2019re" or "we\u2019re";

    private static bool IsSpeaker(ReadOnlySpan<char> word)
    {
        if (IsNarrator(word))
        {
            return true;
        }

        // "US" is a country.
        int apostrophe = word.IndexOfAny('\'', '\u2019');
        ReadOnlySpan<char> stem = apostrophe > 0 ? word[..apostrophe] : word;
        return SpeakerWords.Contains(stem) && !(stem is "US");
    }
}
