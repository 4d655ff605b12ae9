using System.Collections.Immutable;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>Takes an analyzer's wishes: it is called with what it registers for, and with nothing else.</summary>
/// <remarks><para>Actions run for every document, in source order within one registration, on any thread.</para></remarks>
public sealed class AnalysisContext
{
    internal List<Action<RuleSession>> DocumentActions { get; } = [];

    internal List<(ImmutableArray<NodeKind> Kinds, Action<RuleSession, SyntaxNode> Action)> NodeActions { get; } = [];

    internal List<Action<RuleSession, Sentence>> SentenceActions { get; } = [];

    internal List<(FactSource Source, Action<RuleSession, Fact> Action)> FactActions { get; } = [];

    internal List<(ImmutableArray<string> Phrases, Action<RuleSession, TextBlock, PhraseMatch> Action)> PhraseActions { get; } = [];

    /// <summary>Calls an action once a document.</summary>
    public void RegisterDocumentAction(Action<DocumentAnalysisContext> action) =>
        DocumentActions.Add(session => action(new DocumentAnalysisContext(session)));

    /// <summary>Calls an action for every node of the given kinds, blocks or inlines.</summary>
    /// <typeparam name="TNode">The type that nodes of these kinds have.</typeparam>
    public void RegisterNodeAction<TNode>(Action<NodeAnalysisContext<TNode>> action, params ReadOnlySpan<NodeKind> kinds)
        where TNode : SyntaxNode =>
        NodeActions.Add(([.. kinds], (session, node) => action(new NodeAnalysisContext<TNode>(session, (TNode)node))));

    /// <summary>Calls an action for every block that has prose.</summary>
    public void RegisterTextBlockAction(Action<NodeAnalysisContext<TextBlock>> action) =>
        RegisterNodeAction(action, NodeKind.Heading, NodeKind.Paragraph, NodeKind.TableCell, NodeKind.Caption);

    /// <summary>Calls an action for every sentence.</summary>
    public void RegisterSentenceAction(Action<SentenceAnalysisContext> action) =>
        SentenceActions.Add((session, sentence) => action(new SentenceAnalysisContext(session, sentence)));

    /// <summary>Calls an action for every number.</summary>
    public void RegisterQuantityAction(Action<FactAnalysisContext<Quantity>> action) => AddFactAction(FactSource.Quantities, action);

    /// <summary>Calls an action for every date.</summary>
    public void RegisterDateAction(Action<FactAnalysisContext<DateMention>> action) => AddFactAction(FactSource.Dates, action);

    /// <summary>Calls an action for everything between quotation marks.</summary>
    public void RegisterQuotationAction(Action<FactAnalysisContext<Quotation>> action) => AddFactAction(FactSource.Quotations, action);

    /// <summary>Calls an action for every attribution.</summary>
    public void RegisterAttributionAction(Action<FactAnalysisContext<Attribution>> action) => AddFactAction(FactSource.Attributions, action);

    /// <summary>Calls an action for every citation.</summary>
    public void RegisterCitationAction(Action<FactAnalysisContext<Citation>> action) => AddFactAction(FactSource.Citations, action);

    /// <summary>Calls an action for every name.</summary>
    public void RegisterMentionAction(Action<FactAnalysisContext<Mention>> action) => AddFactAction(FactSource.Mentions, action);

    /// <summary>Calls an action for every sentence that is scored as a claim.</summary>
    public void RegisterClaimAction(Action<FactAnalysisContext<Claim>> action) => AddFactAction(FactSource.Claims, action);

    /// <summary>Calls an action for every occurrence of a phrase in prose, as whole words, letter case ignored.</summary>
    /// <remarks><para>A blank of the phrase stands for any run of blanks, a straight apostrophe for a curly one too. All phrases of all rules are found in one pass.</para></remarks>
    /// <exception cref="ArgumentException">A phrase is empty, or begins or ends with a blank.</exception>
    public void RegisterPhraseAction(ImmutableArray<string> phrases, Action<PhraseAnalysisContext> action)
    {
        foreach (string phrase in phrases)
        {
            PhraseMatcher.ThrowIfUnusable(phrase);
        }

        PhraseActions.Add((phrases, (session, block, match) => action(new PhraseAnalysisContext(session, block, match.Phrase, match.Span))));
    }

    private void AddFactAction<TFact>(FactSource source, Action<FactAnalysisContext<TFact>> action)
        where TFact : Fact =>
        FactActions.Add((source, (session, fact) => action(new FactAnalysisContext<TFact>(session, (TFact)fact))));
}

/// <summary>The lists of the semantic model.</summary>
internal enum FactSource
{
    Quantities,
    Dates,
    Quotations,
    Attributions,
    Citations,
    Mentions,
    Claims,
}
