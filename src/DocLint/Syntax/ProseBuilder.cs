using System.Collections.Immutable;
using System.Text;

namespace DocLint.Syntax;

/// <summary>Flattens the inlines of a block into its <see cref="Prose"/>.</summary>
internal static class ProseBuilder
{
    public static Prose Build(TextBlock block)
    {
        // Most blocks are one run of verbatim text, which needs no builder.
        if (block.Children is [TextInline only] && only.Value.Length > 0)
        {
            return new Prose(block, only.Value, [Segment(only.Value.Length, only, 0)]);
        }

        var text = new StringBuilder();
        ImmutableArray<ProseSegment>.Builder segments = ImmutableArray.CreateBuilder<ProseSegment>();
        var open = new Stack<SyntaxNode>();
        for (int i = block.Children.Length - 1; i >= 0; i--)
        {
            open.Push(block.Children[i]);
        }

        while (open.TryPop(out SyntaxNode? node))
        {
            string value = node switch
            {
                TextInline inline => inline.Value,
                LineBreakInline lineBreak => lineBreak.IsHard ? "\n" : " ",
                CodeInline or ImageInline or RawInline { IsVisible: true } => ObjectText,
                LinkInline { Children.IsEmpty: true, Form: LinkForm.Autolink or LinkForm.Bare } => ObjectText,
                _ => "",
            };
            if (value.Length > 0)
            {
                segments.Add(Segment(value.Length, node, text.Length));
                text.Append(value);
            }

            for (int i = node.Children.Length - 1; i >= 0; i--)
            {
                open.Push(node.Children[i]);
            }
        }

        return new Prose(block, text.ToString(), segments.DrainToImmutable());
    }

    private static readonly string ObjectText = Prose.ObjectCharacter.ToString();

    private static ProseSegment Segment(int length, SyntaxNode node, int proseStart) =>
        new(proseStart, length, node.Span.Start, node.Span.Length, node is TextInline && length == node.Span.Length);
}
