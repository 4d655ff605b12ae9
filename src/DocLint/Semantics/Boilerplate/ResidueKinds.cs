using System.Numerics;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Decides what kind of residue blocks are: by their own words, by the section that they stand in, or by their place.</summary>
internal static class ResidueKinds
{
    private const double Even = .5;
    private const double BelowEven = .49;
    private const int NameWords = 4;
    private const int PromptWords = 4;
    private const int AuthorWords = 8;
    private const int EntryWords = 5;
    private const int SaidByOthers = 3;
    private const int RestWords = 14;

    // Of the kinds whose cues stand in one line, the first is taken: above the text and below it other things are usual.
    private static readonly ResidueKind[] OrderAbove =
    [
        ResidueKind.Advertisement, ResidueKind.PublicationLine, ResidueKind.Byline, ResidueKind.Caption, ResidueKind.ConsentNotice, ResidueKind.SharePrompt, ResidueKind.Comments,
        ResidueKind.LegalLine, ResidueKind.RepublicationNotice, ResidueKind.Navigation, ResidueKind.RelatedArticles, ResidueKind.TruncatedText,
    ];

    private static readonly ResidueKind[] OrderBelow =
    [
        ResidueKind.Advertisement, ResidueKind.RepublicationNotice, ResidueKind.ConsentNotice, ResidueKind.SharePrompt, ResidueKind.RelatedArticles, ResidueKind.Comments, ResidueKind.TruncatedText,
        ResidueKind.Caption, ResidueKind.LegalLine, ResidueKind.Byline, ResidueKind.Navigation, ResidueKind.PublicationLine,
    ];

    /// <summary>Decides for each block whether it is residue, and of what kind; null for blocks of the article.</summary>
    /// <param name="text">The document.</param>
    /// <param name="scores">How likely each is residue; the signs that settle it are added.</param>
    /// <param name="isResidue">Takes which blocks are residue.</param>
    /// <param name="structure">What the structure says; takes what settles a block otherwise as its reason.</param>
    /// <param name="isHandMade">Whether an author wrote the document, so that only lines that say what they are may be residue.</param>
    public static ResidueKind?[] Assign(ResidueText text, double[] scores, bool[] isResidue, StructureEvidence[] structure, bool isHandMade)
    {
        BlockFacts[] facts = text.Facts;
        var kinds = new ResidueKind?[facts.Length];
        for (int i = 0; i < facts.Length; i++)
        {
            isResidue[i] = scores[i] >= Even && i != text.TitleIndex;
        }

        (int first, int last) = BodyOf(facts, isResidue);
        if (first > last)
        {
            // Without a text nothing is left over from around one.
            Array.Clear(isResidue);
            return kinds;
        }

        bool[] says = new bool[facts.Length];

        // Whether an article's line that ends in a colon introduced the short lines before this one.
        bool isListed = false;
        ResidueKind? section = null;
        for (int i = 0; i < facts.Length; i++)
        {
            BlockZone zone = i <= first ? BlockZone.Above : i > last ? BlockZone.Behind : BlockZone.Inside;
            StructureEvidence sign = i == text.TitleIndex ? default : CertainSigns.Of(facts, i, zone, section, isHandMade);
            scores[i] = ResidueModel.Chance(Math.Log(scores[i] / (1 - scores[i])) + sign.LogOdds);
            StructureEvidence evidence = structure[i];
            ResidueKind? own = (evidence.IsGuess ? null : evidence.Kind) ?? sign.Kind ?? Own(facts[i], section, zone == BlockZone.Above) ?? evidence.Kind;
            own = own is ResidueKind.RelatedArticles && section is null && evidence.Kind is null && LeadsOn(facts[i]) && !(i + 1 < facts.Length && scores[i + 1] >= Even) ? ResidueKind.TruncatedText : own;
            bool isOnlyPlaced = sign.LogOdds <= 0 && evidence.LogOdds <= 0 && StandsAsItsNeighbours(facts, i, zone, scores, isResidue, own, isListed);
            scores[i] = isOnlyPlaced ? Math.Min(scores[i], BelowEven) : scores[i];
            says[i] = sign.LogOdds > 0 || evidence.LogOdds > 0 || (Says(facts[i]) && !(own == ResidueKind.RelatedArticles && IsOwnPhrase(facts[i])));
            isResidue[i] = scores[i] >= Even && i != text.TitleIndex && (facts[i].Words > 0 || evidence.LogOdds > 0) && !IsClosingDate(facts, i, zone) && !(isHandMade && HandMadeLines.IsAuthors(facts, i, own ?? section, sign.Kind, scores));
            if (!isResidue[i])
            {
                section = null;
                isListed = facts[i] is { Last: ':', Words: >= EntryWords } || (isListed && facts[i].Shape <= BlockShape.Line);
                continue;
            }

            isListed = false;

            // What read as the first paragraph may turn out to be none.
            while (first < last && (isResidue[first] || facts[first].Shape < BlockShape.Paragraph))
            {
                first++;
            }

            if (sign.Kind is null && (own is null || (section is { } open && !Breaks(open, own.Value, facts[i]))))
            {
                own = section ?? own;
            }

            if (own is ResidueKind.TruncatedText || (section is null && evidence.Kind is null && own is ResidueKind.RelatedArticles or ResidueKind.SharePrompt && SaysRest(facts[i])))
            {
                own = KindOfLead(facts, i, zone, scores, isHandMade);
            }

            // A line without an end among the lines on the author tells of the picture beside them.
            own = own == ResidueKind.Byline && !facts[i].HasCue(ResidueKind.Byline) && sign.Kind is null && facts[i] is { Words: > 9, EndsSentence: false } ? ResidueKind.Caption : own;
            kinds[i] = own;
            section = own;
            if (sign.Kind is { } settled && settled == own && evidence.Reason is null)
            {
                structure[i] = evidence with { Reason = ResidueReasons.Phrase(settled) };
            }
        }

        LeaveUnsaid(isResidue, says, kinds);

        // What stands in front of the first line that says what it is belongs to it when it is its name or date; otherwise its form decides.
        for (int i = facts.Length - 1; i >= 0; i--)
        {
            if (isResidue[i] && kinds[i] is null)
            {
                bool joins = i + 1 < facts.Length && kinds[i + 1] is ResidueKind.Byline or ResidueKind.PublicationLine && facts[i].Words <= NameWords && i < first;
                kinds[i] = joins ? ResidueKind.Byline : ByForm(facts[i], i < first, i > last);
            }
        }

        return kinds;
    }

    // Whether the words of a block are those of furniture, or it has what furniture consists of.
    private static bool Says(BlockFacts facts) =>
        ((facts.Whole | facts.Starts | facts.Any) & ((1 << CueTable.Article) - 1)) != 0 || facts.HasDate || facts.HasAgo || facts.HasAddress;

    // "Most popular of all was the captain.", "The bridge and related articles of trade": words of menus in a phrase of the author's.
    private static bool IsOwnPhrase(BlockFacts facts) => facts.Whole == 0 && (facts.Starts == 0 || (facts.Last == '.' && facts.Verbs > 0));

    // A line that only its form and place speak against stays where nothing else shows that the text was taken from a page; one that stands alone needs more to show it.
    private static void LeaveUnsaid(bool[] isResidue, bool[] says, ResidueKind?[] kinds)
    {
        int said = 0;
        for (int i = 0; i < isResidue.Length; i++)
        {
            said += isResidue[i] && says[i] ? 1 : 0;
        }

        for (int i = 0; i < isResidue.Length; i++)
        {
            bool isAlone = !(i > 0 && isResidue[i - 1]) && !(i + 1 < isResidue.Length && isResidue[i + 1]);
            if (isResidue[i] && !says[i] && said < (isAlone ? SaidByOthers : 1))
            {
                isResidue[i] = false;
                kinds[i] = null;
            }
        }
    }

    // A date that closes the text, with nothing of the page behind or before it, is the author's.
    private static bool IsClosingDate(BlockFacts[] facts, int i, BlockZone zone) =>
        zone == BlockZone.Behind && i == facts.Length - 1 && i > 0 && facts[i] is { HasDate: true, Words: <= 4 } && facts[i - 1].Shape >= BlockShape.Paragraph;

    // A line that says nothing of itself goes on with the article's list where one begins before it. Words of menus that stand alone by its sentences head what follows.
    private static bool StandsAsItsNeighbours(BlockFacts[] facts, int i, BlockZone zone, double[] scores, bool[] isResidue, ResidueKind? own, bool isListed)
    {
        if (i < 2 || isResidue[i - 1] || scores[i] < Even || facts[i].Words == 0)
        {
            return false;
        }

        if (own is null && (isListed || IsNextEntry(facts, i, isResidue)))
        {
            return true;
        }

        bool isAlone = zone != BlockZone.Behind && i + 1 < facts.Length && scores[i + 1] < Even && (facts[i - 1].EndsSentence || facts[i + 1].EndsSentence);
        return isAlone && (own is null ? zone == BlockZone.Above : own == ResidueKind.Navigation && facts[i].Separators == 0);
    }

    // Entries of one list stand in the same list, are all labels with values, or from the third on dates with what happens on them.
    private static bool IsNextEntry(BlockFacts[] facts, int i, bool[] isResidue)
    {
        BlockFacts previous = facts[i - 1];
        BlockFacts next = facts[i];
        if (previous.Shape > BlockShape.LongLine || next.Shape > BlockShape.LongLine || previous.Words == 0)
        {
            return false;
        }

        return (CertainSigns.HasLabel(previous.Block.Prose) && CertainSigns.HasLabel(next.Block.Prose))
            || (next.Block.Ancestor<ListBlock>() is { } list && list == previous.Block.Ancestor<ListBlock>())
            || (!isResidue[i - 2] && IsDated(next) && IsDated(previous) && IsDated(facts[i - 2]));
    }

    private static bool IsDated(BlockFacts facts) => facts is { HasDate: true, Words: >= EntryWords, Shape: <= BlockShape.LongLine };

    // "Read more" and the like lead to the rest of the text where no list of other articles follows.
    private static bool LeadsOn(BlockFacts facts) => ((facts.Whole | facts.Any) >> (int)ResidueKind.TruncatedText & 1) != 0;

    private static bool SaysRest(BlockFacts facts)
    {
        string text = facts.Block.Prose.Text;
        return facts.Words <= RestWords && text.Contains("read", StringComparison.OrdinalIgnoreCase)
            && (text.Contains("full story", StringComparison.OrdinalIgnoreCase) || text.Contains("full article", StringComparison.OrdinalIgnoreCase) || text.Contains("the rest", StringComparison.OrdinalIgnoreCase));
    }

    // What stands behind a paragraph that breaks off, or alone behind the last one, leads to the rest; elsewhere it leads to another article or opens a box.
    private static ResidueKind KindOfLead(BlockFacts[] facts, int i, BlockZone zone, double[] scores, bool isHandMade)
    {
        bool follows = i > 0 && scores[i - 1] < Even;
        bool isTitleNext = i + 1 < facts.Length && scores[i + 1] >= Even && facts[i + 1] is { Whole: 0, Starts: 0, Any: 0, Words: >= NameWords };
        if (follows && ((zone == BlockZone.Behind && !isTitleNext) || (facts[i - 1].Words > RestWords && BreaksOff(facts[i - 1]))))
        {
            return ResidueKind.TruncatedText;
        }

        return isHandMade || facts[i].Block.Prose.Text.Contains("read", StringComparison.OrdinalIgnoreCase) ? ResidueKind.RelatedArticles : ResidueKind.Navigation;
    }

    private static bool BreaksOff(BlockFacts facts) =>
        !facts.EndsSentence || facts.Last == '\u2026' || facts.Block.Prose.Text.AsSpan().TrimEnd() is var text && (text.EndsWith("...") || text.EndsWith("[...]"));

    /// <summary>The first and the last paragraph of the article; the first stands behind the last when there is none.</summary>
    public static (int First, int Last) BodyOf(BlockFacts[] facts, bool[] isResidue)
    {
        int first = 0;
        while (first < facts.Length && (isResidue[first] || facts[first].Shape < BlockShape.Paragraph))
        {
            first++;
        }

        int last = facts.Length - 1;
        while (last > first && (isResidue[last] || facts[last].Shape < BlockShape.Paragraph))
        {
            last--;
        }

        return (first, last);
    }

    // A section of comments or of other articles goes on over dates, names and pictures; only what clearly begins something else ends it.
    private static bool Breaks(ResidueKind open, ResidueKind own, BlockFacts facts) => open switch
    {
        _ when own == open => false,
        ResidueKind.RelatedArticles => own is ResidueKind.LegalLine or ResidueKind.ConsentNotice or ResidueKind.Advertisement or ResidueKind.RepublicationNotice
            || (own is ResidueKind.SharePrompt or ResidueKind.Comments && (facts.Whole != 0 || facts.Words >= PromptWords)),
        ResidueKind.Comments => own is ResidueKind.LegalLine or ResidueKind.Advertisement or ResidueKind.RelatedArticles && facts.Words <= 8,
        _ => true,
    };

    private static ResidueKind? Own(BlockFacts facts, ResidueKind? section, bool above)
    {
        const int Kinds = (1 << CueTable.Article) - 1;
        int mask = (facts.Whole != 0 ? facts.Whole : facts.Starts != 0 ? facts.Starts : facts.Any) & Kinds;
        if (section is { } open && (mask >> (int)open & 1) != 0)
        {
            return open;
        }

        if (mask == 0)
        {
            return facts.HasDate && facts.Words <= 8 ? ResidueKind.PublicationLine : null;
        }

        if (BitOperations.IsPow2(mask))
        {
            return (ResidueKind)BitOperations.TrailingZeroCount(mask);
        }

        foreach (ResidueKind kind in above ? OrderAbove : OrderBelow)
        {
            if ((mask >> (int)kind & 1) != 0)
            {
                return kind;
            }
        }

        return null;
    }

    private static ResidueKind ByForm(BlockFacts facts, bool above, bool below) => facts.Shape switch
    {
        _ when facts.Block.Prose.Text.AsSpan().ContainsAny('\u00A9', '\u24D2') => ResidueKind.LegalLine,
        _ when facts is { First: '[', Words: > 0, EndsSentence: false } && facts.Block.Prose.Text.AsSpan().TrimEnd().EndsWith("]") => ResidueKind.Caption,
        _ when facts.HasAddress && facts.Words <= AuthorWords && facts.Block.Prose.Text.Contains('@') => ResidueKind.Byline,
        BlockShape.Empty or BlockShape.Label => above || below ? ResidueKind.Navigation : ResidueKind.Caption,
        BlockShape.LongLine when !below => ResidueKind.Caption,
        _ when above => ResidueKind.Navigation,
        _ => ResidueKind.RelatedArticles,
    };
}
