using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>Verbs that tell one event in other words: "died" and "killed", "moved" and "taken".</summary>
internal static class WordFamilies
{
    // The first of each line stands for all.
    private static readonly string[][] s_families = Read(
        """
        die died dies dying kill killed killing dead death deaths perished
        move moved moves moving take taken took brought bring transferred transfer relocated carried shifted
        spend spent spends spending go went gone goes give gave given paid pay allocated granted donated
        found founded established created formed
        open opened opens opening inaugurated
        build built constructed erected
        buy bought purchased acquired
        begin began begun begins start started starts launched
        end ended ends finished finish concluded
        meet met meets meeting
        hurt injured wounded
        marry married wed
        sign signed signing
        elect elected election
        crash crashed crashes
        explode exploded explosion blast
        attack attacked attacks
        vote voted votes voting
        """);

    private static readonly FrozenDictionary<ulong, int> s_members = Index();

    /// <summary>The key that all words of a family share; a word of none has its own.</summary>
    /// <param name="key">The key of a word.</param>
    public static ulong Of(ulong key) => s_members.TryGetValue(key, out int family) ? ContentWords.Stem(s_families[family][0]) : key;

    /// <summary>The stems under which the sentences with a word, or with another of its family, are found.</summary>
    public static void AddStems(ulong key, List<ulong> stems)
    {
        if (!s_members.TryGetValue(key, out int family))
        {
            stems.Add(key);
            return;
        }

        foreach (string word in s_families[family])
        {
            ulong stem = ContentWords.Stem(word);
            if (!stems.Contains(stem))
            {
                stems.Add(stem);
            }
        }
    }

    private static string[][] Read(string lines)
    {
        string[] families = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = new string[families.Length][];
        for (int i = 0; i < families.Length; i++)
        {
            read[i] = families[i].Split(' ');
        }

        return read;
    }

    private static FrozenDictionary<ulong, int> Index()
    {
        var members = new Dictionary<ulong, int>();
        for (int i = 0; i < s_families.Length; i++)
        {
            foreach (string word in s_families[i])
            {
                members[ContentWords.Stem(word)] = i;
                members[ContentWords.Stem(StatementVocabulary.BaseOf(word))] = i;
            }
        }

        return members.ToFrozenDictionary();
    }
}
