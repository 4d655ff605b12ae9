using System.Collections.Frozen;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Recognises lines that say whose a picture is, or that end with it.</summary>
internal static class PictureCredits
{
    private const int CreditWords = 10;
    private const int CaptionWords = 45;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = WordSet.Of("image images photo photos picture pictures pic pics credit photograph illustration photographer");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Links = WordSet.Of("via for by and of the from de van von courtesy");

    /// <summary>Whether a line is a credit, as "Jane Doe/Agency" and "(Photo: Agency)", or a caption that ends with one.</summary>
    public static bool IsCredit(BlockFacts facts) =>
        !facts.EndsSentence && facts.Words > 0
        && ((facts.Words <= CreditWords && (IsLabelled(facts) || IsName(facts))) || (facts.Words <= CaptionWords && EndsWithLabel(facts.Block.Prose.Text)));

    /// <summary>Whether a line has names of agencies that slashes join, "Coast/UPI/Newscom", or a credit in brackets, "(AP Photo/Jane Doe)", at its very end.</summary>
    public static bool EndsWithAgency(Prose prose)
    {
        ReadOnlySpan<Token> tokens = prose.Tokens.AsSpan();
        int last = tokens.Length - 1;
        bool inBrackets = last > 0 && Text(prose, tokens[last]) is ")";
        last -= inBrackets ? 1 : 0;
        int slashes = 0;
        int i = last;
        while (i >= 0 && tokens[i].Kind is TokenKind.Word or TokenKind.Abbreviation && char.IsUpper(prose.Text[tokens[i].Start]))
        {
            if (i > 0 && Text(prose, tokens[i - 1]) is "/")
            {
                slashes++;
                i -= 2;
            }
            else if (inBrackets || slashes == 0)
            {
                i--;
            }
            else
            {
                break;
            }
        }

        return slashes > (inBrackets ? 0 : 1) && i < last;
    }

    // "Image credit: Jane Doe", "File photo".
    private static bool IsLabelled(BlockFacts facts) =>
        (Has(facts.Starts) && facts.HasLabel) || (Has(facts.Whole) && facts.Words > 1 && facts.Starts != 0);

    private static bool Has(int mask) => (mask >> (int)ResidueKind.Caption & 1) != 0;

    // Names and nothing else, with that of an agency, or all of them in brackets.
    private static bool IsName(BlockFacts facts)
    {
        Prose prose = facts.Block.Prose;
        ReadOnlySpan<char> text = prose.Text.AsSpan().Trim();
        bool inBrackets = facts.Words > 1 && !facts.HasCue(ResidueKind.Byline) && text[0] == '(' && text[^1] == ')' && !text.Contains(':') && facts.Numbers == 0;
        bool hasAgency = facts.HasCue(ResidueKind.Caption) && facts.Words > 1 && (text.ContainsAny("/|,(") || text.Contains(" via ", StringComparison.Ordinal));
        if (!inBrackets && !hasAgency)
        {
            return false;
        }

        foreach (Token token in prose.Tokens)
        {
            ReadOnlySpan<char> word = Text(prose, token);
            if (token.Kind is TokenKind.Word or TokenKind.Abbreviation && !char.IsUpper(word[0]) && !Links.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    // "… in the harbour (Image: Agency)".
    private static bool EndsWithLabel(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().TrimEnd();
        int open = text.LastIndexOf('(');
        if (open < 0 || text[^1] != ')')
        {
            return false;
        }

        ReadOnlySpan<char> inside = text[(open + 1)..^1].Trim();
        int end = inside.IndexOfAny(" :/");
        if (end <= 0 || !Labels.Contains(inside[..end]))
        {
            return false;
        }

        ReadOnlySpan<char> rest = inside[end..].TrimStart();
        return rest is [':' or '/', ..] || rest.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("courtesy", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Text(Prose prose, Token token) => prose.Text.AsSpan(token.Start, token.Length);
}
