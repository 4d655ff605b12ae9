using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>Reads a baseline and remembers where its entries stand.</summary>
internal sealed class BaselineReader(SourceText source, byte[] bytes)
{
    private readonly ImmutableArray<BaselineEntry>.Builder _entries = ImmutableArray.CreateBuilder<BaselineEntry>();

    // Bytes to characters, kept up from entry to entry.
    private int _bytePosition;
    private int _position;

    public Baseline Read(int version)
    {
        var reader = new Utf8JsonReader(bytes);
        int? found = null;
        bool hasFindings = false;
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject, ref reader, "a baseline is an object with 'version' and 'findings'");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "version":
                    found = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number) ? number : null;
                    Expect(found is not null, ref reader, "'version' takes a number");
                    break;
                case "findings":
                    Expect(reader.TokenType == JsonTokenType.StartArray, ref reader, "'findings' takes a list");
                    hasFindings = true;
                    ReadEntries(ref reader);
                    break;
                case "$schema":
                    break;
                default:
                    throw Error(ref reader, $"a baseline has no '{name}'");
            }
        }

        // Reads on, so that text behind the object is an error too.
        reader.Read();
        if (found is null || !hasFindings)
        {
            throw new FormatException("it has no 'version' and no 'findings', so it is no baseline");
        }

        return found == version ? new Baseline(source, _entries.DrainToImmutable())
            : throw new FormatException(FormattableString.Invariant($"it has version {found}, and this DocLint reads version {version}"));
    }

    private void ReadEntries(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(reader.TokenType == JsonTokenType.StartObject, ref reader, "a finding is an object");
            _entries.Add(ReadEntry(ref reader));
        }
    }

    private BaselineEntry ReadEntry(ref Utf8JsonReader reader)
    {
        int start = ToPosition((int)reader.TokenStartIndex);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        ImmutableArray<string> arguments = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (name == "arguments")
            {
                arguments = ReadArguments(ref reader);
                continue;
            }

            Expect(name is "path" or "rule" or "fingerprint" or "content" or "reason" or "owner" or "until", ref reader, $"a finding has no field '{name}'");
            Expect(reader.TokenType == JsonTokenType.String, ref reader, $"'{name}' takes a text");
            texts[name] = reader.GetString()!;
        }

        foreach (string needed in (string[])["path", "rule", "fingerprint", "content"])
        {
            Expect(texts.ContainsKey(needed), ref reader, $"the finding has no '{needed}'");
        }

        DateOnly day = default;
        Expect(
            !texts.TryGetValue("until", out string? until) || DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day),
            ref reader,
            $"'{until}' is no day; write it as '2027-01-31'");
        return new BaselineEntry
        {
            Path = texts["path"],
            Rule = texts["rule"],
            Fingerprint = texts["fingerprint"],
            ContentKey = texts["content"],
            Arguments = arguments,
            Reason = texts.GetValueOrDefault("reason"),
            Owner = texts.GetValueOrDefault("owner"),
            Until = until is null ? null : day,
            Span = TextSpan.FromBounds(start, ToPosition((int)reader.BytesConsumed)),
        };
    }

    private ImmutableArray<string> ReadArguments(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray, ref reader, "'arguments' takes a list of texts");
        ImmutableArray<string>.Builder arguments = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(reader.TokenType == JsonTokenType.String, ref reader, "'arguments' takes a list of texts");
            arguments.Add(reader.GetString()!);
        }

        return arguments.DrainToImmutable();
    }

    private int ToPosition(int byteOffset)
    {
        _position += Encoding.UTF8.GetCharCount(bytes, _bytePosition, byteOffset - _bytePosition);
        _bytePosition = byteOffset;
        return _position;
    }

    private void Expect(bool holds, ref Utf8JsonReader reader, string what)
    {
        if (!holds)
        {
            throw Error(ref reader, what);
        }
    }

    private FormatException Error(ref Utf8JsonReader reader, string what)
    {
        int line = source.Lines.GetLine(Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.TokenStartIndex));
        return new FormatException(FormattableString.Invariant($"line {line + 1}: {what}"));
    }
}
