using DocLint.Rules.Citations;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

/// <summary>DL2005 to DL2008: how addresses and texts of links are written.</summary>
public class LinkAddressRulesTests
{
    [Theory]
    [InlineData("The [dyke]([|http://https://example.com|]).")]
    [InlineData("The [dyke]([|https://http//example.com|]).")]
    [InlineData("The [dyke]([|http:/example.com|]).")]
    [InlineData("The [dyke]([|http:example.com|]).")]
    [InlineData("The [dyke]([|https//example.com|]).")]
    [InlineData("The [dyke]([|http;//example.com|]).")]
    [InlineData("The [dyke]([|htttps://example.com|]).")]
    [InlineData("The [dyke]([|https:///dyke|]).")]
    [InlineData("The [dyke]([|https://example..com/dyke|]).")]
    [InlineData("The [dyke]([|https://example.com,/dyke|]).")]
    [InlineData("The [dyke]([|www.example.com|]).")]
    [InlineData("The [desk]([|desk@example.com|]) or [mail]([|mailto:desk|]).")]
    [InlineData("The ![dyke]([|http:/example.com/dyke.png|]).")]
    [InlineData("The [dyke].\n\n[dyke]: [|http:/example.com|]\n")]
    [InlineData("The [|[dyke]()|].")]
    [InlineData("The [|(dyke)[https://example.com]|].")]
    [InlineData("The [|[dyke](https://example.com/a dyke.pdf)|].")]
    public void Reports_what_cannot_work(string text) => RuleTest<MalformedLink>.Verify(text);

    [Theory]
    [InlineData("The [dyke](https://example.com/a?to=http://example.org) and [ditch](../ditch.md#top).")]
    [InlineData("The [dyke](https://web.archive.org/web/2020/http://example.com).")]
    [InlineData("The [dyke](ftp://example.com), [desk](mailto:desk@example.com), [call](tel:+15550100), [share](mailto:?subject=Dyke).")]
    [InlineData("The [dyke](http://localhost:8080/) and [ditch](https://[::1]/).")]
    [InlineData("The [dyke](https://{host}/dyke) and [ditch](https://example.com/$year).")]
    [InlineData("The [dyke](//example.com/dyke) and [a page](/www/dyke.html) and [picture](dyke@2x.png).")]
    [InlineData("The dyke (see [the report](https://example.com))[^1].\n\n[^1]: Minutes.\n")]
    [InlineData("The dyke (2026) [https://example.com] was raised.")]
    [InlineData("Write `(text)[https://example.com]` and not so.")]
    [InlineData("The [dyke](https://example.com/d%C3%A4mme_(2026)).")]
    [InlineData("The [dyke](hyper://example.com) and [a rule](DL2001.md).")]
    public void Accepts_what_may_work(string text) => RuleTest<MalformedLink>.Verify(text);

    [Theory]
    [InlineData("The [dyke]([|http://https://example.com/a|]).", "The [dyke](https://example.com/a).")]
    [InlineData("The [dyke]([|http:/example.com|]).", "The [dyke](http://example.com).")]
    [InlineData("The [|(dyke)[https://example.com]|].", "The [dyke](https://example.com).")]
    [InlineData("The [desk]([|desk@example.com|]).", "The [desk](mailto:desk@example.com).")]
    public void Mends_what_was_meant(string text, string mended) => RuleTest<MalformedLink>.Verify(text, mended);

    [Fact]
    public void Leaves_a_page_its_empty_addresses() => RuleTest<MalformedLink>.Verify("<p>The <a href=\"\">menu</a> and the <a href=\"[|http:/example.com|]\">dyke</a>.</p>", path: "page.html");

    [Theory]
    [InlineData("The agency put its soundings at [|https://example.com/survey|] for everybody.")]
    [InlineData("- The agency has put its soundings at [|https://example.com/survey|] by now.")]
    public void Reports_an_address_in_a_sentence(string text) => RuleTest<BareUrl>.Verify(text);

    [Theory]
    [InlineData("Soundings: https://example.com/survey")]
    [InlineData("- https://example.com/survey")]
    [InlineData("The agency put its soundings at <https://example.com/survey> for everybody.")]
    [InlineData("The agency put its soundings at `https://example.com/survey` for everybody.")]
    [InlineData("The dyke.[^1]\n\n[^1]: Water board, minutes of the meeting in May, https://example.com/survey.\n")]
    [InlineData("| Dyke | Report |\n|---|---|\n| east | The agency put its report at https://example.com/survey. |\n")]
    public void Accepts_an_address_where_it_belongs(string text) => RuleTest<BareUrl>.Verify(text);

    [Fact]
    public void Leaves_addresses_in_plain_text_alone() => RuleTest<BareUrl>.Verify("The agency put its soundings at https://example.com/survey for everybody.", path: "note.txt");

    [Theory]
    [InlineData("The soundings of March are [|[here](https://example.com)|].")]
    [InlineData("To see the soundings, [|[Click here](https://example.com)|].")]
    [InlineData("The soundings of March: [|[**this link**](https://example.com)|].")]
    [InlineData("The soundings of March are [|[here][survey]|].\n\n[survey]: https://example.com\n")]
    [InlineData("The soundings of March are ([|[here.](https://example.com)|])")]
    public void Reports_a_text_that_says_nothing(string text) => RuleTest<UninformativeLinkText>.Verify(text);

    [Theory]
    [InlineData("The [soundings of March](https://example.com) are here.")]
    [InlineData("The soundings of March are [here](https://example.com \"Soundings of March\").")]
    [InlineData("[Read more](https://example.com)")]
    [InlineData("The soundings of March are [here and there](https://example.com).")]
    [InlineData("The soundings of March are [here].")]
    [InlineData("The soundings of March: [![here](https://example.com/a.png)](https://example.com).")]
    public void Accepts_a_text_that_says_something(string text) => RuleTest<UninformativeLinkText>.Verify(text);

    [Theory]
    [InlineData("The [dyke](https://example.com/a?[|utm_source=x|]).", "The [dyke](https://example.com/a).")]
    [InlineData("The [dyke](https://example.com/a?[|utm_source=x&fbclid=y|]#top).", "The [dyke](https://example.com/a#top).")]
    [InlineData("The [dyke](https://example.com/a?id=7&[|gclid=x|]).", "The [dyke](https://example.com/a?id=7).")]
    [InlineData("The [dyke](https://example.com/a?[|gclid=x|]&id=7).", "The [dyke](https://example.com/a?id=7).")]
    [InlineData("The [dyke](https://example.com/a?[|utm_a=x&id=7&utm_b=%C3%A4|]&z).", "The [dyke](https://example.com/a?id=7&z).")]
    [InlineData("See <https://example.com/a?[|fbclid=x|]> and https://example.com/b?[|mc_cid=1|] there.", "See <https://example.com/a> and https://example.com/b there.")]
    [InlineData("The [dyke].\n\n[dyke]: https://example.com/a?[|utm_source=x|] \"Dyke\"\n", "The [dyke].\n\n[dyke]: https://example.com/a \"Dyke\"\n")]
    public void Takes_out_what_tracks_and_nothing_else(string text, string mended) => RuleTest<TrackingParameter>.Verify(text, mended);

    [Fact]
    public void Takes_out_what_tracks_on_a_page() => RuleTest<TrackingParameter>.Verify(
        "<p>The agency has published the <a href=\"https://example.com/a?id=7&amp;[|utm_source=x&amp;utm_medium=y|]&amp;p=1\">soundings</a> of March.</p>",
        "<p>The agency has published the <a href=\"https://example.com/a?id=7&amp;p=1\">soundings</a> of March.</p>",
        path: "page.html");

    [Theory]
    [InlineData("The [dyke](https://example.com/a?id=7&source=utm) and [ditch](utm_source.md).")]
    [InlineData("The [dyke](https://web.archive.org/web/2020/https://example.com/a?utm_source=x).")]
    [InlineData("The [dyke](https://example.com/a?to=https%3A%2F%2Fexample.org%3Futm_source%3Dx).")]
    [InlineData("Write `https://example.com/a?utm_source=x` to count readers.")]
    [InlineData("The [dyke](https://example.com/a#?utm_source=x).")]
    public void Accepts_what_a_page_needs(string text) => RuleTest<TrackingParameter>.Verify(text);

    [Fact]
    public void Names_the_assistant_that_handed_a_link_out() =>
        Assert.Contains("chat assistant, chatgpt.com, handed", new RuleRunner([new TrackingParameter()]).Run("The [dyke](https://example.com/a?utm_source=chatgpt.com).")[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("](http://a ")]
    [InlineData("(a)[http://a] ")]
    [InlineData("[a](http://https://a?utm_a=1&b) ")]
    [InlineData("&utm_a=1&b=2")]
    public void Hostile_text_costs_little_time(string piece)
    {
        string text = "https://example.com/?a" + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        CpuTime.AssertWithin(TimeSpan.FromSeconds(20), () =>
        {
            new RuleRunner([new MalformedLink()]).Run(text);
            new RuleRunner([new BareUrl()]).Run(text);
            new RuleRunner([new UninformativeLinkText()]).Run(text);
            new RuleRunner([new TrackingParameter()]).Run(text);
        });
    }
}
