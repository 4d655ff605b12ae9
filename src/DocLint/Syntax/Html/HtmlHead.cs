using System.Text;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Reads what a page says of itself: title, language, <c>meta</c>, <c>link</c>, JSON-LD.</summary>
/// <remarks><para>Wherever it stands, since pages put it into the body too.</para></remarks>
internal sealed class HtmlHead(string text)
{
    /// <summary>What was read, in source order.</summary>
    public List<HeadEntry> Entries { get; } = [];

    /// <summary>Reads <c>html lang</c>.</summary>
    /// <param name="attributes">The position behind the tag's name.</param>
    public void ReadLanguage(int attributes)
    {
        if (HtmlAttributeReader.TryFind(text, attributes, "lang", out TextSpan value) || HtmlAttributeReader.TryFind(text, attributes, "xml:lang", out value))
        {
            Add(HeadEntryKind.Language, "", value);
        }
    }

    /// <summary>Reads a <c>meta</c> that names what it says.</summary>
    /// <param name="attributes">The position behind the tag's name.</param>
    public void ReadMeta(int attributes)
    {
        if ((HtmlAttributeReader.TryFind(text, attributes, "name", out TextSpan name)
                || HtmlAttributeReader.TryFind(text, attributes, "property", out name)
                || HtmlAttributeReader.TryFind(text, attributes, "itemprop", out name))
            && HtmlAttributeReader.TryFind(text, attributes, "content", out TextSpan content))
        {
            Add(HeadEntryKind.Meta, Name(name), content);
        }
    }

    /// <summary>Reads a <c>link</c>.</summary>
    /// <param name="attributes">The position behind the tag's name.</param>
    public void ReadLink(int attributes)
    {
        if (HtmlAttributeReader.TryFind(text, attributes, "rel", out TextSpan relation) && HtmlAttributeReader.TryFind(text, attributes, "href", out TextSpan address))
        {
            Add(HeadEntryKind.Link, Name(relation), address);
        }
    }

    /// <summary>Reads a script, if it is JSON-LD.</summary>
    /// <param name="attributes">The position behind the tag's name.</param>
    /// <param name="content">The content of the element.</param>
    public void ReadScript(int attributes, TextSpan content)
    {
        if (HtmlAttributeReader.TryFind(text, attributes, "type", out TextSpan type)
            && text.AsSpan(type.Start, type.Length).Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase))
        {
            TextSpan json = Trim(content);
            Entries.Add(new HeadEntry(HeadEntryKind.JsonLd, "", text.Substring(json.Start, json.Length), json));
        }
    }

    /// <summary>Reads the content of a <c>title</c>.</summary>
    public void ReadTitle(TextSpan content)
    {
        TextSpan title = Trim(content);
        Entries.Add(new HeadEntry(HeadEntryKind.Title, "", Fold(HtmlEntities.DecodeAttribute(text.AsSpan(title.Start, title.Length))), title));
    }

    private static string Fold(string value)
    {
        var folded = new StringBuilder(value.Length);
        bool afterBlank = true;
        foreach (char c in value)
        {
            bool isBlank = HtmlText.IsBlank(c);
            if (!isBlank || !afterBlank)
            {
                folded.Append(isBlank ? ' ' : c);
            }

            afterBlank = isBlank;
        }

        return folded.ToString().TrimEnd(' ');
    }

    private void Add(HeadEntryKind kind, string name, TextSpan value) => Entries.Add(new HeadEntry(kind, name, HtmlAttributeReader.Decode(text, value), value));

    private string Name(TextSpan value) => HtmlAttributeReader.Decode(text, value).Trim().ToLowerInvariant();

    private TextSpan Trim(TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && HtmlText.IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && HtmlText.IsBlank(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
