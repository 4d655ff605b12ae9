using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Training;

/// <summary>A labelled text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsClaim">What a person said of it.</param>
/// <param name="IsTraining">Whether it may be learnt from.</param>
internal sealed record Example(string Text, bool IsClaim, bool IsTraining)
{
    /// <summary>Reads one JSON object a line, with <c>text</c>, <c>label</c> and <c>part</c>; packed when the name ends in <c>.gz</c>.</summary>
    public static List<Example> ReadAll(string path) => JsonLines.ReadAll(path, static row => new Example(
        row.GetProperty("text").GetString() ?? "",
        row.GetProperty("label").GetInt32() == 1,
        row.GetProperty("part").GetString() == "train"));

    /// <summary>The features of each sentence, as the library reads them from a paragraph.</summary>
    public int[][] Read(ClaimFeatures features)
    {
        string text = Text.ReplaceLineEndings(" ").Trim();
        var span = new TextSpan(0, text.Length);
        var paragraph = new ParagraphBlock(span, [new TextInline(span, text)]);
        var sentences = new List<int[]>();
        foreach (Sentence sentence in paragraph.Prose.Sentences)
        {
            sentences.Add([.. features.Read(sentence)]);
        }

        return [.. sentences];
    }
}
