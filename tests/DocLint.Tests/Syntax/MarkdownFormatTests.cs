using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Syntax;

public class MarkdownFormatTests
{
    [Fact]
    public void Reads_an_empty_text() => TreeInvariants.Verify(new MarkdownFormat().Parse(SourceText.From("")));
}
