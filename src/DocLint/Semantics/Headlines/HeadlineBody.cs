using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>The text below a headline: its sentences in order, without titles, tables, quotations and what the page left behind.</summary>
internal sealed class HeadlineBody
{
    private readonly HashSet<TextBlock> _titles = [];
    private readonly Statement?[] _statements;
    private readonly bool[] _isRead;

    public HeadlineBody(SemanticModel model)
    {
        Model = model;
        string? title = model.Metadata.Title?.Value;
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            if (block is HeadingBlock { Level: 1 } || title is not null && block.Prose.Text.AsSpan().Trim().Equals(title, StringComparison.OrdinalIgnoreCase))
            {
                _titles.Add(block);
            }
        }

        ImmutableArray<SourceSentence>.Builder sentences = ImmutableArray.CreateBuilder<SourceSentence>();
        foreach (SourceSentence sentence in model.Evidence.Sentences)
        {
            TextBlock block = sentence.Sentence.Prose.Block;
            if (block is not (HeadingBlock or TableCellBlock) && !_titles.Contains(block) && !model.Apparatus.ContainsKey(block))
            {
                sentences.Add(sentence);
            }
        }

        Sentences = sentences.DrainToImmutable();
        _statements = new Statement?[Sentences.Length];
        _isRead = new bool[Sentences.Length];
    }

    public SemanticModel Model { get; }

    /// <summary>The sentences that tell what the article says.</summary>
    public ImmutableArray<SourceSentence> Sentences { get; }

    /// <summary>Whether a fact stands below the titles; in tables and headings too.</summary>
    public bool Holds(Fact fact) => !_titles.Contains(fact.Sentence.Prose.Block);

    /// <summary>What a sentence states, by its index; null for one that is too long to be a statement.</summary>
    public Statement? StatementOf(int index)
    {
        if (!_isRead[index])
        {
            _isRead[index] = true;
            _statements[index] = Statement.Read(Sentences[index]);
        }

        return _statements[index];
    }
}
