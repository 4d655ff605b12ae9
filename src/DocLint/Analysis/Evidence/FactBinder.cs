using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>A number or date of a text that states what a fact of the house is about.</summary>
/// <param name="House">The fact of the house.</param>
/// <param name="Stated">The number or date of the text.</param>
/// <param name="Agrees">Whether the two agree, rounding, comparison and tolerance allowed for.</param>
public sealed record BoundFact(HouseFact House, Fact Stated, bool Agrees);

/// <summary>Binds the numbers and dates of a text to the facts of the house that they state.</summary>
/// <remarks>
/// <para>Only plain statements are bound: "Lisbon has 545,000 inhabitants", "the population of Lisbon is 545,000", "Acme was founded in 1987". A sentence
/// that speaks of another time, of a change, a plan or a part, or between the quotation marks of somebody else, states something else.</para>
/// </remarks>
public static class FactBinder
{
    // Words that may stand between a subject, its attribute and the value without changing what is stated.
    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "are", "was", "were", "has", "have", "had", "with", "of", "in", "on", "at", "to", "a", "an", "the", "its", "his", "her", "their", "stands", "stood", "counts", "employs",
        "houses", "keeps", "maintains", "operates", "runs", "owns", "home", "now", "today", "currently", "total", "some", "about", "around", "approximately", "roughly", "nearly", "almost",
        "over", "more", "than", "fewer", "less", "at", "least", "exactly", "which", "that", "who", "it", "by", "numbers", "totals", "comes", "figure", "s",
        ",", ":", "(", ")", "–", "—", "-", "=", "~",
    };

    // Words that make a statement one about another time, a change, a plan, a part or a doubt.
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "will", "would", "could", "may", "might", "should", "if", "unless", "not", "no", "never", "without", "plans", "planned", "plan", "target", "targets", "goal", "expected", "expects", "projected",
        "projects", "forecast", "forecasts", "hopes", "aims", "proposed", "estimated", "estimates", "once", "formerly", "previously", "earlier", "ago", "then", "former", "peak", "until", "before", "after",
        "since", "rose", "fell", "grew", "dropped", "cut", "cuts", "added", "adds", "hired", "lost", "increase", "increased", "decrease", "decreased", "another", "additional", "further", "extra",
        "each", "every", "per", "average", "only", "part", "among", "including", "combined", "together", "versus", "unlike", "compared", "false", "wrong", "claim", "claimed", "claims", "allegedly", "refounded", "re-founded",
    };

    // Words behind a value that leave it whole.
    private static readonly HashSet<string> Followers = new(StringComparer.OrdinalIgnoreCase) { "and", "but", "today", "now", "currently", "worldwide", "total", "altogether", "as", "while", "according" };

    // Words that begin sentences with a capital and are no part of the name behind them.
    private static readonly HashSet<string> Starters = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "in", "at", "of", "for", "and", "but", "while", "when", "as", "with", "from", "although", "though", "like", "yet", "so", "today", "now", "both", "on", "to", "by", "that", "because", "where", "why", "how",
    };

    /// <summary>The bindings of a document, in source order.</summary>
    public static IReadOnlyList<BoundFact> Bind(SemanticModel model, FactIndex index)
    {
        if (index.Facts.IsEmpty)
        {
            return [];
        }

        var bound = new List<BoundFact>();
        ILookup<Sentence, Quantity>? quantities = null;
        ILookup<Sentence, DateMention>? dates = null;
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            foreach (Sentence sentence in block.Prose.Sentences)
            {
                List<(TextSpan Span, IReadOnlyList<HouseFact> Facts)> subjects = index.FindSubjects(sentence);

                subjects.RemoveAll(subject => IsPartOfName(sentence, subject.Span));
                if (subjects.Count == 0 || SpeaksOfOthers(sentence, subjects))
                {
                    continue;
                }

                quantities ??= model.Quantities.ToLookup(quantity => quantity.Sentence);
                dates ??= model.Dates.ToLookup(date => date.Sentence);

                // Behind a second subject, a value could be of either.
                int other = subjects.FindIndex(subject => subject.Facts[0].Subject != subjects[0].Facts[0].Subject);
                int end = other < 0 ? int.MaxValue : subjects[other].Span.Start;
                var statement = new Statement(model, sentence, subjects[0].Span, end, [.. quantities[sentence]], [.. dates[sentence]]);
                foreach (HouseFact fact in subjects[0].Facts)
                {
                    if (statement.Find(fact) is { } found)
                    {
                        bound.Add(found);
                    }
                }
            }
        }

        return bound;
    }

    // Words that make the name behind them a place of something else: "the district of Gaza", "a firm in Halm".
    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase) { "of", "in", "near", "from", "outside", "around", "at", "to", "by", "for", "across", "within", "inside", "over", "under", "than", "between", "against" };

    // "Greater Lisbon", "Lisbon Airport", "Lisbon's west" have numbers of their own.
    private static bool IsPartOfName(Sentence sentence, TextSpan subject)
    {
        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            ReadOnlySpan<char> word = FactWords.TextOf(text, tokens[i]);
            bool isName = tokens[i].Kind is TokenKind.Word or TokenKind.Abbreviation or TokenKind.Alphanumeric && char.IsUpper(word[0]);
            if (isName && (tokens[i].End == subject.Start - 1 && !Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || tokens[i].Start == subject.End + 1)
                || (tokens[i].Start == subject.End || tokens[i].End == subject.Start) && (word is "-" or "‑"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksOfOthers(Sentence sentence, List<(TextSpan Span, IReadOnlyList<HouseFact> Facts)> subjects)
    {
        string text = sentence.Prose.Text;
        foreach (Token token in sentence.Tokens)
        {
            if (Others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(FactWords.TextOf(text, token)) && !subjects.Exists(subject => subject.Span.Contains(token.Span)))
            {
                return true;
            }
        }

        return text.AsSpan(sentence.ProseSpan.Start, sentence.ProseSpan.Length).TrimEnd().EndsWith("?");
    }

    private sealed class Statement(SemanticModel model, Sentence sentence, TextSpan subject, int end, Quantity[] quantities, DateMention[] dates)
    {
        private readonly string _text = sentence.Prose.Text;

        public BoundFact? Find(HouseFact fact)
        {
            Fact? only = null;
            bool agrees = false;
            if (fact.Date is { } day)
            {
                foreach (DateMention date in dates)
                {
                    if (date.Kind is DateKind.Day or DateKind.Month or DateKind.Year && !date.IsApproximate && !date.IsResolved && date.Date.Year is not null && States(fact, date, false))
                    {
                        if (only is not null)
                        {
                            return null;
                        }

                        only = date;
                        agrees = Agree(date.Date, day) || date.Alternative is { } other && Agree(other, day);
                    }
                }

                return only is null ? null : new BoundFact(fact, only, agrees);
            }

            if (!FitsTime(fact))
            {
                return null;
            }

            foreach (Quantity quantity in quantities)
            {
                if (!quantity.IsVague && quantity.Per is null && IsWhole(quantity) && AreComparable(quantity, fact.Quantity!) && States(fact, quantity, NamesAttribute(fact, quantity)))
                {
                    if (only is not null)
                    {
                        return null;
                    }

                    only = quantity;
                    agrees = Agree(quantity, fact);
                }
            }

            return only is null ? null : new BoundFact(fact, only, agrees);
        }

        // "300 employees in Spain", "300 employees who speak Greek": a part of them.
        private bool IsWhole(Quantity quantity)
        {
            foreach (Token token in sentence.Tokens)
            {
                if (token.Start < quantity.ProseSpan.End)
                {
                    continue;
                }

                ReadOnlySpan<char> word = _text.AsSpan(token.Start, token.Length);
                return token.Kind is TokenKind.Punctuation or TokenKind.Symbol || Followers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
                    || Array.Exists(dates, date => date.ProseSpan.Start >= token.Start && date.ProseSpan.Start - token.End <= 1);
            }

            return true;
        }

        // A value of a day is compared with statements of its year and with those that name no time.
        private bool FitsTime(HouseFact fact)
        {
            foreach (DateMention date in dates)
            {
                if (date.Text.ToLowerInvariant() is "today" or "now" or "nowadays" or "currently")
                {
                    continue;
                }

                if (date.Date.Year is not { } year || fact.AsOf is null || year != fact.AsOf.Value.Year || date.End is not null)
                {
                    return false;
                }
            }

            return true;
        }

        // Subject, then value with the attribute as its noun; or subject and attribute in either order, then the value.
        private bool States(HouseFact fact, Fact value, bool isNoun)
        {
            if (value.ProseSpan.Start < subject.End || value.ProseSpan.Start >= end || model.QuotationAt(value.Span) is not null)
            {
                return false;
            }

            if (isNoun)
            {
                return !IsPlace(null) && OnlyLinks(subject.End, value.ProseSpan.Start, fact);
            }

            if (FindAttribute(fact, value.ProseSpan.Start) is not { } attribute)
            {
                return false;
            }

            int first = Math.Min(subject.End, attribute.End);
            return !IsPlace(attribute) && OnlyLinks(first, value.ProseSpan.Start, fact) && value.ProseSpan.Start - Math.Max(subject.End, attribute.End) <= 60;
        }

        // A preposition before the subject makes it the place of something else, but for "the population of Lisbon" and "In Lisbon, which has".
        private bool IsPlace(TextSpan? attribute)
        {
            ReadOnlySpan<Token> tokens = sentence.Tokens;
            for (int i = 1; i < tokens.Length; i++)
            {
                int before = tokens[i].Start == subject.Start ? i - 1 : -1;
                before -= before > 0 && Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(FactWords.TextOf(_text, tokens[before])) && !Prepositions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(FactWords.TextOf(_text, tokens[before])) ? 1 : 0;
                if (before >= 0 && Prepositions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(FactWords.TextOf(_text, tokens[before])))
                {
                    bool isOfAttribute = attribute is { } span && span.End <= tokens[before].Start && tokens[before].Start - span.End <= 1;
                    bool isSet = before == 0 && _text.AsSpan(subject.End).StartsWith(",");
                    return !isOfAttribute && !isSet;
                }
            }

            return false;
        }

        private bool OnlyLinks(int start, int end, HouseFact fact)
        {
            foreach (Token token in sentence.Tokens)
            {
                if (token.Start < start || token.Start >= end || subject.Contains(token.Span))
                {
                    continue;
                }

                ReadOnlySpan<char> word = FactWords.TextOf(_text, token);
                if (!Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !IsAttributeWord(fact, word))
                {
                    return false;
                }
            }

            return true;
        }

        private TextSpan? FindAttribute(HouseFact fact, int before)
        {
            ReadOnlySpan<Token> tokens = sentence.Tokens;
            for (int i = tokens.Length - 1; i >= 0; i--)
            {
                if (tokens[i].Start < before && !subject.Contains(tokens[i].Span) && Phrase(fact, tokens[i..], before) is { } length)
                {
                    return TextSpan.FromBounds(tokens[i].Start, tokens[i + length - 1].End);
                }
            }

            return null;
        }

        private int? Phrase(HouseFact fact, ReadOnlySpan<Token> tokens, int before)
        {
            foreach (string phrase in fact.Words.Prepend(fact.Attribute))
            {
                string[] words = FactWords.Split(phrase);
                bool fits = words.Length > 0 && words.Length <= tokens.Length && tokens[words.Length - 1].End <= before;
                for (int i = 0; fits && i < words.Length; i++)
                {
                    fits = FactWords.AreSame(FactWords.TextOf(_text, tokens[i]), words[i]);
                }

                if (fits)
                {
                    return words.Length;
                }
            }

            return null;
        }

        private static bool IsAttributeWord(HouseFact fact, ReadOnlySpan<char> word)
        {
            foreach (string phrase in fact.Words.Prepend(fact.Attribute))
            {
                foreach (string part in FactWords.Split(phrase))
                {
                    if (FactWords.AreSame(word, part))
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        // "545,000 inhabitants": all that is counted is the attribute, so that "1,200 new employees" is something else.
        private bool NamesAttribute(HouseFact fact, Quantity quantity)
        {
            if (quantity.Kind is not (QuantityKind.Count or QuantityKind.Number or QuantityKind.Measure) || quantity.NounSpan.Length == 0)
            {
                return false;
            }

            string noun = _text.Substring(quantity.NounSpan.Start, quantity.NounSpan.Length);
            string[] words = FactWords.Split(noun);
            return fact.Words.Prepend(fact.Attribute).Any(phrase => FactWords.Split(phrase) is { } parts && parts.Length == words.Length && parts.Zip(words).All(pair => FactWords.AreSame(pair.First, pair.Second)));
        }

        private static bool AreComparable(Quantity a, Quantity b) => (a.Kind, b.Kind) switch
        {
            (QuantityKind.Count or QuantityKind.Number, QuantityKind.Count or QuantityKind.Number) => true,
            (QuantityKind.Measure, QuantityKind.Measure) => a.Measure is { IsVague: false } x && b.Measure is { IsVague: false } y && x.Dimension == y.Dimension,
            (QuantityKind.Money, QuantityKind.Money) => a.Currency == b.Currency,
            (QuantityKind.Share, QuantityKind.Share) or (QuantityKind.Age, QuantityKind.Age) => true,
            _ => false,
        };

        private static bool Agree(PartialDate stated, PartialDate known) =>
            stated.Year == known.Year && (stated.Month is null || known.Month is null || stated.Month == known.Month) && (stated.Day is null || known.Day is null || stated.Day == known.Day);

        private static bool Agree(Quantity stated, HouseFact fact)
        {
            Interval said = InBaseUnits(stated);
            Interval known = InBaseUnits(fact.Quantity!, isSheet: true);
            decimal slack = Math.Max(Math.Abs(known.Low), Math.Abs(known.High)) * fact.Tolerance;
            return said.Low <= known.High + slack && known.Low - slack <= said.High;
        }

        // What lies beyond what a decimal holds counts as unbounded.
        private static Interval InBaseUnits(Quantity quantity, bool isSheet = false)
        {
            // The house means what it writes: "100 km" in a sheet is no rounded number, though "6.8 million" is.
            Interval interval = isSheet && quantity is { Value: { } exact, Comparator: Comparator.None } && decimal.IsInteger(exact) && !quantity.Text.Contains('.', StringComparison.Ordinal) ? Interval.Exactly(exact) : quantity.Interval;
            decimal factor = quantity.Measure?.Factor ?? 1;
            decimal offset = quantity.Measure?.Offset ?? 0;
            return new Interval(Scale(interval.Low, decimal.MinValue), Scale(interval.High, decimal.MaxValue));

            decimal Scale(decimal value, decimal bound)
            {
                const decimal Largest = 1e24m;
                return Math.Abs(value) > Largest ? bound / 2 : value * factor + offset;
            }
        }
    }
}
