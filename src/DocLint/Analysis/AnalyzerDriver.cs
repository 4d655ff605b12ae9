using System.Collections.Immutable;
using System.Diagnostics;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>Calls the analyzers with what they registered for, document by document.</summary>
/// <remarks>
/// <para>Each document is walked once a kind of registration. An analyzer that throws is not called again for that document, and DL0001 says so.</para>
/// <para>Immutable after construction and thread-safe.</para>
/// </remarks>
public sealed class AnalyzerDriver
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly ImmutableArray<ImmutableArray<DiagnosticDescriptor>> _rules;
    private readonly List<Registration<Action<RuleSession>>> _documentActions = [];
    private readonly List<Registration<Action<RuleSession, SyntaxNode>>>?[] _nodeActions = new List<Registration<Action<RuleSession, SyntaxNode>>>?[(int)NodeKind.LineBreak + 1];
    private readonly List<Registration<Action<RuleSession, Sentence>>> _sentenceActions = [];
    private readonly List<Registration<Action<RuleSession, Fact>>>[] _factActions;
    private readonly List<Registration<Action<RuleSession, TextBlock, PhraseMatch>>> _phraseActions = [];
    private readonly Lazy<PhraseMatcher> _phrases;
    private readonly bool _hasInlineActions;

    /// <summary>Initializes the analyzers.</summary>
    /// <exception cref="ArgumentException">Two analyzers list rules with one ID, or one cannot be initialized.</exception>
    public AnalyzerDriver(IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        _analyzers = [.. analyzers];
        _rules = [.. _analyzers.Select(analyzer => analyzer.SupportedDiagnostics)];
        _factActions = new List<Registration<Action<RuleSession, Fact>>>[(int)FactSource.Claims + 1];
        for (int i = 0; i < _factActions.Length; i++)
        {
            _factActions[i] = [];
        }

        var descriptors = new Dictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach (DiagnosticDescriptor descriptor in EngineRules.All.Concat(_rules.SelectMany(rules => rules)))
        {
            if (!descriptors.TryAdd(descriptor.Id, descriptor))
            {
                throw new ArgumentException($"Two rules have the ID '{descriptor.Id}'.", nameof(analyzers));
            }
        }

        Descriptors = [.. descriptors.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];
        var phrases = new List<string>();
        for (int i = 0; i < _analyzers.Length; i++)
        {
            Register(i, phrases);
        }

        _phrases = new(() => new PhraseMatcher(phrases));
        _hasInlineActions = _nodeActions.AsSpan((int)NodeKind.Text).ContainsAnyExcept((List<Registration<Action<RuleSession, SyntaxNode>>>?)null);
    }

    /// <summary>The rules of all analyzers and of the engine, by ID.</summary>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>The analyzers.</summary>
    internal ImmutableArray<DiagnosticAnalyzer> Analyzers => _analyzers;

    /// <summary>Analyses one document; the findings are in order, without suppressions and fingerprints.</summary>
    public ImmutableArray<Diagnostic> Analyze(SemanticModel model, AnalyzerConfig config, IRepositoryFiles repository, DateOnly asOf, CancellationToken cancellationToken = default) =>
        Analyze(model, config, repository, asOf, null, null, out _, cancellationToken);

    /// <summary>Analyses one document, says how much of what it states is sourced, adds up the times of the rules where somebody asks, and notes that a rule read the day.</summary>
    internal ImmutableArray<Diagnostic> Analyze(SemanticModel model, AnalyzerConfig config, IRepositoryFiles repository, DateOnly asOf, RunTimings? timings, DocumentReads? reads, out SupportCoverage support, CancellationToken cancellationToken)
    {
        var document = new DocumentSession(model, config, repository, asOf, timings, reads, cancellationToken);
        var sessions = new RuleSession?[_analyzers.Length];
        for (int i = 0; i < sessions.Length; i++)
        {
            if (IsEnabled(_rules[i], config))
            {
                sessions[i] = new RuleSession(document, _rules[i]);
            }
        }

        foreach (Registration<Action<RuleSession>> registration in _documentActions)
        {
            if (sessions[registration.Analyzer] is { } session)
            {
                Guard(session, (registration.Action, 0), static (s, state) => state.Action(s));
            }
        }

        VisitNodes(model.Tree, sessions);
        VisitSentences(model.Tree, sessions);
        VisitFacts(model, sessions);
        VisitPhrases(model.Tree, sessions);
        support = document.Support;
        document.Diagnostics.Sort();
        AddTimes(sessions, timings);
        return [.. document.Diagnostics];
    }

    private static void AddTimes(RuleSession?[] sessions, RunTimings? timings)
    {
        if (timings is null)
        {
            return;
        }

        foreach (RuleSession? session in sessions)
        {
            if (session is not null)
            {
                timings.AddRule($"{session.Rules[0].Id} {session.Rules[0].Name}", session.Ticks);
            }
        }
    }

    private static bool IsEnabled(ImmutableArray<DiagnosticDescriptor> rules, AnalyzerConfig config)
    {
        foreach (DiagnosticDescriptor descriptor in rules)
        {
            if (config.GetLevel(descriptor) != RuleLevel.None)
            {
                return true;
            }
        }

        return false;
    }

    // Where a part of the semantic model throws, every rule that needs it has failed.
    private static IEnumerable<Fact> TryGetFacts(SemanticModel model, FactSource source, List<Registration<Action<RuleSession, Fact>>> registrations, RuleSession?[] sessions)
    {
        IEnumerable<Fact>? facts = null;
        foreach (Registration<Action<RuleSession, Fact>> registration in registrations)
        {
            if (facts is null && sessions[registration.Analyzer] is { } session)
            {
                Guard(session, 0, (_, _) => facts = Facts(model, source));
            }
        }

        return facts ?? [];
    }

    // No exception of a rule may end a run, whatever it is; only cancellation passes.
    private static void Guard<TState>(RuleSession session, TState state, Action<RuleSession, TState> call)
    {
        if (session.HasFailed)
        {
            return;
        }

        session.Document.CancellationToken.ThrowIfCancellationRequested();
        long start = session.Document.Timings is null ? 0 : Stopwatch.GetTimestamp();
        try
        {
            call(session, state);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            session.HasFailed = true;
            DiagnosticDescriptor rule = session.Rules[0];
            RuleLevel level = session.Document.Config.GetLevel(EngineRules.RuleFailed);
            if (level != RuleLevel.None)
            {
                string error = $"{exception.GetType().Name}: {exception.Message}";
                session.Document.Diagnostics.Add(new Diagnostic
                {
                    Descriptor = EngineRules.RuleFailed,
                    Span = default,
                    Arguments = [$"{rule.Id} {rule.Name}", error, $"doclint_diagnostic.{rule.Id}.severity = none"],
                    Source = session.Document.Model.Source,
                    Level = level,
                });
            }
        }
        finally
        {
            session.Ticks += session.Document.Timings is null ? 0 : Stopwatch.GetTimestamp() - start;
        }
    }

    private static bool AnyEnabled<TAction>(List<Registration<TAction>> registrations, RuleSession?[] sessions)
    {
        foreach (Registration<TAction> registration in registrations)
        {
            if (sessions[registration.Analyzer] is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Fact> Facts(SemanticModel model, FactSource source) => source switch
    {
        FactSource.Quantities => model.Quantities,
        FactSource.Dates => model.Dates,
        FactSource.Quotations => model.Quotations,
        FactSource.Attributions => model.Attributions,
        FactSource.Citations => model.Citations,
        FactSource.Mentions => model.Mentions,
        _ => model.Claims,
    };

    private void Register(int analyzer, List<string> phrases)
    {
        var context = new AnalysisContext();
        try
        {
            _analyzers[analyzer].Initialize(context);
        }
        catch (Exception exception)
        {
            throw new ArgumentException($"The analyzer of '{_rules[analyzer][0].Id}' failed in Initialize with '{exception.GetType().Name}: {exception.Message}'.", exception);
        }

        _documentActions.AddRange(context.DocumentActions.Select(action => new Registration<Action<RuleSession>>(analyzer, action)));
        _sentenceActions.AddRange(context.SentenceActions.Select(action => new Registration<Action<RuleSession, Sentence>>(analyzer, action)));
        foreach ((ImmutableArray<NodeKind> kinds, Action<RuleSession, SyntaxNode> action) in context.NodeActions)
        {
            foreach (NodeKind kind in kinds)
            {
                (_nodeActions[(int)kind] ??= []).Add(new(analyzer, action));
            }
        }

        foreach ((FactSource source, Action<RuleSession, Fact> action) in context.FactActions)
        {
            _factActions[(int)source].Add(new(analyzer, action));
        }

        foreach ((ImmutableArray<string> words, Action<RuleSession, TextBlock, PhraseMatch> action) in context.PhraseActions)
        {
            foreach (string word in words)
            {
                phrases.Add(word);
                _phraseActions.Add(new(analyzer, action));
            }
        }
    }

    private void VisitNodes(DocumentTree tree, RuleSession?[] sessions)
    {
        foreach (Block block in tree.Blocks)
        {
            VisitNode(block, sessions);
            if (_hasInlineActions && block is TextBlock)
            {
                foreach (SyntaxNode inline in block.Descendants())
                {
                    VisitNode(inline, sessions);
                }
            }
        }
    }

    private void VisitNode(SyntaxNode node, RuleSession?[] sessions)
    {
        if (_nodeActions[(int)node.Kind] is not { } registrations)
        {
            return;
        }

        foreach (Registration<Action<RuleSession, SyntaxNode>> registration in registrations)
        {
            if (sessions[registration.Analyzer] is { } session)
            {
                Guard(session, (registration.Action, node), static (s, state) => state.Action(s, state.node));
            }
        }
    }

    private void VisitSentences(DocumentTree tree, RuleSession?[] sessions)
    {
        if (!AnyEnabled(_sentenceActions, sessions))
        {
            return;
        }

        foreach (TextBlock block in tree.TextBlocks)
        {
            foreach (Sentence sentence in block.Prose.Sentences)
            {
                foreach (Registration<Action<RuleSession, Sentence>> registration in _sentenceActions)
                {
                    if (sessions[registration.Analyzer] is { } session)
                    {
                        Guard(session, (registration.Action, sentence), static (s, state) => state.Action(s, state.sentence));
                    }
                }
            }
        }
    }

    private void VisitFacts(SemanticModel model, RuleSession?[] sessions)
    {
        for (int source = 0; source < _factActions.Length; source++)
        {
            List<Registration<Action<RuleSession, Fact>>> registrations = _factActions[source];
            if (!AnyEnabled(registrations, sessions))
            {
                continue;
            }

            foreach (Fact fact in TryGetFacts(model, (FactSource)source, registrations, sessions))
            {
                foreach (Registration<Action<RuleSession, Fact>> registration in registrations)
                {
                    if (sessions[registration.Analyzer] is { } session)
                    {
                        Guard(session, (registration.Action, fact), static (s, state) => state.Action(s, state.fact));
                    }
                }
            }
        }
    }

    private void VisitPhrases(DocumentTree tree, RuleSession?[] sessions)
    {
        if (!AnyEnabled(_phraseActions, sessions))
        {
            return;
        }

        foreach (TextBlock block in tree.TextBlocks)
        {
            _phrases.Value.Find(block.Prose.Text, match =>
            {
                Registration<Action<RuleSession, TextBlock, PhraseMatch>> registration = _phraseActions[match.Id];
                if (sessions[registration.Analyzer] is { } session)
                {
                    Guard(session, (registration.Action, block, match), static (s, state) => state.Action(s, state.block, state.match));
                }
            });
        }
    }

    private readonly record struct Registration<TAction>(int Analyzer, TAction Action);
}
