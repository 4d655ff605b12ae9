using System.Text;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Reporting.Inspection;

/// <summary>Prose for people: what is no prose (code, addresses) stands as its source instead of as the object character.</summary>
internal static class VisibleText
{
    public static string Of(SourceText source, Prose prose, TextSpan proseSpan)
    {
        ReadOnlySpan<char> text = prose.Text.AsSpan(proseSpan.Start, proseSpan.Length);
        if (!text.Contains(Prose.ObjectCharacter))
        {
            return text.ToString();
        }

        var visible = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == Prose.ObjectCharacter)
            {
                visible.Append(source.AsSpan(prose.ToSource(new TextSpan(proseSpan.Start + i, 1))));
            }
            else
            {
                visible.Append(text[i]);
            }
        }

        return visible.ToString();
    }
}
