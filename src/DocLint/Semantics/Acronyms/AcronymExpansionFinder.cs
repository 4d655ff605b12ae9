using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the places where a document spells acronyms out, and those that differ from the first.</summary>
internal sealed class AcronymExpansionFinder
{
    private readonly SemanticModel _model;
    private readonly Dictionary<string, AcronymExpansion> _first = new(StringComparer.Ordinal);
    private readonly ImmutableArray<AcronymExpansion>.Builder _found = ImmutableArray.CreateBuilder<AcronymExpansion>();

    private AcronymExpansionFinder(SemanticModel model) => _model = model;

    /// <summary>The expansions of a document, in source order.</summary>
    public static ImmutableArray<AcronymExpansion> Find(SemanticModel model)
    {
        var finder = new AcronymExpansionFinder(model);
        ImmutableArray<TextBlock> blocks = model.Tree.TextBlocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (model.Apparatus.ContainsKey(blocks[i]))
            {
                continue;
            }

            finder.ReadEntry(blocks[i], i + 1 < blocks.Length ? blocks[i + 1] : null);
            foreach (Sentence sentence in blocks[i].Prose.Sentences)
            {
                finder.ReadSentence(sentence);
            }
        }

        return finder._found.DrainToImmutable();
    }

    // "Recovery time objective (RTO)" and its like.
    private void ReadSentence(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            int length = AcronymToken.Length(text, tokens[i], out _);
            if (length == 0)
            {
                continue;
            }

            TextSpan words = AcronymReader.FindExpansion(sentence, tokens[i].Start, tokens[i].End);
            if (words.IsEmpty)
            {
                continue;
            }

            int start = Math.Min(words.Start, tokens[i].Start);
            int end = Math.Max(words.End, tokens[i].End);
            end += end < text.Length && text[end] is ')' or ']' ? 1 : 0;
            Add(sentence, TextSpan.FromBounds(start, end), words, text.Substring(tokens[i].Start, length));
        }
    }

    // "RTO: recovery time objective" as a block, or in two cells of a row.
    private void ReadEntry(TextBlock block, TextBlock? next)
    {
        Prose prose = block.Prose;
        ReadOnlySpan<Token> tokens = prose.Tokens.AsSpan();
        int length = tokens.IsEmpty ? 0 : AcronymToken.Length(prose.Text, tokens[0], out _);
        if (length == 0 || length != tokens[0].Length)
        {
            return;
        }

        ReadOnlySpan<char> letters = prose.Text.AsSpan(tokens[0].Start, length);
        if (tokens.Length == 1)
        {
            if (block is TableCellBlock && next is TableCellBlock && ReferenceEquals(block.Parent, next.Parent))
            {
                AddWords(next.Prose, 0, letters);
            }
        }
        else if (prose.Text[tokens[1].Start] is ':' or '-' or '\u2013' or '\u2014' or '=')
        {
            AddWords(prose, 2, letters);
        }
    }

    private void AddWords(Prose prose, int first, ReadOnlySpan<char> letters)
    {
        ReadOnlySpan<Token> tokens = prose.Tokens.AsSpan();
        TextSpan words = AcronymReader.FindWords(prose.Text, tokens, first, letters);
        if (!words.IsEmpty && prose.GetSentence(words.Start) is { } sentence)
        {
            Add(sentence, words, words, letters.ToString());
        }
    }

    private void Add(Sentence sentence, TextSpan span, TextSpan words, string letters)
    {
        // Words in quotation marks are as somebody else chose them.
        if (_model.QuotationAt(sentence.Prose.ToSource(words)) is not null)
        {
            return;
        }

        AcronymExpansion? first = _first.GetValueOrDefault(letters);
        var expansion = new AcronymExpansion
        {
            Sentence = sentence,
            ProseSpan = span,
            Letters = letters,
            Words = sentence.Prose.Text.Substring(words.Start, words.Length),
        };
        if (first is not null && !ReferenceEquals(first.Sentence, sentence) && AcronymWords.Differ(first, expansion))
        {
            expansion = expansion with { Other = first };
        }

        _first.TryAdd(letters, expansion);
        _found.Add(expansion);
    }
}
