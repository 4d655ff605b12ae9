using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads what the structure of a page says of each of its text blocks.</summary>
internal static class PageReader
{
    private const double Outside = 12;
    private const double Inside = -4;
    private const double Furniture = 12;
    private const double Linked = 4;

    /// <summary>The evidence of each text block, in their order.</summary>
    public static StructureEvidence[] Read(DocumentTree tree)
    {
        PageStructure structure = PageStructure.Read(tree);
        var evidence = new StructureEvidence[tree.TextBlocks.Length];
        for (int i = 0; i < evidence.Length; i++)
        {
            ref readonly PageNode node = ref structure[i];
            evidence[i] = !structure.IsInside(i) ? new(Outside, Kind(node.Region), Reason(node.Region) ?? "stands outside the article")
                : PageStructure.IsFurniture(node.Region) ? new(Furniture, Kind(node.Region), Reason(node.Region))
                : node.Linked > .5 * node.Text ? new(Linked, ResidueKind.RelatedArticles, "is made of links")
                : new(Inside);
        }

        return evidence;
    }

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
        PageRegion.Navigation => "stands in a menu",
        PageRegion.Header => "stands in the page's head",
        PageRegion.Footer => "stands in the page's foot",
        PageRegion.Aside => "stands beside the text",
        PageRegion.Form => "stands in a form",
        PageRegion.Comments => "stands in a comment section",
        PageRegion.Related => "stands among other articles",
        PageRegion.Share => "stands among buttons to share",
        PageRegion.Newsletter => "stands in a prompt to subscribe",
        PageRegion.Advertisement => "stands in an advertisement",
        PageRegion.Consent => "stands in a notice over the page",
        PageRegion.Byline => "stands where the page names author and date",
        PageRegion.Caption => "stands in a caption",
        PageRegion.Tags => "stands in a list of tags",
        PageRegion.Hidden => "is out of sight",
        _ => null,
    };
}
