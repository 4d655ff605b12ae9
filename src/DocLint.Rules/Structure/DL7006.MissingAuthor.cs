using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Structure;

/// <summary>DL7006: an article says when it was published, but not who wrote it.</summary>
public sealed class MissingAuthor : DiagnosticAnalyzer
{
    // Bylines stand at the top, and are short.
    private const int LinesAtTop = 25;
    private const int LongestByline = 160;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL7006",
        "Missing author",
        "The article was published on '{0}', but names no author.",
        RuleCategory.Structure,
        RuleLevel.Suggestion)
    {
        Description = "An article says when it was published, but neither its front matter, nor its page's head, nor a byline says who wrote it.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        // A text without a date is a page of documentation or a note as often as an article.
        DocumentMetadata metadata = context.Model.Metadata;
        if (metadata.Published is not { } published || !metadata.Authors.IsEmpty || NamesSomebodyOrARelease(context.Tree))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, DocumentPlace.Of(context), published.Value.ToString("O", CultureInfo.InvariantCulture)).WithRelated(published.Span, "the day of publication"));
    }

    // "By Reuters", "By our staff" are no persons, but no missing author either; nobody signs a release.
    private static bool NamesSomebodyOrARelease(DocumentTree tree)
    {
        for (int i = 0; i < tree.TextBlocks.Length && i < LinesAtTop; i++)
        {
            ReadOnlySpan<char> text = tree.TextBlocks[i].Prose.Text.AsSpan().Trim();
            if (text.Length is > 3 and <= LongestByline && (text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("release", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
