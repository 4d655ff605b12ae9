using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Plain text: every line that is not blank is a paragraph.</summary>
public sealed class PlainTextFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".txt", ".text"];

    /// <inheritdoc/>
    public DocumentTree Parse(SourceText source, CancellationToken cancellationToken = default)
    {
        ImmutableArray<SyntaxNode>.Builder blocks = ImmutableArray.CreateBuilder<SyntaxNode>();
        for (int line = 0; line < source.Lines.Count; line++)
        {
            TextSpan span = source.Lines.GetSpan(line);
            string text = source.ToString(span);
            if (!string.IsNullOrWhiteSpace(text))
            {
                int start = span.Start + (text.Length - text.TrimStart().Length);
                var trimmed = new TextSpan(start, text.Trim().Length);
                blocks.Add(new ParagraphBlock(trimmed, [new TextInline(trimmed, source.ToString(trimmed))]));
            }
        }

        return new DocumentTree(source, Name, new DocumentBlock(new TextSpan(0, source.Length), blocks.DrainToImmutable()));
    }
}
