using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the date that covers a position; asked in source order.</summary>
internal sealed class DateIndex(ImmutableArray<DateMention> dates)
{
    private readonly Dictionary<Prose, int> _firstOfProse = FirstOfProse(dates);

    public DateMention? Covering(Sentence sentence, int prosePosition)
    {
        if (dates.IsDefaultOrEmpty || !_firstOfProse.TryGetValue(sentence.Prose, out int index))
        {
            return null;
        }

        // What lies before the position lies before all later ones too.
        while (index < dates.Length && dates[index].Sentence.Prose == sentence.Prose && dates[index].ProseSpan.End <= prosePosition)
        {
            index++;
        }

        _firstOfProse[sentence.Prose] = index;
        return index < dates.Length && dates[index].Sentence.Prose == sentence.Prose && dates[index].ProseSpan.Start <= prosePosition ? dates[index] : null;
    }

    private static Dictionary<Prose, int> FirstOfProse(ImmutableArray<DateMention> dates)
    {
        var first = new Dictionary<Prose, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < (dates.IsDefault ? 0 : dates.Length); i++)
        {
            first.TryAdd(dates[i].Sentence.Prose, i);
        }

        return first;
    }
}
