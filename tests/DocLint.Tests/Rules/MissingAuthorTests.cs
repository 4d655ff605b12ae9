using DocLint.Rules.Structure;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class MissingAuthorTests
{
    [Fact]
    public void Reports_at_the_title_of_an_article_with_a_date_and_no_author() => RuleTest<MissingAuthor>.Verify(
        "---\ntitle: [|The port law|]\ndate: 2026-03-03\n---\n\nThe council met in the old customs house and heard the harbour's pilots.\n");

    [Fact]
    public void Reports_in_plain_text_with_a_byline_that_names_nobody() => RuleTest<MissingAuthor>.Verify(
        "[|The port law|]\n\nOct 9, 2025 4 min read\n\nCOMMENTARY BY\n\nSenior Fellow, Harbour Studies\n\nThe council met in the old customs house and heard the harbour's pilots.\n", path: "law.txt");

    [Fact]
    public void Reports_on_a_page() => RuleTest<MissingAuthor>.Verify(
        "<html><head><meta property=\"article:published_time\" content=\"2026-03-03\"></head><body><h1>[|The port law|]</h1><p>The council met in the old customs house.</p></body></html>", path: "law.html");

    [Theory]
    [InlineData("---\ntitle: The port law\ndate: 2026-03-03\nauthor: Edda Berg\n---\n\nThe council met.\n")]
    [InlineData("---\ntitle: The port law\ndate: 2026-03-03\nauthors: [Edda Berg, Nils Holm]\n---\n\nThe council met.\n")]
    [InlineData("---\ntitle: The port law\ndate: 2026-03-03\n---\n\nBy Edda Berg\n\nThe council met.\n")]
    [InlineData("---\ntitle: The port law\ndate: 2026-03-03\n---\n\nBy our staff\n\nThe council met.\n")]
    public void Accepts_articles_that_name_somebody(string text) => RuleTest<MissingAuthor>.Verify(text);

    [Theory]
    [InlineData("# Installation\n\nCopy the folder to the server.\n")]
    [InlineData("# Tidewatch 2.4\n\nReleased on 3 March 2026.\n\nThe server reads tides.\n")]
    [InlineData("# Notes\n\nThe council met on 3 March 2026.\n")]
    [InlineData("")]
    public void Accepts_what_nobody_signs(string text) => RuleTest<MissingAuthor>.Verify(text);
}
