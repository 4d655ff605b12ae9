using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Reporting.Html;

/// <summary>Writes one self-contained page: every article with findings as a reader sees it, the findings as notes in its margin.</summary>
/// <remarks>
/// <para>Documents are written as they come, and those without findings by name only. The page loads nothing, and its policy lets no script run but its own; without scripts everything can still be read.</para>
/// </remarks>
/// <param name="writer">Where the page goes.</param>
/// <param name="parse">Parses a text again; null when no format reads it.</param>
public sealed class HtmlReporter(TextWriter writer, Func<SourceText, DocumentTree?> parse) : IReporter
{
    private static readonly Lazy<string> s_style = new(() => ReadAsset("report.css"));
    private static readonly Lazy<string> s_script = new(() => ReadAsset("report.js"));
    private readonly List<string> _clean = [];
    private int _documents;
    private int _findings;

    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
        string policy = $"default-src 'none'; style-src '{Hash(s_style.Value)}'; script-src '{Hash(s_script.Value)}'; base-uri 'none'; form-action 'none'";
        writer.Write($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
        writer.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        writer.Write($"<title>{ToolInfo.Name} report</title>\n<style>{s_style.Value}</style>\n</head>\n<body>\n");
        writer.Write($"<header><h1>{ToolInfo.Name} report</h1><p>Version {ToolInfo.Version}, as of {run.AsOf:yyyy-MM-dd}</p></header>\n<div id=\"controls\" hidden></div>\n<main>\n");
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        var findings = new List<NumberedFinding>();
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            if (diagnostic.Suppression is null)
            {
                findings.Add(new NumberedFinding(++_findings, diagnostic));
            }
        }

        if (findings.Count == 0)
        {
            _clean.Add(document.Path);
            return;
        }

        string id = (++_documents).ToString(CultureInfo.InvariantCulture);
        string path = HtmlText.Encode(document.Path);
        writer.Write($"<section class=\"document\" aria-labelledby=\"d{id}\">\n<h2 id=\"d{id}\">{path}</h2>\n<div class=\"columns\">\n<article aria-labelledby=\"d{id}\">\n");
        if ((document.Source is { } source ? parse(source) : null) is { } tree)
        {
            new ArticleWriter(writer, tree, findings).Write();
        }
        else
        {
            writer.Write("<p>");
            new FindingMarks(writer, findings).CloseAll();
            writer.Write(document.Source is null ? "The file could not be read.</p>\n" : "The file is no article.</p>\n");
        }

        writer.Write($"</article>\n<ol class=\"notes\" aria-label=\"Findings in {path}\">\n");
        var notes = new NoteWriter(writer);
        foreach (NumberedFinding finding in findings)
        {
            notes.Write(finding);
        }

        writer.Write("</ol>\n</div>\n</section>\n");
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        if (_clean.Count > 0)
        {
            writer.Write($"<section class=\"clean\" aria-labelledby=\"clean\">\n<h2 id=\"clean\">Documents without findings</h2>\n<ul>\n");
            foreach (string path in _clean)
            {
                writer.Write($"<li>{HtmlText.Encode(path)}</li>\n");
            }

            writer.Write("</ul>\n</section>\n");
        }

        writer.Write("</main>\n<section id=\"summary\" aria-label=\"Summary\">\n");
        if (summary.Failure is { } failure)
        {
            writer.Write($"<p class=\"failure\">Nothing was checked: {HtmlText.Encode(failure)}.</p>\n");
        }

        writer.Write($"<p>{Counted.Findings(summary)} in {Counted.Of(summary.Files, "file")} with {Counted.Of(summary.Coverage.Words, "word")}, by {Counted.Of(summary.Rules, "rule")}.</p>\n");
        foreach (UncheckedInput skipped in summary.Unchecked)
        {
            writer.Write($"<p>Not checked: {HtmlText.Encode(skipped.Path)}, {HtmlText.Encode(skipped.Reason)}.</p>\n");
        }

        writer.Write($"</section>\n<p id=\"status\" role=\"status\"></p>\n<script>{s_script.Value}</script>\n</body>\n</html>\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string ReadAsset(string name)
    {
        using Stream stream = typeof(HtmlReporter).Assembly.GetManifestResourceStream($"html/{name}")
            ?? throw new InvalidOperationException($"The assembly carries no '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
