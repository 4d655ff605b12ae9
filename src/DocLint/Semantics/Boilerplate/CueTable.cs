using System.Globalization;

namespace DocLint.Semantics;

/// <summary>Where in a line a cue stands.</summary>
internal enum CuePlace
{
    /// <summary>It is one of the phrases that make up the line.</summary>
    Whole,

    /// <summary>The line begins with it.</summary>
    Start,

    /// <summary>Anywhere.</summary>
    Any,
}

/// <summary>The phrases that page furniture is made of, found by the hashes of their words.</summary>
/// <remarks><para>Read once from a readable list, <c>kind&lt;TAB&gt;place&lt;TAB&gt;phrase</c> a line. The bits of a mask are the <see cref="ResidueKind"/>s, the last one what belongs to articles. Safe to read from many threads.</para></remarks>
internal sealed class CueTable
{
    /// <summary>The number of kinds with the one for articles.</summary>
    public const int Kinds = (int)ResidueKind.TruncatedText + 2;

    /// <summary>The index of the kind for what belongs to articles although it is short.</summary>
    public const int Article = Kinds - 1;

    /// <summary>The hash of every number.</summary>
    public const ulong Number = 35;

    private static readonly Lazy<CueTable> LazyDefault = new(ReadDefault);

    // A trie by hash: the key is made of a node and the next word, and a node without masks only leads on.
    private readonly WordTable _next = new();
    private readonly List<int[]?> _masks = [null];

    private CueTable()
    {
    }

    /// <summary>The table that the library carries.</summary>
    public static CueTable Default => LazyDefault.Value;

    /// <summary>The node behind a node and a word, or -1; 0 is the root.</summary>
    public int Next(int node, ulong word) => _next.Find(Key(node, word));

    /// <summary>The kinds whose cue of a place ends at a node.</summary>
    public int Mask(int node, CuePlace place) => _masks[node]?[(int)place] ?? 0;

    private static ulong Key(int node, ulong word) => ((word ^ (ulong)node * 0x9E3779B97F4A7C15) * 0xFF51AFD7ED558CCD) | 1;

    private void Add(int kind, CuePlace place, string phrase, List<CueWord> words)
    {
        int node = 0;
        words.Clear();
        CueWords.Split(phrase, words);
        foreach (CueWord word in words)
        {
            int next = Next(node, word.Hash);
            if (next < 0)
            {
                next = _masks.Count;
                _masks.Add(null);
                _next.Set(Key(node, word.Hash), next);
            }

            node = next;
        }

        (_masks[node] ??= new int[3])[(int)place] |= 1 << kind;
    }

    private static CueTable ReadDefault()
    {
        using Stream stream = typeof(CueTable).Assembly.GetManifestResourceStream("DocLint.Semantics.Boilerplate.cues.tsv")
            ?? throw new InvalidOperationException("The assembly carries no cues of residue.");
        using var reader = new StreamReader(stream);
        var table = new CueTable();
        var words = new List<CueWord>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            table.Add(KindOf(cells[0]), PlaceOf(cells[1]), cells[2], words);
        }

        return table;
    }

    private static int KindOf(string name) => name switch
    {
        "publication" => (int)ResidueKind.PublicationLine,
        "byline" => (int)ResidueKind.Byline,
        "share" => (int)ResidueKind.SharePrompt,
        "navigation" => (int)ResidueKind.Navigation,
        "related" => (int)ResidueKind.RelatedArticles,
        "caption" => (int)ResidueKind.Caption,
        "consent" => (int)ResidueKind.ConsentNotice,
        "republication" => (int)ResidueKind.RepublicationNotice,
        "advertisement" => (int)ResidueKind.Advertisement,
        "legal" => (int)ResidueKind.LegalLine,
        "comments" => (int)ResidueKind.Comments,
        "truncated" => (int)ResidueKind.TruncatedText,
        "article" => Article,
        _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"There is no kind of residue '{name}'.")),
    };

    private static CuePlace PlaceOf(string name) => name switch
    {
        "whole" => CuePlace.Whole,
        "start" => CuePlace.Start,
        "any" => CuePlace.Any,
        _ => throw new FormatException($"There is no place of a cue '{name}'."),
    };
}
