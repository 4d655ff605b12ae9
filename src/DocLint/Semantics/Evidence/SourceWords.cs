using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>A word of a source, with its place.</summary>
/// <param name="Text">The folded word.</param>
/// <param name="Prose">The prose it stands in.</param>
/// <param name="Span">Its span in the prose.</param>
internal readonly record struct SourceWord(string Text, Prose Prose, TextSpan Span);

/// <summary>All words of a source in order, and where each stands, so that a passage is found without reading it all.</summary>
internal sealed class SourceWords
{
    private readonly Dictionary<string, List<int>> _positions = new(StringComparer.Ordinal);

    public SourceWords(SemanticModel model)
    {
        ImmutableArray<SourceWord>.Builder words = ImmutableArray.CreateBuilder<SourceWord>();
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            foreach (FoldedWord word in FoldedWord.Read(block.Prose.Text, false))
            {
                if (!_positions.TryGetValue(word.Text, out List<int>? list))
                {
                    _positions[word.Text] = list = [];
                }

                list.Add(words.Count);
                words.Add(new SourceWord(word.Text, block.Prose, word.Span));
            }
        }

        Words = words.DrainToImmutable();
    }

    public ImmutableArray<SourceWord> Words { get; }

    public IReadOnlyList<int> PositionsOf(string word) => _positions.TryGetValue(word, out List<int>? list) ? list : [];
}
