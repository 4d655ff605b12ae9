using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>The short phrases that tell a reader why a block is residue.</summary>
internal static class ResidueReasons
{
    private const int MostReasons = 3;
    private const double LeastWeight = .15;

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
        foreach (int feature in features)
        {
            double weight = model.Weight(step, feature);
            if (weight <= 0 || Phrases[feature] is not { } phrase)
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

        foreach ((string phrase, double weight) in weights)
        {
            if (reasons.Count < MostReasons && weight >= LeastWeight)
            {
                reasons.Add(phrase);
            }
        }

        return reasons.DrainToImmutable();
    }

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
            _ when name.Contains("zone before", StringComparison.Ordinal) || name is "text before none" => "stands above the text",
            _ when name.Contains("zone behind", StringComparison.Ordinal) || name is "text before all" => "stands behind the text",
            _ when name.Contains(", opened by", StringComparison.Ordinal) => "follows such a line",
            _ when name.Contains("0-95 %", StringComparison.Ordinal) || name.Contains("95-100 %", StringComparison.Ordinal) => "stands among other lines of the page",
            _ when name.StartsWith("short lines ", StringComparison.Ordinal) && !name.EndsWith(" 1", StringComparison.Ordinal) => "stands among short lines",
            "copies 2" or "copies 3+" => "stands in the document more than once",
            "has a separator" or "has separators" => "is parted like a menu",
            "has joined words" => "has words that scraping joined",
            "has ago" => "counts back from today",
            "has date only" => "is a date",
            "has title" => "is the title",
            _ => null,
        };
    }

    private static string Phrase(ResidueKind kind) => kind switch
    {
        ResidueKind.PublicationLine => "says when it appeared, how long it is or what it is",
        ResidueKind.Byline => "presents the author",
        ResidueKind.SharePrompt => "asks to share, follow, subscribe or give",
        ResidueKind.Navigation => "has the words of menus",
        ResidueKind.RelatedArticles => "points to other articles",
        ResidueKind.Caption => "credits an image",
        ResidueKind.ConsentNotice => "asks for consent, an account or a payment",
        ResidueKind.RepublicationNotice => "says where the text appeared",
        ResidueKind.Advertisement => "marks an advertisement",
        ResidueKind.LegalLine => "has the words of legal notices",
        ResidueKind.Comments => "has the words of comment sections",
        ResidueKind.TruncatedText => "leads to the rest of a text",
        _ => "repeats the title",
    };
}
