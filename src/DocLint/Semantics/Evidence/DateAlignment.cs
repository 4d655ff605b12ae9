using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the date that a source gives for the event that a claim dates otherwise.</summary>
internal static class DateAlignment
{
    private const int PostingLimit = 64;
    private const int MostDates = 24;
    private const int MostCandidates = 512;
    private const int Reach = 8;
    private const int ReachOfOpening = 12;
    private const int WordsOfEvent = 2;
    private const int WordsOfOpening = 4;
    private const double SameEvent = 0.45;
    private const double SameEventOfAnyYear = 0.6;

    /// <summary>The source's own date; null unless one sentence of the sources tells the same event, and no other tells it with a third date.</summary>
    /// <param name="claims">The document that makes the claim.</param>
    /// <param name="date">A date of it that no source contains.</param>
    /// <param name="sources">The sources.</param>
    public static (DateMention Date, EvidenceIndex Source)? Find(EvidenceIndex claims, DateMention date, ImmutableArray<EvidenceIndex> sources)
    {
        SourceSentence claim = claims.Of(date.Sentence);
        if (!IsOfEvent(date) || claim.Dates.Count > MostDates)
        {
            return null;
        }

        (DateMention Date, EvidenceIndex Source)? found = null;
        double best = 0;
        foreach (EvidenceIndex source in sources)
        {
            foreach (DateMention other in Candidates(claim, source))
            {
                double score = IsOfEvent(other) && Differs(date, other) && !IsOtherEvent(claim, date, other) ? Score(claim, date, other, source) : 0;
                if (score < (date.Date.Year is null || other.Date.Year is null ? SameEventOfAnyYear : SameEvent))
                {
                    continue;
                }

                if (found is { } rival && Differs(rival.Date, other))
                {
                    return null;
                }

                if (score > best)
                {
                    (found, best) = ((other, source), score);
                }
            }
        }

        return found;
    }

    // A whole date, not one side of a bound, and no year that only names a thing: "since 1970", "as of May 2014", "the 1970 premiere".
    private static bool IsOfEvent(DateMention date)
    {
        if (date is not { Kind: DateKind.Day or DateKind.Month or DateKind.Year, End: null, IsResolved: false, IsApproximate: false } || DateBounds.Before(date) != DateBound.None)
        {
            return false;
        }

        string text = date.Sentence.Prose.Text;
        ReadOnlySpan<char> before = text.AsSpan(date.Sentence.ProseSpan.Start, date.ProseSpan.Start - date.Sentence.ProseSpan.Start).TrimEnd();
        bool isState = before.EndsWith("as of", StringComparison.OrdinalIgnoreCase) || before.EndsWith("as at", StringComparison.OrdinalIgnoreCase);
        bool isName = date.Kind == DateKind.Year && !before.EndsWith(" in", StringComparison.OrdinalIgnoreCase) && !before.Equals("in", StringComparison.OrdinalIgnoreCase) && IsBeforeWord(text, date.ProseSpan.End);
        return !isState && !isName;
    }

    private static bool IsBeforeWord(string text, int end) => end + 1 < text.Length && text[end] is ' ' or '-' && char.IsLetter(text[end + 1]);

    // "Built in 1990 and sold in 1998": the source's 1998 is what the claim itself says of the sale.
    private static bool IsOtherEvent(SourceSentence claim, DateMention date, DateMention other)
    {
        foreach (DateMention mention in claim.Dates)
        {
            if (!ReferenceEquals(mention, date) && (!Differs(mention, other) || mention.End is { } end && !Differs(end, other.Date)))
            {
                return true;
            }
        }

        return false;
    }

    // How much of the claim the sentence tells; 0 where no word of what happened stands beside both dates.
    private static double Score(SourceSentence claim, DateMention date, DateMention other, EvidenceIndex source)
    {
        SourceSentence sentence = source.Of(other.Sentence);
        return SharesEvent(claim, date, sentence, other) && !HasOtherFigures(claim, sentence) ? Topic(claim, sentence, source) : 0;
    }

    // "3,900 ships in 2019" and "4,100 ships in 2024" are two years of a series.
    private static bool HasOtherFigures(SourceSentence claim, SourceSentence sentence)
    {
        bool isOther = false;
        foreach (Figure figure in claim.Figures.Take(MostDates))
        {
            foreach (Figure candidate in sentence.Figures.Take(MostDates))
            {
                if (figure.Class != candidate.Class || !figure.IsComparable(candidate))
                {
                    continue;
                }

                if (FigureRelation.Compare(figure, candidate, isStrict: false) == FigureFit.Equals)
                {
                    return false;
                }

                isOther = true;
            }
        }

        return isOther;
    }

    // Whether no reading of two dates lets them be one.
    private static bool Differs(DateMention left, DateMention right) =>
        Differs(left.Date, right.Date) && !(left.Alternative is { } a && !Differs(a, right.Date)) && !(right.Alternative is { } b && !Differs(left.Date, b));

    private static bool Differs(PartialDate left, PartialDate right) =>
        left.Year is { } y && right.Year is { } z && y != z
        || left.Month is { } m && right.Month is { } n && (m != n || left.Day is { } d && right.Day is { } e && d != e);

    private static List<DateMention> Candidates(SourceSentence claim, EvidenceIndex source)
    {
        var found = new List<DateMention>();
        var seen = new HashSet<int>();
        foreach (ulong stem in claim.Stems)
        {
            foreach (int index in source.SentencesWith(stem, PostingLimit))
            {
                if (seen.Add(index) && found.Count < MostCandidates && source.Sentences[index].Dates is { Count: > 0 and <= MostDates } dates)
                {
                    found.AddRange(dates);
                }
            }
        }

        return found;
    }

    // The share of the claim's words that stand in a sentence, each by how much it tells apart.
    private static double Topic(SourceSentence claim, SourceSentence sentence, EvidenceIndex source)
    {
        double known = 0;
        double shared = 0;
        foreach (ulong stem in claim.Stems)
        {
            double weight = source.Weight(stem);
            known += weight == 0 ? 1 : weight;
            shared += sentence.Stems.Contains(stem) ? weight : 0;
        }

        return known == 0 ? 0 : shared / known;
    }

    // What happened is the word nearest to the claim's date; behind "In 2002, ..." it may be any of those that follow.
    private static bool SharesEvent(SourceSentence claim, DateMention date, SourceSentence sentence, DateMention other)
    {
        bool isOpening = IsOpening(claim, date);
        List<ulong> mine = WordsBeside(claim, date, isOpening ? WordsOfOpening : 1);
        List<ulong> theirs = WordsBeside(sentence, other, IsOpening(sentence, other) ? WordsOfOpening : WordsOfEvent);
        bool isShared = mine.Count > 0;
        foreach (ulong stem in mine)
        {
            isShared &= theirs.Contains(stem);
        }

        // "The quay opened": something must tell what it happened to.
        return isShared && Shared(claim, sentence) > 1;
    }

    private static int Shared(SourceSentence claim, SourceSentence sentence)
    {
        int shared = 0;
        foreach (ulong stem in claim.Stems)
        {
            shared += sentence.Stems.Contains(stem) ? 1 : 0;
        }

        return shared;
    }

    // The nearest words that stand beside a date, names left aside.
    private static List<ulong> WordsBeside(SourceSentence sentence, DateMention date, int count)
    {
        var near = new List<(int Distance, ulong Stem)>();
        foreach (ContentWord word in sentence.Words)
        {
            int distance = IsName(sentence, word) ? int.MaxValue : Distance(sentence, word, date);
            if (distance <= ReachOfOpening && !IsNearerToOther(sentence, word, date, distance))
            {
                near.Add((distance, word.Stem));
            }
        }

        near.Sort(static (a, b) => a.Distance.CompareTo(b.Distance));
        return near.Take(count).Select(static word => word.Stem).ToList();
    }

    // Names, months among them, tell who and when, and not what happened.
    private static bool IsName(SourceSentence sentence, ContentWord word) => word.Token > 0 && char.IsUpper(sentence.Sentence.Prose.Text[sentence.Sentence.Tokens[word.Token].Start]);

    // "Founded in 1990 and sold in 1998": each word goes with the date that it stands next to.
    private static bool IsNearerToOther(SourceSentence sentence, ContentWord word, DateMention date, int distance)
    {
        foreach (DateMention other in sentence.Dates)
        {
            if (!ReferenceEquals(other, date) && Distance(sentence, word, other) < distance)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpening(SourceSentence sentence, DateMention date) => sentence.TokenAt(date.ProseSpan.Start) <= 1;

    // The tokens between a word and a date of its clause; "In 2002, ..." opens the clause behind its comma.
    private static int Distance(SourceSentence sentence, ContentWord word, DateMention date)
    {
        int first = sentence.TokenAt(date.ProseSpan.Start);
        int last = sentence.TokenAt(date.ProseSpan.End - 1);
        bool isOpening = IsOpening(sentence, date);
        int from = word.Token < first ? word.Token + 1 : last + 1;
        int to = word.Token < first ? first : word.Token;
        if (to - from > ReachOfOpening)
        {
            return int.MaxValue;
        }

        bool isPlace = word.Token < first;
        bool isParted = false;
        for (int i = from; i < to; i++)
        {
            Token token = sentence.Sentence.Tokens[i];
            ReadOnlySpan<char> text = sentence.Sentence.Prose.Text.AsSpan(token.Start, token.Length);
            isPlace &= token.Kind == TokenKind.Punctuation || char.IsUpper(text[0]) || text is "in" or "on" or "at" or "near" or "of";
            isParted |= text is ";" or ":" or "(" or ")" or "\u2013" or "\u2014" or "," && !(isOpening && i == last + 1);
        }

        // "Born in Gorey, Co. Wexford, in 1875" is one clause.
        if (isParted && !isPlace)
        {
            return int.MaxValue;
        }

        int distance = to - from + 1;
        return distance <= (isOpening ? ReachOfOpening : Reach) ? distance : int.MaxValue;
    }
}
