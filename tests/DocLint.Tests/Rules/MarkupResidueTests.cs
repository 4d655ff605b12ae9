using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class MarkupResidueTests
{
    [Theory]
    [InlineData("The mill [|<strong>|]stands[|</strong>|] by the brook.", "The mill stands by the brook.")]
    [InlineData("The mill stands.[|<br/>|]It turns.", "The mill stands.It turns.")]
    [InlineData("[|<p>|]The mill stands.[|</p>|]", "The mill stands.")]
    [InlineData("[|</em></p>|] The mill stands.", " The mill stands.")]
    [InlineData("See [|<a class=\"x\" href='/y'>|]the mill[|</a>|].", "See the mill.")]
    [InlineData("Salt [|&amp;|] pepper[|&nbsp;|]mill, it[|&#8217;|]s old.", "Salt & pepper mill, it’s old.")]
    [InlineData("[|[caption id=\"a1\" align=\"left\"]|]The mill[|[/caption]|]", "The mill")]
    [InlineData("[|[gallery ids=\"1,2,3\"]|]\n\nThe mill stands.", "\n\nThe mill stands.")]
    [InlineData("[|<!-- wp:paragraph -->|]The mill stands.[|<?php echo $year; ?>|]", "The mill stands.")]
    [InlineData("See [|[color=red]|]the mill[|[/color]|].", "See the mill.")]
    [InlineData("It[|\\u2019|]s old, and they didn[|\\'|]t mend it.", "It’s old, and they didn't mend it.")]
    public void Reports_and_deletes_in_plain_text(string text, string expected) => RuleTest<MarkupResidue>.Verify(text, expected, "note.txt");

    [Theory]
    [InlineData("Dear [|{{ first_name }}|], the mill stands.")]
    [InlineData("[|{% if open %}|]The mill is open.[|{% endif %}|]")]
    [InlineData("Dear [|*|FNAME|*|], the mill stands.")]
    [InlineData("Dear [|%%FIRST_NAME%%|], the mill of [|${owner.name}|] stands.")]
    [InlineData("The mill of [|<%= owner %>|] stands.")]
    [InlineData("Dear [|{{{ owner }}}|], see [|{{< figure src=\"mill.png\" >}}|].")]
    [InlineData("Dear [|#{owner.name}|], [|{$mill}|] and [|{!Mill.Name}|] and [|[% mill.name %]|] stand.")]
    [InlineData("Dear [|%recipient.name%|], the [|[object Object]|] stands.")]
    public void Reports_variables_that_nothing_replaced(string text) => RuleTest<MarkupResidue>.Verify(text, path: "note.txt");

    [Fact]
    public void Reports_what_a_page_escaped_twice() => RuleTest<MarkupResidue>.Verify(
        "<p>Salt [|&amp;amp;|] pepper, [|&lt;b&gt;|]old[|&lt;/b&gt;|].</p>", "<p>Salt &amp; pepper, old.</p>", "page.html");

    [Fact]
    public void Reports_shortcodes_and_entities_in_Markdown() => RuleTest<MarkupResidue>.Verify(
        "The mill [|\\[/caption\\]|] of Smith [|&amp;amp;|] Co.", "The mill  of Smith & Co.");

    [Theory]
    [InlineData("The tag <b>bold</b> makes text bold.", "note.txt")]
    [InlineData("An entity such as &amp; stands for a character.", "note.txt")]
    [InlineData("If a < b and c > d, then 5 <6> 7.", "note.txt")]
    [InlineData("Write to <ann@example.org> or see <https://example.org>.", "note.txt")]
    [InlineData("“We need [the] mill,” she said, “promise[s] and all [sic].”", "note.txt")]
    [InlineData("AT&T and R&D; and then {so}, 100%, $5 and 50%.", "note.txt")]
    [InlineData("The \"<br>\" stands alone.", "note.txt")]
    [InlineData("It rose by 5%. Then %20 of it, {so}, #{ } and C:\\users\\ann.", "note.txt")]
    [InlineData("<p>Use <code>div</code> and then &lt;b&gt;bold&lt;/b&gt;.</p>", "page.html")]
    [InlineData("Use `<b>` and \\<b>this\\</b>.", "article.md")]
    [InlineData("```html\n<p>&amp;</p>\n```", "article.md")]
    [InlineData("Text {{ page.title }} and <br> in between &amp; so on.", "article.md")]
    public void Accepts_text_about_markup_and_what_only_looks_like_it(string text, string path) => RuleTest<MarkupResidue>.Verify(text, path: path);
}
