using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Tells sentences that point to a source which the reader has met: "the survey covered 2,000 households", "the new figures put it at 40%".</summary>
internal static class BackReference
{
    private const Cue Documents = Cue.Document | Cue.Evidence;
    private const int Reach = 4;

    // Longer sentences are lists or broken text; what stands far behind in them is not looked at, so that each fact costs the same.
    private const int LongestSentence = 400;

    private static readonly string[] Papers = ["figures", "filing", "lawsuit", "complaint", "indictment", "estimates", "estimate", "stats", "evaluation", "ruling", "simulation", "experiment", "researchers", "authors", "reviewers", "respondents"];

    /// <summary>Whether a sentence does.</summary>
    public static bool IsIn(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = Opening(sentence);
        for (int i = 1; i < tokens.Length; i++)
        {
            // "(Figure 4)", "see Table 2"
            if (tokens[i].Kind == TokenKind.Number && text.AsSpan(tokens[i - 1].Start, tokens[i - 1].Length) is "Figure" or "Fig" or "Table" or "Chart" or "Exhibit" or "Appendix")
            {
                return true;
            }

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

                // "YRBSS data", "Gallup's analysis"
                if (IsNamed(text, tokens[j], j == 0))
                {
                    return true;
                }

                if (tokens[j].Kind == TokenKind.Punctuation && text[tokens[j].Start] == '-')
                {
                    continue;
                }

                if (tokens[j].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Abbreviation) || (cue & (Cue.Preposition | Cue.Boundary | Cue.Be | Cue.Indefinite)) != 0)
                {
                    break;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a verb of speaking, of thinking or of planning stands in a sentence with somebody before or behind it, however far apart: "the doctor, who …, and says".</summary>
    public static bool HasSpeaker(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = Opening(sentence);
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || !char.IsLower(text[tokens[i].Start]))
            {
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (word is "said" or "says" or "saying" or "told" or "tells" or "announced" or "announces" or "announcing" or "reported" or "reports" or "confirmed" or "wrote" or "testified" or "according" or "estimates" or "estimated"
                or "aims" or "aim" or "aiming" or "plans" or "planned" or "planning" or "wants" or "pledged" or "pledges" or "promised" or "promises" or "vowed" or "hopes" or "intends" or "seeks" or "thinks" or "expects" or "projects" or "forecasts"
                or "predicting" or "predicts" or "predicted" or "projecting" or "forecasting" or "estimating" or "reporting" or "revealing" or "revealed" or "noting"
                && !(CueLexicon.Of(text.AsSpan(tokens[i - 1].Start, tokens[i - 1].Length)) is var before && (before & (Cue.Definite | Cue.Indefinite | (word is "aiming" or "planning" ? Cue.None : Cue.Be) | Cue.Possessive | Cue.Evidence | Cue.Camp | Cue.Trade | Cue.Quantifier)) != 0))
            {
                return true;
            }

            // "USA Today looked at forty fares and found that"
            if (word is "found" && i + 1 < tokens.Length && text.AsSpan(tokens[i + 1].Start, tokens[i + 1].Length) is "that")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence goes on with figures or findings that were begun before: "in the said period", "compared with the placebo group".</summary>
    public static bool GoesOn(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = Opening(sentence);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (word is "participants" or "participant" or "cohort" or "placebo" or "respondents" or "surveyed" || word is "compared" or "risk" && HasWord(text, tokens, "risk") && HasWord(text, tokens, "compared"))
            {
                return true;
            }

            if (word is "period" && i > 0 && text.AsSpan(tokens[i - 1].Start, tokens[i - 1].Length) is "said" or "this" or "that" or "same" or "mentioned" or "reporting")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWord(string text, ReadOnlySpan<Token> tokens, string word)
    {
        foreach (Token token in tokens)
        {
            if (token.Length == word.Length && text.AsSpan(token.Start, token.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
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

    /// <summary>Whether an attribution is to a group of people by their trade or opinion.</summary>
    public static bool IsGroup(Attribution attribution) => HasCue(attribution, Cue.Trade | Cue.Camp, out _);

    /// <summary>Whether it is one of "some said", "others told", "many patients reported pain".</summary>
    public static bool IsScene(Attribution attribution) =>
        attribution.Verb is "declared" or "ordered" or "told" && HasCue(attribution, Cue.Trade, out int words) && words == 1 ||
        attribution.Source is { } source && (source.IndexOf(' ') < 0 || attribution.Verb is "reported" or "report" && !HasCue(attribution, Cue.Camp | Cue.Trade | Cue.Evidence | Cue.Tale, out _)) && attribution.Verb is "said" or "told" or "reported" or "report" or "complained" or "recalled" or "asked" or "shouted" or "added" or "explained";

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

    private static bool IsNamed(string text, Token token, bool isFirst)
    {
        ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
        if (token.Kind is not (TokenKind.Word or TokenKind.Abbreviation) || !char.IsUpper(word[0]) || CueLexicon.Of(word) != Cue.None)
        {
            return false;
        }

        return !isFirst || word.Length > 1 && char.IsUpper(word[1]) || word.EndsWith("'s") || word.EndsWith("\u2019s");
    }

    /// <summary>The tokens of a sentence, as far as one looks.</summary>
    public static ReadOnlySpan<Token> Opening(Sentence sentence) => sentence.Tokens[..Math.Min(sentence.TokenCount, LongestSentence)];

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
