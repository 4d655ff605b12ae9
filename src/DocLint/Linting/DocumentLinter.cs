using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Configuration;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>Checks one document: tree, model, rules, suppressions, places in the outline.</summary>
/// <remarks><para>Stateless but for its parts, and thread-safe. No document makes it throw.</para></remarks>
public sealed class DocumentLinter(AnalyzerDriver driver)
{
    private readonly RuleIndex _rules = new(driver.Descriptors);

    /// <summary>The rules that may report.</summary>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => driver.Descriptors;

    /// <summary>What the rules are checked by.</summary>
    internal ImmutableArray<DiagnosticAnalyzer> Analyzers => driver.Analyzers;

    /// <summary>Checks a parsed document.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="config">Levels and options.</param>
    /// <param name="repository">The other files of the repository.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="timings">Adds up the times of the stages and rules; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    public DocumentReport Check(DocumentTree tree, AnalyzerConfig config, IRepositoryFiles repository, DateOnly asOf, RunTimings? timings = null, CancellationToken cancellationToken = default) =>
        Check(tree, SharedLines.None, config, repository, asOf, timings, null, cancellationToken);

    /// <summary>Checks a parsed document among others, and notes what the check has read outside of it.</summary>
    internal DocumentReport Check(DocumentTree tree, SharedLines shared, AnalyzerConfig config, IRepositoryFiles repository, DateOnly asOf, RunTimings? timings, DocumentReads? reads, CancellationToken cancellationToken)
    {
        repository = reads is null ? repository : new RecordingRepository(repository, reads);
        var model = new SemanticModel(tree, shared);
        SupportCoverage support = default;
        ImmutableArray<Diagnostic> found;
        if (timings is null)
        {
            found = driver.Analyze(model, config, repository, asOf, null, reads, out support, cancellationToken);
        }
        else
        {
            MakeParts(model, timings);
            found = timings.Measure("rules", () => driver.Analyze(model, config, repository, asOf, timings, reads, out support, cancellationToken));
        }

        found = AddDecodingError(tree.Source, config, found);
        DocumentSuppressions written = SuppressionReader.Read(tree, _rules);
        if (written.Suppressions.Any(suppression => suppression.Until is not null))
        {
            reads?.NoteDay();
        }

        found = written.Apply(found, config, asOf, _rules, rule => WasLeftOut(rule, config), out ImmutableArray<SuppressionUse> suppressions);
        if (found.IsEmpty)
        {
            return new DocumentReport(tree.Source.Path, tree.Source, [], Measure(tree) with { Support = support }) { Suppressions = suppressions };
        }

        var outline = new DocumentOutline(tree);
        ImmutableArray<Diagnostic>.Builder placed = ImmutableArray.CreateBuilder<Diagnostic>(found.Length);
        foreach (Diagnostic diagnostic in found)
        {
            placed.Add(outline.Place(diagnostic));
        }

        return new DocumentReport(tree.Source.Path, tree.Source, placed.MoveToImmutable(), Measure(tree) with { Support = support }) { Suppressions = suppressions };
    }

    // A part that throws does so again when a rule asks for it, and is reported there.
    private static void MakeParts(SemanticModel model, RunTimings timings)
    {
        Make("sentences and tokens", () => model.Tree.TextBlocks.Sum(block => block.Prose.Sentences.Length + block.Prose.Tokens.Length));
        Make("metadata", () => model.Metadata);
        Make("dates", () => model.Dates);
        Make("quantities", () => model.Quantities);
        Make("quotations", () => model.Quotations);
        Make("mentions", () => model.Mentions);
        Make("attributions", () => model.Attributions);
        Make("citations", () => model.Citations);
        Make("claims", () => model.Claims);

        void Make<TPart>(string stage, Func<TPart> part)
        {
            try
            {
                timings.Measure(stage, part);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
            }
        }
    }

    // A rule that this run leaves out, and that the files turn on: its suppressions may be of use another time.
    private static bool WasLeftOut(DiagnosticDescriptor rule, AnalyzerConfig config) =>
        config is RuleConfiguration files && files.GetLevel(rule) == RuleLevel.None && files.GetConfiguredLevel(rule) != RuleLevel.None;

    private static ImmutableArray<Diagnostic> AddDecodingError(SourceText source, AnalyzerConfig config, ImmutableArray<Diagnostic> found)
    {
        RuleLevel level = config.GetLevel(EngineRules.UnreadableInput);
        if (source.DecodingProblem is not { } problem || level == RuleLevel.None)
        {
            return found;
        }

        Diagnostic diagnostic = Diagnostic.Create(EngineRules.UnreadableInput, new TextSpan(source.FirstDecodingError, 1), problem);
        return found.Add(diagnostic with { Source = source, Level = level }).Sort();
    }

    private static DocumentCoverage Measure(DocumentTree tree)
    {
        int words = 0;
        int sentences = 0;
        int prose = 0;
        foreach (TextBlock block in tree.TextBlocks)
        {
            sentences += block.Prose.Sentences.Length;
            foreach (Token token in block.Prose.Tokens)
            {
                words += token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric or TokenKind.Abbreviation ? 1 : 0;
            }

            foreach (ProseSegment segment in block.Prose.Segments)
            {
                prose += segment.IsVerbatim ? segment.SourceLength : 0;
            }
        }

        return new DocumentCoverage(words, sentences, tree.Source.Length, tree.Source.Length - prose);
    }
}
