using DocLint.Text;

namespace DocLint.Diagnostics;

/// <summary>A change of the source: the text of a span becomes another text.</summary>
/// <param name="Span">What is replaced; empty for an insertion.</param>
/// <param name="NewText">What takes its place; empty for a deletion.</param>
public sealed record TextEdit(TextSpan Span, string NewText)
{
    /// <summary>Replaces a span.</summary>
    public static TextEdit Replace(TextSpan span, string newText) => new(span, newText);

    /// <summary>Deletes a span.</summary>
    public static TextEdit Delete(TextSpan span) => new(span, "");

    /// <summary>Inserts before a position.</summary>
    public static TextEdit Insert(int position, string newText) => new(new TextSpan(position, 0), newText);

    /// <summary>Applies edits that do not overlap to a text.</summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one lies outside the text.</exception>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder(text.Length);
        int position = 0;
        foreach (TextEdit edit in edits.OrderBy(e => e.Span))
        {
            if (edit.Span.Start < position || edit.Span.End > text.Length)
            {
                throw new ArgumentException($"The edit at {edit.Span} overlaps another or lies outside the text.", nameof(edits));
            }

            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
