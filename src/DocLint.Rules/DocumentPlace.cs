using DocLint.Analysis;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules;

/// <summary>Where a finding about a document as a whole stands.</summary>
internal static class DocumentPlace
{
    /// <summary>The title, which stands for the document; without one, its first sentence; nothing in a document without words.</summary>
    public static TextSpan Of(DocumentAnalysisContext context)
    {
        if (context.Model.Metadata.Title is { Span: { IsEmpty: false } span })
        {
            return span;
        }

        foreach (TextBlock block in context.Tree.TextBlocks)
        {
            if (block.Prose.Sentences is [var first, ..])
            {
                return first.Span;
            }
        }

        return default;
    }
}
