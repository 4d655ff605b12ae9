using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3016: an announced number of things that the list of them does not have.</summary>
public sealed class CountDoesNotMatchList : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<string> s_words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3016",
        "Count does not match list",
        "The text announces '{0}', but the list has '{1}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "A text announces a number of things, and the list that names them has more or fewer.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (ListCount list in ListCounts.Find(context.Model))
        {
            if (list.Holds)
            {
                continue;
            }

            string minimum = list.Minimum.ToString(CultureInfo.InvariantCulture);
            string counted = list.Minimum == list.Maximum ? minimum : string.Create(CultureInfo.InvariantCulture, $"{minimum} to {list.Maximum}");
            Diagnostic diagnostic = Diagnostic.Create(Rule, list.Announced, list.Text, counted).WithRelated(list.Items, "the list");
            context.Report(list.Minimum == list.Maximum && Replacement(context.Model.Source.ToString(list.Number), list.Minimum) is { } shown
                ? diagnostic.WithFix(Fix.NeedsReview($"Announce '{shown}'", TextEdit.Replace(list.Number, shown)))
                : diagnostic);
        }
    }

    // In digits or words as it was, with its capital; none where the noun would have to change, or the number is written in another way.
    private static string? Replacement(string written, int count)
    {
        if (count < 2 || written.Length == 0)
        {
            return null;
        }

        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return count.ToString(CultureInfo.InvariantCulture);
        }

        if (count >= s_words.Length || !s_words.Contains(written.ToLowerInvariant()))
        {
            return null;
        }

        string word = s_words[count];
        return char.IsUpper(written[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }
}
