namespace DocLint.Semantics;

/// <summary>The features of claims by name, each with an index.</summary>
/// <remarks>
/// <para>Signals made by hand come first, in the order of <see cref="ClaimSignal"/>; word stems and pairs of neighbouring stems follow.</para>
/// <para>A growing vocabulary learns what it is asked for; that is for training only. A fixed one is safe to read from many threads.</para>
/// </remarks>
internal sealed class ClaimVocabulary
{
    private readonly WordTable _stems = new();
    private readonly WordTable _pairs = new();
    private readonly List<int> _stemFeatures = [];
    private readonly List<string> _stemNames = [];
    private readonly List<string> _names = [];
    private int[]? _stemsOfLexicon;

    public ClaimVocabulary(bool isGrowing = false)
    {
        IsGrowing = isGrowing;
        for (int i = 0; i < ClaimSignals.Count; i++)
        {
            _names.Add("signal " + ClaimSignals.Name((ClaimSignal)i));
        }
    }

    /// <summary>Whether unknown stems and pairs are added when they are asked for.</summary>
    public bool IsGrowing { get; }

    /// <summary>The number of features.</summary>
    public int Count => _names.Count;

    /// <summary>The readable name of a feature: <c>signal percentage</c>, <c>word tax</c>, <c>pair cut tax</c>.</summary>
    public string Name(int feature) => _names[feature];

    /// <summary>The number of a stem, or -1 when no feature knows it.</summary>
    public int Stem(ReadOnlySpan<char> stem)
    {
        int id = _stems.Find(WordTable.Hash(stem));
        if (id >= 0 || !IsGrowing)
        {
            return id;
        }

        id = AddStem(stem.ToString());
        AddWordFeature(id);
        return id;
    }

    /// <summary>The numbers of the stems of the lexicon's words, by the words' numbers; made when all features are known.</summary>
    public int[] StemsOfLexicon => _stemsOfLexicon ??= ReadStemsOfLexicon();

    private int[] ReadStemsOfLexicon()
    {
        Span<char> buffer = stackalloc char[64];
        int[] stems = new int[WordLexicon.Count];
        for (int i = 0; i < stems.Length; i++)
        {
            stems[i] = Stem(ClaimStem.Of(WordLexicon.Word(i), buffer));
        }

        return stems;
    }

    /// <summary>The feature of a stem by its number, or -1.</summary>
    public int WordFeature(int stem) => _stemFeatures[stem];

    /// <summary>The feature of two neighbouring stems by their numbers, or -1.</summary>
    public int PairFeature(int first, int second)
    {
        ulong key = WordTable.Hash(first, second);
        int feature = _pairs.Find(key);
        if (feature >= 0 || !IsGrowing)
        {
            return feature;
        }

        _pairs.Set(key, _names.Count);
        _names.Add($"pair {_stemNames[first]} {_stemNames[second]}");
        return _names.Count - 1;
    }

    /// <summary>Adds a feature by its name and returns its index.</summary>
    /// <exception cref="FormatException">It is no name of a feature.</exception>
    public int Add(string name)
    {
        string[] parts = name.Split(' ');
        switch (parts)
        {
            case ["signal", ..]:
                int signal = _names.IndexOf(name);
                return signal >= 0 ? signal : throw new FormatException($"There is no claim feature '{name}'.");
            case ["word", string stem]:
                return AddWordFeature(FindOrAddStem(stem));
            case ["pair", string first, string second]:
                _pairs.Set(WordTable.Hash(FindOrAddStem(first), FindOrAddStem(second)), _names.Count);
                _names.Add(name);
                return _names.Count - 1;
            default:
                throw new FormatException($"There is no claim feature '{name}'.");
        }
    }

    private int FindOrAddStem(string stem)
    {
        int id = _stems.Find(WordTable.Hash(stem));
        return id >= 0 ? id : AddStem(stem);
    }

    private int AddStem(string stem)
    {
        int id = _stemNames.Count;
        _stems.Set(WordTable.Hash(stem), id);
        _stemNames.Add(stem);
        _stemFeatures.Add(-1);
        return id;
    }

    private int AddWordFeature(int stem)
    {
        _stemFeatures[stem] = _names.Count;
        _names.Add("word " + _stemNames[stem]);
        return _names.Count - 1;
    }
}
