using DocLint.Diagnostics;
using DocLint.Linting;

namespace DocLint.Reporting;

/// <summary>How often a rule spoke.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Findings">Its findings that count.</param>
/// <param name="Files">The files they are in.</param>
internal sealed record RuleCount(DiagnosticDescriptor Rule, int Findings, int Files);

/// <summary>Counts the findings of each rule over a run.</summary>
internal sealed class RuleCounts
{
    private readonly Dictionary<string, (DiagnosticDescriptor Rule, int Findings, int Files, string LastPath)> _counts = new(StringComparer.Ordinal);

    public void Add(DocumentReport document)
    {
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            if (diagnostic.Suppression is null)
            {
                string id = diagnostic.Descriptor.Id;
                (_, int findings, int files, string lastPath) = _counts.GetValueOrDefault(id, (diagnostic.Descriptor, 0, 0, "\0"));
                _counts[id] = (diagnostic.Descriptor, findings + 1, lastPath == document.Path ? files : files + 1, document.Path);
            }
        }
    }

    /// <summary>The rules that spoke, the most talkative first.</summary>
    public IReadOnlyList<RuleCount> ByCount() =>
        [.. _counts.Values.OrderByDescending(count => count.Findings).ThenBy(count => count.Rule.Id, StringComparer.Ordinal).Select(count => new RuleCount(count.Rule, count.Findings, count.Files))];
}
