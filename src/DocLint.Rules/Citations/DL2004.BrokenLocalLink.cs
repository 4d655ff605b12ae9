using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>DL2004: a link to a file of the repository, or to a heading in one, that is not there.</summary>
public sealed class BrokenLocalLink : DiagnosticAnalyzer
{
    // Files that a site's build does not make out of others, so that their absence proves the link broken.
    private static readonly string[] SourceExtensions =
        [".md", ".mdx", ".markdown", ".txt", ".rst", ".adoc", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".pdf", ".csv", ".json", ".yml", ".yaml", ".xlsx", ".docx", ".zip"];

    private static readonly ChoiceOption Anchors = new(
        "anchors",
        "auto",
        ["auto", "github", "gitlab", "jekyll", "kramdown", "mkdocs", "hugo", "docusaurus", "vitepress", "mdbook", "zola", "letters"],
        "Who makes anchors of headings; with 'auto' whoever the files of the repository speak of, with 'letters' only letters and digits are compared.");

    private static readonly AnchorRules[] Makers = Enum.GetValues<AnchorRules>();

    private static readonly DiagnosticDescriptor Rule = new(
        "DL2004",
        "Broken local link",
        "The link '{0}' leads nowhere: '{1}'.",
        RuleCategory.Citations,
        RuleLevel.Error,
        FixAvailability.Sometimes)
    {
        Description = "A relative link names a file, or a heading of a file, that the repository does not have.",
        Options = [Anchors],
    };

    // A document may have as many links as headings, so its headings are looked at once. Entries go with their documents.
    private static readonly ConditionalWeakTable<DocumentTree, StrongBox<DocumentAnchors?>> OwnAnchors = [];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterNodeAction<LinkInline>(c => Analyze(c, c.Node.Form == LinkForm.Inline ? c.Node.Address : null, c.Node.AddressSpan), NodeKind.Link);
        context.RegisterNodeAction<ImageInline>(c => Analyze(c, c.Node.Label is null ? c.Node.Address : null, c.Node.AddressSpan), NodeKind.Image);
        context.RegisterNodeAction<LinkDefinitionBlock>(c => Analyze(c, c.Node.Address, c.Node.AddressSpan), NodeKind.LinkDefinition);
    }

    // Pages that a scraper saved keep the links of their site; only documents written for this repository link inside it.
    private static void Analyze(RuleContext context, string? address, TextSpan span)
    {
        if (context.Tree.Format != "markdown" || address is null || LocalTarget.Read(address, context.Source.Path) is not { } target)
        {
            return;
        }

        if (target.Path is null)
        {
            if (OwnAnchors.GetValue(context.Tree, static tree => new StrongBox<DocumentAnchors?>(DocumentAnchors.Read(tree))).Value is { } own)
            {
                AnalyzeAnchor(context, address, span, target.Anchor, own, context.Source.Path, "this document");
            }

            return;
        }

        switch (context.Repository.Find(target.Path))
        {
            case RepositoryEntryKind.Missing when IsSourceFile(target.Path):
                ReportMissing(context, address, span, target.Path);
                break;
            case RepositoryEntryKind.File when target.Anchor is not null && context.Repository.GetAnchors(target.Path) is { } anchors:
                AnalyzeAnchor(context, address, span, target.Anchor, anchors, target.Path, SlashPath.GetName(target.Path));
                break;
        }
    }

    private static void ReportMissing(RuleContext context, string address, TextSpan span, string path)
    {
        if (context.Repository.FindIgnoringCase(path) is not { } actual)
        {
            context.Report(Diagnostic.Create(Rule, span, address, "there is no such file"));
            return;
        }

        Diagnostic diagnostic = Diagnostic.Create(Rule, span, address, $"there is no such file, but there is {SlashPath.GetName(actual)}");
        string name = SlashPath.GetName(path);
        ReadOnlySpan<char> written = context.Source.AsSpan(span);
        int hash = written.IndexOf('#');
        int at = (hash < 0 ? written : written[..hash]).LastIndexOf(name, StringComparison.Ordinal);
        string actualName = SlashPath.GetName(actual);
        if (at >= 0 && !name.Equals(actualName, StringComparison.Ordinal))
        {
            diagnostic = diagnostic.WithFix(Fix.NeedsReview($"Write '{actualName}'", TextEdit.Replace(new TextSpan(span.Start + at, name.Length), actualName)));
        }

        context.Report(diagnostic);
    }

    private static void AnalyzeAnchor(RuleContext context, string address, TextSpan span, string? written, DocumentAnchors anchors, string path, string place)
    {
        // A browser looks for the text behind the colon itself.
        int textFragment = written?.IndexOf(":~:", StringComparison.Ordinal) ?? -1;
        string anchor = (textFragment < 0 ? written : written![..textFragment]) ?? "";
        if (IsMadeElsewhere(anchor))
        {
            return;
        }

        string choice = context.GetOption(Rule, Anchors);
        if (choice is not ("auto" or "letters"))
        {
            AnchorRules rules = Enum.Parse<AnchorRules>(choice, ignoreCase: true);
            if (!anchors.Contains(anchor, rules))
            {
                Report(context, address, span, anchors.FindSimilar(anchor, rules), place, RuleLevel.Error);
            }

            return;
        }

        // Whoever the files speak of may not be the only one who shows the document.
        if (anchors.Contains(anchor, AnchorRules.GitHub))
        {
            return;
        }

        AnchorRules? site = choice == "auto" ? SiteAnchors.Find(context.Repository, path) : null;
        AnchorRules? maker = choice == "auto" ? site ?? SiteAnchors.FindForge(context.Repository) : null;

        if (site is { } known && anchors.Contains(anchor, known))
        {
            return;
        }

        string? similar = anchors.FindSimilar(anchor, maker ?? AnchorRules.Docusaurus);
        if (similar is null)
        {
            Report(context, address, span, null, place, RuleLevel.Error);
        }
        else if (site is not null || (maker is not null && !IsMadeByAny(anchors, anchor)))
        {
            Report(context, address, span, similar, place, RuleLevel.Warning);
        }
    }

    // A forge shows what a site may be made of elsewhere, in a way that the files do not tell.
    private static bool IsMadeByAny(DocumentAnchors anchors, string anchor) => Array.Exists(Makers, maker => anchors.Contains(anchor, maker));

    private static void Report(RuleContext context, string address, TextSpan span, string? similar, string place, RuleLevel level)
    {
        Diagnostic diagnostic = Diagnostic.Create(Rule, span, address, similar is null ? $"no such heading or anchor in {place}" : $"it is {similar} in {place}") with { Level = level };
        ReadOnlySpan<char> source = context.Source.AsSpan(span);
        int hash = source.IndexOf('#');
        if (similar is not null && hash >= 0 && source[(hash + 1)..].IndexOfAny(' ', '>') < 0)
        {
            diagnostic = diagnostic.WithFix(Fix.NeedsReview($"Write '#{similar}'", TextEdit.Replace(TextSpan.FromBounds(span.Start + hash + 1, span.End), similar)));
        }

        context.Report(diagnostic);
    }

    private static bool IsSourceFile(string path) => SourceExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    // The top of a page, lines of code, places in media and in applications, and blocks of notes are no headings.
    private static bool IsMadeElsewhere(string anchor) =>
        anchor.Length == 0 || anchor.Equals("top", StringComparison.OrdinalIgnoreCase) || anchor[0] is '!' or '^' || anchor.AsSpan().ContainsAny('/', '=')
        || (anchor[0] == 'L' && anchor.Length > 1 && anchor.AsSpan(1).IndexOfAnyExcept("0123456789-LC") < 0);
}
