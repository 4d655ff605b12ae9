using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Tests.Configuration;
using DocLint.Text;

namespace DocLint.Tests.Analysis;

public class DocumentSuppressionsTests
{
    private static readonly DateOnly s_today = new(2026, 6, 15);

    [Fact]
    public void Marks_what_is_suppressed_and_leaves_the_rest()
    {
        ImmutableArray<Diagnostic> result = Apply("Bad one.\n\n<!-- doclint-disable-next-block DL5901 -- agreed owner=desk until=2026-06-15 -->\n\nBad two.", "Bad");

        Assert.Equal([null, "agreed"], result.Select(d => d.Suppression?.Reason));
        Assert.Equal(("desk", new DateOnly(2026, 6, 15)), (result[1].Suppression!.Owner, result[1].Suppression!.Until));
    }

    [Fact]
    public void The_smallest_region_explains_and_all_that_cover_are_of_use()
    {
        ImmutableArray<Diagnostic> result = Apply("<!-- doclint-disable-file Boilerplate -- wide -->\n\n<!-- doclint-disable-next-block DL5901 -- narrow -->\n\nBad.", "Bad");

        Assert.Equal("narrow", Assert.Single(result).Suppression?.Reason);
    }

    [Fact]
    public void An_unused_suppression_is_reported_at_the_name_of_its_rule()
    {
        ImmutableArray<Diagnostic> result = Apply("<!-- doclint-disable-file DL5901, Support -- agreed -->\n\nBad.", "Bad");

        Diagnostic unused = Assert.Single(result, d => d.Suppression is null);
        Assert.Equal(("DL0004", "The suppression of 'Support' suppresses nothing here."), (unused.Descriptor.Id, unused.Message));
        Assert.Equal("Support", unused.Source!.ToString(unused.Span));
    }

    [Fact]
    public void An_expired_suppression_suppresses_nothing_and_is_reported_once()
    {
        ImmutableArray<Diagnostic> result = Apply("<!-- doclint-disable-file DL5901, Support -- until=2026-06-14 -->\n\nBad.", "Bad");

        Assert.Equal(["DL0005", "DL5901"], result.Select(d => d.Descriptor.Id));
        Assert.Equal("The suppression of 'DL5901, Support' ended on '2026-06-14', so its findings count again.", result[0].Message);
        Assert.Null(result[1].Suppression);
    }

    [Fact]
    public void A_suppression_without_a_reason_holds_and_is_reported_once()
    {
        ImmutableArray<Diagnostic> result = Apply("<!-- doclint-disable-file DL5901 DL5 -->\n\nBad.", "Bad");

        Assert.Equal(["DL0006", "DL5901"], result.Select(d => d.Descriptor.Id));
        Assert.NotNull(result[1].Suppression);
    }

    [Fact]
    public void Problems_become_findings()
    {
        Diagnostic problem = Assert.Single(Apply("<!-- doclint-disable-fil DL5901 -->\n\nText.", "Bad"));

        Assert.Equal(("DL0003", RuleLevel.Error), (problem.Descriptor.Id, problem.Level));
    }

    [Fact]
    public void A_suppression_of_a_rule_that_was_left_out_is_not_called_unused()
    {
        const string Text = "<!-- doclint-disable-file DL5901, Support -- agreed -->\n\nText.";
        DocumentSuppressions read = SuppressionReader.Read(DraftTree.Parse(Text), TestRules.Index);

        ImmutableArray<Diagnostic> result = read.Apply([], AnalyzerConfig.Default, s_today, TestRules.Index, rule => rule.Id == "DL5901");

        Assert.Equal("Support", Assert.Single(result).Arguments[0]);
    }

    [Fact]
    public void Findings_of_the_engine_are_never_suppressed()
    {
        DocumentSuppressions read = SuppressionReader.Read(DraftTree.Parse("<!-- doclint-disable-file all -- agreed -->\n\nBad."), TestRules.Index);
        Diagnostic finding = Diagnostic.Create(TestRules.Engine, new TextSpan(0, 3), "x") with { Source = read.Source };

        Assert.All(read.Apply([finding], AnalyzerConfig.Default, s_today, TestRules.Index), d => Assert.Null(d.Suppression));
    }

    private static ImmutableArray<Diagnostic> Apply(string text, string defect)
    {
        DocumentSuppressions read = SuppressionReader.Read(DraftTree.Parse(text), TestRules.Index);
        ImmutableArray<Diagnostic>.Builder findings = ImmutableArray.CreateBuilder<Diagnostic>();
        for (int i = text.IndexOf(defect, StringComparison.Ordinal); i >= 0; i = text.IndexOf(defect, i + 1, StringComparison.Ordinal))
        {
            findings.Add(Diagnostic.Create(TestRules.On, new TextSpan(i, defect.Length), defect) with { Source = read.Source });
        }

        return read.Apply(findings.ToImmutable(), AnalyzerConfig.Default, s_today, TestRules.Index);
    }
}
