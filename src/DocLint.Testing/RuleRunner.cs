using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Testing;

/// <summary>Runs analyzers on a text, with every one of their rules on.</summary>
public sealed class RuleRunner
{
    private const int MaximumPasses = 10;
    private readonly DocumentLinter _linter;
    private readonly AnalyzerConfig _config;

    /// <summary>Creates a runner.</summary>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="options">Options, as <c>DL1001.minimum</c> and their written values.</param>
    public RuleRunner(IEnumerable<DiagnosticAnalyzer> analyzers, IReadOnlyDictionary<string, string>? options = null)
    {
        _linter = new DocumentLinter(new AnalyzerDriver(analyzers));
        _config = new EverythingOn(options ?? ImmutableDictionary<string, string>.Empty);
    }

    /// <summary>The formats that texts are read with, by the extension of their path.</summary>
    public static DocumentFormats Formats { get; } = new([new MarkdownFormat(), new HtmlFormat(), new PlainTextFormat()]);

    /// <summary>Checks a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Its path; the extension decides the format.</param>
    /// <param name="repository">The other files; none when null.</param>
    /// <param name="asOf">The day that counts as today; 1 January 2026 when null.</param>
    public ImmutableArray<Diagnostic> Run(string text, string path = "article.md", IRepositoryFiles? repository = null, DateOnly? asOf = null)
    {
        IDocumentFormat format = Formats.Find(path) ?? throw new ArgumentException($"No format reads '{path}'.", nameof(path));
        DocumentTree tree = format.Parse(SourceText.From(text, path));
        return _linter.Check(tree, _config, repository ?? NoRepositoryFiles.Instance, asOf ?? new DateOnly(2026, 1, 1)).Diagnostics;
    }

    /// <summary>Applies the first fix of every finding, again and again until nothing changes.</summary>
    /// <exception cref="RuleTestException">It does not come to an end.</exception>
    public string ApplyFixes(string text, string path = "article.md", IRepositoryFiles? repository = null, DateOnly? asOf = null)
    {
        for (int pass = 0; pass < MaximumPasses; pass++)
        {
            ImmutableArray<(Diagnostic Diagnostic, Fix Fix)> chosen = FixMerger.Merge(Run(text, path, repository, asOf), diagnostic => diagnostic.Fixes is [{ } fix, ..] ? fix : null);
            if (chosen.IsEmpty)
            {
                return text;
            }

            text = TextEdit.Apply(text, chosen.SelectMany(choice => choice.Fix.Edits));
        }

        throw new RuleTestException($"Fixing does not come to an end; after {MaximumPasses} passes the text is: {text}");
    }

    private sealed class EverythingOn(IReadOnlyDictionary<string, string> options) : AnalyzerConfig
    {
        public override RuleLevel GetLevel(DiagnosticDescriptor descriptor) =>
            descriptor.DefaultLevel == RuleLevel.None ? RuleLevel.Suggestion : descriptor.DefaultLevel;

        public override string? GetOption(string ruleId, string option) => options.GetValueOrDefault($"{ruleId}.{option}");
    }
}
