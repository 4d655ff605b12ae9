using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DocLint.Text;

/// <summary>The hash of a content: the first 128 bits of its SHA-256, so that nobody can make two contents with one hash on purpose.</summary>
/// <remarks><para>The default value stands for no content at all.</para></remarks>
/// <param name="High">The first half of the bits.</param>
/// <param name="Low">The second half.</param>
public readonly record struct ContentHash(ulong High, ulong Low)
{
    /// <summary>The number of bytes of a hash.</summary>
    public const int Size = 16;

    /// <summary>The hash of bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Read(hash);
    }

    /// <summary>The hash of a text, code unit by code unit.</summary>
    public static ContentHash Of(string content) => Of(MemoryMarshal.AsBytes(content.AsSpan()));

    /// <summary>Reads a hash from its bytes.</summary>
    public static ContentHash Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[sizeof(ulong)..]));

    /// <summary>Writes the bytes of the hash.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[sizeof(ulong)..], Low);
    }

    /// <summary>The hash as 32 hexadecimal digits in lower case.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
