using DocLint.Analysis;
using DocLint.Syntax;
using DocLint.Tests.Configuration;
using DocLint.Text;

namespace DocLint.Tests.Analysis;

public class SuppressionsInHtmlTests
{
    [Theory]
    [InlineData("<body><p>One.</p><!-- doclint-disable-next-block DL5901 -- agreed --><p>Two.</p><p>Three.</p></body>", "Two.")]
    [InlineData("<body><!-- doclint-disable-next-block DL5901 -- agreed -->\n<h2>Two</h2><p>Three.</p></body>", "Two")]
    [InlineData("<body><p><!-- doclint-disable-next-block DL5901 -- agreed -->Two.</p><p>Three.</p></body>", "Two.")]
    [InlineData("<body><p>One.</p><!-- doclint-disable DL5901 -- agreed --><p>Two.</p><!-- doclint-enable DL5901 --><p>Three.</p></body>", "Two.")]
    public void A_comment_speaks_of_what_a_reader_sees_next(string page, string text)
    {
        DocumentTree tree = new HtmlFormat().Parse(SourceText.From(page, "a.html"));

        DocumentSuppressions read = SuppressionReader.Read(tree, TestRules.Index);

        Suppression suppression = Assert.Single(read.Suppressions);
        IEnumerable<string> covered = tree.TextBlocks.Where(block => suppression.Region.Contains(block.Prose.ToSource(new TextSpan(0, 1)))).Select(block => block.Prose.Text);
        Assert.Equal(text, string.Join('|', covered));
        Assert.Empty(read.Problems);
    }
}
