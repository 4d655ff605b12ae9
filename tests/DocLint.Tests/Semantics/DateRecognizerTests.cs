using System.Collections.Immutable;
using CsCheck;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

public class DateRecognizerTests
{
    private static readonly DateOnly s_today = new(2018, 10, 9);

    [Theory]
    [InlineData("9 October 2018")]
    [InlineData("October 9, 2018")]
    [InlineData("October 9 2018")]
    [InlineData("October 9,2018")]
    [InlineData("Oct. 9, 2018")]
    [InlineData("9th October 2018")]
    [InlineData("9th of October, 2018")]
    [InlineData("9. Oct. 2018")]
    [InlineData("9-Oct-2018")]
    [InlineData("2018-10-09")]
    [InlineData("2018/10/09")]
    [InlineData("ninth of October 2018")]
    [InlineData("October the ninth, two thousand and eighteen")]
    [InlineData("october 9th, 2018")]
    public void Reads_a_day_in_all_common_forms(string written)
    {
        DateMention mention = Single($"It began on {written}.");

        Assert.Equal(written, mention.Text);
        Assert.Equal(DateKind.Day, mention.Kind);
        Assert.Equal(new DateOnly(2018, 10, 9), mention.Date.ToDateOnly());
    }

    [Theory]
    [InlineData("The vote was on Oct 9 at noon.", "Oct 9", "--10-09")]
    [InlineData("Since October 2018 it is open.", "October 2018", "2018-10")]
    [InlineData("It opened in October.", "October", "--10")]
    [InlineData("It was founded in 1953.", "1953", "1953")]
    [InlineData("He won the 2018 election.", "2018", "2018")]
    [InlineData("The war (1953) was over.", "1953", "1953")]
    [InlineData("The armistice of 1953 holds.", "1953", "1953")]
    [InlineData("He left in mid-1953 for good.", "mid-1953", "1953")]
    public void Reads_a_date_as_far_as_it_is_given(string text, string written, string date)
    {
        DateMention mention = Single(text);

        Assert.Equal(written, mention.Text);
        Assert.Equal(date, mention.Date.ToString());
    }

    [Theory]
    [InlineData("Tuesday, 9 October 2018", "Tuesday")]
    [InlineData("Tuesday (9 October 2018)", "Tuesday")]
    [InlineData("Tue., Oct. 9, 2018", "Tue")]
    [InlineData("9 October 2018, a Tuesday", "Tuesday")]
    [InlineData("9 October 2018 (Tuesday)", "Tuesday")]
    [InlineData("Tuesday the 9th of October 2018", "Tuesday")]
    [InlineData("Tuesday evening, October 9, 2018", "Tuesday")]
    [InlineData("Tuesday, 2018-10-09", "Tuesday")]
    [InlineData("2018-10-09 (Tuesday)", "Tuesday")]
    [InlineData("Tue 10/09/2018", "Tue")]
    [InlineData("Tuesday, 09/10/2018", "Tuesday")]
    public void Takes_the_weekday_beside_a_date_into_it(string written, string weekday)
    {
        DateMention mention = Single($"They met on {written}.");

        Assert.Equal(written, mention.Text);
        Assert.Equal("2018-10-09", mention.Date.ToString());
        Assert.Equal(DayOfWeek.Tuesday, mention.Weekday!.Value);
        Assert.Equal(weekday, mention.Sentence.Prose.Text.Substring(mention.Weekday.ProseSpan.Start, mention.Weekday.ProseSpan.Length));
    }

    [Theory]
    [InlineData("Closed from 5 October 2018, Monday to Friday.")]
    [InlineData("On 5 October 2018, Monday's meeting was moved.")]
    [InlineData("The Sunday Times of 5 October 2018 had it.")]
    [InlineData("It was in the Sun, 5 October 2018, and in the Toronto Sun, 6 October 2018.")]
    [InlineData("He took the SAT, October 5, 2018, twice.")]
    public void Leaves_a_weekday_that_belongs_to_something_else(string text) =>
        Assert.All(Find(text), mention => Assert.True(mention.Weekday is null || mention.IsResolved));

    [Theory]
    [InlineData("It was carved c. 1420–1435.", "1420–1435")]
    [InlineData("It was carved circa 1420 to 1435.", "1420 to 1435")]
    public void Reads_a_range_of_years_that_are_guessed_at(string text, string written)
    {
        DateMention mention = Single(text);

        Assert.Equal(written, mention.Text);
        Assert.Equal("1435", mention.End.ToString());
        Assert.True(mention.IsApproximate);
    }

    [Theory]
    [InlineData("October 9–12, 2018", "2018-10-09", "2018-10-12")]
    [InlineData("9–12 October 2018", "2018-10-09", "2018-10-12")]
    [InlineData("9 October to 3 November 2018", "2018-10-09", "2018-11-03")]
    [InlineData("May and July 2020", "2020-05", "2020-07")]
    [InlineData("Jan–Mar 2020", "2020-01", "2020-03")]
    [InlineData("December 30 and January 2, 2019", "2018-12-30", "2019-01-02")]
    [InlineData("1998 and 2004", "1998", "2004")]
    [InlineData("1950-53", "1950", "1953")]
    [InlineData("300–200 BC", "-0299", "-0199")]
    public void Reads_a_range_with_the_parts_that_its_ends_share(string written, string start, string end)
    {
        DateMention mention = Single($"It lasted between {written}.");

        Assert.Equal(written, mention.Text);
        Assert.Equal(DateKind.Range, mention.Kind);
        Assert.Equal(start, mention.Date.ToString());
        Assert.Equal(end, mention.End.ToString());
    }

    [Fact]
    public void Reads_a_list_of_days_as_a_date_each()
    {
        ImmutableArray<DateMention> mentions = Find("It rained on October 9, 10 and 12, 2018, and on Thursday 26 and Friday 27 November 2015.");

        Assert.Equal(["October 9", "10", "12, 2018", "Thursday 26", "Friday 27 November 2015"], mentions.Select(mention => mention.Text));
        Assert.Equal(["2018-10-09", "2018-10-10", "2018-10-12", "2015-11-26", "2015-11-27"], mentions.Select(mention => mention.Date.ToString()));
    }

    [Theory]
    [InlineData("10/09/2018", "2018-10-09", "2018-09-10")]
    [InlineData("9.10.2018", "2018-10-09", "2018-09-10")]
    [InlineData("10/9/18", "2018-10-09", "2018-09-10")]
    [InlineData("31/12/2018", "2018-12-31", null)]
    [InlineData("12/31/2018", "2018-12-31", null)]
    [InlineData("05/05/1989", "1989-05-05", null)]
    [InlineData("29/02/2020", "2020-02-29", null)]
    public void Keeps_the_other_order_of_day_and_month(string written, string date, string? other)
    {
        DateMention mention = Single($"Signed on {written}.");

        Assert.Equal(written, mention.Text);
        Assert.Equal(date, mention.Date.ToString());
        Assert.Equal(other, mention.Alternative?.ToString());
    }

    [Theory]
    [InlineData("31 June 2018", "2018-06-31")]
    [InlineData("29 February 2023", "2023-02-29")]
    [InlineData("November 31", "--11-31")]
    [InlineData("31/06/2018", "2018-06-31")]
    public void Keeps_a_day_that_does_not_exist(string written, string date)
    {
        DateMention mention = Single($"It ends on {written}.");

        Assert.Equal(date, mention.Date.ToString());
        Assert.Null(mention.Date.ToDateOnly());
    }

    [Theory]
    [InlineData("in the 1990s", "1990s", DateKind.Decade, "1990")]
    [InlineData("in the '80s", "'80s", DateKind.Decade, "1980")]
    [InlineData("in the sixties", "sixties", DateKind.Decade, "1960")]
    [InlineData("in the mid-1970s", "mid-1970s", DateKind.Decade, "1970")]
    [InlineData("in the 19th century", "19th century", DateKind.Century, "1801")]
    [InlineData("in the fifth century BC", "fifth century BC", DateKind.Century, "-0499")]
    [InlineData("in Q3 2024", "Q3 2024", DateKind.Quarter, "2024-07")]
    [InlineData("in the third quarter of 2024", "third quarter of 2024", DateKind.Quarter, "2024-07")]
    [InlineData("in the second half of 2020", "second half of 2020", DateKind.Quarter, "2020-07")]
    [InlineData("in FY2023", "FY2023", DateKind.FiscalYear, "2023")]
    [InlineData("in fiscal 2020", "fiscal 2020", DateKind.FiscalYear, "2020")]
    [InlineData("in the 2018–19 season", "2018–19", DateKind.FiscalYear, "2018")]
    [InlineData("in 2019/20", "2019/20", DateKind.FiscalYear, "2019")]
    [InlineData("in spring of 1945", "spring of 1945", DateKind.Season, "1945")]
    [InlineData("in 44 BC", "44 BC", DateKind.Year, "-0043")]
    [InlineData("in A.D. 79", "A.D. 79", DateKind.Year, "0079")]
    public void Reads_longer_periods(string phrase, string written, DateKind kind, string date)
    {
        DateMention mention = Single($"It stood there {phrase}.");

        Assert.Equal(written, mention.Text);
        Assert.Equal(kind, mention.Kind);
        Assert.Equal(date, mention.Date.ToString());
    }

    [Theory]
    [InlineData("He came yesterday.", "yesterday", "2018-10-08")]
    [InlineData("He came three days ago.", "three days ago", "2018-10-06")]
    [InlineData("He came 1 month and 2 days ago.", "1 month and 2 days ago", "2018-09-07")]
    [InlineData("At last month's summit he spoke.", "last month", "2018-09")]
    [InlineData("It will end the day after tomorrow.", "day after tomorrow", "2018-10-11")]
    [InlineData("It rose this year.", "this year", "2018")]
    [InlineData("It will come in two weeks.", "in two weeks", "2018-10-23")]
    [InlineData("It will come two days after tomorrow.", "two days after tomorrow", "2018-10-12")]
    [InlineData("It is due 1 year and 2 days from today.", "1 year and 2 days from today", "2019-10-11")]
    [InlineData("He came in October of last year.", "October of last year", "2017-10")]
    [InlineData("He said on Sunday that it rained.", "Sunday", "2018-10-07")]
    [InlineData("It will rain on Sunday.", "Sunday", "2018-10-14")]
    [InlineData("It ends Friday next week.", "Friday next week", "2018-10-19")]
    [InlineData("It was held on the first Monday of October 2018.", "first Monday of October 2018", "2018-10-01")]
    public void Resolves_what_is_told_from_the_day_of_the_document(string text, string written, string date)
    {
        DateMention mention = Single(text);

        Assert.Equal(written, mention.Text);
        Assert.Equal(date, mention.Date.ToString());
        Assert.True(mention.IsResolved);
    }

    [Theory]
    [InlineData("It closed two weeks later.")]
    [InlineData("It happened many years ago.")]
    public void Leaves_what_nothing_can_resolve(string text)
    {
        DateMention mention = Single(text);

        Assert.Equal(DateKind.Relative, mention.Kind);
        Assert.Equal(default, mention.Date);
        Assert.False(mention.IsResolved);
    }

    [Fact]
    public void Resolves_nothing_without_a_day_to_see_it_from()
    {
        ImmutableArray<DateMention> mentions = Find("Yesterday and last week it rained, as on Tuesday.", null);

        Assert.Equal(3, mentions.Length);
        Assert.All(mentions, mention => Assert.False(mention.IsResolved));
    }

    [Fact]
    public void Keeps_both_readings_of_next_friday()
    {
        DateMention mention = Single("They meet next Friday.");

        Assert.Equal("2018-10-12", mention.Date.ToString());
        Assert.Equal("2018-10-19", mention.Alternative.ToString());
    }

    [Theory]
    [InlineData("about 1998", true)]
    [InlineData("circa 1500", true)]
    [InlineData("c. 1500", true)]
    [InlineData("late 1998", true)]
    [InlineData("the end of 1998", true)]
    [InlineData("in 1998", false)]
    public void Notices_words_that_blur(string phrase, bool approximate) =>
        Assert.Equal(approximate, Single($"It was built {phrase}.").IsApproximate);

    [Theory]
    [InlineData("There were 1,950 of them.")]
    [InlineData("It holds 2018 people.")]
    [InlineData("They met in Room 2018.")]
    [InlineData("Get version 2.10.18 now.")]
    [InlineData("About 3/4 of them won 3-1.")]
    [InlineData("Call 555-12-1998 or 1-800-2018.")]
    [InlineData("You may go, and I march on.")]
    [InlineData("May we go? Theresa May asked.")]
    [InlineData("He sat in the sun for a second.")]
    [InlineData("She is in her 80s.")]
    [InlineData("Temperatures were in the 80s.")]
    [InlineData("A total of 1953 votes were cast.")]
    [InlineData("It rose by 1500 last.")]
    [InlineData("The Sunday Times had it.")]
    [InlineData("They meet on the second Monday.")]
    [InlineData("They went from 1000 to 2000 clerks.")]
    [InlineData("A film by 20th Century Fox.")]
    [InlineData("We closed every Friday.")]
    [InlineData("A march of 2000 meters.")]
    [InlineData("Go to 10.1.20.2018 now.")]
    [InlineData("USA Today had it.")]
    [InlineData("In the third quarter they led by two.")]
    [InlineData("It lasted for two weeks.")]
    [InlineData("They won in three weeks.")]
    [InlineData("Over the last year it grew.")]
    public void Takes_no_other_number_or_word_for_a_date(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Counts_what_a_month_is_followed_by()
    {
        ImmutableArray<DateMention> mentions = Find("In March 12 towns voted. In May 2000 people came.");

        Assert.Equal(["March", "May"], mentions.Select(mention => mention.Text));
    }

    [Fact]
    public void Follows_a_list_of_years() =>
        Assert.Equal(["2008", "2012", "2016"], Find("He ran in 2008, 2012 and 2016.").Select(mention => mention.Text));

    [Theory]
    [InlineData('1')]
    [InlineData('M')]
    [InlineData('-')]
    [InlineData('\'')]
    public void Takes_linear_time_on_one_character(char c) => AssertFast(new string(c, 1_000_000));

    [Theory]
    [InlineData("9 and ")]
    [InlineData("9, ")]
    [InlineData("May ")]
    [InlineData("Monday ")]
    [InlineData("1998, ")]
    [InlineData("1998-")]
    [InlineData("9 October to ")]
    [InlineData("one day and ")]
    [InlineData("two years ago ")]
    [InlineData("twenty ")]
    [InlineData("the ")]
    [InlineData("10/")]
    [InlineData("last ")]
    public void Takes_linear_time_on_one_phrase(string phrase) => AssertFast(string.Concat(Enumerable.Repeat(phrase, 1_000_000 / phrase.Length)));

    [Fact]
    public void Keeps_mentions_in_order_and_inside_the_text()
    {
        string[] pieces = ["9", "October", "Oct.", ",", " ", "2018", "–", "to", "and", "Tuesday", "(", ")", "the", "of", "last", "week", "ago", "two", "1990s", "'", "80s", "BC", "Q3", "in", "/", "10", "-", "day", "after", "tomorrow", ".", "th", "first", "quarter", "year", "fiscal"];
        Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 40].Sample(words =>
        {
            int end = 0;
            foreach (DateMention mention in Find(string.Join(' ', words)))
            {
                Assert.True(mention.ProseSpan.Start >= end);
                Assert.True(mention.ProseSpan.Length > 0);
                end = mention.ProseSpan.End;
            }
        });
    }

    private static void AssertFast(string text)
    {
        var tree = new PlainTextFormat().Parse(SourceText.From(text, "a.txt"));
        foreach (TextBlock block in tree.TextBlocks)
        {
            _ = block.Prose.Sentences;
        }

        CpuTime.AssertWithin(TimeSpan.FromSeconds(2), () => DateRecognizer.Find(tree, s_today));
    }

    private static DateMention Single(string text) => Assert.Single(Find(text));

    private static ImmutableArray<DateMention> Find(string text) => Find(text, s_today);

    private static ImmutableArray<DateMention> Find(string text, DateOnly? today) =>
        DateRecognizer.Find(new PlainTextFormat().Parse(SourceText.From(text, "a.txt")), today);
}
