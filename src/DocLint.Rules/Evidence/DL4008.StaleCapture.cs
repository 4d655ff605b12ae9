using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Evidence;

/// <summary>DL4008: the captured source is no longer what its page says, or older than the house allows.</summary>
public sealed class StaleCapture : DiagnosticAnalyzer
{
    private static readonly IntegerOption MaximumAge = new("maximum_age", 0, 0, 36_500, "From how many days on a capture that no fetch has confirmed is reported; 0 for no limit.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL4008",
        "Stale capture",
        "The capture '{0}' may be out of date: '{1}'.",
        RuleCategory.Evidence,
        RuleLevel.Suggestion)
    {
        Description = "A cited page has changed since the article was written, or its capture is older than the house allows.",
        Options = [MaximumAge],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        var seen = new HashSet<Capture>(ReferenceEqualityComparer.Instance);
        foreach (Citation citation in context.Model.Citations)
        {
            foreach (Capture capture in context.FindCaptures(citation))
            {
                if (seen.Add(capture) && Describe(context, capture) is { } reason)
                {
                    context.Report(Diagnostic.Create(Rule, citation.Node?.Span ?? citation.Span, capture.Path, reason));
                }
            }
        }
    }

    private static string? Describe(DocumentAnalysisContext context, Capture capture)
    {
        // An article that says it was changed later knows the page as it is now.
        DateOnly? written = context.Model.Metadata.Modified?.Value ?? context.Model.Metadata.Published?.Value;
        if (capture.Changed is { } changed && !(written >= changed))
        {
            return string.Create(CultureInfo.InvariantCulture, $"by {changed:yyyy-MM-dd} its page said something else than before");
        }

        int limit = context.GetOption(Rule, MaximumAge);
        DateOnly? confirmed = context.Evidence.FindLink(capture.Url)?.Confirmed;
        DateOnly? read = confirmed > capture.Retrieved || capture.Retrieved is null ? confirmed ?? capture.Retrieved : capture.Retrieved;
        int age = read is { } day ? context.AsOf.DayNumber - day.DayNumber : 0;
        return limit > 0 && age >= limit ? string.Create(CultureInfo.InvariantCulture, $"its page was last read on {read:yyyy-MM-dd}, {age} days ago") : null;
    }
}
