using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Tells sentences that point to a source which the reader has met: "the survey covered 2,000 households", "the new figures put it at 40%".</summary>
internal static class BackReference
{
    private const Cue Documents = Cue.Document | Cue.Evidence;
    private const int Reach = 4;

    private static readonly string[] Papers = ["figures", "filing", "lawsuit", "complaint", "indictment", "estimates", "ruling", "researchers", "authors"];

    /// <summary>Whether a sentence does.</summary>
    public static bool IsIn(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || !IsPaper(text.AsSpan(tokens[i].Start, tokens[i].Length)))
            {
                continue;
            }

            for (int j = i - 1; j >= Math.Max(0, i - Reach); j--)
            {
                ReadOnlySpan<char> word = text.AsSpan(tokens[j].Start, tokens[j].Length);
                Cue cue = CueLexicon.Of(word);
                if ((cue & (Cue.Definite | Cue.Possessive)) != 0)
                {
                    return true;
                }

                if (tokens[j].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Abbreviation) || (cue & (Cue.Preposition | Cue.Boundary | Cue.Be | Cue.Indefinite)) != 0)
                {
                    break;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a verb of speaking stands in a sentence with somebody before or behind it, however far apart: "the doctor, who …, and says".</summary>
    public static bool HasSpeaker(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || !char.IsLower(text[tokens[i].Start]))
            {
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (word is "said" or "says" or "saying" or "told" or "tells" or "announced" or "announces" or "announcing" or "reported" or "reports" or "confirmed" or "wrote" or "testified" or "according" or "estimates" or "estimated"
                && !(CueLexicon.Of(text.AsSpan(tokens[i - 1].Start, tokens[i - 1].Length)) is var before && (before & (Cue.Definite | Cue.Indefinite | Cue.Be | Cue.Possessive | Cue.Evidence | Cue.Camp | Cue.Trade | Cue.Quantifier)) != 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an attribution is to findings.</summary>
    public static bool HasEvidence(Attribution attribution) => HasCue(attribution, Cue.Evidence | Cue.Document, out _);

    /// <summary>Whether an attribution is to people of a trade, and tells what they did: "researchers found".</summary>
    public static bool IsTrade(Attribution attribution) => HasCue(attribution, Cue.Trade, out int words) && words <= 2 && attribution.Verb is [.., 'd'] or "wrote";

    /// <summary>Whether it is one of "some said", "others told".</summary>
    public static bool IsScene(Attribution attribution) =>
        attribution.Source is { } source && source.IndexOf(' ') < 0 && attribution.Verb is "said" or "told" or "reported" or "complained" or "recalled" or "asked" or "shouted" or "added" or "explained";

    private static bool HasCue(Attribution attribution, Cue cue, out int words)
    {
        words = 0;
        bool found = false;
        if (attribution.Source is not { } source)
        {
            return false;
        }

        foreach (Range range in source.AsSpan().Split(' '))
        {
            words++;
            found |= (CueLexicon.Of(source.AsSpan()[range]) & cue) != 0;
        }

        return found;
    }

    private static bool IsPaper(ReadOnlySpan<char> word)
    {
        if ((CueLexicon.Of(word) & Documents) != 0)
        {
            return true;
        }

        foreach (string paper in Papers)
        {
            if (word.Equals(paper, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
