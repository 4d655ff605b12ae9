using System.Collections.Frozen;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Where a block stands.</summary>
internal enum BlockZone
{
    /// <summary>Above the first paragraph of the article.</summary>
    Above,

    /// <summary>Between the first and the last.</summary>
    Inside,

    /// <summary>Behind the last.</summary>
    Behind,
}

/// <summary>Signs that settle by themselves what a block is, whatever surrounds it.</summary>
internal static class CertainSigns
{
    private const double Sure = 6;
    private const double Strong = 4;
    private const double Fair = 2;
    private const int DateLineWords = 14;
    private const int KickerWords = 4;
    private const int HeadWords = 8;
    private const int NoteWords = 28;
    private const int PromptWords = 45;

    // What may stand beside a date in a line that is nothing but a date line.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BesideDates = WordSet.Of(
        """
        published updated posted modified last on at date first created released am pm a.m. p.m. et est edt gmt utc bst pst pdt cet min
        mins minute minutes hour read reading time about an monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
        thur thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun
        jul aug sep sept oct nov dec
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kickers = new[]
        {
            "COMMENTARY", "OPINION", "ANALYSIS", "EDITORIAL", "EXCLUSIVE", "BREAKING", "INTERVIEW", "FEATURE", "FEATURES", "EXPLAINER", "BACKGROUNDER", "REPORT", "REVIEW", "NEWS", "COLUMN", "ESSAY", "INVESTIGATION", "PROFILE", "BLOG", "VIDEO", "PODCAST", "PERSPECTIVE", "SPECIAL", "ISSUE", "PRESS", "LIVE", "UPDATE", "RESEARCH", "POLITICS", "WORLD", "BUSINESS", "SPORTS", "CULTURE", "TECHNOLOGY", "SCIENCE", "HEALTH",
        }
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leads = WordSet.Of("related read more see also must recommended");

    // What a note on an author says of him, right behind the name.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoteVerbs = WordSet.Of(
        """
        is was researched researches writes wrote covers covered leads led serves served worked works teaches taught directs directed
        studies studied reports reported focuses oversees specializes specialises edits edited heads headed
        """);

    /// <summary>What a block surely is; the default when nothing tells.</summary>
    /// <param name="blocks">The blocks of the document.</param>
    /// <param name="i">The block.</param>
    /// <param name="zone">Where it stands.</param>
    /// <param name="section">The kind of the residue directly before it; null when the article is.</param>
    /// <param name="isHandMade">Whether an author wrote the document, dated it and named himself in it.</param>
    public static StructureEvidence Of(BlockFacts[] blocks, int i, BlockZone zone, ResidueKind? section, bool isHandMade)
    {
        BlockFacts facts = blocks[i];
        Prose prose = facts.Block.Prose;
        if (facts.Words == 0)
        {
            return default;
        }

        if (IsSignatureOfPost(facts) || (i + 1 < blocks.Length && IsSignatureOfPost(blocks[i + 1])))
        {
            return new StructureEvidence(-Sure);
        }

        // "Key Takeaways" and "Sources" head what the article itself has below them.
        if (facts.Whole == 1 << CueTable.Article)
        {
            return new StructureEvidence(-Strong);
        }

        if (Has(facts.Whole & (facts.Starts | facts.Any), ResidueKind.Advertisement))
        {
            return new StructureEvidence(Sure, ResidueKind.Advertisement);
        }

        if (facts.Words <= DateLineWords && HasReadingTime(prose))
        {
            return new StructureEvidence(Sure, section is ResidueKind.RelatedArticles ? section : ResidueKind.PublicationLine);
        }

        if (Has(facts.Starts & facts.Any, ResidueKind.RepublicationNotice) && facts.Words <= PromptWords && zone != BlockZone.Inside)
        {
            return new StructureEvidence(Sure, ResidueKind.RepublicationNotice);
        }

        if (ConsentOf(facts, zone, isHandMade) is { LogOdds: > 0 } consent)
        {
            return consent;
        }

        if (!isHandMade && PictureCredits.IsCredit(facts))
        {
            return new StructureEvidence(Sure, ResidueKind.Caption);
        }

        if (zone == BlockZone.Above)
        {
            return isHandMade ? default : Above(facts, prose, section);
        }

        if (!facts.EndsSentence && facts.Words > 2 && PictureCredits.EndsWithAgency(prose))
        {
            return new StructureEvidence(Strong, ResidueKind.Caption);
        }

        if (!isHandMade && LeadsElsewhere(facts))
        {
            return new StructureEvidence(Sure, ResidueKind.RelatedArticles);
        }

        // A button between paragraphs: every word of it is one of furniture.
        if (!isHandMade && zone == BlockZone.Inside && facts.Words is > 2 and <= HeadWords && Has(facts.Whole, ResidueKind.SharePrompt) && !facts.HasLabel)
        {
            return new StructureEvidence(Fair);
        }

        return zone == BlockZone.Behind ? Behind(facts, i + 1 < blocks.Length ? blocks[i + 1] : null, section) : default;
    }

    // Who asks for cookies, a log-in or a payment is the page, whatever the article is about; in drafts such headings open sections of help and policies.
    private static StructureEvidence ConsentOf(BlockFacts facts, BlockZone zone, bool isHandMade)
    {
        if (isHandMade && (zone == BlockZone.Inside || facts.Block is HeadingBlock))
        {
            return default;
        }

        bool isNotice = facts.Words <= PromptWords && Has(facts.Starts & facts.Any, ResidueKind.ConsentNotice);
        bool isButton = zone != BlockZone.Inside && facts.Words is > 1 and <= HeadWords && Has(facts.Whole, ResidueKind.ConsentNotice) && !Has(facts.Whole, ResidueKind.TruncatedText);
        bool isAppeal = zone == BlockZone.Behind && facts.Words <= NoteWords && Has(facts.Starts, ResidueKind.ConsentNotice);
        return isNotice || isButton ? new StructureEvidence(Sure, ResidueKind.ConsentNotice)
            : isAppeal ? new StructureEvidence(Fair)
            : default;
    }

    private static StructureEvidence Above(BlockFacts facts, Prose prose, ResidueKind? section)
    {
        if (IsDateLine(facts, prose) || IsKicker(facts, prose))
        {
            return new StructureEvidence(Sure, ResidueKind.PublicationLine);
        }

        if (Has(facts.Starts, ResidueKind.Byline) && facts.Words <= HeadWords && !facts.EndsSentence)
        {
            return new StructureEvidence(Strong, ResidueKind.Byline);
        }

        if (facts.Words <= HeadWords && !facts.EndsSentence && Has(facts.Starts & facts.Any, ResidueKind.Navigation))
        {
            return new StructureEvidence(Sure, ResidueKind.Navigation);
        }

        if (facts.Separators > 1 && facts.Words <= DateLineWords && !facts.EndsSentence && prose.Text.AsSpan().ContainsAny('>', '\u00BB', '\u203A'))
        {
            return new StructureEvidence(Strong, ResidueKind.Navigation);
        }

        if (section == ResidueKind.Byline && facts.Words is > 3 and <= NoteWords && facts.Sentences == 1 && IsNote(prose))
        {
            return new StructureEvidence(Sure + Strong, ResidueKind.Byline);
        }

        return !facts.EndsSentence && facts.Words > 2 && PictureCredits.EndsWithAgency(prose) ? new StructureEvidence(Sure, ResidueKind.Caption) : default;
    }

    private static StructureEvidence Behind(BlockFacts facts, BlockFacts? next, ResidueKind? section)
    {
        int opens = facts.Whole | facts.Starts;
        if (facts.Words <= HeadWords && !facts.EndsSentence && Has(opens, ResidueKind.RelatedArticles))
        {
            // Titles of articles end without a period: such a sentence is what the article itself has under the heading.
            return next is { Shape: BlockShape.ShortSentence, Last: '.' } && next.Whole == 0 && next.Starts == 0 ? new StructureEvidence(-Strong) : new StructureEvidence(Strong, ResidueKind.RelatedArticles);
        }

        if (section == ResidueKind.RelatedArticles && (facts.Block.Children is [LinkInline] || facts.Shape is BlockShape.Label or BlockShape.Line))
        {
            return new StructureEvidence(facts.Block.Children is [LinkInline] ? Sure : Strong, ResidueKind.RelatedArticles);
        }

        if (facts.Words <= PromptWords && Has(facts.Starts & facts.Any, ResidueKind.LegalLine))
        {
            return new StructureEvidence(Sure, ResidueKind.LegalLine);
        }

        if (section == ResidueKind.Byline && facts.Words is > 3 and <= NoteWords && facts.Sentences == 1 && IsNote(facts.Block.Prose))
        {
            return new StructureEvidence(Sure + Strong, ResidueKind.Byline);
        }

        // What readers wrote stands among their names and dates.
        if (section == ResidueKind.Comments && facts.Whole == 0 && facts.Starts == 0)
        {
            return new StructureEvidence(Strong, ResidueKind.Comments);
        }

        // "Tags: ferries, islands": the label of a list, and the list in the same line.
        if (facts.Words <= NoteWords && !facts.EndsSentence && Has(facts.Starts, ResidueKind.Navigation) && HasLabel(facts.Block.Prose))
        {
            return new StructureEvidence(Strong, ResidueKind.Navigation);
        }

        if (facts.Words is > 2 and <= HeadWords && !facts.EndsSentence && Has(facts.Whole, ResidueKind.Comments))
        {
            return new StructureEvidence(Strong, ResidueKind.Comments);
        }

        if (facts.Words is > 1 and <= HeadWords && Has(facts.Whole, ResidueKind.Byline))
        {
            return new StructureEvidence(Strong, ResidueKind.Byline);
        }

        bool comments = facts.Words <= HeadWords && Has(opens, ResidueKind.Comments);
        bool prompt = facts.Words <= PromptWords && Has(facts.Starts & facts.Any, ResidueKind.SharePrompt);
        return comments || prompt || Has(facts.Whole, ResidueKind.SharePrompt) ? new StructureEvidence(Fair) : default;
    }

    // "Related: 15 odd galaxies", "READ MORE: …" between paragraphs.
    private static bool LeadsElsewhere(BlockFacts facts)
    {
        if (!facts.HasLabel || facts.Words is < 4 or > NoteWords || facts.Last == '.' || !Has(facts.Starts | facts.Any, ResidueKind.RelatedArticles))
        {
            return false;
        }

        Prose prose = facts.Block.Prose;
        foreach (Token token in prose.Tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                return Leads.Contains(Text(prose, token));
            }
        }

        return false;
    }

    private static bool Has(int mask, ResidueKind kind) => (mask >> (int)kind & 1) != 0;

    // "— Jane Doe (@jane) October 9, 2018" closes a post that the article quotes.
    private static bool IsSignatureOfPost(BlockFacts facts) => facts.First is '\u2014' or '\u2013' && facts.HasAddress && facts.Block.Prose.Text.Contains("(@", StringComparison.Ordinal);

    /// <summary>Whether a line is a label with what belongs to it: a colon behind a few words, and more behind that.</summary>
    public static bool HasLabel(Prose prose)
    {
        const int LabelTokens = 9;
        ReadOnlySpan<Token> tokens = prose.Tokens.AsSpan();
        for (int i = 1; i < Math.Min(LabelTokens, tokens.Length - 1); i++)
        {
            if (Text(prose, tokens[i]) is ":")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasReadingTime(Prose prose)
    {
        ReadOnlySpan<Token> tokens = prose.Tokens.AsSpan();
        for (int i = 2; i < tokens.Length; i++)
        {
            if (Is(prose, tokens[i], "read", "reading") && Is(prose, tokens[i - 1], "min", "mins", "minute", "minutes", "hour")
                && (tokens[i - 2].Kind == TokenKind.Number || Is(prose, tokens[i - 2], "an", "one")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDateLine(BlockFacts facts, Prose prose)
    {
        if (!facts.HasDate || facts.Words > DateLineWords)
        {
            return false;
        }

        foreach (Token token in prose.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Abbreviation && !BesideDates.Contains(Text(prose, token)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKicker(BlockFacts facts, Prose prose)
    {
        if (facts.Words > KickerWords || prose.Text.AsSpan().ContainsAny(".!?:;,") || prose.Tokens.IsEmpty || !Kickers.Contains(Text(prose, prose.Tokens[0])))
        {
            return false;
        }

        // A headline may be set in capitals: behind the kicker, long words in capitals must be kickers too, and no small ones stand.
        foreach (Token token in prose.Tokens)
        {
            ReadOnlySpan<char> word = Text(prose, token);
            bool isCapitals = token.Kind == TokenKind.Word && token.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z');
            if (isCapitals && (token.Length > 3 || word is "ON" or "OF" or "IN" or "TO" or "FOR" or "AND" or "BY") && !Kickers.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    // "Peter researched …", "Anna Holm is …": one to three capitalised words, then the verb.
    private static bool IsNote(Prose prose)
    {
        ReadOnlySpan<Token> tokens = prose.Tokens.AsSpan();
        for (int i = 0; i < Math.Min(4, tokens.Length); i++)
        {
            ReadOnlySpan<char> word = Text(prose, tokens[i]);
            if (i > 0 && NoteVerbs.Contains(word))
            {
                return true;
            }

            if (!char.IsUpper(word[0]))
            {
                return false;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Text(Prose prose, Token token) => prose.Text.AsSpan(token.Start, token.Length);

    private static bool Is(Prose prose, Token token, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (Text(prose, token).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
