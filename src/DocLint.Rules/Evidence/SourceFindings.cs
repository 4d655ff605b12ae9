using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Semantics;

namespace DocLint.Rules.Evidence;

/// <summary>What the rules that compare with captured sources share.</summary>
internal static class SourceFindings
{
    private const int NamedCaptures = 3;

    /// <summary>What a claim says, with the words that compare: "more than 66%".</summary>
    public static string TextOf(FactMatch match)
    {
        string text = match.Fact.Sentence.Prose.Text;
        int start = match.Fact is Quantity { Comparator: not Comparator.None } quantity ? StartOfComparison(text, quantity) : match.ProseSpan.Start;
        return text[start..match.ProseSpan.End];
    }

    private static int StartOfComparison(string text, Quantity quantity)
    {
        ReadOnlySpan<char> before = text.AsSpan(quantity.Sentence.ProseSpan.Start, quantity.ProseSpan.Start - quantity.Sentence.ProseSpan.Start);
        int word = before.TrimEnd().LastIndexOf(' ') + 1;
        ReadOnlySpan<char> last = before[word..].TrimEnd();
        if (last is "than" or "least" or "most" or "to" or "of" or "as")
        {
            word = before[..word].TrimEnd().LastIndexOf(' ') + 1;
        }

        return last.IsEmpty ? quantity.ProseSpan.Start : quantity.Sentence.ProseSpan.Start + word;
    }

    public static string Name(Capture capture) => capture.Path;

    public static string NameAll(ImmutableArray<Capture> captures)
    {
        string names = string.Join(", ", captures.Take(NamedCaptures).Select(Name));
        return captures.Length > NamedCaptures ? FormattableString.Invariant($"{names} and {captures.Length - NamedCaptures} more") : names;
    }

    /// <summary>Whether a number stands in words that are compared as a quotation.</summary>
    public static bool IsQuoted(RuleContext context, FactMatch match) =>
        context.Model.QuotationAt(match.Span) is { } quotation && context.SourceCheck.Find(quotation) is { Match.Verdict: not EvidenceVerdict.NotCheckable };
}
