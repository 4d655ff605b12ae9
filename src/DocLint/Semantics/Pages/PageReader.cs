using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads what the structure of a page says of each of its text blocks.</summary>
internal static class PageReader
{
    private const double Outside = 12;
    private const double Inside = -4;
    private const double InsideLine = -1;
    private const double InsideCue = 0;
    private const double Furniture = 12;
    private const double Linked = 4;
    private const double LinkedSentence = 1.5;
    private const double Published = -14;
    private const int ShortestUnlinked = 20;
    private const int LongestLine = 200;
    private const int LongestIntroduction = 80;

    /// <summary>The evidence of each text block, in their order.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="facts">What each text block says by itself.</param>
    public static StructureEvidence[] Read(DocumentTree tree, BlockFacts[] facts)
    {
        PageStructure structure = PageStructure.Read(tree);
        var evidence = new StructureEvidence[tree.TextBlocks.Length];
        SourceRole[] roles = SourceSections.Read(tree);
        for (int i = 0; i < evidence.Length; i++)
        {
            ref readonly PageNode node = ref structure[i];
            evidence[i] = structure.IsStandfirst(i) ? new(Inside)
                : !structure.IsInside(i) ? new(Outside, Kind(node.Region), Reason(node.Region) ?? "outside the article", IsGuess(node.Region))
                : structure.IsAboveTitle(i) ? new(Outside, Kind(node.Region), Reason(node.Region) ?? "above the headline", IsGuess(node.Region))
                : PageStructure.IsFurniture(node.Region) && HasWords(tree.TextBlocks[i]) ? new(Furniture, Kind(node.Region), Reason(node.Region))
                : roles[i] is SourceRole.Entry or SourceRole.Note ? new(Inside)
                : node.Linked > .5 * node.Text ? new(IsSentence(tree.TextBlocks[i], node) ? LinkedSentence : Linked, ResidueKind.RelatedArticles, "is made of links", IsGuess: true)
                : new(OddsInside(facts[i]));
        }

        if (PublishedBody.Read(tree) is { } published)
        {
            Compare(tree, published, evidence);
        }

        LeaveNoIntroductionAlone(tree, evidence);
        LeaveNoHeadingAlone(tree, evidence);
        return evidence;
    }

    // The shorter a text of the article's element, the more what it says itself counts.
    private static double OddsInside(BlockFacts facts) => facts switch
    {
        { Block: TableCellBlock } => Inside,
        { Whole: not 0 } when !IsSetOff(facts.Block) => InsideCue,
        _ => IsShortLine(facts.Block) ? InsideLine : Inside,
    };

    // A sentence with many links in it says more than they do.
    private static bool IsSentence(TextBlock block, in PageNode node) =>
        block is ParagraphBlock && node.Text - node.Linked >= ShortestUnlinked && !node.IsLink && block.Prose.Text.AsSpan().TrimEnd() is [.., '.' or '!' or '?' or '\u201D' or '"'];

    private static bool IsShortLine(TextBlock block) =>
        block is ParagraphBlock { Parent: not ListItemBlock } && block.Prose.Text.Length < LongestLine && !block.Prose.Text.AsSpan().ContainsAny(':', '?') && !IsSetOff(block);

    // A line that its author set in bold or in capitals heads what follows.
    private static bool IsSetOff(TextBlock block)
    {
        bool isStrong = true;
        foreach (SyntaxNode inline in block.Children)
        {
            isStrong &= inline is { Kind: NodeKind.Strong or NodeKind.LineBreak } || (inline is TextInline text && string.IsNullOrWhiteSpace(text.Value));
        }

        return isStrong || !block.Prose.Text.AsSpan().ContainsAnyInRange('a', 'z');
    }

    // An image alone says nothing that could be left behind.
    private static bool HasWords(TextBlock block) => block.Prose.Text.AsSpan().ContainsAnyExcept(Prose.ObjectCharacter, ' ', '\n');

    // Where a page gives its article to machines, that is what its author wrote.
    private static void Compare(DocumentTree tree, PublishedBody published, StructureEvidence[] evidence)
    {
        var shares = new double[evidence.Length];
        int first = -1;
        int last = -1;
        int matched = 0;
        int inside = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            TextBlock block = tree.TextBlocks[i];
            int length = block.Prose.Text.Length;
            shares[i] = block is TableCellBlock ? -1 : published.Share(block.Prose.Text);
            inside += evidence[i].LogOdds < 0 ? length : 0;
            if (shares[i] >= .6 && length >= 30)
            {
                matched += length;
                first = first < 0 ? i : first;
                last = i;
            }
        }

        if (matched < published.Length * .6)
        {
            return;
        }

        // A shortened text tells what belongs to the article, not what does not.
        bool isWhole = inside < published.Length * 1.6;
        for (int i = 0; i < shares.Length; i++)
        {
            bool isPart = shares[i] >= .6 && tree.TextBlocks[i].Prose.Text.Length >= 30;
            bool mayMiss = i > first && i < last && (tree.TextBlocks[i] is not ParagraphBlock { Parent: not ListItemBlock } || Introduces(tree.TextBlocks, i));
            evidence[i] = isPart && i >= first ? new(Published)
                : isWhole && !mayMiss && evidence[i].LogOdds < 0 && shares[i] >= 0 ? new(Outside, ResidueKind.Navigation, "not in the published text", IsGuess: true)
                : evidence[i];
        }
    }

    // What ends in a colon before a list goes with it.
    private static bool Introduces(ImmutableArray<TextBlock> blocks, int i) =>
        blocks[i + 1].Parent is ListItemBlock && blocks[i].Prose.Text.AsSpan().TrimEnd().EndsWith(":");

    // A short line that ends in a colon before a list of links offers them.
    private static void LeaveNoIntroductionAlone(DocumentTree tree, StructureEvidence[] evidence)
    {
        for (int i = evidence.Length - 2; i >= 0; i--)
        {
            if (evidence[i].LogOdds is < 0 and > Published && IsOffer(evidence[i + 1]) && tree.TextBlocks[i] is ParagraphBlock { Parent: not ListItemBlock } block
                && block.Prose.Text.Length < LongestIntroduction && block.Prose.Text.AsSpan().TrimEnd().EndsWith(":"))
            {
                evidence[i] = new(Linked, ResidueKind.RelatedArticles, "heads other articles", IsGuess: true);
            }
        }

        static bool IsOffer(StructureEvidence evidence) => evidence is { LogOdds: >= Linked, Kind: ResidueKind.RelatedArticles };
    }

    // A heading over nothing but furniture is furniture.
    private static void LeaveNoHeadingAlone(DocumentTree tree, StructureEvidence[] evidence)
    {
        StructureEvidence below = new(Furniture, ResidueKind.RelatedArticles, "heads other articles");
        bool hasText = false;
        for (int i = evidence.Length - 1; i >= 0; i--)
        {
            if (tree.TextBlocks[i] is not HeadingBlock { Level: > 1 })
            {
                hasText |= evidence[i].LogOdds < 0;
                continue;
            }

            if (!hasText && evidence[i].LogOdds < 0)
            {
                evidence[i] = below;
            }

            // The heading over a heading with text has that one's text.
            hasText = hasText && i > 0 && tree.TextBlocks[i - 1] is HeadingBlock;
        }
    }

    private static bool IsGuess(PageRegion region) => region is PageRegion.None or PageRegion.Article or PageRegion.Header or PageRegion.Standfirst or PageRegion.Aside or PageRegion.Footer or PageRegion.Form or PageRegion.Hidden;

    private static ResidueKind Kind(PageRegion region) => region switch
    {
        PageRegion.Comments => ResidueKind.Comments,
        PageRegion.Related or PageRegion.Aside => ResidueKind.RelatedArticles,
        PageRegion.Share or PageRegion.Newsletter => ResidueKind.SharePrompt,
        PageRegion.Advertisement => ResidueKind.Advertisement,
        PageRegion.Consent => ResidueKind.ConsentNotice,
        PageRegion.Byline => ResidueKind.Byline,
        PageRegion.Caption => ResidueKind.Caption,
        PageRegion.Footer => ResidueKind.LegalLine,
        _ => ResidueKind.Navigation,
    };

    private static string? Reason(PageRegion region) => region switch
    {
        PageRegion.Navigation => "in a menu",
        PageRegion.Header => "in the page's head",
        PageRegion.Footer => "in the page's foot",
        PageRegion.Aside => "beside the text",
        PageRegion.Form => "in a form",
        PageRegion.Comments => "in a comment section",
        PageRegion.Related => "among other articles",
        PageRegion.Share => "among share buttons",
        PageRegion.Newsletter => "in a sign-up box",
        PageRegion.Advertisement => "in an advertisement",
        PageRegion.Consent => "in a page notice",
        PageRegion.Byline => "in the byline block",
        PageRegion.Caption => "in a caption",
        PageRegion.Tags => "in a tag list",
        PageRegion.Hidden => "not visible",
        _ => null,
    };
}
