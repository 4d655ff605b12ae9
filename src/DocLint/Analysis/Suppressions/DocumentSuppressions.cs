using System.Collections.Immutable;
using System.Globalization;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>The suppressions of a document.</summary>
/// <remarks><para>Immutable and thread-safe.</para></remarks>
/// <param name="Source">The document's text.</param>
/// <param name="Suppressions">The suppressions, in the order of their directives.</param>
/// <param name="Problems">What cannot be understood, in source order.</param>
public sealed record DocumentSuppressions(SourceText Source, ImmutableArray<Suppression> Suppressions, ImmutableArray<ConfigurationProblem> Problems)
{
    /// <summary>Marks the findings that are suppressed, and adds what is to be said of the suppressions: DL0003 to DL0006.</summary>
    /// <param name="diagnostics">The findings of the document.</param>
    /// <param name="config">The levels in force.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="rules">The rules of the run.</param>
    /// <param name="wasLeftOut">Whether a rule would have run but for the wishes of this run; a suppression of it may be of use another time. Null when none was left out.</param>
    /// <returns>All findings, in order.</returns>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics, AnalyzerConfig config, DateOnly asOf, RuleIndex rules, Func<DiagnosticDescriptor, bool>? wasLeftOut = null) =>
        Apply(diagnostics, config, asOf, rules, wasLeftOut, out _);

    /// <summary>Marks the findings that are suppressed, adds what is to be said of the suppressions, and says how each of them stands.</summary>
    /// <param name="diagnostics">The findings of the document.</param>
    /// <param name="config">The levels in force.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="rules">The rules of the run.</param>
    /// <param name="wasLeftOut">Whether a rule would have run but for the wishes of this run; null when none was left out.</param>
    /// <param name="uses">The suppressions, in the order of their directives.</param>
    /// <returns>All findings, in order.</returns>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics, AnalyzerConfig config, DateOnly asOf, RuleIndex rules, Func<DiagnosticDescriptor, bool>? wasLeftOut, out ImmutableArray<SuppressionUse> uses)
    {
        uses = [];
        if (Suppressions.IsEmpty && Problems.IsEmpty)
        {
            return diagnostics;
        }

        int[] used = new int[Suppressions.Length];
        var result = new List<Diagnostic>(diagnostics.Length);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            result.Add(Find(diagnostic, asOf, used) is { } found ? diagnostic with { Suppression = found.ToInfo() } : diagnostic);
        }

        foreach (ConfigurationProblem problem in Problems)
        {
            RuleLevel level = config.GetLevel(EngineRules.InvalidConfiguration);
            if (level != RuleLevel.None)
            {
                result.Add(problem.ToDiagnostic(EngineRules.InvalidConfiguration, level));
            }
        }

        ImmutableArray<SuppressionUse>.Builder standing = ImmutableArray.CreateBuilder<SuppressionUse>(Suppressions.Length);
        for (int i = 0; i < Suppressions.Length; i++)
        {
            Suppression suppression = Suppressions[i];
            SuppressionState state = suppression.IsExpired(asOf) ? SuppressionState.Expired
                : used[i] > 0 ? SuppressionState.Used
                : MayBeOfUse(suppression.Rules, rules, wasLeftOut) ? SuppressionState.Unknown
                : SuppressionState.Unused;
            standing.Add(new SuppressionUse { Kind = suppression.Kind, Rules = suppression.Rules.Text, Decision = suppression.ToInfo(), State = state, Findings = used[i] });
            if (state == SuppressionState.Unused)
            {
                Report(result, config, EngineRules.UnusedSuppression, suppression.RuleSpan, suppression.Rules.Text);
            }

            // A directive with several rules has one reason and one last day.
            if (i > 0 && Suppressions[i - 1].DirectiveSpan == suppression.DirectiveSpan)
            {
                continue;
            }

            if (suppression.IsExpired(asOf))
            {
                Report(result, config, EngineRules.ExpiredSuppression, suppression.DirectiveSpan, Names(i), suppression.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
            else if (suppression.Reason is null)
            {
                Report(result, config, EngineRules.SuppressionWithoutReason, suppression.DirectiveSpan, Names(i));
            }
        }

        uses = standing.MoveToImmutable();
        result.Sort();
        return [.. result];
    }

    private static bool MayBeOfUse(RuleSelector selector, RuleIndex rules, Func<DiagnosticDescriptor, bool>? wasLeftOut)
    {
        if (wasLeftOut is null)
        {
            return false;
        }

        foreach (DiagnosticDescriptor rule in rules.Rules)
        {
            if (selector.Covers(rule) && wasLeftOut(rule))
            {
                return true;
            }
        }

        return false;
    }

    // Every suppression that covers a finding is of use; the one with the smallest region explains it.
    private Suppression? Find(Diagnostic diagnostic, DateOnly asOf, int[] used)
    {
        Suppression? narrowest = null;
        for (int i = 0; i < Suppressions.Length; i++)
        {
            Suppression suppression = Suppressions[i];
            if (!suppression.Covers(diagnostic.Descriptor.Id, diagnostic.Descriptor.Category, diagnostic.Span) || suppression.IsExpired(asOf))
            {
                continue;
            }

            used[i]++;
            if (narrowest is null || suppression.Region.Length < narrowest.Region.Length)
            {
                narrowest = suppression;
            }
        }

        return narrowest;
    }

    private string Names(int first)
    {
        var names = new List<string>();
        for (int i = first; i < Suppressions.Length && Suppressions[i].DirectiveSpan == Suppressions[first].DirectiveSpan; i++)
        {
            names.Add(Suppressions[i].Rules.Text);
        }

        return string.Join(", ", names);
    }

    private void Report(List<Diagnostic> diagnostics, AnalyzerConfig config, DiagnosticDescriptor rule, TextSpan span, params ReadOnlySpan<object> arguments)
    {
        RuleLevel level = config.GetLevel(rule);
        if (level != RuleLevel.None)
        {
            diagnostics.Add(Diagnostic.Create(rule, span, arguments) with { Source = Source, Level = level });
        }
    }
}
