using System.Collections.Immutable;
using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Testing;

/// <summary>Checks one analyzer on one text: exact spans, evidence, fix, and that fixing comes to an end.</summary>
/// <typeparam name="TAnalyzer">The analyzer under test.</typeparam>
public static class RuleTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Checks that exactly the marked spans are reported, and what the fixes make of the text.</summary>
    /// <param name="markup">The text with its marks; without marks, nothing may be reported.</param>
    /// <param name="expected">The text with the first fix of every finding applied until nothing changes; null when the test does not say.</param>
    /// <param name="path">The path of the text; its extension decides the format.</param>
    /// <param name="options">Options, as <c>DL1001.minimum</c> and their written values.</param>
    /// <param name="repository">The other files; none when null.</param>
    /// <param name="asOf">The day that counts as today; 1 January 2026 when null.</param>
    /// <exception cref="RuleTestException">The analyzer does something else.</exception>
    public static void Verify(
        string markup,
        string? expected = null,
        string path = "article.md",
        IReadOnlyDictionary<string, string>? options = null,
        IRepositoryFiles? repository = null,
        DateOnly? asOf = null)
    {
        var analyzer = new TAnalyzer();
        var runner = new RuleRunner([analyzer], options);
        SpanMarkup wanted = SpanMarkup.Parse(markup);
        ImmutableArray<Diagnostic> found = runner.Run(wanted.Text, path, repository, asOf);

        CompareFindings(wanted, found, analyzer.SupportedDiagnostics[0].Id);
        CompareEvidence(wanted, found);
        CheckFixAvailability(found);
        string actual = runner.ApplyFixes(wanted.Text, path, repository, asOf);
        if (expected is not null && expected != actual)
        {
            throw new RuleTestException($"The fixes make another text.\nExpected: {expected}\nActual:   {actual}");
        }
    }

    private static void CompareFindings(SpanMarkup wanted, ImmutableArray<Diagnostic> found, string ruleId)
    {
        var expected = wanted.Findings.Select(f => (Id: f.RuleId ?? ruleId, f.Span)).Order().ToList();
        var actual = found.Select(d => (d.Descriptor.Id, d.Span)).Order().ToList();
        if (expected.SequenceEqual(actual))
        {
            return;
        }

        var message = new StringBuilder("The findings differ.\n");
        foreach ((string id, TextSpan span) in expected.Except(actual))
        {
            message.Append($"  missing:    {id} {span} '{Show(wanted.Text, span)}'\n");
        }

        foreach (Diagnostic diagnostic in found.Where(d => !expected.Contains((d.Descriptor.Id, d.Span))))
        {
            message.Append($"  unexpected: {diagnostic.Descriptor.Id} {diagnostic.Span} '{Show(wanted.Text, diagnostic.Span)}': {diagnostic.Message}\n");
        }

        throw new RuleTestException(message.ToString());
    }

    // A test that marks evidence marks all of it; one that marks none does not say.
    private static void CompareEvidence(SpanMarkup wanted, ImmutableArray<Diagnostic> found)
    {
        if (wanted.Evidence.IsEmpty)
        {
            return;
        }

        var expected = wanted.Evidence.Values.Order().ToList();
        var actual = found.SelectMany(d => d.RelatedLocations).Where(r => r.Source is null).Select(r => r.Span).Order().ToList();
        if (!expected.SequenceEqual(actual))
        {
            throw new RuleTestException(
                $"The evidence differs.\n  expected: {string.Join(", ", expected.Select(s => $"{s} '{Show(wanted.Text, s)}'"))}\n  actual:   {string.Join(", ", actual.Select(s => $"{s} '{Show(wanted.Text, s)}'"))}");
        }
    }

    private static void CheckFixAvailability(ImmutableArray<Diagnostic> found)
    {
        foreach (Diagnostic diagnostic in found)
        {
            bool has = !diagnostic.Fixes.IsEmpty;
            FixAvailability declared = diagnostic.Descriptor.Fix;
            if (has && declared == FixAvailability.None || !has && declared == FixAvailability.Always)
            {
                throw new RuleTestException($"'{diagnostic.Descriptor.Id}' declares fixes as '{declared}', and a finding has {diagnostic.Fixes.Length}.");
            }
        }
    }

    private static string Show(string text, TextSpan span) => Diagnostic.Excerpt(text.Substring(span.Start, span.Length));
}
