using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class PublicationLineTests
{
    private const string Body = "The council meets on the second Thursday of every month in the old grain hall, and anyone who lives on the island may come and speak.\n";

    [Theory]
    [InlineData("14 May 2025")]
    [InlineData("Published May 14, 2025 at 9:30 am")]
    [InlineData("Last updated: 2025-05-14")]
    [InlineData("6 min read")]
    [InlineData("By Per Holm | 6 minute read")]
    [InlineData("OPINION")]
    [InlineData("ANALYSIS Islands")]
    [InlineData("SPECIAL REPORT")]
    public void Reports_and_fixes_in_plain_text(string line) =>
        RuleTest<PublicationLine>.Verify($"Islanders want a bridge\n\n[|{line}|]\n\n{Body}", $"Islanders want a bridge\n\n{Body}", "page.txt");

    [Fact]
    public void Reports_in_a_page() => RuleTest<PublicationLine>.Verify(
        $"<h1>Islanders want a bridge</h1>\n[|<p><time>14 May 2025</time></p>|]\n<p>{Body}</p>", path: "page.html");

    [Fact]
    public void Reports_and_fixes_a_reading_time_in_Markdown() => RuleTest<PublicationLine>.Verify(
        "# Islanders want a bridge\n\n[|*6 min read*|]\n\n" + Body, "# Islanders want a bridge\n\n" + Body);

    [Theory]
    [InlineData("# Islanders want a bridge\n\n14 May 2025\n\n" + Body)]
    [InlineData("# Notes\n\nANALYSIS Islands\n\n" + Body)]
    public void Accepts_the_authors_own_lines_in_Markdown(string text) => RuleTest<PublicationLine>.Verify(text);

    [Theory]
    [InlineData("By Per Holm")]
    [InlineData("On 14 May 2025 the islanders voted.")]
    [InlineData("Spring 2025")]
    [InlineData("Opinion polls in the islands")]
    [InlineData("NEWSLETTER")]
    [InlineData("HEALTH CARE COSTS RISE")]
    [InlineData("RESEARCH ON FERRIES")]
    [InlineData("It takes six minutes to cross")]
    public void Accepts_other_lines(string line) => RuleTest<PublicationLine>.Verify($"Islanders want a bridge\n\n{line}\n\n{Body}", path: "page.txt");

    [Theory]
    [InlineData(Body + "\n14 May 2025\n")]
    [InlineData("Shopping\n\n14 May 2025\n\nmilk, bread\n")]
    public void Accepts_dates_that_stand_above_no_text(string text) => RuleTest<PublicationLine>.Verify(text, path: "page.txt");
}
