using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>The short phrases that tell a reader why a block is residue.</summary>
/// <remarks><para>A finding has room for sixty characters of them, so each takes about twenty.</para></remarks>
internal static class ResidueReasons
{
    private const int MostReasons = 3;
    private const double LeastWeight = .15;
    private const string Opened = ", opened by ";

    private static readonly string?[] Phrases = [.. Enumerable.Range(0, ResidueFeatures.Count).Select(Phrase)];

    /// <summary>The phrases of the features that speak most for residue, strongest first, each once.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="step">The step of the model.</param>
    /// <param name="features">The features of the block.</param>
    /// <param name="kind">What the block is said to be: cues of other kinds are no reasons.</param>
    /// <param name="structural">What the structure says, which comes first; null for nothing.</param>
    public static ImmutableArray<string> Of(ResidueModel model, int step, List<int> features, ResidueKind kind, string? structural)
    {
        var weights = new List<(string Phrase, double Weight)>(8);
        string openedByItself = OpenedBy(kind);
        foreach (int feature in features)
        {
            double weight = model.Weight(step, feature);
            if (weight <= 0 || Phrases[feature] is not { } phrase)
            {
                continue;
            }

            // A finding holds neighbours of one kind, and a list is no list because it stands below its own heading.
            if (phrase == openedByItself || phrase == structural)
            {
                continue;
            }

            if (ResidueFeatures.CueOf(feature).Kind is >= 0 and int cue)
            {
                // What the words say tells a reader more than where they stand.
                weight = cue == (int)kind ? weight + 3 : 0;
            }

            int known = weights.FindIndex(entry => entry.Phrase == phrase);
            if (known < 0)
            {
                weights.Add((phrase, weight));
            }
            else
            {
                weights[known] = (phrase, weights[known].Weight + weight);
            }
        }

        weights.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Phrase, b.Phrase));
        ImmutableArray<string>.Builder reasons = ImmutableArray.CreateBuilder<string>(MostReasons);
        if (structural is not null)
        {
            reasons.Add(structural);
        }

        bool hasOpener = false;
        foreach ((string phrase, double weight) in weights)
        {
            // Of the lines above it, one is enough.
            bool isOpener = phrase.StartsWith("after ", StringComparison.Ordinal);
            if (reasons.Count < MostReasons && weight >= LeastWeight && !(isOpener && hasOpener))
            {
                reasons.Add(phrase);
                hasOpener |= isOpener;
            }
        }

        if (reasons.Count == 0 && features.Find(ResidueFeatures.IsZone) is > 0 and int zone)
        {
            reasons.Add(ResidueFeatures.ZoneOf(zone) switch { 0 => "above the text", 1 => "between paragraphs", 2 => "below the text", _ => "no text around it" });
        }

        return reasons.DrainToImmutable();
    }

    /// <summary>What the words of a block do that are those of a kind.</summary>
    public static string Phrase(ResidueKind kind) => kind switch
    {
        ResidueKind.PublicationLine => "gives date or length",
        ResidueKind.Byline => "names the author",
        ResidueKind.SharePrompt => "asks to share or join",
        ResidueKind.Navigation => "has menu words",
        ResidueKind.RelatedArticles => "offers other articles",
        ResidueKind.Caption => "credits a picture",
        ResidueKind.ConsentNotice => "asks to accept or log in",
        ResidueKind.RepublicationNotice => "says where it appeared",
        ResidueKind.Advertisement => "marks an ad",
        ResidueKind.LegalLine => "has legal words",
        ResidueKind.Comments => "is about comments",
        ResidueKind.TruncatedText => "leads to the rest",
        _ => "repeats the title",
    };

    private static string? Phrase(int feature)
    {
        int kind = ResidueFeatures.CueOf(feature).Kind;
        if (kind is >= 0 and < CueTable.Article)
        {
            return Phrase((ResidueKind)kind);
        }

        string name = ResidueFeatures.Name(feature);
        return name switch
        {
            _ when name.Contains("zone before", StringComparison.Ordinal) || name is "text before none" => "above the text",
            _ when name.Contains("zone behind", StringComparison.Ordinal) || name is "text before all" => "below the text",
            _ when name.IndexOf(Opened, StringComparison.Ordinal) is >= 0 and int at => OpenedBy(Enum.Parse<ResidueKind>(name.AsSpan(at + Opened.Length))),
            _ when name.Contains("0-95 %", StringComparison.Ordinal) || name.Contains("95-100 %", StringComparison.Ordinal) => "among other leftovers",
            _ when name.StartsWith("short lines ", StringComparison.Ordinal) && !name.EndsWith(" 1", StringComparison.Ordinal) => "among short lines",
            "copies 2" or "copies 3+" => "stands here twice",
            "has a separator" or "has separators" => "split like a menu",
            "has joined words" => "has joined words",
            "has ago" => "tells how long ago",
            "has date only" => "is only a date",
            "has title" => "is the title",
            _ => null,
        };
    }

    // The nearest line above, since the article's last paragraph, that says what it is.
    private static string OpenedBy(ResidueKind kind) => kind switch
    {
        ResidueKind.PublicationLine => "after a date line",
        ResidueKind.Byline => "after a byline",
        ResidueKind.SharePrompt => "after a share prompt",
        ResidueKind.Navigation => "after a menu line",
        ResidueKind.RelatedArticles => "after a related list",
        ResidueKind.Caption => "after a caption",
        ResidueKind.ConsentNotice => "after a page notice",
        ResidueKind.RepublicationNotice => "after a reprint note",
        ResidueKind.Advertisement => "after an ad mark",
        ResidueKind.LegalLine => "after a legal line",
        ResidueKind.Comments => "after a comment line",
        ResidueKind.TruncatedText => "after a more link",
        _ => "after the title",
    };
}
