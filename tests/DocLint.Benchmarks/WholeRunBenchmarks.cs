using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Reporting;
using DocLint.Reporting.Sarif;
using DocLint.Rules;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;
using Markdig;

namespace DocLint.Benchmarks;

/// <summary>A run in memory over 2 MB of Markdown in 320 documents, and each stage of it over the same documents.</summary>
[MemoryDiagnoser]
public class WholeRunBenchmarks
{
    private const int Documents = 320;
    private const int DocumentLength = 6_250;

    private static readonly DateOnly s_today = new(2026, 1, 31);

    private readonly MarkdownFormat _markdown = new();
    private readonly HtmlFormat _html = new();
    private readonly AnalyzerDriver _driver = new(BuiltInRules.Create());
    private ImmutableArray<LintInput> _inputs = [];
    private byte[][] _bytes = [];
    private SourceText[] _sources = [];
    private SourceText[] _pages = [];
    private SemanticModel[] _models = [];
    private DocumentReport[] _reports = [];
    private Linter _linter = null!;

    /// <summary>Writes the documents, and what the later stages start from.</summary>
    [GlobalSetup]
    public void Setup()
    {
        MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseFootnotes().Build();
        _bytes = new byte[Documents][];
        _sources = new SourceText[Documents];
        _pages = new SourceText[Documents];
        _reports = new DocumentReport[Documents];
        _models = new SemanticModel[Documents];
        ImmutableArray<LintInput>.Builder inputs = ImmutableArray.CreateBuilder<LintInput>(Documents);
        var documents = new DocumentLinter(_driver);
        _linter = new Linter(documents, new DocumentFormats([_markdown, _html]));
        for (int i = 0; i < Documents; i++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"articles/{i:000}.md");
            string text = new ArticleGenerator(i + 1).Write(DocumentLength);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            _bytes[i] = bytes;
            _sources[i] = SourceText.Decode(bytes, path);
            _pages[i] = SourceText.From($"<!DOCTYPE html><html lang=\"en\"><head><title>Article</title></head><body><article>\n{Markdown.ToHtml(text, pipeline)}</article></body></html>\n", Path.ChangeExtension(path, ".html"));
            _reports[i] = documents.Check(_markdown.Parse(_sources[i]), AnalyzerConfig.Default, NoRepositoryFiles.Instance, s_today);
            inputs.Add(new LintInput(path, () => bytes));
        }

        _inputs = inputs.MoveToImmutable();
        int findings = 0;
        foreach (DocumentReport report in _reports)
        {
            findings += report.Diagnostics.Length;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {Documents} documents, {_bytes.Sum(bytes => bytes.Length):N0} bytes of Markdown, {_pages.Sum(page => page.ByteLength):N0} bytes of HTML, {_driver.Descriptors.Length} rules, {findings:N0} findings"));
    }

    /// <summary>From bytes to SARIF, one document at a time.</summary>
    [Benchmark]
    public int WholeRun() => Run(1);

    /// <summary>From bytes to SARIF, as many documents at once as there are cores.</summary>
    [Benchmark]
    public int WholeRunOnAllCores() => Run(Environment.ProcessorCount);

    /// <summary>From bytes to text.</summary>
    [Benchmark]
    public int Decode()
    {
        int length = 0;
        foreach (byte[] bytes in _bytes)
        {
            length += SourceText.Decode(bytes, "article.md").Length;
        }

        return length;
    }

    /// <summary>From text to tree.</summary>
    [Benchmark]
    public int ParseMarkdown()
    {
        int blocks = 0;
        foreach (SourceText source in _sources)
        {
            blocks += _markdown.Parse(source).Blocks.Length;
        }

        return blocks;
    }

    /// <summary>The same articles as pages, from text to tree.</summary>
    [Benchmark]
    public int ParseHtml()
    {
        int blocks = 0;
        foreach (SourceText source in _pages)
        {
            blocks += _html.Parse(source).Blocks.Length;
        }

        return blocks;
    }

    /// <summary>Trees keep their tokens and sentences, so that each measurement of the model needs new ones.</summary>
    [IterationSetup(Target = nameof(Model))]
    public void MakeTrees()
    {
        for (int i = 0; i < Documents; i++)
        {
            _models[i] = new SemanticModel(_markdown.Parse(_sources[i]));
        }
    }

    /// <summary>Tokens, sentences and every part of the model, from trees.</summary>
    [Benchmark]
    public int Model() => TouchModels();

    /// <summary>Models whose parts are all made, so that the rules do not pay for them.</summary>
    [IterationSetup(Target = nameof(Rules))]
    public void MakeModels()
    {
        MakeTrees();
        TouchModels();
    }

    /// <summary>All rules, over models that are made.</summary>
    [Benchmark]
    public int Rules()
    {
        int findings = 0;
        foreach (SemanticModel model in _models)
        {
            findings += _driver.Analyze(model, AnalyzerConfig.Default, NoRepositoryFiles.Instance, s_today).Length;
        }

        return findings;
    }

    /// <summary>The findings as SARIF.</summary>
    [Benchmark]
    public void Sarif()
    {
        using SarifReporter sarif = CreateSarif();
        sarif.Begin(new RunInfo(_driver.Descriptors, "/", s_today));
        foreach (DocumentReport report in _reports)
        {
            sarif.Report(report);
        }

        sarif.End(new RunSummary { Files = Documents });
    }

    private static SarifReporter CreateSarif() => new(Stream.Null, new RuleHelp(RulePages.Find), null);

    private int Run(int jobs)
    {
        using SarifReporter sarif = CreateSarif();
        RunSummary summary = _linter.Run(
            new LintRequest
            {
                Root = "/",
                Inputs = _inputs,
                GetConfig = _ => AnalyzerConfig.Default,
                AsOf = s_today,
                Jobs = jobs,
            },
            [sarif]);
        return summary.Errors + summary.Warnings + summary.Suggestions;
    }

    private int TouchModels()
    {
        int facts = 0;
        foreach (SemanticModel model in _models)
        {
            facts += model.Metadata.Authors.Length + model.Dates.Length + model.Quantities.Length + model.Quotations.Length + model.Mentions.Length
                + model.Attributions.Length + model.Citations.Length + model.Claims.Length;
        }

        return facts;
    }
}
