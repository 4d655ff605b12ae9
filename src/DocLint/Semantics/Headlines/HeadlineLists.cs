using System.Collections.Immutable;
using System.Globalization;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Compares "Five lessons from …" with the only list of the text.</summary>
internal static class HeadlineLists
{
    // A title and a list that are further apart count different things.
    private const int MaximumSlip = 3;

    public static void Find(HeadlineText headline, HeadlineBody body, ImmutableArray<HeadlineMismatch>.Builder found)
    {
        if (NumberedHeadings.Announced(headline.Value) is not ( >= 2 and var stated, var number, var end) || OnlyList(body.Model.Tree, headline.Value.AsSpan(0, end)) is not { } list)
        {
            return;
        }

        int count = list.Children.Length;
        if (count >= 2 && count != stated && Math.Abs(count - stated) <= MaximumSlip)
        {
            var span = TextSpan.FromBounds(number.Start, end);
            found.Add(new HeadlineMismatch(headline.ToSource(span), headline.Value[span.Start..span.End], list.Span, $"{count.ToString(CultureInfo.InvariantCulture)} items"));
        }
    }

    // The only list of a text without sections; of bullets only where the text in front of it says what they are.
    private static ListBlock? OnlyList(DocumentTree tree, ReadOnlySpan<char> announced)
    {
        ListBlock? only = null;
        TextBlock? before = null;
        TextBlock? text = null;
        foreach (Block block in tree.Blocks)
        {
            if (block is HeadingBlock { Level: > 1 } or TableCellBlock || block is ListBlock && only is not null && !Encloses(only, block))
            {
                return null;
            }

            if (block is ListBlock list && only is null)
            {
                (only, before) = (list, text);
            }

            text = block as TextBlock ?? text;
        }

        if (only is null)
        {
            return null;
        }

        ReadOnlySpan<char> noun = announced[(announced.LastIndexOf(' ') + 1)..];
        return only.IsOrdered || before is not null && before.Prose.Text.AsSpan().Contains(noun, StringComparison.OrdinalIgnoreCase) ? only : null;
    }

    private static bool Encloses(Block outer, Block inner) => outer.Span.Start <= inner.Span.Start && inner.Span.End <= outer.Span.End;
}
