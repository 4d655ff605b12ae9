using System.Text.Json;
using System.Text.RegularExpressions;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Cli;

/// <summary>The body that <c>extract</c> gives is the document without what <c>check</c> reports as left behind by its page: no block more, none less.</summary>
public sealed partial class ExtractAgreementTests : IDisposable
{
    // The rules that report whole blocks; those on damage inside a text, and on passages that an author repeats, take nothing out of it.
    private const string Rules = "DL5001,DL5003,DL5004,DL5005,DL5006,DL5007,DL5008,DL5009,DL5010,DL5011,DL5012,DL5013,DL5017";
    private const int Articles = 40;

    private static readonly DocumentFormats Formats = new([new PlainTextFormat(), new MarkdownFormat(), new HtmlFormat()]);

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Seeds_agree()
    {
        foreach (string path in Directory.GetFiles(Repository.Seeds).Where(path => !path.EndsWith(".verified.txt", StringComparison.Ordinal)))
        {
            _workspace.Write(Path.GetFileName(path), File.ReadAllBytes(path));
        }

        Assert.InRange(AssertAgreement(), 2, int.MaxValue);
    }

    [Fact]
    public void Generated_texts_agree() => AssertGenerated("txt", (article, _) => article.ToText());

    [Fact]
    public void Generated_Markdown_agrees() => AssertGenerated("md", (article, _) => article.ToMarkdown());

    [Fact]
    public void Generated_pages_agree() => AssertGenerated("html", (article, number) => article.ToPage(isStructured: number % 2 == 0));

    private void AssertGenerated(string extension, Func<GeneratedArticle, int, string> write)
    {
        for (int number = 0; number < Articles; number++)
        {
            _workspace.Write($"{number}.{extension}", write(GeneratedArticle.Make(number), number));
        }

        // Where hardly anything is residue, agreement says little.
        Assert.InRange(AssertAgreement(), Articles / 2, Articles);
    }

    // The number of documents that hold residue.
    private int AssertAgreement()
    {
        ILookup<string, JsonElement> findings = _workspace.Check("--select", Rules).Json.GetProperty("findings").EnumerateArray().ToLookup(finding => finding.GetProperty("path").GetString()!);
        string[] lines = _workspace.Run("extract", ".", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int withResidue = 0;
        foreach (JsonElement article in lines.Select(line => JsonDocument.Parse(line).RootElement))
        {
            string file = article.GetProperty("file").GetString()!;
            DocumentTree tree = Formats.Find(file)!.Parse(SourceText.Decode(File.ReadAllBytes(_workspace.PathOf(file)), file));
            TextSpan[] residue = [.. findings[file].Select(finding => TextSpan.FromBounds(finding.GetProperty("start").GetInt32(), finding.GetProperty("end").GetInt32()))];
            withResidue += residue.Length > 0 ? 1 : 0;

            string[] expected = Words(string.Join('\n', Blocks(tree, residue, article.GetProperty("title").GetString())));
            string[] actual = Words(ListMark().Replace(article.GetProperty("body").GetString()!, ""));
            Assert.True(expected.SequenceEqual(actual), $"{file}: the findings leave\n{string.Join(' ', expected)}\nand the body is\n{string.Join(' ', actual)}\n{string.Join('\n', findings[file].Select(finding => $"{finding.GetProperty("rule")} {finding.GetProperty("message")}"))}");
        }

        Assert.NotEmpty(lines);
        return withResidue;
    }

    // The texts that no finding covers, but for the title, which has its own place.
    private static IEnumerable<string> Blocks(DocumentTree tree, TextSpan[] residue, string? title)
    {
        Block[] blocks = [.. tree.Blocks.Where(block => block is TextBlock or CodeBlock)];
        bool[] isLeft = [.. blocks.Select(block => !residue.Any(span => span.Contains(Trimmed(tree.Source, block.Span))))];
        bool hasTitle = false;
        for (int i = 0; i < blocks.Length; i++)
        {
            string text = blocks[i] is TextBlock block ? Text(tree, block) : CodeText.Of(tree, blocks[i]);
            if (!isLeft[i] || (!hasTitle && title is not null && Words(text).SequenceEqual(Words(title)) && (hasTitle = true)))
            {
                continue;
            }

            yield return text;
        }
    }

    // Code inside a sentence is no prose, but a part of the body.
    private static string Text(DocumentTree tree, TextBlock block)
    {
        string text = block.Prose.Text;
        foreach (CodeInline code in block.Descendants().OfType<CodeInline>())
        {
            int at = text.IndexOf(Prose.ObjectCharacter, StringComparison.Ordinal);
            text = $"{text[..at]}{CodeText.Of(tree, code)}{text[(at + 1)..]}";
        }

        // What is left is a picture.
        return text.Replace(Prose.ObjectCharacter.ToString(), "", StringComparison.Ordinal);
    }

    private static TextSpan Trimmed(SourceText source, TextSpan span)
    {
        string text = source.ToString(span);
        return new TextSpan(span.Start + text.Length - text.TrimStart().Length, text.Trim().Length);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(?:[-*•]|\d+[.)])\s", RegexOptions.Multiline)]
    private static partial Regex ListMark();
}
