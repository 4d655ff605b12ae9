using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Syntax;

/// <summary>Makes a prose out of bare text, without a format in between.</summary>
internal static class Proses
{
    public static Prose Of(string text)
    {
        var span = new TextSpan(0, text.Length);
        return new ParagraphBlock(span, [new TextInline(span, text)]).Prose;
    }
}
