using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>What a word can do in a date.</summary>
internal enum DateWordClass : byte
{
    None,

    /// <summary>A month; the value is 1 to 12.</summary>
    Month,

    /// <summary>A weekday; the value is a <see cref="DayOfWeek"/>.</summary>
    Weekday,

    /// <summary>A season of the year.</summary>
    Season,

    /// <summary>A number in words, 0 to 90.</summary>
    Cardinal,

    /// <summary>A place in words or digits: "third", "3rd".</summary>
    Ordinal,

    /// <summary>A day seen from today; the value is the distance in days.</summary>
    RelativeDay,

    /// <summary>"last" (-1), "this" (0), "next" (1).</summary>
    Direction,

    /// <summary>A stretch of time; the value is a <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>A decade in words; the value is 20 to 90.</summary>
    DecadeWord,

    /// <summary>A decade in digits: 1990 for "1990s", 90 for "90s".</summary>
    Decade,

    /// <summary>"AD" and "CE" (1), "BC" and "BCE" (-1).</summary>
    Era,

    /// <summary>"fiscal", "FY"; "FY2023" has the year as its value.</summary>
    Fiscal,

    /// <summary>"Q3": the value is the quarter.</summary>
    Quarter,

    /// <summary>"H1": the value is the half.</summary>
    Half,

    /// <summary>"ago".</summary>
    Ago,

    /// <summary>"later", "earlier".</summary>
    Offset,

    /// <summary>"now", after "from".</summary>
    Now,

    /// <summary>"a few", "several": a number nobody knows.</summary>
    Vague,
}

/// <summary>The stretches of time that dates are told in.</summary>
internal enum TimeUnit : byte
{
    Day,
    BusinessDay,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
    Morning,
    Night,
}

/// <summary>What a word can do in a date, with its value.</summary>
/// <param name="Class">What it can do.</param>
/// <param name="Value">The value that the class gives it.</param>
/// <param name="IsShort">Whether it is an abbreviation.</param>
/// <param name="IsPlural">Whether a unit stands in the plural.</param>
internal readonly record struct DateWord(DateWordClass Class, int Value, bool IsShort = false, bool IsPlural = false);

/// <summary>The words that dates are made of, and the words around numbers that tell years from counts.</summary>
internal static class DateVocabulary
{
    private const int LongestWord = 12;

    private static readonly FrozenDictionary<string, DateWord> s_words = Build();
    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_counted = Set(
        "people", "persons", "men", "women", "children", "kids", "soldiers", "troops", "workers", "employees", "jobs", "members", "students", "families", "homes", "houses",
        "cases", "deaths", "dollars", "dollar", "euros", "euro", "pounds", "pound", "yen", "rupees", "miles", "mile", "kilometers", "kilometer", "kilometres", "kilometre", "km", "meters", "meter", "metres", "metre", "m", "cm", "mm",
        "feet", "foot", "ft", "inches", "inch", "yards", "yard", "acres", "acre", "hectares", "hectare", "tons", "ton", "tonnes", "tonne", "kg", "kilograms", "grams", "mg", "ounces", "liters", "litres", "gallons", "calories", "calorie", "kcal",
        "words", "word", "hours", "hour", "minutes", "minute", "min", "mins", "seconds", "sec", "days", "weeks", "months", "years", "year-old", "percent", "per", "pc", "points", "times", "copies", "units", "votes", "degrees", "pages", "page",
        "cars", "vehicles", "barrels", "watts", "watt", "volts", "mph", "kph", "hp", "horsepower", "rpm", "mb", "gb", "kb", "pixels", "seats", "seat", "rooms", "stores", "companies", "countries", "cities", "schools", "villages", "prisoners", "refugees", "migrants",
        "immigrants", "patients", "participants", "respondents", "adults", "voters", "residents", "protesters", "demonstrators", "passengers", "fans", "players", "officers", "civilians", "victims", "animals", "species", "trees", "items", "others", "more", "million", "millions", "billion", "billions", "trillion", "thousand", "thousands", "hundred", "dozen", "plus", "bps", "followers", "subscribers", "users", "customers", "shares", "tickets", "guests");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_events = Set(
        "election", "elections", "report", "study", "survey", "census", "budget", "season", "olympics", "olympic", "games", "referendum", "campaign", "revolution", "war", "crisis", "recession", "law", "act", "agreement", "treaty", "accord", "summit", "conference",
        "convention", "midterm", "midterms", "presidential", "primary", "primaries", "film", "movie", "book", "novel", "album", "edition", "constitution", "coup", "invasion", "pandemic", "hurricane", "earthquake", "tsunami", "attack", "attacks", "championship", "championships",
        "cycle", "levels", "season's", "uprising", "massacre", "genocide", "draft", "paper", "article", "interview", "speech", "memoir", "essay", "poll", "ruling", "decision", "case", "lawsuit", "merger", "deal", "tax", "legislation", "bill", "amendment", "tour", "finals", "final", "playoffs", "finalist", "debut", "race", "results", "data", "figures", "forecast", "estimate", "estimates", "target", "targets", "model", "vintage", "world", "super", "ncaa", "nba", "nfl", "euro", "cup", "supreme", "farm", "financial", "terrorist", "terror", "shooting", "murder", "murders", "killing", "bombing", "bombings", "fire", "wildfire", "wildfires", "flood", "floods", "outbreak", "winter", "summer", "general", "parliamentary", "gubernatorial", "senate", "congressional", "mayoral", "fiscal");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_changes = Set(
        "rose", "risen", "rise", "rises", "rising", "grew", "grown", "grow", "increase", "increased", "increases", "increasing", "climbed", "jumped", "soared", "fell", "fallen", "falls", "drop", "dropped", "declined", "decreased", "decrease", "cut", "reduced", "reduce", "up", "down", "expanded", "expand", "shrank", "ranged", "ranging", "total", "number", "average", "maximum", "minimum", "score", "height", "sum", "elevation", "altitude", "distance", "population", "group", "crowd", "sample", "force", "fleet", "fee", "price", "cost", "prize", "salary", "fine", "outnumbered", "beat", "won", "lost", "some", "excess", "capacity", "rate", "weight", "length", "fraction", "team", "staff", "army", "list", "set", "limit");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_function = Set(
        "and", "or", "but", "to", "through", "until", "till", "at", "in", "on", "of", "by", "for", "from", "with", "when", "where", "which", "who", "that", "as", "after", "before", "during", "because", "while", "is", "was", "are", "were", "has", "had", "have", "will", "would", "the", "a", "an", "if", "it", "he", "she", "they", "we", "this", "his", "her", "its", "their", "there", "marks", "marked", "about", "around", "so", "than", "between", "against", "under", "over", "via", "into", "not", "also", "only", "saw", "due", "following", "since", "may", "can", "could", "should", "did", "does", "do", "came", "just", "then", "shall");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_numbered = Set(
        "room", "page", "pages", "no", "number", "section", "article", "chapter", "highway", "route", "model", "series", "flight", "gate", "suite", "box", "code", "id", "version", "windows", "office", "step", "figure", "table", "item", "unit", "part", "volume", "issue", "line", "lines", "block", "bus", "train", "channel", "extension", "pin", "port", "rule", "form", "paragraph", "case", "order", "resolution", "at", "about", "around", "over", "under", "nearly", "almost", "exactly", "some", "only", "roughly", "approximately", "with", "sold", "bought", "paid", "killed", "least", "most", "than", "error");

    /// <summary>What a word can do in a date; nothing for most words.</summary>
    public static DateWord Find(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= LongestWord && s_lookup.TryGetValue(word, out DateWord found) ? found : default;

    /// <summary>Whether a word is the noun of a count or a unit, so that the number before it is no year.</summary>
    public static bool IsCounted(ReadOnlySpan<char> word) => s_counted.Contains(word);

    /// <summary>Whether a year before the word is its name: "2018 election".</summary>
    public static bool IsEvent(ReadOnlySpan<char> word) => s_events.Contains(word);

    /// <summary>Whether the number after "by", "from" or "of" behind the word is an amount: "rose by", "a total of".</summary>
    public static bool IsChange(ReadOnlySpan<char> word) => s_changes.Contains(word);

    /// <summary>Whether the word is one of the small words that may follow a complete date.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> word) => s_function.Contains(word);

    /// <summary>Whether the number behind the word is its number or an amount, never a year.</summary>
    public static bool IsNumbered(ReadOnlySpan<char> word) => s_numbered.Contains(word) || IsChange(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, DateWord> Build()
    {
        var words = new Dictionary<string, DateWord>(StringComparer.OrdinalIgnoreCase);
        AddNames(words, DateWordClass.Month, 1, isShort: false, "January February March April May June July August September October November December");
        AddNames(words, DateWordClass.Month, 1, isShort: true, "Jan Feb Mar Apr - Jun Jul Aug Sep Oct Nov Dec");
        words["Sept"] = new DateWord(DateWordClass.Month, 9, IsShort: true);
        AddNames(words, DateWordClass.Weekday, 0, isShort: false, "Sunday Monday Tuesday Wednesday Thursday Friday Saturday");
        AddNames(words, DateWordClass.Weekday, 0, isShort: true, "Sun Mon Tue Wed Thu Fri Sat");
        foreach ((string name, DayOfWeek day) in new[] { ("Tues", DayOfWeek.Tuesday), ("Weds", DayOfWeek.Wednesday), ("Thur", DayOfWeek.Thursday), ("Thurs", DayOfWeek.Thursday) })
        {
            words[name] = new DateWord(DateWordClass.Weekday, (int)day, IsShort: true);
        }

        AddNames(words, DateWordClass.Season, 0, isShort: false, "spring summer autumn winter");
        words["fall"] = new DateWord(DateWordClass.Season, 2);
        AddNames(words, DateWordClass.Cardinal, 0, isShort: false, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty");
        AddNames(words, DateWordClass.Ordinal, 1, isShort: false, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth");
        words["thirtieth"] = new DateWord(DateWordClass.Ordinal, 30);
        words["oh"] = new DateWord(DateWordClass.Cardinal, 0);
        AddTens(words, DateWordClass.Cardinal, "thirty forty fifty sixty seventy eighty ninety", 30);
        AddTens(words, DateWordClass.DecadeWord, "twenties thirties forties fifties sixties seventies eighties nineties", 20);
        words["yesterday"] = new DateWord(DateWordClass.RelativeDay, -1);
        words["today"] = new DateWord(DateWordClass.RelativeDay, 0);
        words["tonight"] = new DateWord(DateWordClass.RelativeDay, 0);
        words["tomorrow"] = new DateWord(DateWordClass.RelativeDay, 1);
        words["tmrw"] = new DateWord(DateWordClass.RelativeDay, 1);
        words["last"] = new DateWord(DateWordClass.Direction, -1);
        words["this"] = new DateWord(DateWordClass.Direction, 0);
        words["next"] = new DateWord(DateWordClass.Direction, 1);
        foreach ((string name, TimeUnit unit) in new[] { ("day", TimeUnit.Day), ("week", TimeUnit.Week), ("fortnight", TimeUnit.Fortnight), ("month", TimeUnit.Month), ("quarter", TimeUnit.Quarter), ("year", TimeUnit.Year), ("decade", TimeUnit.Decade), ("weekend", TimeUnit.Weekend), ("morning", TimeUnit.Morning), ("afternoon", TimeUnit.Morning), ("evening", TimeUnit.Night), ("night", TimeUnit.Night) })
        {
            words[name] = new DateWord(DateWordClass.Unit, (int)unit);
            words[name + "s"] = new DateWord(DateWordClass.Unit, (int)unit, IsPlural: true);
        }

        words["half"] = new DateWord(DateWordClass.Unit, (int)TimeUnit.Half);
        words["century"] = new DateWord(DateWordClass.Unit, (int)TimeUnit.Century);
        words["centuries"] = new DateWord(DateWordClass.Unit, (int)TimeUnit.Century, IsPlural: true);
        words["millennium"] = new DateWord(DateWordClass.Unit, (int)TimeUnit.Millennium);
        words["millennia"] = new DateWord(DateWordClass.Unit, (int)TimeUnit.Millennium, IsPlural: true);
        foreach (string era in new[] { "AD", "A.D.", "CE", "C.E.", "A.D", "C.E" })
        {
            words[era] = new DateWord(DateWordClass.Era, 1);
        }

        foreach (string era in new[] { "BC", "B.C.", "BCE", "B.C.E.", "B.C", "B.C.E" })
        {
            words[era] = new DateWord(DateWordClass.Era, -1);
        }

        foreach (string fiscal in new[] { "FY", "fiscal" })
        {
            words[fiscal] = new DateWord(DateWordClass.Fiscal, 0);
        }

        words["ago"] = new DateWord(DateWordClass.Ago, 0);
        words["later"] = new DateWord(DateWordClass.Offset, 1);
        words["earlier"] = new DateWord(DateWordClass.Offset, -1);
        words["now"] = new DateWord(DateWordClass.Now, 0);
        foreach (string vague in new[] { "few", "several", "many", "couple" })
        {
            words[vague] = new DateWord(DateWordClass.Vague, 0);
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void AddNames(Dictionary<string, DateWord> words, DateWordClass wordClass, int first, bool isShort, string names)
    {
        foreach (string name in names.Split(' '))
        {
            if (name != "-")
            {
                words[name] = new DateWord(wordClass, first, isShort);
            }

            first++;
        }
    }

    private static void AddTens(Dictionary<string, DateWord> words, DateWordClass wordClass, string names, int first)
    {
        foreach (string name in names.Split(' '))
        {
            words[name] = new DateWord(wordClass, first);
            first += 10;
        }
    }
}
