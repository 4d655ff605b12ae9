using System.Globalization;
using System.Text;

namespace DocLint.Benchmarks;

/// <summary>Writes plausible English articles in Markdown, the same for the same seed.</summary>
/// <remarks>
/// <para>They hold what the tool looks for, about as often as published articles do: names with titles, dates, shares, money, measures, ranges, quotations with speakers, links, footnotes, lists and tables.</para>
/// </remarks>
internal sealed class ArticleGenerator(int seed)
{
    private static readonly string[] s_firstNames = ["Marta", "Jonas", "Aisha", "Carlos", "Ingrid", "Tomas", "Leila", "Peter", "Nadia", "Hugo"];
    private static readonly string[] s_surnames = ["Lind", "Okafor", "Moreno", "Weber", "Silva", "Hall", "Tanaka", "Brandt", "Petrov", "Castle"];
    private static readonly string[] s_titles = ["Dr. ", "Prof. ", "Mr. ", "Ms. ", "Sen. ", "", "", "", ""];
    private static readonly string[] s_organisations = ["Harbour Board", "Tide Energy Inc.", "Ministry of Transport", "River Watch", "Northern Rail Ltd.", "City Council", "U.S. Coast Survey", "Lake University"];
    private static readonly string[] s_places = ["Oslo", "the northern districts", "Port Aster", "the U.K.", "the old harbour", "Lake County", "St. Olave", "the valley"];
    private static readonly string[] s_subjects = ["The report", "The new line", "A second study", "The agency", "The ferry service", "This year’s budget", "The flood barrier", "The plan", "Local industry", "The survey"];
    private static readonly string[] s_verbs = ["covers", "reached", "supports", "replaced", "employs", "serves", "affected", "protects", "lost", "connects"];
    private static readonly string[] s_adjectives = ["rural", "older", "coastal", "small", "public", "young", "private", "regional", "empty", "new"];
    private static readonly string[] s_nouns = ["households", "passengers", "workers", "schools", "farms", "vessels", "buildings", "patients", "stations", "companies"];
    private static readonly string[] s_months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] s_sayings =
        ["we did not expect the water to rise so fast", "nobody asked the people who live here", "the numbers speak for themselves", "it will take years to repair", "there is no plan for the winter", "this is only the first step"];

    private static readonly string[] s_topics = ["Transport", "Housing", "The river", "Energy", "Health", "Schools", "The harbour", "Budget"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _notes;

    /// <summary>Writes one article of at least <paramref name="length"/> characters; it ends with its paragraph.</summary>
    public string Write(int length)
    {
        _text.Clear();
        _notes = 0;
        string topic = Pick(s_topics);
        Line($"---\ntitle: {topic} in {Pick(s_places)}\nauthor: {Name()}\ndate: {_random.Next(2015, 2026)}-{_random.Next(1, 13):00}-{_random.Next(1, 29):00}\n---\n");
        Line($"# {topic} in {Pick(s_places)}\n");
        for (int block = 1; _text.Length < length; block++)
        {
            Block(block);
        }

        for (int note = 1; note <= _notes; note++)
        {
            Line($"[^{note}]: {Pick(s_organisations)}, {Year()}. <https://example.org/reports/{note}>");
        }

        return _text.ToString();
    }

    private void Block(int block)
    {
        if (block % 6 == 0)
        {
            Line($"## {Pick(s_topics)} and {Pick(s_adjectives)} {Pick(s_nouns)}\n");
        }
        else if (block % 11 == 0)
        {
            Line($"| Year | {Pick(s_nouns)} | share |\n|---|---:|---:|");
            for (int row = 0; row < 4; row++)
            {
                Line($"| {Year()} | {Count()} | {Share()} |");
            }

            Line("");
        }
        else if (block % 7 == 0)
        {
            for (int item = 0; item < 4; item++)
            {
                Line($"- {Count()} {Pick(s_adjectives)} {Pick(s_nouns)} in {Pick(s_places)}");
            }

            Line("");
        }
        else if (block % 13 == 0)
        {
            Line($"> {Capital(Pick(s_sayings))}, and {Pick(s_sayings)}.\n");
        }
        else
        {
            Paragraph();
        }
    }

    private void Paragraph()
    {
        int sentences = _random.Next(3, 8);
        for (int i = 0; i < sentences; i++)
        {
            _text.Append(i > 0 ? " " : "").Append(Sentence());
        }

        Line("\n");
    }

    private string Sentence() => _random.Next(12) switch
    {
        0 => $"{Pick(s_subjects)} {Pick(s_verbs)} {Count()} {Pick(s_adjectives)} {Pick(s_nouns)} in {Pick(s_places)}.",
        1 => $"According to the {Pick(s_organisations)}, {Share()} of {Pick(s_adjectives)} {Pick(s_nouns)} moved to {Pick(s_places)} between {Year()} and {Year()}.",
        2 => $"“{Capital(Pick(s_sayings))},” said {Pick(s_titles)}{Name()}, who leads the {Pick(s_organisations)}.",
        3 => $"On {Pick(s_months)} {_random.Next(1, 29)}, {Year()}, {Name()} told reporters that {Pick(s_sayings)}.",
        4 => $"The cost rose from ${_random.Next(2, 40)}.{_random.Next(1, 10)} million to ${_random.Next(41, 90)} million, [a record]({Address()}).",
        5 => $"{Pick(s_subjects)} is {_random.Next(2, 400)} km long and {_random.Next(2, 90)} to {_random.Next(91, 300)} m wide[^{++_notes}].",
        6 => $"Does that help {Pick(s_adjectives)} {Pick(s_nouns)}?",
        7 => $"{Pick(s_titles)}{Name()} of *{Pick(s_organisations)}* calls it “a turning point” for {Pick(s_places)}.",
        8 => $"Nearly {_random.Next(2, 9)} in 10 {Pick(s_nouns)} opened before {_random.Next(6, 11)} a.m. in {Pick(s_places)}, [a survey by the {Pick(s_organisations)}]({Address()}) found.",
        9 => $"It is, by all accounts, the largest of its kind in {Pick(s_places)}, with more than {Count()} {Pick(s_nouns)}.",
        10 => $"Critics say that {Pick(s_sayings)}; others (see p. {_random.Next(2, 300)}) disagree.",
        _ => $"{Pick(s_subjects)} {Pick(s_verbs)} **{Pick(s_adjectives)} {Pick(s_nouns)}**, {Pick(s_adjectives)} {Pick(s_nouns)} and, in {Year()}, even {Pick(s_nouns)}.",
    };

    private string Name() => $"{Pick(s_firstNames)} {Pick(s_surnames)}";

    private string Address() => $"https://www.example.org/{Pick(s_nouns)}/{_random.Next(1000)}";

    private string Year() => _random.Next(1950, 2026).ToString(CultureInfo.InvariantCulture);

    private string Count() => _random.Next(2, 900_000).ToString("#,0", CultureInfo.InvariantCulture);

    private string Share() => _random.Next(2) == 0 ? $"{_random.Next(1, 99)}%" : $"{_random.Next(1, 99)}.{_random.Next(1, 10)} percent";

    private string Pick(string[] words) => words[_random.Next(words.Length)];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private void Line(string line) => _text.Append(line).Append('\n');
}
