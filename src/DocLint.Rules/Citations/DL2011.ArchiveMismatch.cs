using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;

namespace DocLint.Rules.Citations;

/// <summary>DL2011: the archived copy that stands beside a link is a copy of another page.</summary>
public sealed class ArchiveMismatch : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL2011",
        "Archive mismatch",
        "The archived copy is one of '{0}', not of '{1}', which it stands beside.",
        RuleCategory.Citations,
        RuleLevel.Warning)
    {
        Description = "A link that is given as the archived copy of another leads to the copy of a different page.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterTextBlockAction(AnalyzeBlock);

    private static void AnalyzeBlock(NodeAnalysisContext<TextBlock> context)
    {
        List<LinkInline>? links = null;
        bool hasArchive = false;
        foreach (SyntaxNode node in context.Node.Descendants())
        {
            if (node is LinkInline { Address: { } address } link && SourceAddress.GetKey(address) is not null)
            {
                (links ??= []).Add(link);
                hasArchive |= SourceAddress.GetArchived(address) is not null;
            }
        }

        if (!hasArchive)
        {
            return;
        }

        for (int i = 1; i < links!.Count; i++)
        {
            if (SourceAddress.GetArchived(links[i].Address) is { } copied && SaysArchive(context, links[i]) && Nearest(context, links, i) is { } original && !IsOfAny(context, links, copied))
            {
                context.Report(Diagnostic.Create(Rule, links[i].Span, copied, original.Address!).WithRelated(original.Span, "the link beside it"));
            }
        }
    }

    // Only a link that calls itself the copy is one of the link before it; others cite the archive for its own sake.
    private static bool SaysArchive(NodeAnalysisContext<TextBlock> context, LinkInline link) =>
        context.Source.AsSpan(new Text.TextSpan(link.Span.Start, Math.Min(link.Span.Length, 80))).Contains("archive", StringComparison.OrdinalIgnoreCase)
        && link.Children.Length > 0 && context.Source.AsSpan(link.Children[0].Span).Contains("archive", StringComparison.OrdinalIgnoreCase);

    private static LinkInline? Nearest(NodeAnalysisContext<TextBlock> context, List<LinkInline> links, int index)
    {
        const int Far = 160;
        LinkInline before = links[index - 1];
        return !SourceAddress.IsArchive(before.Address) && SourceAddress.GetDoi(before.Address) is null && links[index].Span.Start - before.Span.End <= Far
            && !context.Source.AsSpan(Text.TextSpan.FromBounds(before.Span.End, links[index].Span.Start)).Contains('\n')
            ? before
            : null;
    }

    // A copy of any link of the paragraph, or of where one leads, is a copy of what is cited.
    private static bool IsOfAny(NodeAnalysisContext<TextBlock> context, List<LinkInline> links, string copied)
    {
        string? key = Fold(copied);
        foreach (LinkInline link in links)
        {
            if (!SourceAddress.IsArchive(link.Address) && (Fold(link.Address) == key || Fold(context.Evidence.FindLink(link.Address)?.Redirect) == key || Fold(context.Evidence.FindCapture(link.Address)?.FinalUrl) == key))
            {
                return true;
            }
        }

        return false;
    }

    // Query, index pages and the hosts of telephones do not make another page.
    private static string? Fold(string? address)
    {
        if (SourceAddress.GetKey(address) is not { } key)
        {
            return null;
        }

        int query = key.IndexOf('?');
        key = query < 0 ? key : key[..query];
        foreach (string host in (ReadOnlySpan<string>)["m.", "amp.", "mobile."])
        {
            key = key.StartsWith(host, StringComparison.Ordinal) ? key[host.Length..] : key;
        }

        foreach (string end in (ReadOnlySpan<string>)["/index.html", "/index.htm", "/index.php", "/amp", ".html", ".htm"])
        {
            key = key.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? key[..^end.Length] : key;
        }

        return key.ToLowerInvariant();
    }
}
