namespace DocLint.Semantics;

/// <summary>The features of residue by name, in families of which a block has at most one value each, or yes and no.</summary>
/// <remarks><para>The numbers are made in the order of the declarations below; weights are kept by name.</para></remarks>
internal static class ResidueFeatures
{
    /// <summary>How many shapes blocks have.</summary>
    public const int Shapes = (int)BlockShape.LongParagraph + 1;

    private const int CuePlaces = 6;
    private static readonly List<string> NameList = [];

    // What a block says by itself.
    public static readonly Family Words = Add("words", "0", "1", "2-3", "4-7", "8-14", "15-24", "25-40", "41+");
    public static readonly Family Ends = Add("ends with", "nothing", "period", "question mark", "exclamation mark", "colon", "comma", "ellipsis", "digit", "letter", "mark");
    public static readonly Family Begins = Add("begins with", "nothing", "capital", "small letter", "digit", "quotation mark", "dash", "bullet or bar", "sign", "bracket");
    public static readonly Family Sentences = Add("sentences", "1", "2", "3+");
    public static readonly Family ShapeCapitals = Cross("capitals", "none", "some", "most", "all");
    public static readonly Family ShapeFunction = Cross("running words", "none", "few", "some", "many");
    public static readonly Family ShapeVerb = Cross("verb", "no", "yes");
    public static readonly Family ShapeSecond = Cross("you", "no", "yes");
    public static readonly Family ShapeFirst = Cross("we", "no", "yes");
    public static readonly Family Element = Add("element", "paragraph", "heading", "list item", "cell", "caption", "quotation");
    public static readonly Family Copies = Add("copies", "1", "2", "3+");
    public static readonly Family Signs = Add("has", "date", "date only", "time", "ago", "address", "price", "joined words", "a separator", "separators", "commas", "capitals only", "numbers only", "title", "part of the title", "mostly cues");
    public static readonly Family Cues = AddCues();

    /// <summary>The number of features that a block has by itself.</summary>
    public static readonly int Alone = NameList.Count;

    // Where it stands.
    public static readonly Family ZoneShape = Cross("zone", "before", "inside", "behind", "nowhere");
    public static readonly Family BodyBefore = Add("text before", "none", "little", "some", "much", "most", "all");
    public static readonly Family PreviousBody = Add("paragraph before at", "1", "2", "3", "4-6", "7-12", "13+", "none");
    public static readonly Family NextBody = Add("paragraph behind at", "1", "2", "3", "4-6", "7-12", "13+", "none");
    public static readonly Family PreviousShape = Cross("shape before", "empty", "label", "line", "short sentence", "long line", "paragraph", "long paragraph", "none");
    public static readonly Family NextShape = Cross("shape behind", "empty", "label", "line", "short sentence", "long line", "paragraph", "long paragraph", "none");
    public static readonly Family Window = Windows();
    public static readonly Family RunZone = Add("short lines", "before 1", "before 2", "before 3-5", "before 6-10", "before 11+", "inside 1", "inside 2", "inside 3-5", "inside 6-10", "inside 11+", "behind 1", "behind 2", "behind 3-5", "behind 6-10", "behind 11+");
    public static readonly Family Opened = Openers("opened by");
    public static readonly Family Once = Openers("somewhere behind");
    public static readonly Family CueZone = Zones();
    public static readonly Family Start = Cross("like start of", "no other", "a neighbour", "two others", "many others");
    public static readonly Family Column = Cross("column", "none", "of numbers", "of prices", "of dates", "of labels");
    public static readonly Family TextOverlap = Zoned("words of the text", "no words", "none", "few", "some", "most", "all");
    public static readonly Family NextOverlap = Add("words of the paragraph below", "no words", "none", "few", "some", "most", "all", "no paragraph");
    public static readonly Family Copied = Add("stands", "twice before", "twice inside", "twice behind", "twice nowhere", "often before", "often inside", "often behind", "often nowhere", "twice before with a cue", "twice inside with a cue", "twice behind with a cue", "twice nowhere with a cue", "often before with a cue", "often inside with a cue", "often behind with a cue", "often nowhere with a cue");
    public static readonly Family Counted = Add("counted", "no", "above or below", "above and below");
    public static readonly Family GapMean = Cross("gap", "0-5 %", "5-20 %", "20-40 %", "40-60 %", "60-80 %", "80-95 %", "95-100 %", "none");
    public static readonly Family GapMost = Cross("surest of the gap", "0-5 %", "5-20 %", "20-40 %", "40-60 %", "60-80 %", "80-95 %", "95-100 %", "none");
    public static readonly Family GapLength = Zoned("lines of the gap", "1", "2", "3-4", "5-8", "9-16", "17+");
    public static readonly Family Stamps = Cross("stamps", "none", "one or two", "many", "many under comments");
    public static readonly Family Place = Add("place", "first", "second", "third", "last", "last but one", "last but two", "above the title", "below the title", "list behind a colon", "heads a paragraph");
    public static readonly Family Document = Add("document", "no text", "short text", "long text", "all furniture", "half furniture", "little furniture");

    /// <summary>The number of all features.</summary>
    public static int Count => NameList.Count;

    /// <summary>The readable name of a feature: <c>words 2-3</c>, <c>cue whole share</c>.</summary>
    public static string Name(int feature) => NameList[feature];

    /// <summary>The feature of a cue: 0 whole line, 1 start of a short line, 2 start of a long one, 3 in a short line, 4 in a longer one, 5 in a paragraph.</summary>
    public static int Cue(int kind, int place) => Cues[(kind * CuePlaces) + place];

    /// <summary>The kind and place of the cue that a feature stands for; the kind is -1 for others.</summary>
    public static (int Kind, int Place) CueOf(int feature) =>
        feature >= Cues[0] && feature < Cues[0] + Cues.Count ? Math.DivRem(feature - Cues[0], CuePlaces) : (-1, 0);

    /// <summary>Whether a feature tells the zone of a block.</summary>
    public static bool IsZone(int feature) => feature >= ZoneShape.First && feature < ZoneShape.First + (Shapes * ZoneShape.Count);

    /// <summary>The zone that such a feature tells: 0 before the text, 1 inside, 2 behind it, 3 where there is none.</summary>
    public static int ZoneOf(int feature) => (feature - ZoneShape.First) % ZoneShape.Count;

    private static Family Add(string name, params ReadOnlySpan<string> values)
    {
        int first = NameList.Count;
        foreach (string value in values)
        {
            NameList.Add($"{name} {value}");
        }

        return new Family(first, values.Length);
    }

    // The value of a family together with the block's zone and whether it is short.
    private static Family Zoned(string name, params ReadOnlySpan<string> values)
    {
        int first = NameList.Count;
        foreach (string zone in (string[])["before", "inside", "behind", "nowhere"])
        {
            foreach (string length in (string[])["a line", "a paragraph"])
            {
                foreach (string value in values)
                {
                    NameList.Add($"{length} {zone}, {name} {value}");
                }
            }
        }

        return new Family(first, values.Length);
    }

    // The value of a family together with the block's shape.
    private static Family Cross(string name, params ReadOnlySpan<string> values)
    {
        int first = NameList.Count;
        foreach (string shape in (string[])["empty", "label", "line", "short sentence", "long line", "paragraph", "long paragraph"])
        {
            foreach (string value in values)
            {
                NameList.Add($"{shape}, {name} {value}");
            }
        }

        return new Family(first, values.Length);
    }

    private static Family AddCues()
    {
        int first = NameList.Count;
        for (int kind = 0; kind < CueTable.Kinds; kind++)
        {
            string name = kind == CueTable.Article ? "article" : ((ResidueKind)kind).ToString();
            Add("cue", $"whole {name}", $"start of a short line {name}", $"start of a long line {name}", $"in a short line {name}", $"in a line {name}", $"in a paragraph {name}");
        }

        return new Family(first, NameList.Count - first);
    }

    private static Family Windows()
    {
        int first = NameList.Count;
        foreach (string window in (string[])["the one before", "two before", "six before", "all before", "the one behind", "two behind", "six behind", "all behind"])
        {
            Cross(window, "0-5 %", "5-20 %", "20-40 %", "40-60 %", "60-80 %", "80-95 %", "95-100 %", "none");
        }

        return new Family(first, 8);
    }

    // The kinds of openers with the shape of what they open.
    private static Family Openers(string name)
    {
        int first = NameList.Count;
        string[] kinds = [.. Enumerable.Range(0, CueTable.Kinds - 1).Select(kind => ((ResidueKind)kind).ToString())];
        Cross(name, kinds);
        return new Family(first, kinds.Length);
    }

    private static Family Zones()
    {
        int first = NameList.Count;
        for (int kind = 0; kind < CueTable.Kinds; kind++)
        {
            string name = kind == CueTable.Article ? "article" : ((ResidueKind)kind).ToString();
            Add($"cue {name}", "before", "inside", "behind", "nowhere");
        }

        return new Family(first, 4);
    }

    /// <summary>Features in a row.</summary>
    /// <param name="First">The first.</param>
    /// <param name="Count">How many values the family has.</param>
    public readonly record struct Family(int First, int Count)
    {
        /// <summary>The feature of a value.</summary>
        public int this[int value] => First + value;

        /// <summary>The feature of a zone, of whether the block is a paragraph, and a value.</summary>
        public int this[int zone, bool isParagraph, int value] => First + (((2 * zone) + (isParagraph ? 1 : 0)) * Count) + value;

        /// <summary>The feature of a shape and a value.</summary>
        public int this[BlockShape shape, int value] => First + ((int)shape * Count) + value;
    }
}
