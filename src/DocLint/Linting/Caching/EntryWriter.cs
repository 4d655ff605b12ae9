using System.Buffers;
using System.Text;
using DocLint.Text;

namespace DocLint.Linting.Caching;

/// <summary>Writes an entry of the cache: numbers of 7 bits a byte, texts once each.</summary>
internal sealed class EntryWriter
{
    /// <summary>Null.</summary>
    public const int NoText = 0;

    /// <summary>A text that follows; what is larger names one that was written before.</summary>
    public const int NewText = 1;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    /// <summary>What is written so far.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Write(int value)
    {
        uint rest = (uint)value;
        Span<byte> target = _buffer.GetSpan(5);
        int length = 0;
        while (rest >= 0x80)
        {
            target[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        target[length++] = (byte)rest;
        _buffer.Advance(length);
    }

    public void Write(ContentHash hash)
    {
        hash.Write(_buffer.GetSpan(ContentHash.Size));
        _buffer.Advance(ContentHash.Size);
    }

    public void Write(TextSpan span)
    {
        Write(span.Start);
        Write(span.Length);
    }

    public void Write(DateOnly? day) => Write(day is { } given ? given.DayNumber + 1 : 0);

    /// <summary>Writes a text.</summary>
    /// <exception cref="EncoderFallbackException">It holds half a character, which no file could give back.</exception>
    public void Write(string? text)
    {
        if (text is null)
        {
            Write(NoText);
            return;
        }

        if (_texts.TryGetValue(text, out int index))
        {
            Write(NewText + 1 + index);
            return;
        }

        _texts[text] = _texts.Count;
        Write(NewText);
        int length = s_strict.GetByteCount(text);
        Write(length);
        _buffer.Advance(s_strict.GetBytes(text, _buffer.GetSpan(length)));
    }
}
