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

    private static readonly DiagnosticDescriptor Rule = new(
        "DL2004",
        "Broken local link",
        "The link '{0}' leads nowhere: '{1}'.",
        RuleCategory.Citations,
        RuleLevel.Error,
        FixAvailability.Sometimes)
    {
        Description = "A relative link names a file, or a heading of a file, that the repository does not have.",
    };

    // A document may have as many links as headings, so both are looked at once. Entries go with their documents.
    private static readonly ConditionalWeakTable<DocumentTree, StrongBox<ImmutableHashSet<string>?>> OwnAnchors = [];
    private static readonly ConditionalWeakTable<ImmutableHashSet<string>, HashSet<string>> BareAnchors = [];

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
            if (OwnAnchors.GetValue(context.Tree, static tree => new StrongBox<ImmutableHashSet<string>?>(DocumentAnchors.TryFind(tree))).Value is { } own)
            {
                AnalyzeAnchor(context, address, span, target.Anchor, own, "this document");
            }

            return;
        }

        switch (context.Repository.Find(target.Path))
        {
            case RepositoryEntryKind.Missing when IsSourceFile(target.Path):
                ReportMissing(context, address, span, target.Path);
                break;
            case RepositoryEntryKind.File when target.Anchor is not null && context.Repository.GetAnchors(target.Path) is { } anchors:
                AnalyzeAnchor(context, address, span, target.Anchor, anchors, SlashPath.GetName(target.Path));
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

    private static void AnalyzeAnchor(RuleContext context, string address, TextSpan span, string? anchor, ImmutableHashSet<string> anchors, string place)
    {
        if (anchor is null || IsMadeElsewhere(anchor) || anchors.Contains(anchor))
        {
            return;
        }

        // Sites make anchors of headings in ways of their own; all keep letters and digits.
        string bare = Bare(anchor);
        if (bare.Length == 0 || BareAnchors.GetValue(anchors, static known => [.. known.Select(Bare)]).Contains(bare))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, span, address, $"{place} has no heading or anchor {anchor}"));
    }

    private static bool IsSourceFile(string path) => SourceExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    // The top of a page, lines of code, text fragments and footnotes are no headings.
    private static bool IsMadeElsewhere(string anchor) =>
        anchor is "" or "top" || anchor.StartsWith(":~:", StringComparison.Ordinal) || anchor.StartsWith('/') || anchor.StartsWith('!')
        || anchor.StartsWith("fn", StringComparison.Ordinal) || (anchor[0] == 'L' && anchor.AsSpan(1).IndexOfAnyExcept("0123456789-L") < 0)
        || anchor.StartsWith("user-content-", StringComparison.Ordinal);

    private static string Bare(string anchor) => string.Concat(anchor.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
