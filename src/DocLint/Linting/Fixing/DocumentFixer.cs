using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>A fix that was made.</summary>
/// <param name="Diagnostic">The finding it mends, in the text as it stood then.</param>
/// <param name="Fix">The fix.</param>
public sealed record AppliedFix(Diagnostic Diagnostic, Fix Fix);

/// <summary>What fixing came to.</summary>
/// <param name="Before">The text before.</param>
/// <param name="After">The text after; the same object when nothing was fixed.</param>
/// <param name="Applied">The fixes that were made, in order.</param>
/// <param name="Refused">The fixes that were taken back, since the document would no longer parse or the finding stayed.</param>
/// <param name="Remaining">The findings of the text after.</param>
public sealed record FixResult(SourceText Before, SourceText After, ImmutableArray<AppliedFix> Applied, ImmutableArray<AppliedFix> Refused, ImmutableArray<Diagnostic> Remaining);

/// <summary>Makes the fixes of a document, pass after pass, until nothing changes.</summary>
/// <remarks>
/// <para>After each pass the document is checked again: where its front matter no longer parses, a rule fails, or a finding is still there, the pass is taken back and its fixes are tried one by one.</para>
/// <para>Stateless and thread-safe.</para>
/// </remarks>
/// <param name="check">Checks a text as the run would.</param>
/// <param name="parse">Parses a text.</param>
/// <param name="unsafeToo">Whether fixes that a person must look at are made too.</param>
public sealed class DocumentFixer(Func<SourceText, DocumentReport> check, Func<SourceText, DocumentTree> parse, bool unsafeToo)
{
    private const int MaximumPasses = 30;

    /// <summary>Fixes a text.</summary>
    /// <param name="report">The report of the text; null to check it here.</param>
    /// <param name="source">The text.</param>
    public FixResult Fix(SourceText source, DocumentReport? report = null)
    {
        SourceText text = source;
        report ??= check(source);
        var applied = new List<AppliedFix>();
        var refused = new Dictionary<(string Rule, string Words, string Title), AppliedFix>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { source.Content };
        bool oneByOne = false;
        for (int pass = 0; pass < MaximumPasses; pass++)
        {
            ImmutableArray<(Diagnostic Diagnostic, Fix Fix)> chosen = FixMerger.Merge(report.Diagnostics, diagnostic => Choose(diagnostic, refused.ContainsKey));
            if (oneByOne && chosen.Length > 1)
            {
                chosen = [chosen[0]];
            }

            if (chosen.IsEmpty)
            {
                break;
            }

            SourceText next = Apply(text, chosen);
            DocumentReport after = check(next);
            if (IsSound(text, next, report, after) && AreGone(chosen, report, after) && seen.Add(next.Content))
            {
                applied.AddRange(chosen.Select(choice => new AppliedFix(choice.Diagnostic, choice.Fix)));
                text = next;
                report = after;
                oneByOne = false;
            }
            else if (chosen.Length > 1)
            {
                oneByOne = true;
            }
            else
            {
                refused[Key(chosen[0].Diagnostic, chosen[0].Fix)] = new AppliedFix(chosen[0].Diagnostic, chosen[0].Fix);

                // What cannot be made takes no pass from what can; there are only so many of them.
                pass--;
                oneByOne = false;
            }
        }

        return new FixResult(source, text, [.. applied], [.. refused.Values], report.Diagnostics);
    }

    /// <summary>The fix of a finding that would be made; null when it has none of the wanted safety, or is suppressed.</summary>
    public Fix? Choose(Diagnostic diagnostic) => Choose(diagnostic, static _ => false);

    private Fix? Choose(Diagnostic diagnostic, Func<(string, string, string), bool> isRefused)
    {
        if (diagnostic.Suppression is not null)
        {
            return null;
        }

        foreach (Fix fix in diagnostic.Fixes)
        {
            if ((unsafeToo || fix.Safety == FixSafety.Safe) && !isRefused(Key(diagnostic, fix)))
            {
                return fix;
            }
        }

        return null;
    }

    private static (string Rule, string Words, string Title) Key(Diagnostic diagnostic, Fix fix) => (diagnostic.Descriptor.Id, diagnostic.Fingerprint, fix.Title);

    private static SourceText Apply(SourceText text, ImmutableArray<(Diagnostic Diagnostic, Fix Fix)> chosen)
    {
        string lineEnd = text.Lines.DominantLineEnd;
        IEnumerable<TextEdit> edits = chosen.SelectMany(choice => choice.Fix.Edits).Select(edit => lineEnd == "\n" ? edit : edit with { NewText = edit.NewText.ReplaceLineEndings(lineEnd) });
        return text.WithContent(TextEdit.Apply(text.Content, edits));
    }

    private bool IsSound(SourceText text, SourceText next, DocumentReport before, DocumentReport after)
    {
        if (next.Content.AsSpan().IsWhiteSpace() || CountEngineErrors(after) > CountEngineErrors(before))
        {
            return false;
        }

        // Only front matter can fail to parse; every other text is some document.
        return parse(text).FrontMatter is not { Error: null } || parse(next).FrontMatter is { Error: null };
    }

    // Only what the engine finds wrong with the text itself: a suppression may well lose its use by a fix.
    private static int CountEngineErrors(DocumentReport report)
    {
        int errors = 0;
        foreach (Diagnostic diagnostic in report.Diagnostics)
        {
            DiagnosticDescriptor rule = diagnostic.Descriptor;
            errors += rule == Analysis.EngineRules.RuleFailed || rule == Analysis.EngineRules.UnreadableInput || rule == Analysis.EngineRules.InvalidConfiguration ? 1 : 0;
        }

        return errors;
    }

    // Of equal findings one may be mended and another stay, so they are counted.
    private static bool AreGone(ImmutableArray<(Diagnostic Diagnostic, Fix Fix)> chosen, DocumentReport before, DocumentReport after)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in before.Diagnostics)
        {
            left[diagnostic.ContentKey] = left.GetValueOrDefault(diagnostic.ContentKey) + 1;
        }

        foreach ((Diagnostic diagnostic, _) in chosen)
        {
            left[diagnostic.ContentKey]--;
        }

        foreach (Diagnostic diagnostic in after.Diagnostics)
        {
            if (left.TryGetValue(diagnostic.ContentKey, out int count))
            {
                left[diagnostic.ContentKey] = count - 1;
            }
        }

        return chosen.All(choice => left[choice.Diagnostic.ContentKey] >= 0)
            && chosen.Select(choice => choice.Diagnostic.Descriptor).Distinct().All(rule => CountOf(after, rule) <= CountOf(before, rule));

        // A fix that makes work for its own rule would go on for ever.
        static int CountOf(DocumentReport report, DiagnosticDescriptor rule) => report.Diagnostics.Count(diagnostic => diagnostic.Descriptor == rule);
    }
}
