namespace DocLint.Semantics;

/// <summary>The features that a block has by itself.</summary>
internal static class LineFeatures
{
    private const int ShortLine = 14;
    private const int LongLine = 40;
    private const double MostlyCues = .5;

    /// <summary>Adds the features.</summary>
    /// <param name="facts">The facts of the block.</param>
    /// <param name="title">The folded title of the document; 0 for none.</param>
    /// <param name="features">Takes the features.</param>
    public static void Read(BlockFacts facts, ulong title, List<int> features)
    {
        BlockShape shape = facts.Shape;
        features.Add(ResidueFeatures.Words[Step(facts.Words, 0, 1, 3, 7, 14, 24, 40)]);
        features.Add(ResidueFeatures.Ends[End(facts)]);
        features.Add(ResidueFeatures.Begins[Begin(facts.First)]);
        features.Add(ResidueFeatures.Sentences[Step(facts.Sentences, 1, 2)]);
        features.Add(ResidueFeatures.ShapeCapitals[shape, Share(facts.Capitals, facts.LongWords)]);
        double function = facts.Words == 0 ? 0 : (double)facts.Function / facts.Words;
        features.Add(ResidueFeatures.ShapeFunction[shape, function == 0 ? 0 : function < .2 ? 1 : function < .35 ? 2 : 3]);
        features.Add(ResidueFeatures.ShapeVerb[shape, facts.Verbs > 0 ? 1 : 0]);
        features.Add(ResidueFeatures.ShapeSecond[shape, facts.Second > 0 ? 1 : 0]);
        features.Add(ResidueFeatures.ShapeFirst[shape, facts.FirstPlural > 0 ? 1 : 0]);
        features.Add(ResidueFeatures.Element[Element(facts)]);
        features.Add(ResidueFeatures.Copies[Step(facts.Copies, 1, 2)]);
        ReadSigns(facts, title, features);
        ReadCues(facts, features);
    }

    /// <summary>The number of the first limit that a value does not exceed.</summary>
    public static int Step(int value, params ReadOnlySpan<int> limits)
    {
        int step = 0;
        while (step < limits.Length && value > limits[step])
        {
            step++;
        }

        return step;
    }

    private static int Share(int part, int all) => part == 0 ? 0 : part == all ? 3 : 2 * part > all ? 2 : 1;

    private static int End(BlockFacts facts) => facts.Last switch
    {
        '\0' => 0,
        '.' when facts.EndsSentence => 1,
        '.' or '\u2026' => 6,
        '?' => 2,
        '!' => 3,
        ':' => 4,
        ',' or ';' => 5,
        >= '0' and <= '9' => 7,
        _ => char.IsLetter(facts.Last) ? 8 : 9,
    };

    private static int Begin(char first) => first switch
    {
        '\0' => 0,
        >= '0' and <= '9' => 3,
        '"' or '\'' or '\u201C' or '\u2018' => 4,
        '-' or '\u2013' or '\u2014' => 5,
        '\u2022' or '|' or '\u00B7' or '*' or '\u00BB' or '\u2192' => 6,
        '(' or '[' => 8,
        _ => char.IsUpper(first) ? 1 : char.IsLetter(first) ? 2 : 7,
    };

    private static int Element(BlockFacts facts) => facts.Block.Kind switch
    {
        Syntax.NodeKind.Heading => 1,
        Syntax.NodeKind.TableCell => 3,
        Syntax.NodeKind.Caption => 4,
        _ => facts.Block.Parent?.Kind switch
        {
            Syntax.NodeKind.ListItem => 2,
            Syntax.NodeKind.BlockQuote => 5,
            _ => 0,
        },
    };

    private static void ReadSigns(BlockFacts facts, ulong title, List<int> features)
    {
        Span<bool> signs =
        [
            facts.HasDate,
            facts.HasDate && facts.Words <= 8,
            facts.HasTime,
            facts.HasAgo && facts.Words <= ShortLine,
            facts.HasAddress,
            facts.HasPrice,
            facts.Joined > 0,
            facts.Separators == 1,
            facts.Separators > 1,
            facts.Commas > 1,
            facts.AllCapitals > 0 && facts.AllCapitals + facts.Numbers == facts.Words,
            facts.Words > 0 && facts.Numbers == facts.Words,
            facts.Fold != 0 && facts.Fold == title,
            false,
            facts.Covered >= MostlyCues && facts.Whole == 0,
        ];
        for (int i = 0; i < signs.Length; i++)
        {
            if (signs[i])
            {
                features.Add(ResidueFeatures.Signs[i]);
            }
        }
    }

    private static void ReadCues(BlockFacts facts, List<int> features)
    {
        if ((facts.Whole | facts.Starts | facts.Any) == 0)
        {
            return;
        }

        int inside = facts.Words <= ShortLine ? 3 : facts.Words <= LongLine ? 4 : 5;
        for (int kind = 0; kind < CueTable.Kinds; kind++)
        {
            if ((facts.Whole >> kind & 1) != 0)
            {
                features.Add(ResidueFeatures.Cue(kind, 0));
            }

            if ((facts.Starts >> kind & 1) != 0)
            {
                features.Add(ResidueFeatures.Cue(kind, facts.Words <= ShortLine ? 1 : 2));
            }

            if ((facts.Any >> kind & 1) != 0)
            {
                features.Add(ResidueFeatures.Cue(kind, inside));
            }
        }
    }
}
