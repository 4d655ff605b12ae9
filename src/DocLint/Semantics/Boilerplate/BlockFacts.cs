using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>What a block says by itself: its words counted, its marks, its cues.</summary>
internal sealed class BlockFacts
{
    /// <summary>The block.</summary>
    public required TextBlock Block { get; init; }

    /// <summary>Words and numbers.</summary>
    public int Words { get; set; }

    /// <summary>Words of at least four letters, and those of them that begin with a capital, and those that are all capitals.</summary>
    public int LongWords { get; set; }

    /// <summary>Long words that begin with a capital.</summary>
    public int Capitals { get; set; }

    /// <summary>Words in capitals only, of two letters or more.</summary>
    public int AllCapitals { get; set; }

    /// <summary>Numbers, and words with digits.</summary>
    public int Numbers { get; set; }

    /// <summary>Articles, prepositions, forms of be and have, pronouns: what running text is held together by.</summary>
    public int Function { get; set; }

    /// <summary>Words that may be a sentence's verb.</summary>
    public int Verbs { get; set; }

    /// <summary>"You" and "your".</summary>
    public int Second { get; set; }

    /// <summary>"We", "our", "us".</summary>
    public int FirstPlural { get; set; }

    /// <summary>Words that are made of two joined ones.</summary>
    public int Joined { get; set; }

    /// <summary>Commas.</summary>
    public int Commas { get; set; }

    /// <summary>The marks that part the entries of menus: bars, bullets, arrows.</summary>
    public int Separators { get; set; }

    /// <summary>The sentences.</summary>
    public int Sentences { get; set; }

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence { get; set; }

    /// <summary>The last character that is no blank and no closing quotation mark or bracket; NUL for none.</summary>
    public char Last { get; set; }

    /// <summary>The first character that is no blank.</summary>
    public char First { get; set; }

    /// <summary>The form.</summary>
    public BlockShape Shape { get; set; }

    /// <summary>The kinds of cues that make up the whole line; 0 when something else stands in it.</summary>
    public int Whole { get; set; }

    /// <summary>The kinds of cues that the line begins with.</summary>
    public int Starts { get; set; }

    /// <summary>The kinds of cues anywhere in the line.</summary>
    public int Any { get; set; }

    /// <summary>The share of the words that cues of whole lines cover, 0 to 1.</summary>
    public double Covered { get; set; }

    /// <summary>Whether it names a thing and tells of it behind a colon, as in "Location: Boston".</summary>
    public bool HasLabel { get; set; }

    /// <summary>The hash of its first word; 0 for none.</summary>
    public ulong StartWord { get; set; }

    /// <summary>A hash of its letters and digits; 0 for none.</summary>
    public ulong Fold { get; set; }

    /// <summary>How many blocks of the document have the same letters and digits.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>Hashes of the words that tell what it is about, each as often as it stands there.</summary>
    public List<ulong> Content { get; } = [];

    /// <summary>The number that it begins with, as the entries of a list that is counted do; -1 for none.</summary>
    public int Ordinal { get; set; } = -1;

    /// <summary>Whether a day or a month with a number stands in it.</summary>
    public bool HasDate { get; set; }

    /// <summary>Whether it begins with a date.</summary>
    public bool StartsWithDate { get; set; }

    /// <summary>Whether a time of day stands in it.</summary>
    public bool HasTime { get; set; }

    /// <summary>Whether it counts back, as in "3 hours ago".</summary>
    public bool HasAgo { get; set; }

    /// <summary>Whether an address or a name with an at sign stands in it.</summary>
    public bool HasAddress { get; set; }

    /// <summary>Whether an amount of money stands in it.</summary>
    public bool HasPrice { get; set; }

    /// <summary>Whether the cues of a kind are a reason to call it that.</summary>
    public bool HasCue(ResidueKind kind) => ((Whole | Starts | Any) >> (int)kind & 1) != 0;
}
