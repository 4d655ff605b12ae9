using System.Text;
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

        var help = new StringBuilder();
        AppendSection(help, page, "What it finds");
        AppendSection(help, page, "Why it matters");
        return help.Length == 0 ? descriptor.Description : help.ToString().Trim();
    }

    /// <summary>The same without Markdown's marks.</summary>
    public string Text(DiagnosticDescriptor descriptor) =>
        Markdown(descriptor).Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal).Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');

    private static void AppendSection(StringBuilder help, string page, string heading)
    {
        string mark = $"\n## {heading}\n";
        int start = page.IndexOf(mark, StringComparison.Ordinal);
        if (start < 0)
        {
            return;
        }

        start += mark.Length;
        int end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        help.Append(page.AsSpan(start, (end < 0 ? page.Length : end) - start).Trim()).Append("\n\n");
    }
}
