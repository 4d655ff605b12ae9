using DocLint.Diagnostics;
using DocLint.Rules.Citations;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

/// <summary>DL2010: sources that are not relied on.</summary>
public class UnreliableSourceTests
{
    [Theory]
    [InlineData("The mayor earned [|[4 million a year](https://www.dailymail.co.uk/news/mayor.html)|], it is said.")]
    [InlineData("The mayor earned [|[4 million a year](https://web.archive.org/web/2020/http://www.dailymail.co.uk/news/mayor.html)|], it is said.")]
    [InlineData("The mayor earned 4 million a year ([|<https://video.DailyMail.co.uk./mayor>|]).")]
    [InlineData("The mayor earned [|[4 million a year][m]|] then.\n\n[m]: https://dailymail.co.uk/mayor\n")]
    [InlineData("The mayor earned 4 million a year.[^1]\n\n[^1]: [|[Mayor's pay](https://dailymail.co.uk/mayor)|], May 2026.\n")]
    [InlineData("The mayor earned 4 million a year, the [|[Daily Mail](https://dailymail.co.uk/mayor)|] says.")]
    public void Reports_a_source_that_is_rated_down(string text) => RuleTest<UnreliableSource>.Verify(text);

    [Theory]
    [InlineData("The mayor earned [4 million a year](https://www.bbc.co.uk/news/mayor), [it says](https://notdailymail.co.uk/a), [a page](https://dailymail.co.uk.example.org/a).")]
    [InlineData("The mayor [says so](https://twitter.com/mayor/status/1) and [there](https://en.wikipedia.org/wiki/Mayor).")]
    [InlineData("The mayor [says so](../dailymail.co.uk/mayor.md), [mail him](mailto:mayor@dailymail.co.uk).")]
    [InlineData("- [Mail](https://dailymail.co.uk/)\n- [News](https://dailymail.co.uk/news)\n")]
    [InlineData("The mayor was paid well.\n\n## Further reading\n\n- [Mayor's pay](https://dailymail.co.uk/mayor)\n")]
    [InlineData("The film “[House of the Mayor](https://imdb.com/title/tt1)” was shown to the [Board of Works](https://crunchbase.com/board).")]
    [InlineData("Write `https://dailymail.co.uk/mayor` so.")]
    public void Accepts_other_links(string text) => RuleTest<UnreliableSource>.Verify(text);

    [Fact]
    public void Reports_a_site_once_and_shows_the_rest()
    {
        var found = new RuleRunner([new UnreliableSource()]).Run("The mayor earned [4 million](https://dailymail.co.uk/a) and [5 million](https://dailymail.co.uk/b) then.");

        Assert.Equal("The source 'dailymail.co.uk' is rated 'unreliable' by 'the English Wikipedia's community, as of 2026'.", Assert.Single(found).Message);
        Assert.Single(found[0].RelatedLocations);
    }

    [Fact]
    public void Warns_of_the_house_s_list_and_suggests_the_rest()
    {
        var found = new RuleRunner([new UnreliableSource()], options: new Dictionary<string, string> { ["DL2010.deny"] = "example.com" })
            .Run("The mayor earned [4 million](https://dailymail.co.uk/a) and [5 million](https://example.com/b) then.");

        Assert.Equal([RuleLevel.Suggestion, RuleLevel.Warning], found.Select(finding => finding.Level));
    }

    [Theory]
    [InlineData("allow", "dailymail.co.uk", "The mayor earned [4 million](https://www.dailymail.co.uk/a) then.")]
    [InlineData("allow", "https://www.dailymail.co.uk/sport/", "The mayor earned [4 million](https://dailymail.co.uk/sport/a) and [|[5 million](https://dailymail.co.uk/sports/a)|] then.")]
    [InlineData("deny", "example.com", "The mayor earned [|[4 million](https://blog.example.com/a)|] and [5 million](https://anexample.com/b) then.")]
    [InlineData("deny", "example.com/blogs, ,/", "The mayor earned [|[4 million](https://example.com/blogs/a)|] and [5 million](https://example.com/news) then.")]
    [InlineData("threshold", "house", "The mayor earned [4 million](https://dailymail.co.uk/a) then.")]
    [InlineData("threshold", "disputed", "The mayor earned [|[4 million](https://www.1wrestling.com/a)|] then.")]
    [InlineData("platforms", "true", "The mayor earned [|[4 million](https://www.reddit.com/r/a)|] then.")]
    public void Follows_the_house(string option, string value, string text) =>
        RuleTest<UnreliableSource>.Verify(text, options: new Dictionary<string, string> { ["DL2010." + option] = value });

    [Fact]
    public void The_nearer_entry_of_the_house_counts() => RuleTest<UnreliableSource>.Verify(
        "The mayor earned [|[4 million](https://example.com/a)|] and [5 million](https://example.com/desk/b) then.",
        options: new Dictionary<string, string> { ["DL2010.deny"] = "example.com", ["DL2010.allow"] = "example.com/desk" });

    [Fact]
    public void Leaves_a_page_the_links_to_its_own_site() => RuleTest<UnreliableSource>.Verify(
        "<html><head><link rel=\"canonical\" href=\"https://www.dailymail.co.uk/mayor\"></head><body><article><p>The mayor earned <a href=\"https://www.dailymail.co.uk/a\">4 million a year</a>, as we wrote in May.</p></article></body></html>",
        path: "page.html");

    [Theory]
    [InlineData("[a](https://dailymail.co.uk/a) b ")]
    [InlineData("[a](https://a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a/a) ")]
    [InlineData("https://www.")]
    public void Hostile_text_costs_little_time(string piece)
    {
        string text = "The mayor " + string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + " said.";

        CpuTime.AssertWithin(TimeSpan.FromSeconds(20), () => new RuleRunner([new UnreliableSource()]).Run(text));
    }
}
