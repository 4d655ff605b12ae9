using System.Text;
using System.Text.Json;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>A value of a JSON-LD script with its place.</summary>
/// <param name="Span">Its place in the source; strings without their quotes.</param>
/// <param name="Text">The text of a string or number; null for all else.</param>
/// <param name="Items">The values of an array.</param>
/// <param name="Members">The members of an object.</param>
internal sealed record JsonLdValue(TextSpan Span, string? Text, List<JsonLdValue>? Items, List<KeyValuePair<string, JsonLdValue>>? Members)
{
    private const int DeepestLevel = 40;
    private const int LongestScript = 4_000_000;

    /// <summary>The first member of a name, or null.</summary>
    public JsonLdValue? this[string name]
    {
        get
        {
            foreach (KeyValuePair<string, JsonLdValue> member in Members ?? [])
            {
                if (member.Key == name)
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Parses a script; null when it is no JSON.</summary>
    /// <param name="script">The script's text.</param>
    /// <param name="source">Its place in the source.</param>
    public static JsonLdValue? Parse(string script, TextSpan source)
    {
        int start = script.AsSpan().IndexOfAny('{', '[');
        int end = script.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end < start || script.Length > LongestScript)
        {
            return null;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(script, start, end - start + 1);
        // Line ends inside strings are no JSON, but common; as blanks they change no position.
        foreach (ref byte b in bytes.AsSpan())
        {
            b = b < 0x20 ? (byte)' ' : b;
        }

        bool verbatim = source.Length == script.Length;
        var places = new Places(bytes, source, verbatim ? start : -1);
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestLevel });
            return reader.Read() ? ReadValue(ref reader, places) : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string that is no valid UTF-16 once its escapes are decoded.
            return null;
        }
    }

    // The reader's own limit of depth bounds the recursion.
    private static JsonLdValue ReadValue(ref Utf8JsonReader reader, Places places)
    {
        int start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = new List<JsonLdValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader, places));
                }

                return new JsonLdValue(places.Find(start, (int)reader.BytesConsumed), null, items, null);
            case JsonTokenType.StartObject:
                var members = new List<KeyValuePair<string, JsonLdValue>>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string name = reader.GetString() ?? "";
                    if (!reader.Read())
                    {
                        break;
                    }

                    members.Add(new(name, ReadValue(ref reader, places)));
                }

                return new JsonLdValue(places.Find(start, (int)reader.BytesConsumed), null, null, members);
            case JsonTokenType.String:
                return new JsonLdValue(places.Find(start + 1, (int)reader.BytesConsumed - 1), reader.GetString(), null, null);
            case JsonTokenType.Number:
                return new JsonLdValue(places.Find(start, (int)reader.BytesConsumed), Encoding.UTF8.GetString(reader.ValueSpan), null, null);
            default:
                return new JsonLdValue(places.Find(start, (int)reader.BytesConsumed), null, null, null);
        }
    }

    // Turns positions of bytes into positions of the source. Asked in order or nearly so, it walks each byte about once.
    private sealed class Places(byte[] bytes, TextSpan source, int offset)
    {
        private int _byte;
        private int _char;

        public TextSpan Find(int start, int end)
        {
            if (offset < 0 || start < _byte)
            {
                // The place of a whole array or object is never asked for.
                return source;
            }

            int first = Walk(start);
            return TextSpan.FromBounds(source.Start + offset + first, source.Start + offset + Walk(end));
        }

        private int Walk(int position)
        {
            if (position > _byte)
            {
                _char += Encoding.UTF8.GetCharCount(bytes, _byte, position - _byte);
                _byte = position;
            }

            return _char;
        }
    }
}
