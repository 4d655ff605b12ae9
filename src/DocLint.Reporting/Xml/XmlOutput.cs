using System.Text;
using System.Xml;

namespace DocLint.Reporting.Xml;

/// <summary>Makes XML writers, and text fit for XML.</summary>
internal static class XmlOutput
{
    public static XmlWriter Create(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        CloseOutput = false,
    });

    /// <summary>Text without the characters that XML 1.0 forbids; U+FFFD stands in their place.</summary>
    public static string Clean(string text)
    {
        int bad = FindForbidden(text, 0);
        if (bad < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text);
        for (; bad >= 0; bad = FindForbidden(text, bad + 1))
        {
            clean[bad] = '\uFFFD';
        }

        return clean.ToString();
    }

    private static int FindForbidden(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(c))
            {
                return i;
            }
        }

        return -1;
    }
}
