using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>What is said of a statement's support.</summary>
public enum SupportState
{
    /// <summary>It is no statement that could need support.</summary>
    Irrelevant,

    /// <summary>It has support.</summary>
    Supported,

    /// <summary>It needs support and has none.</summary>
    Unsupported,

    /// <summary>It needs none.</summary>
    Exempt,
}

/// <summary>The judgement of a statement.</summary>
/// <param name="Fact">The number or claim.</param>
/// <param name="State">What is said of it.</param>
/// <param name="Support">The citation, attribution, quotation or figure that supports it; null when it has none, or when its sentence only points back to a source.</param>
/// <param name="Exemption">Why it needs none.</param>
public readonly record struct SupportVerdict(Fact Fact, SupportState State, Fact? Support = null, SupportExemption Exemption = SupportExemption.None);

/// <summary>Judges the claims and statistics of one document by a policy: supported, unsupported, or in no need of support.</summary>
/// <remarks><para>Made for one use on one thread; its answers are facts of the model.</para></remarks>
/// <param name="model">The document.</param>
/// <param name="policy">What counts as support.</param>
/// <param name="exemptSections">Headings, or whole words of them, whose sections state nothing that needs support; also compared with the section that the document says it belongs to.</param>
public sealed class SupportJudge(SemanticModel model, SupportPolicy policy, ImmutableArray<string> exemptSections)
{
    /// <summary>From this score on a sentence is called a claim.</summary>
    public const double ClaimScore = .5;

    private readonly StatementContext _context = new(model, exemptSections);
    private readonly SourcesNearby _nearby = new(model);
    private readonly Lazy<HashSet<Sentence>> _hearsay = new(() => HearsayOf(model));

    /// <summary>Why what stands in a fact's place needs no support.</summary>
    public SupportExemption ExemptionOf(Fact fact) => _context.Of(fact.Sentence, fact.Span);

    /// <summary>Whether a sentence stands where nothing needs support: in an exempt section, a list of sources, a note or a page's furniture.</summary>
    public bool IsExemptPlace(Sentence sentence) => _context.IsExemptPlace(sentence.Prose.Block);

    /// <summary>Whether a verb of speaking in a sentence shows that somebody is named there, though not whom.</summary>
    public static bool PointsToSpeaker(Sentence sentence) => BackReference.HasSpeaker(sentence);

    /// <summary>Whether a document tells of sports, where scores and records are kept in public.</summary>
    public static bool IsAboutSports(DocumentTree tree) => StatisticFilter.IsAboutSports(tree);

    /// <summary>Whether an attribution is to studies, figures or other findings, and not to people.</summary>
    public bool NamesEvidence(Attribution attribution) => BackReference.HasEvidence(attribution);

    /// <summary>Whether an attribution to people of a trade follows a document they are the authors of: "a study … Researchers found".</summary>
    public bool FollowsDocument(Attribution attribution) =>
        BackReference.IsTrade(attribution) && (_nearby.HasDocumentBefore(attribution.Sentence) || BackReference.IsIn(attribution.Sentence));

    /// <summary>Whether an attribution to people of a trade or an opinion is followed by one of them with a name, in the next two sentences, or at the start of the next paragraph where it is a paragraph of its own.</summary>
    public bool IntroducesName(Attribution attribution)
    {
        const int Next = 3;
        if (!BackReference.IsGroup(attribution))
        {
            return false;
        }

        ImmutableArray<Attribution> attributions = model.Attributions;
        int first = attributions.BinarySearch(attribution, Comparer<Attribution>.Create(static (a, b) => a.Span.CompareTo(b.Span)));
        for (int i = first + 1; first >= 0 && i < Math.Min(attributions.Length, first + 1 + Next); i++)
        {
            if (attributions[i].Kind == AttributionKind.Named && _nearby.IsSoonAfter(attribution.Sentence, attributions[i].Sentence))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a document that is only mentioned is spoken of again, with its kind of name, in a paragraph that cites.</summary>
    public bool IsCitedLater(Citation mentioned) => _nearby.IsCitedLater(mentioned);

    /// <summary>Whether it tells what some of the people in a scene said: "Some said they were tired".</summary>
    public bool IsOfTheScene(Attribution attribution) => BackReference.IsScene(attribution);

    /// <summary>Judges the statistics of the document, in source order.</summary>
    public ImmutableArray<SupportVerdict> JudgeNumbers(NumberPolicy numbers)
    {
        ImmutableArray<SupportVerdict>.Builder verdicts = ImmutableArray.CreateBuilder<SupportVerdict>();
        var figures = new DerivedFigures();
        bool hasUnsupported = false;
        bool keepsScore = StatisticFilter.IsAboutSports(model.Tree);
        foreach (Quantity quantity in model.Quantities)
        {
            if (keepsScore && quantity.Kind is not QuantityKind.Money || !StatisticFilter.IsStatistic(quantity, numbers))
            {
                continue;
            }

            SupportVerdict verdict = Judge(quantity);
            verdicts.Add(verdict);
            hasUnsupported |= verdict.State == SupportState.Unsupported;
            if (verdict is { State: SupportState.Supported })
            {
                figures.Add(quantity);
            }
        }

        if (!hasUnsupported || (policy.Kinds & SupportKinds.Derived) == 0)
        {
            return verdicts.ToImmutable();
        }

        for (int i = 0; i < verdicts.Count; i++)
        {
            if (verdicts[i] is { State: SupportState.Unsupported, Fact: Quantity quantity } && figures.Find(quantity) is { } origin)
            {
                verdicts[i] = new SupportVerdict(quantity, SupportState.Supported, origin);
            }
        }

        return verdicts.ToImmutable();
    }

    /// <summary>Judges the sentences that are called claims, in source order.</summary>
    public ImmutableArray<SupportVerdict> JudgeClaims()
    {
        ImmutableArray<SupportVerdict>.Builder verdicts = ImmutableArray.CreateBuilder<SupportVerdict>();
        foreach (Claim claim in model.Claims)
        {
            if (claim.Score >= ClaimScore)
            {
                verdicts.Add(Judge(claim));
            }
        }

        return verdicts.DrainToImmutable();
    }

    // Sentences that say that nobody in particular says so.
    private static HashSet<Sentence> HearsayOf(SemanticModel model)
    {
        var hearsay = new HashSet<Sentence>(ReferenceEqualityComparer.Instance);
        foreach (Attribution attribution in model.Attributions)
        {
            if (attribution.Kind == AttributionKind.Anonymous)
            {
                hearsay.Add(attribution.Sentence);
            }
        }

        return hearsay;
    }

    /// <summary>Judges one statement.</summary>
    public SupportVerdict Judge(Fact fact)
    {
        if (ExemptionOf(fact) is not SupportExemption.None and var exemption)
        {
            // What a named speaker is quoted with is the speaker's.
            return exemption == SupportExemption.Quoted && model.SupportOf(fact, policy with { Reach = SupportReach.Sentence }) is { } spoken
                ? new SupportVerdict(fact, SupportState.Supported, spoken)
                : new SupportVerdict(fact, SupportState.Exempt, Exemption: exemption);
        }

        if (model.SupportOf(fact, policy) is { } support)
        {
            return new SupportVerdict(fact, SupportState.Supported, support);
        }

        return (policy.Kinds & SupportKinds.Role) != 0 && (BackReference.IsIn(fact.Sentence) || BackReference.GoesOn(fact.Sentence) && _nearby.HasSourceBefore(fact.Sentence) || !_hearsay.Value.Contains(fact.Sentence) && BackReference.HasSpeaker(fact.Sentence))
            ? new SupportVerdict(fact, SupportState.Supported)
            : new SupportVerdict(fact, SupportState.Unsupported);
    }
}
