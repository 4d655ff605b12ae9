using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5001: the title stands again above the text.</summary>
public sealed class DuplicatedHeadline : DiagnosticAnalyzer
{
    private const int MinimumWords = 3;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL5001",
        "Duplicated headline",
        "The headline '{0}' stands here a second time.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "The headline stands a second time above the text, as pages with a banner and a title leave it.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        ImmutableArray<TextBlock> blocks = context.Tree.TextBlocks;
        BodyZone body = BodyZone.Find(context.Tree);

        // Without a text below it nothing stands above a text: headings of outlines and lists may return.
        int head = body.First > body.Last ? 0 : body.First;
        var seen = new Dictionary<string, TextBlock>(StringComparer.Ordinal);
        for (int i = 0; i < head; i++)
        {
            TextBlock block = blocks[i];
            if (BodyZone.WordCount(block.Prose) < MinimumWords)
            {
                continue;
            }

            string folded = BodyZone.Fold(block.Prose.Text);
            if (seen.TryAdd(folded, block))
            {
                continue;
            }

            TextBlock first = seen[folded];

            // Only the line at the very top, or a heading, is a headline; other repeated lines are other rules' business.
            if (first is HeadingBlock || ReferenceEquals(first, blocks[0]))
            {
                TextSpan span = Residue.Trim(context.Source, block.Span);
                context.Report(Diagnostic.Create(Rule, span, block.Prose.Text)
                    .WithRelated(first.Span, "the headline")
                    .WithFix(Residue.Delete(context.Source, span, "Delete the second headline")));
            }
        }
    }
}
