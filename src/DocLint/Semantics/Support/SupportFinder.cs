using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds what supports a fact: a citation, or somebody named who is said to have said so.</summary>
/// <remarks>
/// <para>A citation supports what its <see cref="Citation.Scope"/> says. Named and role attributions support their own sentence and the quotation they introduce, since there a reader
/// knows whom to ask; anonymous attributions and sources that are only mentioned support nothing. In a paragraph the nearest support in front counts first, as readers take
/// "the ministry said" to hold until somebody else speaks.</para>
/// <para>Every answer takes logarithmic time. Immutable and thread-safe.</para>
/// </remarks>
internal sealed class SupportFinder
{
    private const int ShortParagraph = 3;
    private const int LeadReach = 3;

    private readonly Dictionary<Prose, List<Fact>> _byProse = [];
    private readonly Dictionary<SyntaxNode, Fact> _byTable = [];
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly Fact? _document;
    private readonly Lazy<SourceListIndex> _sources;
    private readonly Lazy<Dictionary<TextBlock, int>> _places;
    private readonly ImmutableArray<TextBlock> _blocks;

    public SupportFinder(SemanticModel model)
    {
        foreach (Citation citation in model.Citations)
        {
            if (citation.Kind == CitationKind.Mentioned || citation.Scope == CitationScope.None)
            {
                continue;
            }

            if (citation.Scope == CitationScope.Document)
            {
                _document ??= citation;
                continue;
            }

            Add(citation);
            if (citation.Scope == CitationScope.Table && TableOf(citation.Sentence.Prose.Block) is { } table)
            {
                _byTable.TryAdd(table, citation);
            }
        }

        foreach (Attribution attribution in model.Attributions)
        {
            Add(attribution);
        }

        foreach (List<Fact> facts in _byProse.Values)
        {
            // Citations come first where both stand at one place: they can be followed.
            facts.Sort(static (a, b) => a.ProseSpan.Start != b.ProseSpan.Start ? a.ProseSpan.Start.CompareTo(b.ProseSpan.Start) : (a is Citation ? 0 : 1).CompareTo(b is Citation ? 0 : 1));
        }

        _blocks = model.Tree.TextBlocks;
        _places = new(() => PlacesOf(_blocks));
        _sources = new(() => new SourceListIndex(model.Citations));
        _quotations = [.. model.Quotations.Where(static quotation => !quotation.IsNested && quotation.Speaker is not null)];
    }

    /// <summary>The citation, attribution or spoken quotation that supports a fact; null when there is none.</summary>
    public Fact? Find(Fact fact, SupportPolicy policy)
    {
        Prose prose = fact.Sentence.Prose;
        List<Fact>? facts = _byProse.GetValueOrDefault(prose);
        return InSentence(facts, fact, policy) ?? Quoted(fact, policy) ?? BehindParagraph(facts, fact, policy) ?? AtTable(prose.Block, policy)
            ?? (policy.Reach >= SupportReach.Paragraph ? InParagraph(facts, fact, policy) ?? Introducing(prose.Block, policy) : null)
            ?? (policy.Reach >= SupportReach.Passage ? Beside(prose, policy) ?? InSourceList(fact, policy) : null)
            ?? (policy.Reach >= SupportReach.Document && (policy.Kinds & SupportKinds.SourceList) != 0 ? _document : null);
    }

    private void Add(Fact fact)
    {
        Prose prose = fact.Sentence.Prose;
        if (!_byProse.TryGetValue(prose, out List<Fact>? facts))
        {
            _byProse[prose] = facts = [];
        }

        facts.Add(fact);
    }

    // Citations are asked first; a fact never supports itself.
    private static Fact? InSentence(List<Fact>? facts, Fact fact, SupportPolicy policy)
    {
        if (facts is null)
        {
            return null;
        }

        Fact? attribution = null;
        TextSpan sentence = fact.Sentence.ProseSpan;
        for (int i = FirstFrom(facts, sentence.Start); i < facts.Count && facts[i].ProseSpan.Start <= sentence.End; i++)
        {
            if (ReferenceEquals(facts[i], fact) || !ReferenceEquals(facts[i].Sentence, fact.Sentence) || !policy.Accepts(facts[i]))
            {
                continue;
            }

            if (facts[i] is Citation)
            {
                return facts[i];
            }

            attribution ??= facts[i];

            // A sentence with this many sources is no sentence; the first one is as good as any.
            if (i - FirstFrom(facts, sentence.Start) > 64)
            {
                break;
            }
        }

        return attribution;
    }

    // A fact inside quoted words is the speaker's.
    private Quotation? Quoted(Fact fact, SupportPolicy policy)
    {
        int start = fact.Span.Start;
        int low = 0;
        int high = _quotations.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_quotations[middle].Span.Start <= start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == 0 || ReferenceEquals(_quotations[low - 1], fact) || !policy.Accepts(_quotations[low - 1]))
        {
            return null;
        }

        ImmutableArray<TextSpan> spans = _quotations[low - 1].ContentSpans;
        return spans.Length > 0 && start >= spans[0].Start && start < spans[^1].End ? _quotations[low - 1] : null;
    }

    private static Citation? BehindParagraph(List<Fact>? facts, Fact fact, SupportPolicy policy)
    {
        if (facts is null)
        {
            return null;
        }

        for (int i = facts.Count - 1; i >= Math.Max(0, facts.Count - 4); i--)
        {
            if (facts[i] is Citation { Scope: CitationScope.Paragraph } citation && !ReferenceEquals(citation, fact) && policy.Accepts(citation))
            {
                return citation;
            }
        }

        return null;
    }

    private Fact? AtTable(TextBlock block, SupportPolicy policy)
    {
        if (_byTable.Count == 0)
        {
            return null;
        }

        for (SyntaxNode? node = block; node is not null; node = node.Parent)
        {
            if (node is TableBlock or FigureBlock && _byTable.TryGetValue(node, out Fact? found) && policy.Accepts(found))
            {
                return found;
            }
        }

        return null;
    }

    private static Fact? InParagraph(List<Fact>? facts, Fact fact, SupportPolicy policy)
    {
        if (facts is null)
        {
            return null;
        }

        int next = FirstFrom(facts, fact.ProseSpan.Start);
        Fact? nearest = null;
        for (int i = next - 1; i >= Math.Max(0, next - 8) && nearest is not Citation; i--)
        {
            nearest = !ReferenceEquals(facts[i], fact) && policy.Accepts(facts[i]) && (facts[i] is Citation || nearest is null) ? facts[i] : nearest;
        }

        for (int i = next; i < Math.Min(facts.Count, next + 8) && nearest is null; i++)
        {
            nearest = ReferenceEquals(facts[i], fact) || !policy.Accepts(facts[i]) ? null : facts[i];
        }

        return nearest;
    }

    // "According to the ministry:" and then a list or table.
    private Fact? Introducing(TextBlock block, SupportPolicy policy)
    {
        SyntaxNode? group = null;
        for (SyntaxNode? node = block; node is not null; node = node.Parent)
        {
            if (node is ListBlock or TableBlock or BlockQuoteBlock)
            {
                group = node;
            }
        }

        if (group?.Parent is not { } parent)
        {
            return null;
        }

        int index = IndexOf(parent.Children, group);
        if (index <= 0 || parent.Children[index - 1] is not TextBlock { Prose: var lead } || !lead.Text.AsSpan().TrimEnd().EndsWith(":") || !_byProse.TryGetValue(lead, out List<Fact>? facts))
        {
            return null;
        }

        return policy.Accepts(facts[^1]) ? facts[^1] : null;
    }

    // News is written one sentence a paragraph: who is named beside a short paragraph is taken to speak there too. A citation says itself how far it reaches.
    private Fact? Beside(Prose prose, SupportPolicy policy)
    {
        if (prose.Block is not ParagraphBlock block || prose.Sentences.Length > ShortParagraph || !_places.Value.TryGetValue(block, out int place))
        {
            return null;
        }

        for (int before = place - 1; before >= Math.Max(0, place - 2) && IsBeside(_blocks[before], block); before--)
        {
            if (LastAccepted(_blocks[before].Prose, policy) is { } found)
            {
                return found;
            }
        }

        // A lead sums up what the next paragraphs say with its sources.
        int reach = IsLead(place) ? LeadReach : 1;
        for (int behind = place + 1; behind < Math.Min(_blocks.Length, place + 1 + reach) && IsBeside(_blocks[behind], block); behind++)
        {
            if (FirstAccepted(_blocks[behind].Prose, policy) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // Whether no paragraph of text stands before a block.
    private bool IsLead(int place)
    {
        const int Fewest = 12;
        const int Blocks = 20;
        const int ShortestArticle = 8;
        for (int i = Math.Max(0, place - Blocks); i < place; i++)
        {
            if (_blocks[i] is ParagraphBlock && _blocks[i].Prose.Tokens.Length >= Fewest)
            {
                return false;
            }
        }

        return place < Blocks && place + ShortestArticle < _blocks.Length;
    }

    private static bool IsBeside(TextBlock other, TextBlock block) =>
        other is ParagraphBlock && ReferenceEquals(other.Parent, block.Parent) && other.Prose.Sentences.Length is > 0 and <= ShortParagraph;

    private Fact? LastAccepted(Prose prose, SupportPolicy policy)
    {
        List<Fact> facts = _byProse.GetValueOrDefault(prose) ?? [];
        for (int i = facts.Count - 1; i >= Math.Max(0, facts.Count - 8); i--)
        {
            if (facts[i] is Attribution && policy.Accepts(facts[i]))
            {
                return facts[i];
            }
        }

        return null;
    }

    private Fact? FirstAccepted(Prose prose, SupportPolicy policy)
    {
        List<Fact> facts = _byProse.GetValueOrDefault(prose) ?? [];
        for (int i = 0; i < Math.Min(facts.Count, 8); i++)
        {
            if (facts[i] is Attribution && policy.Accepts(facts[i]))
            {
                return facts[i];
            }
        }

        return null;
    }

    private Citation? InSourceList(Fact fact, SupportPolicy policy) =>
        (policy.Kinds & SupportKinds.SourceList) != 0 ? _sources.Value.Find(fact.Sentence) : null;

    private static Dictionary<TextBlock, int> PlacesOf(ImmutableArray<TextBlock> blocks)
    {
        var places = new Dictionary<TextBlock, int>(blocks.Length, ReferenceEqualityComparer.Instance);
        for (int i = 0; i < blocks.Length; i++)
        {
            places[blocks[i]] = i;
        }

        return places;
    }

    // The table or figure that a block stands in, or stands beside as its source line.
    private static SyntaxNode? TableOf(TextBlock block)
    {
        for (SyntaxNode? node = block.Parent; node is not null; node = node.Parent)
        {
            if (node is TableBlock or FigureBlock)
            {
                return node.Parent is FigureBlock figure ? figure : node;
            }
        }

        if (block.Parent is not { } parent)
        {
            return null;
        }

        int index = IndexOf(parent.Children, block);
        return index > 0 && parent.Children[index - 1] is TableBlock or FigureBlock ? parent.Children[index - 1] : null;
    }

    // Children stand in source order, so that a child is found by its place.
    private static int IndexOf(ImmutableArray<SyntaxNode> children, SyntaxNode child)
    {
        int low = 0;
        int high = children.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (ReferenceEquals(children[middle], child))
            {
                return middle;
            }

            if (children[middle].Span.CompareTo(child.Span) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    private static int FirstFrom(List<Fact> facts, int position)
    {
        int low = 0;
        int high = facts.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (facts[middle].ProseSpan.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
