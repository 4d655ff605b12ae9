using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Reads the numbers that may announce a list.</summary>
internal static class Announcement
{
    private const int MaximumItems = 30;

    /// <summary>Whether a quantity counts a few things, exactly.</summary>
    public static bool IsCount(Quantity quantity) =>
        quantity is { Kind: QuantityKind.Count or QuantityKind.Number, Comparator: Comparator.None, IsVague: false, Per: null, Value: >= 2 and <= MaximumItems }
        && quantity.Value == decimal.Truncate(quantity.Value.Value);

    /// <summary>Whether a quantity is a part of a larger number ("two of the three"), or stands beside one ("another two").</summary>
    public static bool IsPartial(SentenceWords words, Quantity quantity)
    {
        int first = words.First(quantity);
        int lead = words[first - 1] is "the" or "these" or "its" or "their" or "his" or "her" ? first - 2 : first - 1;
        int after = words.After(quantity);
        return words[lead] is "of" or "another" or "least" or "than" or "other" or "only" && words[lead - 1] != "list"
            || words[after] == "of" && words[after + 1] is "the" or "them" or "these" or "those" or "our" or "his" or "her" or "its" or "their"
            || words[after] is "or" or "more" or "others" or "-" or "–" || words[after - 1] is "others" or "other";
    }

    /// <summary>The announcement with what its list comes to.</summary>
    public static ListCount Create(Quantity quantity, int minimum, int maximum, TextSpan items) =>
        new(quantity.Span, quantity.Sentence.Prose.ToSource(quantity.NumberSpan), quantity.Text, (int)quantity.Value!.Value, minimum, maximum, items);

    /// <summary>A sentence with its quantities.</summary>
    public static SentenceWords Words(SemanticModel model, Sentence sentence) => new(sentence, [.. SentenceFacts.Of(model.Quantities, sentence)]);
}
