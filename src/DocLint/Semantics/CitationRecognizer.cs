using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the references to sources.</summary>
internal static class CitationRecognizer
{
    public static ImmutableArray<Citation> Find(SemanticModel model)
    {
        ImmutableArray<TextBlock> blocks = model.Tree.TextBlocks;
        SourceRole[] roles = SourceSections.Read(model.Tree);
        bool hasSourceList = Array.IndexOf(roles, SourceRole.Entry) >= 0;
        Dictionary<Prose, List<TextSpan>> spoken = AttributionRecognizer.Spoken(QuoteMarks.Find(model.Tree));
        ReadOnlySpan<Attribution> attributions = model.Attributions.AsSpan();
        var found = new List<Citation>();
        int next = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            Prose prose = blocks[i].Prose;
            int last = next;
            while (last < attributions.Length && ReferenceEquals(attributions[last].Sentence.Prose, prose))
            {
                last++;
            }

            if (!prose.Sentences.IsEmpty)
            {
                ReadBlock(blocks, i, roles, hasSourceList, attributions[next..last], CollectionsMarshal.AsSpan(spoken.GetValueOrDefault(prose)), found);
            }

            next = last;
        }

        SupportWholeDocument(found, roles);
        return Sorted(found);
    }

    /// <summary>The citations that stand in the article and not in its page's menus and footers.</summary>
    public static ImmutableArray<Citation> OfArticle(SemanticModel model)
    {
        if (model.Tree.Format != "html")
        {
            return model.Citations;
        }

        var residue = new HashSet<Prose>(ReferenceEqualityComparer.Instance);
        foreach (BlockJudgement judgement in model.Judgements)
        {
            if (judgement.IsResidue)
            {
                residue.Add(judgement.Block.Prose);
            }
        }

        return [.. model.Citations.Where(citation => !residue.Contains(citation.Sentence.Prose))];
    }

    private static void ReadBlock(ImmutableArray<TextBlock> blocks, int index, SourceRole[] roles, bool hasSourceList, ReadOnlySpan<Attribution> attributions, ReadOnlySpan<TextSpan> quoted, List<Citation> found)
    {
        TextBlock block = blocks[index];
        SourceRole role = roles[index];
        if (role is SourceRole.Entry or SourceRole.FurtherReading || role == SourceRole.Note && block.Parent?.Children[0] == block)
        {
            found.Add(Entry(block));
            return;
        }

        int before = found.Count;
        LinkCitations.AddTo(block, role, found);
        using var text = new CueText(block.Prose);
        new WrittenCitations(text, role, hasSourceList, found).Read();
        if (role == SourceRole.SourceLine)
        {
            ReadSourceLine(block, index > 0 ? blocks[index - 1] : null, before, found);
            return;
        }

        // A source is merely mentioned when nothing in its paragraph cites it.
        if (found.Count == before && role == SourceRole.Body && block is not HeadingBlock)
        {
            MentionedSources.AddTo(text, attributions, quoted, found);
        }
    }

    private static Citation Entry(TextBlock block)
    {
        Prose prose = block.Prose;
        LinkInline? link = LinkCitations.FirstLink(block);
        return new Citation
        {
            Sentence = prose.Sentences[0],
            ProseSpan = TextSpan.FromBounds(prose.Sentences[0].ProseSpan.Start, prose.Sentences[^1].ProseSpan.End),
            Kind = CitationKind.ListEntry,
            Target = block.Ancestor<FootnoteDefinitionBlock>()?.Label ?? link?.Address ?? Label(prose.Text),
            Scope = CitationScope.None,
            Node = link,
        };
    }

    private static string? Label(string text)
    {
        int close = text.StartsWith('[') ? text.IndexOf(']', 0, Math.Min(text.Length, 6)) : -1;
        return close > 1 ? text[1..close] : null;
    }

    // "Source: World Bank" under a table or figure is the table's; as a paragraph of its own it is the document's.
    private static void ReadSourceLine(TextBlock block, TextBlock? previous, int from, List<Citation> found)
    {
        bool isCaption = block.Kind is NodeKind.Caption or NodeKind.TableCell || previous?.Ancestor<TableBlock>() is not null || block.Ancestor<FigureBlock>() is not null;
        CitationScope scope = isCaption ? CitationScope.Table : CitationScope.Document;
        if (found.Count == from)
        {
            found.Add(Entry(block) with { Scope = scope });
            return;
        }

        for (int i = from; i < found.Count; i++)
        {
            found[i] = found[i] with { Scope = scope };
        }
    }

    // A list of sources that nothing in the text refers to is all that supports it.
    private static void SupportWholeDocument(List<Citation> found, SourceRole[] roles)
    {
        if (Array.IndexOf(roles, SourceRole.Entry) < 0)
        {
            return;
        }

        foreach (Citation citation in found)
        {
            if (citation.Kind is not (CitationKind.ListEntry or CitationKind.Mentioned) && citation.Scope != CitationScope.None)
            {
                return;
            }
        }

        int entry = 0;
        for (int i = 0; i < roles.Length; i++)
        {
            if (roles[i] is not (SourceRole.Entry or SourceRole.FurtherReading or SourceRole.Note))
            {
                continue;
            }

            while (entry < found.Count && found[entry].Kind != CitationKind.ListEntry)
            {
                entry++;
            }

            if (entry == found.Count)
            {
                return;
            }

            if (roles[i] == SourceRole.Entry)
            {
                found[entry] = found[entry] with { Scope = CitationScope.Document };
            }

            entry++;
        }
    }

    private static ImmutableArray<Citation> Sorted(List<Citation> found)
    {
        var keys = new (TextSpan Span, int Index)[found.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = (found[i].Node?.Span ?? found[i].Span, i);
        }

        Array.Sort(keys);
        var sorted = ImmutableArray.CreateBuilder<Citation>(found.Count);
        foreach ((_, int index) in keys)
        {
            sorted.Add(found[index]);
        }

        return sorted.MoveToImmutable();
    }
}
