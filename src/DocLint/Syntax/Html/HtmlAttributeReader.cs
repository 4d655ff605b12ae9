using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Reads the attributes of a start tag one by one, and finds the tag's end.</summary>
internal ref struct HtmlAttributeReader
{
    private const int LongestValue = 1024;
    private const int MostAttributes = 64;

    private readonly string _text;
    private int _position;

    /// <summary>Creates a reader that stands behind the tag's name.</summary>
    public HtmlAttributeReader(string text, int position)
    {
        _text = text;
        _position = position;
    }

    /// <summary>The position behind the tag, once all attributes are read; -1 when the text ends inside the tag.</summary>
    public int TagEnd { get; private set; }

    /// <summary>The name of the attribute, as written.</summary>
    public TextSpan Name { get; private set; }

    /// <summary>The value of the attribute without quotes; empty when it has none.</summary>
    public TextSpan Value { get; private set; }

    /// <summary>Reads the next attribute.</summary>
    public bool MoveNext()
    {
        ReadOnlySpan<char> text = _text;
        int position = _position;
        while (position < text.Length && (IsBlank(text[position]) || text[position] == '/'))
        {
            position++;
        }

        if (position >= text.Length || text[position] == '>')
        {
            TagEnd = position < text.Length ? position + 1 : -1;
            _position = position;
            return false;
        }

        int start = position++;
        while (position < text.Length && !(IsBlank(text[position]) || text[position] is '/' or '>' or '='))
        {
            position++;
        }

        Name = TextSpan.FromBounds(start, position);
        Value = new TextSpan(position, 0);
        while (position < text.Length && IsBlank(text[position]))
        {
            position++;
        }

        if (position < text.Length && text[position] == '=')
        {
            position = ReadValue(position + 1);
        }

        _position = position;
        return true;
    }

    /// <summary>Finds an attribute of a tag by its name in lower case.</summary>
    public static bool TryFind(string text, int position, string name, out TextSpan value)
    {
        var reader = new HtmlAttributeReader(text, position);
        while (reader.MoveNext())
        {
            if (reader.Name.Length == name.Length && text.AsSpan(reader.Name.Start, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                value = reader.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The element of a tag with all its attributes. Long values are cut, since they are data and not markup.</summary>
    /// <param name="text">The source.</param>
    /// <param name="name">The element's name.</param>
    /// <param name="position">The position behind the tag's name.</param>
    public static ElementInfo ReadElement(string text, string name, int position)
    {
        var reader = new HtmlAttributeReader(text, position);
        if (!reader.MoveNext())
        {
            return new ElementInfo(name, []);
        }

        ImmutableArray<KeyValuePair<string, string>>.Builder attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(4);
        do
        {
            string attribute = HtmlNames.LowerCase(text.AsSpan(reader.Name.Start, reader.Name.Length));
            if (!Contains(attributes, attribute))
            {
                attributes.Add(new KeyValuePair<string, string>(attribute, Decode(text, Cut(text, reader.Value))));
            }
        }
        while (attributes.Count < MostAttributes && reader.MoveNext());

        return new ElementInfo(name, attributes.DrainToImmutable());
    }

    /// <summary>The decoded text of an attribute's value.</summary>
    public static string Decode(string text, TextSpan value) => HtmlEntities.DecodeAttribute(text.AsSpan(value.Start, value.Length));

    private static TextSpan Cut(string text, TextSpan value)
    {
        if (value.Length <= LongestValue)
        {
            return value;
        }

        bool splits = char.IsHighSurrogate(text[value.Start + LongestValue - 1]);
        return new TextSpan(value.Start, splits ? LongestValue - 1 : LongestValue);
    }

    private static bool Contains(ImmutableArray<KeyValuePair<string, string>>.Builder attributes, string name)
    {
        for (int i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Key == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private int ReadValue(int position)
    {
        ReadOnlySpan<char> text = _text;
        while (position < text.Length && IsBlank(text[position]))
        {
            position++;
        }

        if (position >= text.Length || text[position] == '>')
        {
            Value = new TextSpan(position, 0);
            return position;
        }

        if (text[position] is '"' or '\'')
        {
            int length = text[(position + 1)..].IndexOf(text[position]);
            int end = length < 0 ? text.Length : position + 1 + length;
            Value = TextSpan.FromBounds(position + 1, end);
            return length < 0 ? end : end + 1;
        }

        int start = position;
        int offset = text[position..].IndexOfAny(" \t\n\r\f>");
        position = offset < 0 ? text.Length : position + offset;
        Value = TextSpan.FromBounds(start, position);
        return position;
    }
}
