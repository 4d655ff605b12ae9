using System.Collections.Frozen;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>What a clause says of a thing that the reader is taken to know: "who died", "that went to libraries in 2023", "the archive was taken to the mine".</summary>
internal sealed class DefiniteClause
{
    private const int MostTokens = 14;
    private const int MostSharing = 24;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Helpers = WordSet.Of("had have has having were was is are been be being did does do got");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions = WordSet.Of("in at on of from during to for by with near after before while when along across against inside outside");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Intransitive = WordSet.Of("died perished survived drowned fled vanished disappeared");

    private DefiniteClause(List<ulong> words, List<DateMention> dates)
    {
        Words = words;
        Dates = dates;
    }

    /// <summary>The families of its words, in order.</summary>
    public List<ulong> Words { get; }

    public List<DateMention> Dates { get; }

    /// <summary>Reads a clause from a token on; null where it says something of its own, or nothing.</summary>
    public static DefiniteClause? Read(SourceSentence sentence, int start)
    {
        string text = sentence.Sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Sentence.Tokens;
        List<ulong> words = [];
        List<DateMention> dates = [];
        for (int i = start; i < tokens.Length && tokens[i].Kind is not TokenKind.Punctuation; i++)
        {
            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (i - start > MostTokens || StatementVocabulary.Negations.Contains(word) || StatementVocabulary.Qualifiers.Contains(word) && !Prepositions.Contains(word) || tokens[i].Kind == TokenKind.Object)
            {
                return null;
            }

            if (DateAt(sentence, tokens[i]) is { } date)
            {
                dates.Add(date);
                continue;
            }

            if (IsInDate(sentence, tokens[i]) || Helpers.Contains(word) || ContentWords.Stem(StatementVocabulary.BaseOf(word)) is not (not ContentWords.None and var stem))
            {
                continue;
            }

            words.Add(WordFamilies.Of(stem));

            // "the 38 who died a payment of …": what follows is no part of it.
            bool isLast = i + 1 >= tokens.Length || !Prepositions.Contains(text.AsSpan(tokens[i + 1].Start, tokens[i + 1].Length));
            if (words.Count == 1 && isLast && Intransitive.Contains(word))
            {
                break;
            }
        }

        return words.Count == 0 ? null : new DefiniteClause(words, dates);
    }

    /// <summary>The sentences that may say the same, by index; empty where too many do.</summary>
    public IEnumerable<int> Candidates(EvidenceIndex index)
    {
        List<ulong> stems = [];
        WordFamilies.AddStems(Words[0], stems);
        foreach (ulong stem in stems)
        {
            foreach (int sentence in index.SentencesWith(stem, MostSharing))
            {
                yield return sentence;
            }
        }
    }

    /// <summary>Whether a statement says all of it, of the same time.</summary>
    public bool IsIn(Statement statement)
    {
        foreach (ulong word in Words)
        {
            if (!Holds(statement, word))
            {
                return false;
            }
        }

        foreach (DateMention date in Dates)
        {
            if (!HoldsDate(statement, date))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of the first of its words in a statement; -1 where none stands in it.</summary>
    public int FirstIn(Statement statement)
    {
        for (int i = 0; i < statement.Items.Length; i++)
        {
            if (statement.Items[i].Part == StatementPart.Word && Words.Contains(WordFamilies.Of(statement.Items[i].Key)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Holds(Statement statement, ulong family)
    {
        foreach (StatementItem item in statement.Items)
        {
            if (item.Part == StatementPart.Word && WordFamilies.Of(item.Key) == family)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsDate(Statement statement, DateMention date)
    {
        foreach (StatementItem item in statement.Items)
        {
            if (item.Date is not null && StatementValues.AreCompatible(item, new StatementItem(StatementPart.Date, 0, date.ProseSpan, false, null, date)))
            {
                return true;
            }
        }

        return false;
    }

    private static DateMention? DateAt(SourceSentence sentence, Token token)
    {
        foreach (DateMention date in sentence.Dates)
        {
            if (date.ProseSpan.Start == token.Start)
            {
                return date;
            }
        }

        return null;
    }

    private static bool IsInDate(SourceSentence sentence, Token token)
    {
        foreach (DateMention date in sentence.Dates)
        {
            if (date.ProseSpan.Start <= token.Start && token.End <= date.ProseSpan.End)
            {
                return true;
            }
        }

        return false;
    }
}
