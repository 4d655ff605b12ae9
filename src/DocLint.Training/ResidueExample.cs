using System.Text.Json;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Training;

/// <summary>What a person said of a block.</summary>
/// <param name="IsResidue">Whether it does not belong to the article.</param>
/// <param name="IsScored">Whether figures count it.</param>
internal readonly record struct ResidueLabel(bool IsResidue, bool IsScored);

/// <summary>A text whose lines are labelled.</summary>
internal sealed class ResidueExample
{
    private readonly ResidueText _text;
    private readonly int[][] _alone;

    private ResidueExample(string set, ResidueText text, ResidueLabel?[] labels, DocumentLines lines)
    {
        (Set, _text, Labels, Lines) = (set, text, labels, lines);
        Shared = new SharedLine[text.Facts.Length];
        var features = new List<int>();
        _alone = new int[text.Facts.Length][];
        for (int i = 0; i < _alone.Length; i++)
        {
            features.Clear();
            LineFeatures.Read(text.Facts[i], text.Title, features);
            _alone[i] = [.. features];
        }
    }

    /// <summary>The name of the collection.</summary>
    public string Set { get; }

    /// <summary>The label of each block; null where people may differ.</summary>
    public ResidueLabel?[] Labels { get; }

    /// <summary>The lines as other documents may have them.</summary>
    public DocumentLines Lines { get; }

    /// <summary>What each block has in common with the other texts.</summary>
    public SharedLine[] Shared { get; }

    /// <summary>Compares the texts with one another.</summary>
    public static void Compare(List<ResidueExample> examples)
    {
        string[] paths = [.. Enumerable.Range(0, examples.Count).Select(i => $"{i}.txt")];
        var builder = new LineIndexBuilder(paths);
        foreach (string path in builder.Paths)
        {
            builder.Add(examples[Array.IndexOf(paths, path)].Lines);
        }

        LineIndex index = builder.Finish();
        for (int i = 0; i < examples.Count; i++)
        {
            SharedLines shared = index.Of(paths[i]);
            for (int block = 0; block < examples[i].Shared.Length; block++)
            {
                examples[i].Shared[block] = shared.Find(examples[i]._text.Facts[block].Fold);
            }
        }
    }

    /// <summary>Reads one JSON object a line, with <c>set</c> and <c>lines</c>, each with <c>text</c>, <c>label</c> and perhaps <c>hint</c>; packed when the name ends in <c>.gz</c>.</summary>
    public static List<ResidueExample> ReadAll(string path) => JsonLines.ReadAll(path, Read);

    /// <summary>The text of a block.</summary>
    public string TextOf(int block) => _text.Facts[block].Block.Prose.Text;

    /// <summary>What the form of the text says of each block besides its features, as log-odds.</summary>
    /// <param name="scores">How likely each block is residue so far, 0 to 1.</param>
    public double[] Known(double[] scores)
    {
        var place = new PlaceFeatures(_text, scores);
        return [.. scores.Select((_, block) => place.LogOdds(block))];
    }

    /// <summary>Whether the library takes each block for residue, given the log-odds that the last step arrives at.</summary>
    public bool[] Decide(double[] sums)
    {
        double[] scores = [.. sums.Select(ResidueModel.Chance)];
        (ResidueKind?[] kinds, _) = ResidueRecognizer.Decide(_text, scores, new StructureEvidence[scores.Length], isHandMade: false);
        return [.. kinds.Select(kind => kind is not null)];
    }

    /// <summary>The features of each block, with those of its place when there are scores.</summary>
    public int[][] Read(double[]? scores)
    {
        if (scores is null)
        {
            return _alone;
        }

        var place = new PlaceFeatures(_text, scores);
        var features = new List<int>();
        int[][] rows = new int[_alone.Length][];
        for (int i = 0; i < rows.Length; i++)
        {
            features.Clear();
            features.AddRange(_alone[i]);
            place.Read(i, features);
            rows[i] = [.. features];
        }

        return rows;
    }

    private static ResidueExample Read(JsonElement row)
    {
        var starts = new List<int>();
        var labels = new List<ResidueLabel?>();
        var text = new System.Text.StringBuilder();
        foreach (JsonElement line in row.GetProperty("lines").EnumerateArray())
        {
            starts.Add(text.Length);
            text.Append(line.GetProperty("text").GetString()).Append("\n\n");
            bool isResidue = line.GetProperty("label").GetString() == "boilerplate";
            string? hint = line.TryGetProperty("hint", out JsonElement value) ? value.GetString() : null;
            labels.Add(hint switch
            {
                null => new ResidueLabel(isResidue, true),
                "date" or "byline" => new ResidueLabel(isResidue, false),
                _ => null,
            });
        }

        var format = new PlainTextFormat();
        SourceText source = SourceText.From(text.ToString());
        DocumentTree tree = format.Parse(source);
        var blocks = new ResidueLabel?[tree.TextBlocks.Length];
        for (int i = 0; i < blocks.Length; i++)
        {
            int at = starts.BinarySearch(tree.TextBlocks[i].Span.Start);
            blocks[i] = labels[at >= 0 ? at : ~at - 1];
        }

        return new ResidueExample(row.GetProperty("set").GetString() ?? "", ResidueText.Read(tree, new SemanticModel(tree).Metadata.Title?.Value), blocks, LineReader.Read(source, format));
    }
}
