using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>What every action of an analyzer is given: the document, its configuration, and the way to report.</summary>
/// <remarks><para>Valid during the call it is given to.</para></remarks>
public abstract class RuleContext
{
    private readonly RuleSession _session;

    private protected RuleContext(RuleSession session) => _session = session;

    /// <summary>The document's tree.</summary>
    public DocumentTree Tree => Model.Tree;

    /// <summary>What the document states.</summary>
    public SemanticModel Model => _session.Document.Model;

    /// <summary>The document's text.</summary>
    public SourceText Source => Model.Source;

    /// <summary>The other files of the repository.</summary>
    public IRepositoryFiles Repository => _session.Document.Repository;

    /// <summary>What the repository keeps to check the document against: captured sources, the state of its links, fact sheets, published fact-checks.</summary>
    public IEvidence Evidence => Repository.Evidence;

    /// <summary>The day that counts as today.</summary>
    public DateOnly AsOf => _session.Document.AsOf;

    /// <summary>Asks the action to stop.</summary>
    public CancellationToken CancellationToken => _session.Document.CancellationToken;

    /// <summary>The captures of the sources that a citation leads to, through a footnote or a list of sources too; empty when none is captured.</summary>
    /// <remarks><para>A link to a file in <c>sources/</c> leads to the capture in it.</para></remarks>
    /// <param name="citation">A citation of <see cref="Model"/>.</param>
    public ImmutableArray<Capture> FindCaptures(Citation citation) => CitedCaptures.Find(Model, Evidence, citation);

    /// <summary>The document's numbers, dates and quotations against the captures of the sources that are cited for them; made on first use, once for all rules.</summary>
    public SourceCheck SourceCheck => _session.Document.SourceCheck;

    /// <summary>Reports a finding.</summary>
    /// <exception cref="InvalidOperationException">The analyzer does not list the finding's rule.</exception>
    public void Report(Diagnostic diagnostic) => _session.Report(diagnostic);

    /// <summary>Adds to the run's account of how much is sourced; for rules that judge claims or numbers.</summary>
    public void Count(SupportCoverage judged) => _session.Document.Support += judged;

    /// <summary>The value of an option of a rule.</summary>
    public int GetOption(DiagnosticDescriptor rule, IntegerOption option) =>
        _session.Document.Config.GetOption(rule.Id, option.Name) is { } text && option.TryParse(text, out int value) ? value : option.Default;

    /// <summary>The value of an option of a rule.</summary>
    public bool GetOption(DiagnosticDescriptor rule, BooleanOption option) =>
        _session.Document.Config.GetOption(rule.Id, option.Name) is { } text && bool.TryParse(text, out bool value) ? value : option.Default;

    /// <summary>The value of an option of a rule, in lower case.</summary>
    public string GetOption(DiagnosticDescriptor rule, ChoiceOption option) =>
        _session.Document.Config.GetOption(rule.Id, option.Name) is { } text && option.Accepts(text) ? text.ToLowerInvariant() : option.Default;

    /// <summary>The values of an option of a rule.</summary>
    public ImmutableArray<string> GetOption(DiagnosticDescriptor rule, ListOption option) =>
        _session.Document.Config.GetOption(rule.Id, option.Name) is { } text
            ? [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : option.Default;

    /// <summary>The values of an option of a rule, in lower case.</summary>
    public ImmutableArray<string> GetOption(DiagnosticDescriptor rule, ChoiceListOption option) =>
        _session.Document.Config.GetOption(rule.Id, option.Name) is { } text && option.Accepts(text)
            ? [.. text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : option.Default;
}

/// <summary>The context of an action on a whole document.</summary>
public sealed class DocumentAnalysisContext : RuleContext
{
    internal DocumentAnalysisContext(RuleSession session)
        : base(session)
    {
    }
}

/// <summary>The context of an action on a node of the tree.</summary>
/// <typeparam name="TNode">The type of the node.</typeparam>
public sealed class NodeAnalysisContext<TNode> : RuleContext
    where TNode : SyntaxNode
{
    internal NodeAnalysisContext(RuleSession session, TNode node)
        : base(session) => Node = node;

    /// <summary>The node.</summary>
    public TNode Node { get; }
}

/// <summary>The context of an action on a sentence.</summary>
public sealed class SentenceAnalysisContext : RuleContext
{
    internal SentenceAnalysisContext(RuleSession session, Sentence sentence)
        : base(session) => Sentence = sentence;

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }
}

/// <summary>The context of an action on something that the document states.</summary>
/// <typeparam name="TFact">The type of the fact.</typeparam>
public sealed class FactAnalysisContext<TFact> : RuleContext
    where TFact : Fact
{
    internal FactAnalysisContext(RuleSession session, TFact fact)
        : base(session) => Fact = fact;

    /// <summary>The fact.</summary>
    public TFact Fact { get; }
}

/// <summary>The context of an action on a phrase found in the prose.</summary>
public sealed class PhraseAnalysisContext : RuleContext
{
    internal PhraseAnalysisContext(RuleSession session, TextBlock block, string phrase, TextSpan proseSpan)
        : base(session)
    {
        Block = block;
        Phrase = phrase;
        ProseSpan = proseSpan;
    }

    /// <summary>The block whose prose holds the phrase.</summary>
    public TextBlock Block { get; }

    /// <summary>The phrase as registered.</summary>
    public string Phrase { get; }

    /// <summary>Its place in the block's prose.</summary>
    public TextSpan ProseSpan { get; }

    /// <summary>Its place in the source.</summary>
    public TextSpan Span => Block.Prose.ToSource(ProseSpan);
}
