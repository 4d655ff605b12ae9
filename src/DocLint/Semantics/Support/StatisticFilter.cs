using System.Collections.Frozen;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Tells the numbers that are findings about the world from those that describe, name or keep score.</summary>
internal static class StatisticFilter
{
    // What is counted here is the text, the game or the thing itself.
    private static readonly FrozenSet<string> OwnUnits = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "times", "words", "pages", "characters", "letters", "lines", "points", "yards", "steps", "calories", "pixels", "bits", "bytes", "levels", "volumes", "pieces", "grit", "rounds", "reps",
        "thread", "episodes", "shares", "likes", "comments", "horsepower", "cc", "rpm", "watts", "nits", "appearances", "caps", "games", "matches", "innings", "runs", "goals", "points");

    // A sum or a rate with one of these behind it was set by somebody: it is a rule, an offer or a price, and no finding.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetByRule = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "tariff", "tariffs", "cut", "tax", "taxes", "duty", "duties", "levy", "levies", "fee", "fees", "fine", "fines", "penalty", "bail", "bond", "bounty", "reward", "prize", "discount", "discounts", "stake",
        "stakes", "deposit", "rebate", "credit", "credits", "surcharge", "commission", "royalty", "ticket", "tickets", "price", "prices", "salary", "ransom", "scholarship", "grant", "grants",
        "threshold", "target", "targets", "goal", "cap", "limit", "ceiling", "quota", "chance", "chances", "probability", "odds", "off", "apr", "interest", "mortgage", "house", "home", "mansion", "apartment",
        "condo", "car", "lawsuit", "settlement", "verdict", "contract", "deal", "transfer", "confidence", "certainty", "sure", "cotton", "polyester", "wool", "silk", "alcohol", "abv", "proof", "juice",
        "humidity", "grade", "slope", "solution").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetBefore = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "bail", "bond", "fine", "fined", "fee", "prize", "reward", "ransom", "priced", "price", "pricing", "fare", "rent", "target", "cap", "threshold", "limit").GetAlternateLookup<ReadOnlySpan<char>>();

    // "The set includes 100 chips", "the hall seats 400": what a thing has in it can be seen on it.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Holding = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "includes", "include", "contains", "contain", "features", "feature", "comes", "offers", "seats", "holds", "boasts", "packs", "weighs", "measures", "towing", "rating", "seating").GetAlternateLookup<ReadOnlySpan<char>>();

    // Scores are kept in public; who was there saw them.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SportWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "punches", "outrebounded", "outscored", "threes", "free-throws", "shotmaking", "backcourt", "frontcourt", "rookie", "roster", "dribble", "offense", "dodgers", "ballpark", "homerun", "fighter's",
        "touchdown", "touchdowns", "rebounds", "wicket", "wickets", "innings", "quarterback", "linebacker", "receiver", "midfielder", "striker", "goalkeeper", "batting", "homers", "homer", "inning", "playoff",
        "playoffs", "knockout", "featherweight", "lightweight", "heavyweight", "middleweight", "welterweight", "bantamweight", "super-bantamweight", "wrestler", "wrestlers", "freethrow", "three-pointers", "three-pointer",
        "turnovers", "shutout", "puck", "goaltender", "halftime", "overtime", "undefeated", "unbeaten", "postseason", "preseason", "offseason", "assists", "kos", "ko", "boxer", "boxing", "fumble", "interceptions",
        "sacks", "punt", "dunk", "pitcher", "outfielder", "infielder", "shortstop", "bullpen", "penalties", "hat-trick", "league", "coach", "jockey", "furlongs", "birdie", "bogey").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MarketWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "stocks", "stock", "shares", "share", "index", "indexes", "indices", "futures", "yield", "yields", "nasdaq", "dow", "s&p", "ftse", "stoxx", "nikkei", "dax", "sensex", "nifty", "hang", "crude", "brent", "barrel",
        "treasuries", "bitcoin", "ethereum", "gold", "silver", "copper", "aluminum", "dollar", "euro", "yen", "sterling", "rupee", "yuan", "bonds", "equities", "currency", "premarket", "trading").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MarketMoves = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "rose", "fell", "gained", "lost", "dropped", "climbed", "slid", "slipped", "closed", "ended", "opened", "traded", "jumped", "tumbled", "surged", "plunged", "advanced", "declined", "rallied", "sank", "edged",
        "added", "shed", "settled", "dipped", "up", "down", "higher", "lower", "rise", "rising", "falling", "gaining", "rises", "falls", "gains", "drops").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GameWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "season", "seasons", "game", "games", "team", "teams", "teammate", "teammates", "player", "players", "coach", "coaches", "league", "scored", "scoring", "points", "playoffs", "roster", "rookie", "draft",
        "bout", "fight", "fighter", "title", "champion", "championship", "tournament", "match", "matches", "goal", "goals", "win", "wins", "defense", "offense", "quarterback", "pitcher", "shooting", "shooter",
        "nba", "nfl", "mlb", "nhl", "ncaa", "basketball", "football", "baseball", "hockey", "soccer", "cricket", "boxing", "rebounds", "assists", "guard", "forward").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a document tells of sports: of its words, enough are a game's.</summary>
    public static bool IsAboutSports(DocumentTree tree)
    {
        const int Share = 40;
        const int Fewest = 8;
        int words = 0;
        int game = 0;
        foreach (TextBlock block in tree.TextBlocks)
        {
            if (block is not ParagraphBlock)
            {
                continue;
            }

            string text = block.Prose.Text;
            foreach (Token token in block.Prose.Tokens)
            {
                if (token.Kind == TokenKind.Word)
                {
                    words++;
                    game += GameWords.Contains(text.AsSpan(token.Start, token.Length)) ? 1 : 0;
                }
            }
        }

        return game >= Fewest && game * Share >= words;
    }

    /// <summary>Whether a number is a statistic by a policy.</summary>
    public static bool IsStatistic(Quantity quantity, NumberPolicy policy)
    {
        if (quantity.IsVague || IsCompound(quantity) || !HasSize(quantity, policy) || IsPartOfName(quantity))
        {
            return false;
        }

        return !(quantity.Kind is QuantityKind.Money or QuantityKind.Share && IsSetByRule(quantity)) && !IsHeld(quantity) && !IsScoreOrPrice(quantity);
    }

    private static bool HasSize(Quantity quantity, NumberPolicy policy)
    {
        decimal size = Math.Abs(quantity.Value ?? quantity.High ?? 0);
        return quantity.Kind switch
        {
            QuantityKind.Count => (policy.Kinds & NumberKinds.Count) != 0 && size >= policy.MinimumCount && quantity.Unit is { } unit && !OwnUnits.Contains(unit),
            QuantityKind.Money => (policy.Kinds & NumberKinds.Money) != 0 && size >= policy.MinimumMoney,
            QuantityKind.Share => (policy.Kinds & NumberKinds.Share) != 0 && !quantity.IsWritten && size is > 0 and < 100,
            QuantityKind.Points => (policy.Kinds & NumberKinds.Points) != 0,

            // Lengths, spans of time, sizes of files and degrees describe things; quantities of goods, land and energy are statistics.
            QuantityKind.Measure => (policy.Kinds & NumberKinds.Measure) != 0 && size >= policy.MinimumMeasure
                && quantity.Measure is { Dimension: Dimension.Area or Dimension.Volume or Dimension.Mass or Dimension.Energy or Dimension.Power },
            _ => false,
        };
    }

    // "a 112-page book", "a 20-metre tree": the number describes a thing, and is no finding about the world.
    private static bool IsCompound(Quantity quantity)
    {
        string text = quantity.Sentence.Prose.Text;
        int end = quantity.NumberSpan.End;
        if (quantity.IsReversed || IsModifier(quantity, text))
        {
            return true;
        }

        return end + 1 < text.Length && text[end] is '-' or '\u2011' && !text.AsSpan(end + 1).StartsWith("plus", StringComparison.OrdinalIgnoreCase);
    }

    // "its $1.1-billion takeover", "the $100 billion deal"
    private static bool IsModifier(Quantity quantity, string text)
    {
        if (quantity.Kind != QuantityKind.Money)
        {
            return false;
        }

        ReadOnlySpan<Token> tokens = quantity.Sentence.Tokens;
        int first = TokenAt(quantity.Sentence, quantity.ProseSpan.Start);
        int next = TokenAt(quantity.Sentence, quantity.ProseSpan.End - 1) + 1;
        if (first == 0 || next >= tokens.Length || tokens[next].Kind != TokenKind.Word || tokens[next].Start > quantity.ProseSpan.End + 1)
        {
            return false;
        }

        Cue before = CueLexicon.Of(text.AsSpan(tokens[first - 1].Start, tokens[first - 1].Length));
        Cue behind = CueLexicon.Of(text.AsSpan(tokens[next].Start, tokens[next].Length));
        return (before & (Cue.Definite | Cue.Indefinite | Cue.Possessive)) != 0
            && (behind & (Cue.Preposition | Cue.Boundary | Cue.Be | Cue.Auxiliary | Cue.Modal | Cue.Pronoun | Cue.Definite | Cue.Adverb)) == 0;
    }

    // "Boeing 787 jets", "the 747 Jumbo", "Fortune 100 brands": a bare number beside a name belongs to it.
    private static bool IsPartOfName(Quantity quantity)
    {
        if (quantity.Kind != QuantityKind.Count || quantity.IsWritten)
        {
            return false;
        }

        string text = quantity.Sentence.Prose.Text;
        ReadOnlySpan<char> number = text.AsSpan(quantity.NumberSpan.Start, quantity.NumberSpan.Length);
        if (number.ContainsAnyExceptInRange('0', '9') || number.Length > 4)
        {
            return false;
        }

        // "the 1922 film stars"
        if (number.Length == 4 && number[0] is '1' && number[1] is >= '6' || number.Length == 4 && number[0] is '2' && number[1] == '0')
        {
            return true;
        }

        int index = TokenAt(quantity.Sentence, quantity.NumberSpan.Start);
        ReadOnlySpan<Token> tokens = quantity.Sentence.Tokens;
        if (index > 1 && IsName(text, tokens[index - 1]) && tokens[index - 1].End + 1 == tokens[index].Start && !IsPlaceBehindPreposition(text, tokens, index - 1))
        {
            return true;
        }

        return index >= 0 && index + 1 < tokens.Length && IsName(text, tokens[index + 1]) && text[tokens[index + 1].End - 1] is not 's' && !IsPluralPeople(text.AsSpan(tokens[index + 1].Start, tokens[index + 1].Length));
    }

    private static bool IsName(string text, Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Alphanumeric && char.IsUpper(text[token.Start]) && (CueLexicon.Of(text.AsSpan(token.Start, token.Length)) & (Cue.Calendar | Cue.Adverb | Cue.Preposition)) == 0;

    // "In Gaza 800 people": the name is a place of its own.
    private static bool IsPlaceBehindPreposition(string text, ReadOnlySpan<Token> tokens, int name) =>
        name > 0 && (CueLexicon.Of(text.AsSpan(tokens[name - 1].Start, tokens[name - 1].Length)) & Cue.Preposition) != 0;

    private static bool IsPluralPeople(ReadOnlySpan<char> word) => word.EndsWith("ese") || word.EndsWith("ish") || word.EndsWith("ch") || word.EndsWith("n") || word.EndsWith("i");

    private static bool IsSetByRule(Quantity quantity)
    {
        string text = quantity.Sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = quantity.Sentence.Tokens;
        int first = TokenAt(quantity.Sentence, quantity.ProseSpan.Start);
        int last = TokenAt(quantity.Sentence, quantity.ProseSpan.End - 1);
        for (int i = last + 1; i < Math.Min(tokens.Length, last + 4); i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Punctuation) || tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Start] is not '-')
            {
                break;
            }

            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (SetByRule.Contains(word))
            {
                return true;
            }

            if ((CueLexicon.Of(word) & (Cue.Preposition | Cue.Boundary | Cue.Be | Cue.Definite)) != 0)
            {
                break;
            }
        }

        // Wages and rates are there for all to see, what must be was set by a rule.
        const decimal LargeSum = 1_000_000;
        if (quantity.Kind == QuantityKind.Money && quantity.Per is not null && (quantity.Value ?? quantity.High) < LargeSum)
        {
            return true;
        }

        const int Reach = 6;
        for (int i = first - 1; i >= Math.Max(0, first - Reach); i--)
        {
            if (text.AsSpan(tokens[i].Start, tokens[i].Length) is "must" or "require" or "requires" or "required" or "threshold")
            {
                return true;
            }

            // "a fee of 2.3%"
            if (i >= first - 3 && i + 1 < first && text.AsSpan(tokens[i + 1].Start, tokens[i + 1].Length) is "of" && SetByRule.Contains(text.AsSpan(tokens[i].Start, tokens[i].Length)))
            {
                return true;
            }

            if (quantity.Kind == QuantityKind.Money && SetBefore.Contains(text.AsSpan(tokens[i].Start, tokens[i].Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHeld(Quantity quantity)
    {
        const decimal Few = 2_000;
        if (quantity.Kind is not (QuantityKind.Count or QuantityKind.Measure))
        {
            return false;
        }

        string text = quantity.Sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = quantity.Sentence.Tokens;
        int first = TokenAt(quantity.Sentence, quantity.ProseSpan.Start);
        for (int i = first - 1; i >= Math.Max(0, first - 4); i--)
        {
            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (Holding.Contains(word) || word is "has" or "have" && quantity.Value < Few)
            {
                return true;
            }
        }

        return false;
    }

    // What stands around a number tells whether it keeps score or quotes a market: as many tokens on either side.
    private static bool IsScoreOrPrice(Quantity quantity)
    {
        const int Window = 50;
        Prose prose = quantity.Sentence.Prose;
        string text = prose.Text;
        int place = quantity.Sentence.FirstToken + TokenAt(quantity.Sentence, quantity.NumberSpan.Start);
        int first = quantity.Sentence.FirstToken;
        int end = first + quantity.Sentence.TokenCount;
        bool hasMarket = false;
        bool hasMove = false;
        for (int i = Math.Max(0, place - Window); i < Math.Min(prose.Tokens.Length, place + Window); i++)
        {
            Token token = prose.Tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
            if (SportWords.Contains(word))
            {
                return true;
            }

            hasMarket |= MarketWords.Contains(word);
            hasMove |= i >= first && i < end && MarketMoves.Contains(word);
        }

        return hasMarket && hasMove && quantity.Kind is QuantityKind.Share or QuantityKind.Points or QuantityKind.Money;
    }

    private static int TokenAt(Sentence sentence, int position)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        int low = 0;
        int high = tokens.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].End <= position)
            {
                low = middle + 1;
            }
            else if (tokens[middle].Start > position)
            {
                high = middle - 1;
            }
            else
            {
                return middle;
            }
        }

        return low;
    }
}
