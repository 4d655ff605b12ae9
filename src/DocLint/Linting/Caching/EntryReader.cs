using System.Text;
using DocLint.Text;

namespace DocLint.Linting.Caching;

/// <summary>Reads what <see cref="EntryWriter"/> wrote, and trusts none of it: whatever does not fit is an <see cref="InvalidDataException"/>.</summary>
internal sealed class EntryReader(ReadOnlyMemory<byte> content)
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);
    private readonly List<string> _texts = [];
    private int _position;

    /// <summary>Whether all of it has been read.</summary>
    public bool IsAtEnd => _position == content.Length;

    /// <summary>A number from 0 on.</summary>
    public int ReadNumber()
    {
        ReadOnlySpan<byte> bytes = content.Span[_position..];
        uint value = 0;
        for (int i = 0; i < 5 && i < bytes.Length; i++)
        {
            value |= (uint)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] < 0x80)
            {
                _position += i + 1;
                return value <= int.MaxValue && (i < 4 || bytes[i] < 0x08) ? (int)value : throw Damaged();
            }
        }

        throw Damaged();
    }

    /// <summary>How many things follow, each of at least one byte.</summary>
    public int ReadCount() => ReadNumber() is var count && count <= content.Length - _position ? count : throw Damaged();

    /// <summary>A number below a limit.</summary>
    public int ReadNumber(int limit) => ReadNumber() is var number && number < limit ? number : throw Damaged();

    public ContentHash ReadHash()
    {
        if (content.Length - _position < ContentHash.Size)
        {
            throw Damaged();
        }

        var hash = ContentHash.Read(content.Span[_position..]);
        _position += ContentHash.Size;
        return hash;
    }

    /// <summary>A place in a text.</summary>
    public TextSpan ReadSpan(SourceText source)
    {
        int start = ReadNumber();
        int length = ReadNumber();
        return start <= source.Length && length <= source.Length - start ? new TextSpan(start, length) : throw Damaged();
    }

    public DateOnly? ReadDay() => ReadNumber(DateOnly.MaxValue.DayNumber + 2) is var day && day > 0 ? DateOnly.FromDayNumber(day - 1) : null;

    public string? ReadText()
    {
        int kind = ReadNumber();
        switch (kind)
        {
            case EntryWriter.NoText:
                return null;
            case EntryWriter.NewText:
                int length = ReadCount();
                string text;
                try
                {
                    text = s_strict.GetString(content.Span.Slice(_position, length));
                }
                catch (DecoderFallbackException)
                {
                    throw Damaged();
                }

                _position += length;
                _texts.Add(text);
                return text;
            default:
                return kind - EntryWriter.NewText - 1 is var index && index < _texts.Count ? _texts[index] : throw Damaged();
        }
    }

    public string ReadRequiredText() => ReadText() ?? throw Damaged();

    public static InvalidDataException Damaged() => new("The entry is damaged.");
}
