using BenchmarkDotNet.Attributes;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Benchmarks;

/// <summary>Tokens and sentences of the prose of an article of one megabyte.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private List<string> _texts = [];

    /// <summary>Parses the article once, so that only the stages in question are measured.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var source = SourceText.From(new ArticleGenerator(1).Write(1_000_000));
        _texts = [.. new MarkdownFormat().Parse(source).TextBlocks.Select(block => block.Prose.Text)];
    }

    /// <summary>Tokens alone.</summary>
    [Benchmark]
    public int Tokens()
    {
        int count = 0;
        foreach (string text in _texts)
        {
            count += Tokenizer.Tokenize(text).Length;
        }

        return count;
    }

    /// <summary>Tokens and sentences.</summary>
    [Benchmark]
    public int Sentences()
    {
        int count = 0;
        foreach (string text in _texts)
        {
            var span = new TextSpan(0, text.Length);
            count += new ParagraphBlock(span, [new TextInline(span, text)]).Prose.Sentences.Length;
        }

        return count;
    }
}
