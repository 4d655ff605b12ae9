using System.Collections.Immutable;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>A number or date of a document, and what the captures of the sources cited for it say.</summary>
/// <param name="Match">What they say.</param>
/// <param name="Captures">The captures that were read; empty when nothing is cited or captured.</param>
/// <param name="Evidence">The capture that holds the evidence, or null.</param>
public sealed record CheckedFact(FactMatch Match, ImmutableArray<Capture> Captures, Capture? Evidence);

/// <summary>A quotation of a document, and what the captures of the sources cited for it say.</summary>
/// <param name="Match">What they say.</param>
/// <param name="Captures">The captures that were read; empty when nothing is cited or captured.</param>
/// <param name="Evidence">The capture that holds the nearest passage, or null.</param>
public sealed record CheckedQuotation(QuotationMatch Match, ImmutableArray<Capture> Captures, Capture? Evidence);

/// <summary>A document checked against the captures of the sources that it cites: each number, date and quotation against those that are cited for its sentence.</summary>
/// <remarks>
/// <para>A citation is one for a sentence when it stands in it, when it supports the whole paragraph, or when it supports the table. Where one of several sources is not captured, what the others lack may stand there: then nothing is said to be missing.</para>
/// <para>Made once a document, on first use; immutable and thread-safe.</para>
/// </remarks>
public sealed class SourceCheck
{
    private readonly SemanticModel _model;
    private readonly IEvidence _evidence;
    // A sentence or paragraph with more sources is a list of them.
    private const int MostCitations = 64;
    private readonly Dictionary<Sentence, List<Citation>> _bySentence = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Prose, List<Citation>> _byProse = [];
    private readonly Dictionary<Quotation, CheckedQuotation> _quotations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SyntaxNode, List<Citation>> _byTable = [];
    private readonly Dictionary<Citation, (ImmutableArray<Capture> Captures, bool IsWhole)> _captures = new(ReferenceEqualityComparer.Instance);

    /// <summary>Checks a document.</summary>
    /// <param name="model">The document.</param>
    /// <param name="evidence">The captures of its repository.</param>
    public SourceCheck(SemanticModel model, IEvidence evidence)
    {
        _model = model;
        _evidence = evidence;
        foreach (Citation citation in model.Citations)
        {
            AddCitation(citation);
        }

        if (_bySentence.Count == 0)
        {
            Facts = [];
            Quotations = [];
            return;
        }

        Quotations = CheckQuotations();
        foreach (CheckedQuotation found in Quotations)
        {
            _quotations[found.Match.Quotation] = found;
        }

        Facts = CheckFacts();
    }

    /// <summary>The numbers and dates for which something is cited, in source order.</summary>
    public ImmutableArray<CheckedFact> Facts { get; }

    /// <summary>The quotations with a speaker or a citation for which something is cited, in source order.</summary>
    public ImmutableArray<CheckedQuotation> Quotations { get; }

    /// <summary>What the captures say of a quotation; null when nothing is cited for it, or when it is no quotation of somebody's words.</summary>
    /// <param name="quotation">A quotation of the document.</param>
    public CheckedQuotation? Find(Quotation quotation) => _quotations.GetValueOrDefault(quotation);

    /// <summary>The verdict on each claim of the document.</summary>
    /// <remarks><para>Contradicted when one of its numbers, dates or quotations is; else not found when one is not found; else not captured when a source is missing; else supported when a source contains all that can be compared.</para></remarks>
    public IEnumerable<(Claim Claim, EvidenceVerdict Verdict)> Claims()
    {
        var worst = new Dictionary<Sentence, EvidenceVerdict>(ReferenceEqualityComparer.Instance);
        foreach (CheckedFact fact in Facts)
        {
            Add(fact.Match.Fact.Sentence, fact.Match.Verdict);
        }

        foreach (CheckedQuotation quotation in Quotations)
        {
            Add(quotation.Match.Quotation.Sentence, quotation.Match.Verdict);
        }

        const double IsClaim = 0.5;
        foreach (Claim claim in _model.Claims)
        {
            if (claim.Score >= IsClaim || worst.ContainsKey(claim.Sentence))
            {
                yield return (claim, worst.GetValueOrDefault(claim.Sentence));
            }
        }

        void Add(Sentence sentence, EvidenceVerdict verdict) =>
            worst[sentence] = Worse(worst.GetValueOrDefault(sentence), verdict);
    }

    private static EvidenceVerdict Worse(EvidenceVerdict left, EvidenceVerdict right) => Weight(left) >= Weight(right) ? left : right;

    private static int Weight(EvidenceVerdict verdict) => verdict switch
    {
        EvidenceVerdict.Contradicted => 4,
        EvidenceVerdict.NotFound => 3,
        EvidenceVerdict.NotCaptured => 2,
        EvidenceVerdict.Supported => 1,
        _ => 0,
    };

    private void AddCitation(Citation citation)
    {
        if (citation.Kind == CitationKind.Mentioned || citation.Scope is CitationScope.None or CitationScope.Document)
        {
            return;
        }

        Add(_bySentence, citation.Sentence, citation);
        if (citation.Scope is CitationScope.Paragraph or CitationScope.Table)
        {
            Add(_byProse, citation.Sentence.Prose, citation);
        }

        for (SyntaxNode? node = citation.Scope == CitationScope.Table ? citation.Sentence.Prose.Block : null; node is not null; node = node.Parent)
        {
            if (node is TableBlock or FigureBlock)
            {
                Add(_byTable, node, citation);
            }
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<Citation>> lists, TKey key, Citation citation)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<Citation>? list))
        {
            lists[key] = list = [];
        }

        list.Add(citation);
    }

    private ImmutableArray<CheckedFact> CheckFacts()
    {
        var found = new List<CheckedFact>();
        foreach (DateMention date in _model.Dates)
        {
            if (FindSources(date) is { } sources)
            {
                found.Add(Check(date, sources, models => EvidenceMatcher.Match(_model, date, models)));
            }
        }

        foreach (Quantity quantity in _model.Quantities)
        {
            if (FindSources(quantity) is { } sources)
            {
                found.Add(Check(quantity, sources, models => EvidenceMatcher.Match(_model, quantity, models)));
            }
        }

        found.Sort(static (a, b) => a.Match.Fact.Span.Start.CompareTo(b.Match.Fact.Span.Start));
        return [.. found];
    }

    private static CheckedFact Check(Fact fact, Sources sources, Func<ImmutableArray<SemanticModel>, FactMatch> match)
    {
        if (sources.Captures.IsEmpty)
        {
            return new CheckedFact(new FactMatch(fact, fact.ProseSpan, EvidenceVerdict.NotCaptured), [], null);
        }

        FactMatch found = match([.. sources.Captures.Select(static capture => capture.Model)]);
        if (!sources.IsWhole && found.Verdict is EvidenceVerdict.NotFound or EvidenceVerdict.Contradicted)
        {
            found = new FactMatch(fact, fact.ProseSpan, EvidenceVerdict.NotCaptured);
        }

        return new CheckedFact(found, sources.Captures, sources.Captures.FirstOrDefault(capture => ReferenceEquals(capture.Model, found.Source)));
    }

    private ImmutableArray<CheckedQuotation> CheckQuotations()
    {
        ImmutableArray<CheckedQuotation>.Builder found = ImmutableArray.CreateBuilder<CheckedQuotation>();
        foreach (Quotation quotation in _model.Quotations)
        {
            if (quotation.IsNested || quotation.Kind is not (QuotationKind.Speech or QuotationKind.Block) || FindSources(quotation) is not { } sources)
            {
                continue;
            }

            QuotationMatch match = sources.Captures.IsEmpty
                ? new QuotationMatch(quotation, EvidenceVerdict.NotCaptured, [], null, default)
                : EvidenceMatcher.Match(quotation, [.. sources.Captures.Select(static capture => capture.Model)]);
            if (!sources.IsWhole && match.Verdict is EvidenceVerdict.NotFound)
            {
                match = match with { Verdict = EvidenceVerdict.NotCaptured };
            }

            found.Add(new CheckedQuotation(match, sources.Captures, sources.Captures.FirstOrDefault(capture => ReferenceEquals(capture.Model, match.Source))));
        }

        return found.DrainToImmutable();
    }

    // The citations for a fact's sentence; null when there are none, or when the fact is part of one.
    private Sources? FindSources(Fact fact)
    {
        List<Citation> sentence = _bySentence.GetValueOrDefault(fact.Sentence) ?? [];
        List<Citation> paragraph = _byProse.GetValueOrDefault(fact.Sentence.Prose) ?? [];
        List<Citation> table = TableCitations(fact.Sentence.Prose.Block) ?? [];
        if (sentence.Count + paragraph.Count + table.Count is 0 or > MostCitations)
        {
            return null;
        }

        ImmutableArray<Capture> captures = [];
        bool isWhole = true;
        bool isCited = false;
        foreach (Citation citation in sentence)
        {
            if (citation.Kind is not CitationKind.Link && citation.Span.OverlapsWith(fact.Span))
            {
                return null;
            }

            Add(citation);
        }

        foreach (Citation citation in paragraph)
        {
            Add(citation);
        }

        foreach (Citation citation in table)
        {
            Add(citation);
        }

        return isCited ? new Sources(captures, isWhole) : null;

        void Add(Citation citation)
        {
            (ImmutableArray<Capture> found, bool whole) = CapturesOf(citation);
            isCited |= !found.IsEmpty || !whole;
            isWhole &= whole;
            foreach (Capture capture in found)
            {
                captures = captures.Contains(capture) ? captures : captures.Add(capture);
            }
        }
    }

    private List<Citation>? TableCitations(TextBlock block)
    {
        if (_byTable.Count == 0)
        {
            return null;
        }

        for (SyntaxNode? node = block.Parent; node is not null; node = node.Parent)
        {
            if (node is TableBlock or FigureBlock && _byTable.TryGetValue(node, out List<Citation>? found))
            {
                return found;
            }
        }

        return null;
    }

    // A link to another part of the site or of the page is no source.
    private (ImmutableArray<Capture> Captures, bool IsWhole) CapturesOf(Citation citation)
    {
        if (_captures.TryGetValue(citation, out (ImmutableArray<Capture> Captures, bool IsWhole) known))
        {
            return known;
        }

        ImmutableArray<Capture> captures = [];
        bool isWhole = true;
        ImmutableArray<string> addresses = _model.AddressesOf(citation);
        foreach (string address in addresses)
        {
            if (CitedCaptures.Find(_model, _evidence, address) is { } capture)
            {
                captures = captures.Contains(capture) ? captures : captures.Add(capture);
            }
            else
            {
                isWhole &= SourceAddress.ToFetchable(address) is null;
            }
        }

        // A book, or an author and a year: cited, and nothing to read.
        isWhole &= !addresses.IsEmpty || citation.Kind is CitationKind.Link;
        return _captures[citation] = (captures, isWhole);
    }

    private sealed record Sources(ImmutableArray<Capture> Captures, bool IsWhole);
}
