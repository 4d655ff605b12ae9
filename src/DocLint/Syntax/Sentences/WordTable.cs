namespace DocLint.Syntax.Sentences;

/// <summary>Words in lower case, each with a value, found without regard to case and without an allocation.</summary>
internal sealed class WordTable<TValue>
    where TValue : struct
{
    private readonly Dictionary<string, TValue> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordTable() => _lookup = _values.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds words, parted by blanks; a word that is already there keeps its value.</summary>
    public void Add(TValue value, string words)
    {
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _values.TryAdd(word, value);
        }
    }

    /// <summary>The value of a word, or the default value.</summary>
    public TValue Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out TValue value) ? value : default;
}
