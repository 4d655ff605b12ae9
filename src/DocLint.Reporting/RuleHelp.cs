using DocLint.Diagnostics;

namespace DocLint.Reporting;

/// <summary>The pages of the rules, for reports that carry help with them.</summary>
/// <param name="FindPage">The Markdown of a rule's page by ID; null when there is none.</param>
public sealed record RuleHelp(Func<string, string?> FindPage)
{
    /// <summary>What a rule finds and why it matters, as Markdown; the rule's description when it has no page.</summary>
    public string Markdown(DiagnosticDescriptor descriptor)
    {
        string? page = FindPage(descriptor.Id);
        if (page is null)
        {
            return descriptor.Description;
        }

        ReadOnlySpan<char> what = FindSection(page, "\n## What it finds\n");
        ReadOnlySpan<char> why = FindSection(page, "\n## Why it matters\n");
        return what.IsEmpty && why.IsEmpty ? descriptor.Description
            : why.IsEmpty ? what.ToString()
            : what.IsEmpty ? why.ToString()
            : string.Concat(what, "\n\n", why);
    }

    /// <summary>Help without Markdown's marks.</summary>
    /// <param name="markdown">The help as Markdown.</param>
    public static string ToText(string markdown) =>
        markdown.Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal).Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');

    private static ReadOnlySpan<char> FindSection(string page, string heading)
    {
        int start = page.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
        {
            return default;
        }

        start += heading.Length;
        int end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return page.AsSpan(start, (end < 0 ? page.Length : end) - start).Trim();
    }
}
