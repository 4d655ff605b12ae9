using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Testing;

namespace DocLint.Tests.Analysis;

public class AnalyzerDriverTests
{
    [Fact]
    public void Calls_a_phrase_action_with_the_place_in_the_source() =>
        RuleTest<ReportsPhrases>.Verify("One [|rotten apple|] and two.\n\nA [|Rotten  Apple|] again.", path: "article.txt");

    [Fact]
    public void Reports_a_rule_that_throws_and_goes_on()
    {
        ImmutableArray<Diagnostic> found = new RuleRunner([new Throws(), new ReportsPhrases()]).Run("A rotten apple.", "article.txt");

        Assert.Equal(["DL0001", "DL9901"], found.Select(d => d.Descriptor.Id));
        Assert.Equal(
            "Rule 'DL9902 AlwaysBroken' failed with 'DivideByZeroException: Attempted to divide by zero.'; its other findings in this file are missing. Turn it off with 'doclint_diagnostic.DL9902.severity = none'.",
            found[0].Message);
    }

    [Fact]
    public void Refuses_two_rules_with_one_id() =>
        Assert.Throws<ArgumentException>(() => new AnalyzerDriver([new ReportsPhrases(), new ReportsPhrases()]));

    [Fact]
    public void Gives_equal_sentences_of_one_section_different_fingerprints()
    {
        ImmutableArray<Diagnostic> found = new RuleRunner([new ReportsPhrases()]).Run("A rotten apple.\n\nA rotten apple.", "article.txt");

        Assert.Equal(2, found.Select(d => d.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void Keeps_a_fingerprint_when_the_text_moves()
    {
        var runner = new RuleRunner([new ReportsPhrases()]);

        Assert.Equal(runner.Run("A rotten apple.", "a.txt")[0].Fingerprint, runner.Run("First other words.\n\nA  rotten apple.", "b.txt")[0].Fingerprint);
    }

    private sealed class ReportsPhrases : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("DL9901", "Rotten fruit", "'{0}' is rotten.", RuleCategory.Style, RuleLevel.Warning) { Description = "Fruit." };

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterPhraseAction(["rotten apple"], c => c.Report(Diagnostic.Create(Rule, c.Span, c.Phrase)));
    }

    private sealed class Throws : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("DL9902", "Always broken", "'{0}'.", RuleCategory.Style, RuleLevel.Warning) { Description = "Broken." };

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterNodeAction<ParagraphBlock>(_ => throw new DivideByZeroException(), NodeKind.Paragraph);
    }
}
