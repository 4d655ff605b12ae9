using BenchmarkDotNet.Attributes;
using DocLint.Analysis;
using DocLint.Rules;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Benchmarks;

/// <summary>The parts of the semantic model, each over an article of about 2,000 words whose sentences and tokens are made.</summary>
[MemoryDiagnoser]
public class SemanticBenchmarks
{
    private const int ArticleLength = 13_000;

    // Models keep what they have made, so that each measurement needs new ones; many, so that it is warm.
    private const int Models = 100;

    private readonly AnalyzerDriver _consistency = new([.. BuiltInRules.Create().Where(rule => rule.SupportedDiagnostics[0].Id.StartsWith("DL3", StringComparison.Ordinal))]);
    private readonly SemanticModel[] _models = new SemanticModel[Models];
    private DocumentTree _tree = null!;
    private SemanticModel _model = null!;

    /// <summary>Parses the article and makes its sentences and dates, so that only the part in question is measured.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _tree = new MarkdownFormat().Parse(SourceText.From(new ArticleGenerator(1).Write(ArticleLength)));
        foreach (TextBlock block in _tree.TextBlocks)
        {
            _ = block.Prose.Sentences;
        }

        _model = new SemanticModel(_tree);
        _ = _model.Dates;
    }

    /// <summary>The metadata.</summary>
    [Benchmark]
    public DocumentMetadata Metadata() => MetadataReader.Read(_tree);

    /// <summary>The dates.</summary>
    [Benchmark]
    public int Dates() => DateRecognizer.Find(_tree, new DateOnly(2018, 10, 9)).Length;

    /// <summary>The quantities, with the dates already known.</summary>
    [Benchmark]
    public int Quantities() => QuantityRecognizer.Find(_tree, _model.Dates).Length;

    /// <summary>The quotations.</summary>
    [Benchmark]
    public int Quotations() => QuotationRecognizer.Find(_model).Length;

    /// <summary>The names.</summary>
    [Benchmark]
    public int Mentions() => MentionRecognizer.Find(_tree).Length;

    /// <summary>Every part, from tokens up, of a tree that is parsed.</summary>
    [Benchmark]
    public int WholeModel()
    {
        var model = new SemanticModel(_tree);
        return model.Dates.Length + model.Quantities.Length + model.Quotations.Length + model.Mentions.Length + model.Attributions.Length + model.Citations.Length + model.Claims.Length;
    }

    /// <summary>Models with their names, numbers, dates and quotations, but without the relations between numbers, which only the rules of consistency ask for.</summary>
    [IterationSetup(Target = nameof(ConsistencyRules))]
    public void MakeModels()
    {
        for (int i = 0; i < Models; i++)
        {
            _models[i] = new SemanticModel(_tree);
            _ = _models[i].Metadata.Authors.Length + _models[i].Quantities.Length + _models[i].Quotations.Length + _models[i].Mentions.Length + _models[i].Citations.Length;
        }
    }

    /// <summary>All rules of consistency together, over one article.</summary>
    [Benchmark(OperationsPerInvoke = Models)]
    public int ConsistencyRules()
    {
        int findings = 0;
        foreach (SemanticModel model in _models)
        {
            findings += _consistency.Analyze(model, AnalyzerConfig.Default, NoRepositoryFiles.Instance, new DateOnly(2026, 1, 31)).Length;
        }

        return findings;
    }

    /// <summary>All of it from the text: tree, sentences and model.</summary>
    [Benchmark]
    public int FromText()
    {
        var model = new SemanticModel(new MarkdownFormat().Parse(_tree.Source));
        return model.Dates.Length + model.Quantities.Length + model.Quotations.Length + model.Mentions.Length + model.Attributions.Length + model.Citations.Length + model.Claims.Length;
    }
}
