namespace DocLint.Semantics;

/// <summary>Numbers by 64-bit key, with open addressing; a key is the hash of a word, and words are told apart by it alone.</summary>
/// <remarks><para>Some thousand words in 64 bits do not collide by chance; that the words of a fixed table do not is checked when they are added. Reading is safe from many threads.</para></remarks>
internal sealed class WordTable
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private ulong[] _keys = new ulong[1024];
    private int[] _values = new int[1024];
    private int _count;

    /// <summary>The hash of a word.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = Offset;
        foreach (char c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>The key of two numbers.</summary>
    public static ulong Hash(int first, int second) => (((ulong)(uint)first << 32 | (uint)second) ^ Offset) * Prime | 1;

    /// <summary>The number of a key, or -1.</summary>
    public int Find(ulong key)
    {
        int mask = _keys.Length - 1;
        for (int slot = Slot(key, mask); _keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == key)
            {
                return _values[slot];
            }
        }

        return -1;
    }

    /// <summary>Adds a key or replaces its number.</summary>
    public void Set(ulong key, int value)
    {
        if (++_count * 2 > _keys.Length)
        {
            Grow();
        }

        int mask = _keys.Length - 1;
        int slot = Slot(key, mask);
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        _keys[slot] = key;
        _values[slot] = value;
    }

    private static int Slot(ulong key, int mask) => (int)(key ^ key >> 32) & mask;

    private void Grow()
    {
        (ulong[] keys, int[] values) = (_keys, _values);
        _keys = new ulong[keys.Length * 2];
        _values = new int[keys.Length * 2];
        _count = 1;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                Set(keys[i], values[i]);
            }
        }
    }
}
