using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>A node of a <see cref="DocumentTree"/>.</summary>
/// <remarks>
/// <para>Children stand in source order, inside their parent, without overlap. Immutable once its parent is made; safe to read from many threads.</para>
/// </remarks>
public abstract class SyntaxNode
{
    private protected SyntaxNode(NodeKind kind, TextSpan span, ImmutableArray<SyntaxNode> children)
    {
        Kind = kind;
        Span = span;
        Children = children.IsDefault ? [] : children;
        foreach (SyntaxNode child in Children)
        {
            child.Parent = this;
        }
    }

    /// <summary>What the node is.</summary>
    public NodeKind Kind { get; }

    /// <summary>The source it covers, markup included.</summary>
    public TextSpan Span { get; }

    /// <summary>The node that holds this one; null at the root.</summary>
    public SyntaxNode? Parent { get; private set; }

    /// <summary>The nodes directly inside, in source order.</summary>
    public ImmutableArray<SyntaxNode> Children { get; }

    /// <summary>The nodes around this one, nearest first.</summary>
    public IEnumerable<SyntaxNode> Ancestors()
    {
        for (SyntaxNode? node = Parent; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>The nearest node around this one of a type, or null.</summary>
    public TNode? Ancestor<TNode>()
        where TNode : SyntaxNode
    {
        for (SyntaxNode? node = Parent; node is not null; node = node.Parent)
        {
            if (node is TNode found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>All nodes below this one, in source order, parents before children. Uses no recursion.</summary>
    public IEnumerable<SyntaxNode> Descendants()
    {
        var open = new Stack<(SyntaxNode Node, int Next)>();
        open.Push((this, 0));
        while (open.TryPop(out (SyntaxNode Node, int Next) top))
        {
            if (top.Next < top.Node.Children.Length)
            {
                SyntaxNode child = top.Node.Children[top.Next];
                open.Push((top.Node, top.Next + 1));
                yield return child;
                open.Push((child, 0));
            }
        }
    }

    /// <summary>Kind and span, such as <c>Paragraph [0..12)</c>.</summary>
    public override string ToString() => $"{Kind} {Span}";
}
