using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What a document states: each part is made on first use, once, and shared by all analyzers.</summary>
/// <remarks><para>All lists are in source order. Thread-safe.</para></remarks>
public sealed class SemanticModel
{
    private readonly Lazy<DocumentMetadata> _metadata;
    private readonly Lazy<ImmutableArray<DateMention>> _dates;
    private readonly Lazy<ImmutableArray<Quantity>> _quantities;
    private readonly Lazy<ImmutableArray<Quotation>> _quotations;
    private readonly Lazy<ImmutableArray<Mention>> _mentions;
    private readonly Lazy<ImmutableArray<NameVariant>> _nameVariants;
    private readonly Lazy<ImmutableArray<Acronym>> _acronyms;
    private readonly Lazy<ImmutableArray<AcronymExpansion>> _acronymExpansions;
    private readonly Lazy<ImmutableArray<Attribution>> _attributions;
    private readonly Lazy<ImmutableArray<Citation>> _citations;
    private readonly Lazy<ImmutableArray<Claim>> _claims;
    private readonly Lazy<ImmutableArray<Superlative>> _superlatives;
    private readonly Lazy<ImmutableArray<UnnamedOpinion>> _opinions;
    private readonly Lazy<Dictionary<TextBlock, SourceRole>> _apparatus;
    private readonly Lazy<SupportFinder> _support;
    private readonly Lazy<ImmutableArray<Relation>> _relations;
    private readonly Lazy<ImmutableArray<Contradiction>> _contradictions;
    private readonly Lazy<ImmutableArray<BlockJudgement>> _judgements;
    private readonly Lazy<ImmutableArray<ResidueRegion>> _residue;
    private readonly Lazy<CitedAddresses> _addresses;
    private readonly Lazy<ImmutableArray<Citation>> _articleCitations;
    private readonly Lazy<EvidenceIndex> _evidence;

    /// <summary>Creates the model of a tree; nothing is computed yet.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="published">The day of its publication where that is known from elsewhere; it then stands for what the document says of itself, and relative dates are seen from it.</param>
    public SemanticModel(DocumentTree tree, DateOnly? published = null)
        : this(tree, published, SharedLines.None)
    {
    }

    /// <summary>Creates the model of a document among others.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="shared">What it has in common with the other documents of the run.</param>
    internal SemanticModel(DocumentTree tree, SharedLines shared)
        : this(tree, null, shared)
    {
    }

    private SemanticModel(DocumentTree tree, DateOnly? published, SharedLines shared)
    {
        Tree = tree;
        Shared = shared;
        _metadata = new(() => MetadataReader.Read(tree) is var read && published is { } day ? read with { Published = new MetadataValue<DateOnly>(day, default, "capture") } : read);
        _dates = new(() => DateRecognizer.Find(tree, _metadata.Value.Published?.Value));
        _quantities = new(() => QuantityRecognizer.Find(tree, _dates.Value));
        _quotations = new(() => QuotationRecognizer.Find(this));
        _mentions = new(() => MentionRecognizer.Find(tree));
        _nameVariants = new(() => NameVariantFinder.Find(this));
        _acronyms = new(() => AcronymFinder.Find(this));
        _acronymExpansions = new(() => AcronymExpansionFinder.Find(this));
        _attributions = new(() => AttributionRecognizer.Find(this));
        _citations = new(() => CitationRecognizer.Find(this));
        _claims = new(() => ClaimRecognizer.Find(this));
        _opinions = new(() => UnnamedOpinionReader.Find(this));
        _superlatives = new(() => SuperlativeRecognizer.Find(this));
        _support = new(() => new SupportFinder(this));
        _relations = new(() => RelationRecognizer.Find(this));
        _contradictions = new(() => ContradictionFinder.Find(this));
        _judgements = new(() => ResidueRecognizer.Judge(this));
        _residue = new(() => ResidueRecognizer.Gather(tree.Source, _judgements.Value));
        _apparatus = new(() => SourceSections.ReadApparatus(tree, _residue.Value));
        _addresses = new(() => new CitedAddresses(this));
        _articleCitations = new(() => CitationRecognizer.OfArticle(this));
        _evidence = new(() => new EvidenceIndex(this));
    }

    /// <summary>The document.</summary>
    public DocumentTree Tree { get; }

    /// <summary>The text of the document.</summary>
    public SourceText Source => Tree.Source;

    /// <summary>What the document says of itself.</summary>
    public DocumentMetadata Metadata => _metadata.Value;

    /// <summary>The numbers, with those inside dates.</summary>
    public ImmutableArray<Quantity> Quantities => _quantities.Value;

    /// <summary>The dates and other mentions of time.</summary>
    public ImmutableArray<DateMention> Dates => _dates.Value;

    /// <summary>The quotations, scare quotes and titles between quotation marks.</summary>
    public ImmutableArray<Quotation> Quotations => _quotations.Value;

    /// <summary>The words that say where a statement comes from.</summary>
    public ImmutableArray<Attribution> Attributions => _attributions.Value;

    /// <summary>The references to sources.</summary>
    public ImmutableArray<Citation> Citations => _citations.Value;

    /// <summary>The references to sources that the article itself makes: of a page, without those in what surrounds the article.</summary>
    public ImmutableArray<Citation> ArticleCitations => _articleCitations.Value;

    /// <summary>The names of people, organisations, places, and acronyms.</summary>
    public ImmutableArray<Mention> Mentions => _mentions.Value;

    /// <summary>The names that the document spells in two ways.</summary>
    public ImmutableArray<NameVariant> NameVariants => _nameVariants.Value;

    /// <summary>The acronyms of the running text, in the order of their first use.</summary>
    public ImmutableArray<Acronym> Acronyms => _acronyms.Value;

    /// <summary>The places where acronyms are spelled out.</summary>
    public ImmutableArray<AcronymExpansion> AcronymExpansions => _acronymExpansions.Value;

    /// <summary>The sentences of running text with their score as claims.</summary>
    public ImmutableArray<Claim> Claims => _claims.Value;

    /// <summary>Whether each text block belongs to the article or was left behind by its page, in the order of the tree's text blocks.</summary>
    public ImmutableArray<BlockJudgement> Judgements => _judgements.Value;

    /// <summary>What the page left behind: neighbouring blocks of residue of one kind.</summary>
    public ImmutableArray<ResidueRegion> Residue => _residue.Value;

    /// <summary>The words that lean on people whom nobody names.</summary>
    public ImmutableArray<UnnamedOpinion> UnnamedOpinions => _opinions.Value;

    /// <summary>The words that put something above or before all others.</summary>
    public ImmutableArray<Superlative> Superlatives => _superlatives.Value;

    /// <summary>The lines that other documents of the run have too.</summary>
    internal SharedLines Shared { get; }

    /// <summary>The blocks that are no running text of the article: lists of sources, notes, furniture, residue.</summary>
    internal Dictionary<TextBlock, SourceRole> Apparatus => _apparatus.Value;

    /// <summary>What the document states, made ready to be compared with other documents.</summary>
    internal EvidenceIndex Evidence => _evidence.Value;

    /// <summary>The numbers that should follow from others of the same passage: changes, shares, sums, multiples, conversions.</summary>
    public ImmutableArray<Relation> Relations => _relations.Value;

    /// <summary>The values that the document gives otherwise elsewhere, and what it says and denies.</summary>
    public ImmutableArray<Contradiction> Contradictions => _contradictions.Value;

    /// <summary>What supports a fact: a <see cref="Citation"/>, a named or role <see cref="Attribution"/>, or the <see cref="Quotation"/> with a speaker that it is part of; null when nothing does.</summary>
    /// <remarks><para>Anonymous attributions and sources that are only mentioned support nothing, and no fact supports itself.</para></remarks>
    /// <param name="fact">A fact of this model.</param>
    /// <param name="reach">How far away the support may stand.</param>
    public Fact? SupportOf(Fact fact, SupportReach reach = SupportReach.Paragraph) => SupportOf(fact, SupportPolicy.Default with { Reach = reach });

    /// <summary>What supports a fact, as far as a policy lets it count; null when nothing does.</summary>
    public Fact? SupportOf(Fact fact, SupportPolicy policy) => _support.Value.Find(fact, policy);

    /// <summary>The addresses of the sources that a citation leads to, as written: its own, or those in its footnote or in its entry of a list of sources; empty when it has none.</summary>
    /// <param name="citation">A citation of this model.</param>
    public ImmutableArray<string> AddressesOf(Citation citation) => _addresses.Value.Find(citation);

    /// <summary>What stands between quotation marks around a place, of any kind; null when the place is not quoted.</summary>
    /// <remarks><para>Takes logarithmic time. Of nested quotations it finds one.</para></remarks>
    public Quotation? QuotationAt(TextSpan span)
    {
        ImmutableArray<Quotation> quotations = Quotations;
        int low = 0;
        int high = quotations.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotations[middle].Span.Start <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // The nearest ones in front may be nested and closed already.
        const int Depth = 4;
        for (int i = low - 1; i >= Math.Max(0, low - Depth); i--)
        {
            if (quotations[i].ContentSpans is [var first, .., var last] && first.Start <= span.Start && span.End <= last.End
                || quotations[i].ContentSpans is [var only] && only.Contains(span))
            {
                return quotations[i];
            }
        }

        return null;
    }
}
