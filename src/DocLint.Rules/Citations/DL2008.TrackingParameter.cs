using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>DL2008: a link with parameters that only tell the site who sent the reader.</summary>
public sealed class TrackingParameter : DiagnosticAnalyzer
{
    private static readonly string[] Assistants = ["chatgpt", "openai", "perplexity", "copilot", "claude", "gemini", "deepseek", "mistral"];

    private static readonly DiagnosticDescriptor Rule = new(
        "DL2008",
        "Tracking parameter",
        "The link carries '{0}', which readers do not need: '{1}'.",
        RuleCategory.Citations,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "A link carries parameters that only tell the site who sent the reader, such as 'utm_source' or 'fbclid'; those of a chat assistant show who found the source.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach ((string address, TextSpan span) in DocumentLinks.Find(context.Tree))
        {
            // An archive keeps a copy under the whole address. A saved page's menus and lists of other articles are the site's own business.
            if (address.Contains('?', StringComparison.Ordinal) && !SourceAddress.IsArchive(address) && !(context.Tree.Format == "html" && IsInResidue(context, span)))
            {
                Analyze(context, span);
            }
        }
    }

    private static void Analyze(DocumentAnalysisContext context, TextSpan span)
    {
        List<QueryParameter> parameters = QueryParameter.Read(context.Source.Content, span);
        bool[] isTracking = [.. parameters.Select(parameter => SourceAddress.IsTracking(context.Source.AsSpan(parameter.Span)))];
        List<QueryParameter> tracking = [.. parameters.Where((_, i) => isTracking[i])];
        if (tracking.Count == 0)
        {
            return;
        }

        string name = Name(context.Source.AsSpan(tracking[0].Span));
        string assistant = tracking.Select(parameter => FindAssistant(context.Source.AsSpan(parameter.Span))).FirstOrDefault(found => found.Length > 0, "");
        context.Report(Diagnostic.Create(
            Rule,
            TextSpan.FromBounds(tracking[0].Span.Start, tracking[^1].Span.End),
            tracking.Count == 1 ? name : $"{name} and {tracking.Count - 1} more",
            assistant.Length > 0 ? $"it tells that a chat assistant, {assistant}, handed the link out" : "it tells the site who sent them")
            .WithFix(Fix.Safe("Remove what tracks", [.. Remove(parameters, isTracking)])));
    }

    private static bool IsInResidue(DocumentAnalysisContext context, TextSpan span) => context.Model.Residue.Any(region => region.Span.Contains(span));

    private static string Name(ReadOnlySpan<char> parameter) => (parameter.IndexOf('=') is > 0 and int end ? parameter[..end] : parameter).ToString();

    private static string FindAssistant(ReadOnlySpan<char> parameter)
    {
        if (parameter.StartsWith("utm_source=", StringComparison.OrdinalIgnoreCase))
        {
            foreach (string assistant in Assistants)
            {
                if (parameter["utm_source=".Length..].StartsWith(assistant, StringComparison.OrdinalIgnoreCase))
                {
                    return parameter["utm_source=".Length..].ToString();
                }
            }
        }

        return "";
    }

    // Each goes with the sign before it, or with the one behind it where it is the first; the question mark goes with the last.
    private static IEnumerable<TextEdit> Remove(List<QueryParameter> parameters, bool[] isTracking)
    {
        if (!isTracking.Contains(false))
        {
            yield return TextEdit.Delete(TextSpan.FromBounds(parameters[0].Separator.Start, parameters[^1].Span.End));
            yield break;
        }

        bool keptOne = false;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (!isTracking[i])
            {
                keptOne = true;
            }
            else if (keptOne)
            {
                yield return TextEdit.Delete(TextSpan.FromBounds(parameters[i].Separator.Start, parameters[i].Span.End));
            }
            else
            {
                yield return TextEdit.Delete(TextSpan.FromBounds(parameters[i].Span.Start, parameters[i + 1].Span.Start));
            }
        }
    }
}
