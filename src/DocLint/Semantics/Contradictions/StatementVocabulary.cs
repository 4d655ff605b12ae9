using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>The small words that decide whether two statements say the same.</summary>
internal static class StatementVocabulary
{
    /// <summary>Words that deny.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations = WordSet.Of("not never cannot neither nor no none without nobody nothing");

    /// <summary>Words that a statement about something else, or about another time, has: they stand in both statements or the two are not compared.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Qualifiers = WordSet.Of(
        """
        again another other others additional further more fewer less previous previously former formerly original originally initial initially earlier later now then today
        each every average averaged until till still longer once if unless would could might should may can cannot will expected planned proposed projected forecast estimated
        remaining rest last next current currently latest new old because although before after since while when where alone including only both either least most up to over under
        than total altogether combined approximately about around almost nearly some per when whether annual annually yearly already yet another else except between among
        minimum maximum median mean typical typically usually sometimes often normally generally initially eventually finally
        """);

    /// <summary>Words that tell one event after another.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sequence = WordSet.Of("next then again another further additional later eventually finally");

    /// <summary>Words of which two may stand for one subject.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns = WordSet.Of("he she it they this that these those i we you");

    /// <summary>Points of the compass: a thing lies in one.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Directions = WordSet.Of(
        """
        north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern
        northernmost southernmost easternmost westernmost
        """);

    /// <summary>Words that compare a number, which then is part of the value: "more than 40".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Comparators = WordSet.Of("more less fewer than up to over under least most about around nearly almost some approximately");

    /// <summary>Words that say that a number is all there is, which a number without them may be too.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Totals = WordSet.Of("total altogether");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_bases = Pairs(
        """
        began:begin begun:begin became:become came:come went:go gone:go did:do done:do made:make took:take taken:take gave:give given:give got:get gotten:get held:hold led:lead left:leave lost:lose
        met:meet paid:pay put:put ran:run rose:rise risen:rise fell:fall fallen:fall saw:see seen:see sold:sell sent:send spent:spend stood:stand won:win wrote:write written:write built:build bought:buy
        brought:bring broke:break broken:break chose:choose chosen:choose drew:draw drawn:draw drove:drive driven:drive fought:fight found:find flew:fly flown:fly grew:grow grown:grow kept:keep knew:know
        known:know laid:lay lay:lie lain:lie meant:mean rode:ride ridden:ride sang:sing sung:sing sank:sink sunk:sink shot:shoot spoke:speak spoken:speak stole:steal stolen:steal struck:strike swam:swim
        taught:teach thought:think threw:throw thrown:throw told:tell understood:understand wore:wear worn:wear withdrew:withdraw withdrawn:withdraw felt:feel slept:sleep caught:catch bore:bear born:bear died:die
        """);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_opposites = Pairs(
        """
        best:worst worst:best largest:smallest smallest:largest highest:lowest lowest:highest longest:shortest shortest:longest oldest:youngest youngest:oldest larger:smaller smaller:larger higher:lower lower:higher
        longer:shorter shorter:longer heavier:lighter lighter:heavier increased:decreased decreased:increased rose:fell fell:rose increasing:decreasing decreasing:increasing rising:falling falling:rising
        """);

    /// <summary>The plain form of an irregular verb: "begin" for "began"; all other words as they are.</summary>
    public static ReadOnlySpan<char> BaseOf(ReadOnlySpan<char> word) => s_bases.TryGetValue(word, out string? plain) ? plain : word;

    /// <summary>Whether one word says the opposite of another: "best" and "worst".</summary>
    public static bool AreOpposite(ReadOnlySpan<char> word, ReadOnlySpan<char> other) => s_opposites.TryGetValue(word, out string? opposite) && other.Equals(opposite, StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Pairs(string pairs)
    {
        var made = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string pair in pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = pair.IndexOf(':', StringComparison.Ordinal);
            made[pair[..colon]] = pair[(colon + 1)..];
        }

        return made.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
