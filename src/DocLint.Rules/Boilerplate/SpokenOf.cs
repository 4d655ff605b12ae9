using DocLint.Analysis;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>Tells what a text speaks of from what it left behind.</summary>
internal static class SpokenOf
{
    private const int Near = 40;
    private const string Quotes = "\"'`\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB";

    /// <summary>Whether a stretch of prose stands between quotation marks of its own, or in a quotation.</summary>
    public static bool IsQuoted(RuleContext context, Prose prose, TextSpan span)
    {
        string text = prose.Text;
        return (span.Start > 0 && span.End < text.Length && Quotes.Contains(text[span.Start - 1]) && Quotes.Contains(text[span.End]))
            || context.Model.QuotationAt(prose.ToSource(span)) is not null;
    }

    /// <summary>Whether one of the words that name such things stands near: "the tag &lt;b&gt;", "a TODO comment".</summary>
    public static bool IsNear(string text, TextSpan span, params ReadOnlySpan<string> words)
    {
        int start = Math.Max(0, span.Start - Near);
        int end = Math.Min(text.Length, span.End + Near);
        ReadOnlySpan<char> before = text.AsSpan(start, span.Start - start);
        ReadOnlySpan<char> behind = text.AsSpan(span.End, end - span.End);
        foreach (string word in words)
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase) || behind.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
