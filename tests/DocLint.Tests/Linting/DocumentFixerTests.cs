using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Syntax;
using DocLint.Testing;
using DocLint.Text;

namespace DocLint.Tests.Linting;

/// <summary>What the fixer does with rules that behave badly: it takes their fixes back and comes to an end.</summary>
public sealed class DocumentFixerTests
{
    [Fact]
    public void Fixes_that_touch_are_made_in_different_passes() =>
        Assert.Equal("ccc", Fix("aaa", ("a", _ => "b"), ("b", _ => "c")).After.Content);

    [Fact]
    public void Fixes_that_undo_one_another_come_to_an_end()
    {
        FixResult result = Fix("word", ("word", _ => "term"), ("term", _ => "word"));

        Assert.Equal("term", result.After.Content);
        Assert.Single(result.Refused);
    }

    [Fact]
    public void A_fix_that_leaves_its_finding_is_taken_back_and_the_others_stay()
    {
        FixResult result = Fix("bad good", ("bad", _ => "bad"), ("good", _ => "fine"));

        Assert.Equal("bad fine", result.After.Content);
        Assert.Equal("bad", Assert.Single(result.Refused).Diagnostic.Arguments[0]);
    }

    [Fact]
    public void A_fix_that_grows_for_ever_is_taken_back() =>
        Assert.Equal("more", Fix("more", ("more", _ => "more more")).After.Content);

    [Fact]
    public void A_fix_that_breaks_the_front_matter_is_taken_back()
    {
        FixResult result = Fix("---\ntitle: old\n---\n\nold text\n", ("old", span => span.Start < 20 ? "[" : "new"));

        Assert.Equal("---\ntitle: old\n---\n\nnew text\n", result.After.Content);
        Assert.Single(result.Refused);
    }

    [Fact]
    public void A_fix_that_empties_the_document_is_taken_back() =>
        Assert.Equal("all", Fix("all", ("all", _ => "")).After.Content);

    private static FixResult Fix(string text, params (string Word, Func<TextSpan, string> Replacement)[] rules)
    {
        var linter = new DocumentLinter(new AnalyzerDriver([new Replacer(rules)]));
        DocumentTree Parse(SourceText source) => RuleRunner.Formats.Find(source.Path)!.Parse(source);
        var fixer = new DocumentFixer(source => linter.Check(Parse(source), AnalyzerConfig.Default, NoRepositoryFiles.Instance, new DateOnly(2026, 1, 1)), Parse, unsafeToo: false);
        return fixer.Fix(SourceText.From(text, "a.md"));
    }

    /// <summary>Reports every occurrence of some words, with a fix.</summary>
    private sealed class Replacer((string Word, Func<TextSpan, string> Replacement)[] rules) : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor s_rule = new("DL7999", "Word", "The word '{0}' is wrong.", RuleCategory.Structure, RuleLevel.Warning, FixAvailability.Always)
        {
            Description = "For tests.",
        };

        public override System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

        public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Visit);

        private void Visit(DocumentAnalysisContext context)
        {
            foreach ((string word, Func<TextSpan, string> replacement) in rules)
            {
                for (int i = context.Source.Content.IndexOf(word, StringComparison.Ordinal); i >= 0; i = context.Source.Content.IndexOf(word, i + word.Length, StringComparison.Ordinal))
                {
                    var span = new TextSpan(i, word.Length);
                    context.Report(Diagnostic.Create(s_rule, span, word).WithFix(DocLint.Diagnostics.Fix.Safe("Replace it", TextEdit.Replace(span, replacement(span)))));
                }
            }
        }
    }
}
