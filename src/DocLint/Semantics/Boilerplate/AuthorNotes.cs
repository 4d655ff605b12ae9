using System.Collections.Frozen;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Recognises what pages add on the author: "Anna Holm is a reporter for the Post.", "Per Lund covers the islands."</summary>
internal static class AuthorNotes
{
    private const int NameTokens = 8;
    private const int PredicateTokens = 16;
    private const int LeastWords = 5;

    /// <summary>What being one adds to the log-odds that a block is residue, once its place is known.</summary>
    public const double LogOdds = 10;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = WordSet.Of("is was has covers covered writes wrote reports joined specializes specialises");

    // What names the trade of writing; "covers" and "writes" do by themselves.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Trades = WordSet.Of(
        "reporter writer editor journalist correspondent columnist contributor author critic photographer producer blogger freelancer freelance covers covered covering writes wrote written reports");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoNames = WordSet.Of("the this that these those a an it he she they we i you there here what who how why when if in on at for as but and");

    /// <summary>Whether a block begins with a name and says next that it is somebody who writes.</summary>
    public static bool IsNote(BlockFacts facts)
    {
        if (facts.Words < LeastWords || !facts.EndsSentence || !char.IsUpper(facts.First))
        {
            return false;
        }

        Prose prose = facts.Block.Prose;
        ReadOnlySpan<Token> tokens = prose.Tokens.AsSpan();
        int verb = FindVerb(prose, tokens);
        for (int i = verb; verb > 0 && i < Math.Min(tokens.Length, verb + PredicateTokens); i++)
        {
            if (Trades.Contains(Text(prose, tokens[i])))
            {
                return true;
            }

            if (Text(prose, tokens[i]) is "." or ";")
            {
                return false;
            }
        }

        return false;
    }

    // The verb behind one to four names, which marks and what stands in brackets may follow; -1 for none.
    private static int FindVerb(Prose prose, ReadOnlySpan<Token> tokens)
    {
        bool inBrackets = false;
        for (int i = 0; i < Math.Min(tokens.Length, NameTokens); i++)
        {
            ReadOnlySpan<char> word = Text(prose, tokens[i]);
            if (tokens[i].Kind == TokenKind.Punctuation || inBrackets)
            {
                inBrackets = word is "(" || (inBrackets && word is not ")");
                continue;
            }

            if (i > 0 && Verbs.Contains(word))
            {
                return i;
            }

            if (!char.IsUpper(word[0]) || NoNames.Contains(word))
            {
                return -1;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<char> Text(Prose prose, Token token) => prose.Text.AsSpan(token.Start, token.Length);
}
