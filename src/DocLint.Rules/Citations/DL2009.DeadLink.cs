using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>DL2009: a link that the ledger has seen fail often enough, for long enough.</summary>
public sealed class DeadLink : DiagnosticAnalyzer
{
    private static readonly IntegerOption Failures = new("failures", 3, 1, 1_000, "On how many days a link must have failed since it last worked.");
    private static readonly IntegerOption Days = new("days", 7, 0, 3_650, "How many days must lie between the first and the last of these failures.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL2009",
        "Dead link",
        "The link '{0}' is dead: '{1}' on '{2}' days from '{3}' to '{4}'.",
        RuleCategory.Citations,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "A link failed on several days over a longer time, according to the link ledger.",
        Options = [Failures, Days],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        HashSet<string>? archived = null;
        foreach ((string address, TextSpan span) in DocumentLinks.Find(context.Tree))
        {
            if (context.Evidence.FindLink(address) is not { Status: LinkStatus.Failing, FirstFailure: { } first, LastFailure: { } last } state
                || state.Failures < context.GetOption(Rule, Failures) || last.DayNumber - first.DayNumber < context.GetOption(Rule, Days))
            {
                continue;
            }

            // Where a copy stands beside it, the reader gets on.
            archived ??= DocumentLinks.FindArchived(context.Tree);
            if (SourceAddress.GetKey(address) is { } key && archived.Contains(key))
            {
                continue;
            }

            Diagnostic diagnostic = Diagnostic.Create(Rule, span, address, state.Reason ?? "no answer", state.Failures, Day(first), Day(last));
            context.Report(state.Archive is { } copy && context.Source.AsSpan(span).SequenceEqual(address)
                ? diagnostic.WithFix(Fix.NeedsReview("Link to the archived copy", TextEdit.Replace(span, copy)))
                : diagnostic);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
