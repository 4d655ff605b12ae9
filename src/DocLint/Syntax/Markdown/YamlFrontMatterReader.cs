using System.Collections.Immutable;
using DocLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocLint.Syntax;

/// <summary>Reads YAML front matter by YamlDotNet's event parser, which needs no reflection.</summary>
/// <remarks><para>Depth and number of values are bounded, aliases counted with all that they stand for, so that a few lines cannot become millions of values.</para></remarks>
internal sealed class YamlFrontMatterReader
{
    private const int MaximumDepth = 40;
    private const int MaximumValues = 20_000;

    private readonly string _source;
    private readonly TextSpan _content;
    private readonly Parser _parser;
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private int _values;

    private YamlFrontMatterReader(string source, TextSpan content)
    {
        _source = source;
        _content = content;
        _parser = new Parser(new StringReader(source.Substring(content.Start, content.Length)));
    }

    /// <summary>The value between the fences: a mapping as a rule, null when it is invalid, an empty mapping when nothing stands there.</summary>
    public static FrontMatterValue? Read(string source, TextSpan content, out FrontMatterError? error)
    {
        error = null;
        if (source.AsSpan(content.Start, content.Length).IsWhiteSpace())
        {
            return new FrontMatterValue(new TextSpan(content.Start, 0), null, [], []);
        }

        var reader = new YamlFrontMatterReader(source, content);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            error = new FrontMatterError(reader.ToSpan(exception.Start, exception.End, false), Describe(exception.Message));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The parser is borrowed; whatever it trips over, the body of the document must still be read.
            error = new FrontMatterError(new TextSpan(content.Start, 0), "the YAML cannot be read");
        }

        return null;
    }

    private FrontMatterValue ReadDocument()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is not (StreamStart or DocumentStart or YamlDotNet.Core.Events.Comment))
            {
                break;
            }
        }

        if (_parser.Current is not NodeEvent)
        {
            return new FrontMatterValue(new TextSpan(_content.Start, 0), null, [], []);
        }

        FrontMatterValue value = ReadValue(0);

        // What follows must be read too, or an error there would stay unseen.
        while (_parser.MoveNext())
        {
        }

        return value;
    }

    // Reads the value at the current event, and leaves the parser at its last one. The depth is bounded, so recursion is safe.
    private FrontMatterValue ReadValue(int depth)
    {
        ParsingEvent current = _parser.Current!;
        if (depth > MaximumDepth)
        {
            throw new YamlException(current.Start, current.End, $"the values nest more than {MaximumDepth} levels deep");
        }

        Count(1, current);
        int before = _values;
        FrontMatterValue value = current switch
        {
            Scalar scalar => new FrontMatterValue(ToSpan(scalar.Start, scalar.End, true), scalar.Value, [], []),
            SequenceStart => ReadSequence(current, depth),
            MappingStart => ReadMapping(current, depth),
            AnchorAlias alias => Resolve(alias),
            _ => throw new YamlException(current.Start, current.End, "a value is missing"),
        };
        if (current is NodeEvent { Anchor.IsEmpty: false } node)
        {
            _anchors[node.Anchor.Value] = new Anchored(value, _values - before + 1);
        }

        return value;
    }

    private FrontMatterValue ReadSequence(ParsingEvent start, int depth)
    {
        ImmutableArray<FrontMatterValue>.Builder items = ImmutableArray.CreateBuilder<FrontMatterValue>();
        while (Next() is not SequenceEnd)
        {
            items.Add(ReadValue(depth + 1));
        }

        return new FrontMatterValue(ToSpan(start, _parser.Current!, ']', items.Count > 0 ? items[^1].Span.End : 0), null, items.DrainToImmutable(), []);
    }

    private FrontMatterValue ReadMapping(ParsingEvent start, int depth)
    {
        ImmutableArray<FrontMatterMember>.Builder members = ImmutableArray.CreateBuilder<FrontMatterMember>();
        while (Next() is not MappingEnd)
        {
            FrontMatterValue key = ReadValue(depth + 1);
            Next();
            members.Add(new FrontMatterMember(key.Scalar ?? "", key.Span, ReadValue(depth + 1)));
        }

        int end = members.Count > 0 ? Math.Max(members[^1].KeySpan.End, members[^1].Value.Span.End) : 0;
        return new FrontMatterValue(ToSpan(start, _parser.Current!, '}', end), null, [], members.DrainToImmutable());
    }

    private FrontMatterValue Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out Anchored? anchored))
        {
            throw new YamlException(alias.Start, alias.End, $"the alias '{alias.Value.Value}' has no anchor before it");
        }

        Count(anchored.Size - 1, alias);
        return anchored.Value with { Span = ToSpan(alias.Start, alias.End, true) };
    }

    private void Count(int values, ParsingEvent at)
    {
        _values += values;
        if (_values > MaximumValues)
        {
            throw new YamlException(at.Start, at.End, $"it stands for more than {MaximumValues} values");
        }
    }

    private ParsingEvent Next()
    {
        do
        {
            if (!_parser.MoveNext())
            {
                throw new YamlException("it ends in the middle of a value");
            }
        }
        while (_parser.Current is YamlDotNet.Core.Events.Comment);
        return _parser.Current!;
    }

    // A flow collection ends with its bracket, which its last event may stand at or behind; a block one ends with its last value.
    private TextSpan ToSpan(ParsingEvent start, ParsingEvent end, char bracket, int lastEnd)
    {
        int first = Position(start.Start);
        int at = Position(end.Start);
        int closing = at < _content.End && _source[at] == bracket ? at + 1
            : at > first && at > lastEnd && _source[at - 1] == bracket ? at
            : lastEnd;
        return TextSpan.FromBounds(first, Math.Max(first, closing));
    }

    private TextSpan ToSpan(Mark start, Mark end, bool isTrimmed)
    {
        int first = Position(start);
        int last = Math.Max(first, Position(end));
        while (isTrimmed && last > first && char.IsWhiteSpace(_source[last - 1]))
        {
            last--;
        }

        return TextSpan.FromBounds(first, last);
    }

    private int Position(Mark mark) => _content.Start + (int)Math.Clamp(mark.Index, 0, _content.Length);

    private static string Describe(string message)
    {
        message = message.Trim().TrimEnd('.');
        if (message.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase))
        {
            return "a colon followed by a blank stands inside a value; the value needs quotes";
        }

        return message.Length > 1 && char.IsUpper(message[0]) && char.IsLower(message[1]) ? char.ToLowerInvariant(message[0]) + message[1..] : message;
    }

    private sealed record Anchored(FrontMatterValue Value, int Size);
}
