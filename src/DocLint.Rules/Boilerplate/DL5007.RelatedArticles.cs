using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5007: a list of other articles behind the text.</summary>
public sealed class RelatedArticles : DiagnosticAnalyzer
{
    private const int MaximumLeadWords = 8;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL5007",
        "Related articles",
        "'{0}' and what follows point to other articles.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "A list of other articles stands behind the text, as pages offer it to keep their readers.",
    };

    private static readonly ImmutableArray<string> Leads =
    [
        "more on this", "more from", "more in", "more stories", "more news", "related articles", "related article", "related stories",
        "related story", "related posts", "related content", "related coverage", "related news", "related reading", "related links", "related topics", "you may also like", "you might also like",
        "you may also be interested in", "recommended for you", "recommended stories", "recommended reading", "recommended articles", "read next", "read also", "also read", "up next", "what to read next",
        "most read", "most popular", "most viewed", "trending now", "trending stories", "latest stories", "latest news", "latest articles", "editor's picks", "editors' picks", "don't miss", "top stories", "popular posts", "keep reading", "explore more", "more articles",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(Leads, AnalyzePhrase);

    private static void AnalyzePhrase(PhraseAnalysisContext context)
    {
        // The phrase opens a short line of its own, without a sentence around it.
        Prose prose = context.Block.Prose;
        if (context.ProseSpan.Start > 0 || BodyZone.WordCount(prose) > MaximumLeadWords || prose.Text.AsSpan().TrimEnd() is [.., '.' or '!' or '?'])
        {
            return;
        }

        ImmutableArray<TextBlock> blocks = context.Tree.TextBlocks;
        int index = blocks.IndexOf(context.Block);
        BodyZone body = BodyZone.Find(context.Tree);
        if (index < body.Last || body.First > body.Last || IsInside(blocks, body, index))
        {
            return;
        }

        TextSpan span = Residue.Trim(context.Source, TextSpan.FromBounds(context.Block.Span.Start, blocks[^1].Span.End));
        context.Report(Diagnostic.Create(Rule, span, prose.Text).WithFix(Residue.Delete(context.Source, span, "Delete the list of other articles")));
    }

    // A second such line belongs to the list that the first one opened.
    private static bool IsInside(ImmutableArray<TextBlock> blocks, BodyZone body, int index)
    {
        for (int i = Math.Max(0, body.Last + 1); i < index; i++)
        {
            string text = blocks[i].Prose.Text;
            if (Leads.Any(lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) && BodyZone.WordCount(blocks[i].Prose) <= MaximumLeadWords)
            {
                return true;
            }
        }

        return false;
    }
}
