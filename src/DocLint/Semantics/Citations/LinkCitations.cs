using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the links and footnote references of a block.</summary>
internal static class LinkCitations
{
    /// <summary>Adds what cites in a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="role">What the block is to the document's sources.</param>
    /// <param name="found">Takes what is found.</param>
    public static void AddTo(TextBlock block, SourceRole role, List<Citation> found)
    {
        if (!HasInlines(block) || block.Prose.Sentences.IsEmpty)
        {
            return;
        }

        Prose prose = block.Prose;
        int before = found.Count;
        var open = new Stack<SyntaxNode>();
        Push(open, block.Children);
        while (open.TryPop(out SyntaxNode? node))
        {
            Citation? citation = node switch
            {
                LinkInline link => Link(prose, link, role),
                FootnoteReferenceInline note => Create(prose, TextSpan.FromBounds(ProsePositions.At(prose, note.Span.Start), ProsePositions.At(prose, note.Span.Start)), CitationKind.Footnote, note.Label, role, note, note.IsDefined),
                ContainerInline { Element.Name: "sup" } sup when !HasLink(sup) => Superscript(prose, sup, role),
                _ => null,
            };
            if (citation is not null)
            {
                found.Add(citation);
            }
            else if (node is not LinkInline)
            {
                Push(open, node.Children);
            }
        }

        if (role == SourceRole.Body && block.Kind is not (NodeKind.TableCell or NodeKind.Caption) && IsAllLinks(prose, found, before))
        {
            for (int i = before; i < found.Count; i++)
            {
                found[i] = found[i].Kind is CitationKind.Link or CitationKind.Url ? found[i] with { Scope = CitationScope.None } : found[i];
            }
        }
    }

    // Menus, bylines and lists of further articles are hardly more than their links, and end without a period.
    private static bool IsAllLinks(Prose prose, List<Citation> found, int from)
    {
        int linked = 0;
        for (int i = from; i < found.Count; i++)
        {
            linked += found[i].ProseSpan.Length;
        }

        ReadOnlySpan<char> text = prose.Text.AsSpan().Trim();
        return linked > 0 && linked * 10 >= text.Length * 7 && !(text[^1] is '.' or '!' or '?' or ':' && linked < text.Length);
    }

    /// <summary>The first link of a block that can be a source, or null.</summary>
    public static LinkInline? FirstLink(TextBlock block)
    {
        if (!HasInlines(block))
        {
            return null;
        }

        foreach (SyntaxNode node in block.Descendants())
        {
            if (node is LinkInline { Address: { } address } link && LinkTargets.CanBeSource(address))
            {
                return link;
            }
        }

        return null;
    }

    /// <summary>Creates a citation; its scope follows from where it stands.</summary>
    public static Citation Create(Prose prose, TextSpan span, CitationKind kind, string? target, SourceRole role, SyntaxNode? node, bool isDefined = true)
    {
        // What stands between two sentences belongs to the one before: "… 40%.[^1] Then …"
        int anchor = span.IsEmpty || prose.GetSentence(span.Start) is null ? Math.Max(0, span.Start - 1) : span.Start;
        return new Citation
        {
            Sentence = QuotationRecognizer.SentenceAt(prose, anchor),
            ProseSpan = span,
            Kind = kind,
            Target = target,
            Scope = isDefined ? ScopeOf(prose, span, role) : CitationScope.None,
            Node = node,
        };
    }

    private static Citation? Link(Prose prose, LinkInline link, SourceRole role)
    {
        int start = ProsePositions.At(prose, link.Span.Start);
        int end = ProsePositions.At(prose, link.Span.End);
        ReadOnlySpan<char> text = prose.Text.AsSpan(start, Math.Max(0, end - start));
        var span = TextSpan.FromBounds(start, Math.Max(start, end));
        if (link.Address is not { } address)
        {
            // "[12]" without a definition is the number of a reference.
            return link.Form == LinkForm.Reference && text.Length is >= 1 and <= 3 && !text.ContainsAnyExceptInRange('0', '9') ? Create(prose, span, CitationKind.Reference, text.ToString(), role, link) : null;
        }

        if (LinkTargets.IsNote(address, text))
        {
            return Create(prose, span, CitationKind.Footnote, address[1..], role, link);
        }

        if (!LinkTargets.CanBeSource(address) || LinkTargets.IsHousekeeping(address) || text.IsEmpty || text.Trim().Length == 0 || HoldsOnlyImage(link))
        {
            return null;
        }

        return LinkTargets.Doi(address) is { } doi ? Create(prose, span, CitationKind.Doi, doi, role, link)
            : Create(prose, span, link.Form is LinkForm.Bare or LinkForm.Autolink ? CitationKind.Url : CitationKind.Link, address, role, link);
    }

    // A raised number behind a word refers to a note; behind a unit or a digit it is an exponent.
    private static Citation? Superscript(Prose prose, ContainerInline sup, SourceRole role)
    {
        int start = ProsePositions.At(prose, sup.Span.Start);
        int end = ProsePositions.At(prose, sup.Span.End);
        ReadOnlySpan<char> text = prose.Text.AsSpan(start, Math.Max(0, end - start)).Trim().Trim("[]");
        bool isNumber = text.Length is >= 1 and <= 3 && !text.ContainsAnyExceptInRange('0', '9');
        return isNumber && WrittenCitations.CanCarryNumber(prose.Text, start) ? Create(prose, TextSpan.FromBounds(start, end), CitationKind.Reference, text.ToString(), role, sup) : null;
    }

    private static CitationScope ScopeOf(Prose prose, TextSpan span, SourceRole role)
    {
        if (role is SourceRole.FurtherReading or SourceRole.Furniture or SourceRole.Note)
        {
            return CitationScope.None;
        }

        TextBlock block = prose.Block;
        if (block.Kind is NodeKind.TableCell or NodeKind.Caption)
        {
            return CitationScope.Table;
        }

        // A list item that is nothing but a link points the reader elsewhere.
        if (block.Parent is ListItemBlock && span.Length > 0 && span.Length >= prose.Text.AsSpan().Trim().Length)
        {
            return CitationScope.None;
        }

        return IsBehindLastSentence(prose.Text, span) ? CitationScope.Paragraph : CitationScope.Sentence;
    }

    private static bool IsBehindLastSentence(string text, TextSpan span)
    {
        for (int i = span.End; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || text[i] == Prose.ObjectCharacter)
            {
                return false;
            }

            if (i - span.End > 40)
            {
                return false;
            }
        }

        int before = span.Start - 1;
        while (before >= 0 && span.Start - before < 40 && (char.IsWhiteSpace(text[before]) || text[before] is '(' or '[' or '\u2014' or '\u2013'))
        {
            before--;
        }

        return before >= 0 && text[before] is '.' or '!' or '?' or '"' or '\u201D' or '\u00BB';
    }

    private static bool HasInlines(TextBlock block)
    {
        foreach (SyntaxNode child in block.Children)
        {
            if (child.Kind is not (NodeKind.Text or NodeKind.LineBreak))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLink(SyntaxNode node)
    {
        foreach (SyntaxNode child in node.Descendants())
        {
            if (child is LinkInline)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsOnlyImage(LinkInline link) => link.Children is [ImageInline];

    private static void Push(Stack<SyntaxNode> open, ImmutableArray<SyntaxNode> children)
    {
        for (int i = children.Length - 1; i >= 0; i--)
        {
            open.Push(children[i]);
        }
    }
}
