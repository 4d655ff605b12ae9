using DocLint.Analysis;
using DocLint.Rules.Citations;
using DocLint.Rules.Evidence;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class LinkLedgerRuleTests
{
    private const string Dead = """{"url":"https://example.org/a","status":"failing","code":404,"reason":"HTTP 404","checked":"2025-12-20","first_failure":"2025-12-01","last_failure":"2025-12-20","failures":3,"archive":"https://web.archive.org/web/2025/https://example.org/a"}""";

    [Theory]
    [InlineData("See [a]([|https://example.org/a|]).", "See [a](https://web.archive.org/web/2025/https://example.org/a).")]
    [InlineData("See [a][1].\n\n[1]: [|https://example.org/a|]\n", "See [a][1].\n\n[1]: https://web.archive.org/web/2025/https://example.org/a\n")]
    [InlineData("See [|https://example.org/a|] now.", "See https://web.archive.org/web/2025/https://example.org/a now.")]
    public void Reports_a_dead_link_and_offers_its_copy(string text, string expected) =>
        RuleTest<DeadLink>.Verify(text, expected, repository: Ledger(Dead));

    [Theory]
    [InlineData("See [a](https://example.org/a) ([archived](https://web.archive.org/web/2024/https://example.org/a)).")]
    [InlineData("See [a](http://example.org/a) over another scheme, [b](https://example.org/b), and `https://example.org/a`.")]
    public void Accepts_links_with_a_copy_and_links_that_were_never_tried(string text) => RuleTest<DeadLink>.Verify(text, repository: Ledger(Dead));

    [Theory]
    [InlineData("\"failures\":3", "\"failures\":2")]
    [InlineData("\"first_failure\":\"2025-12-01\"", "\"first_failure\":\"2025-12-14\"")]
    [InlineData("\"status\":\"failing\"", "\"status\":\"unverifiable\"")]
    [InlineData("\"status\":\"failing\"", "\"status\":\"ok\"")]
    public void Accepts_a_link_that_failed_too_seldom_or_is_only_hidden(string old, string changed) =>
        RuleTest<DeadLink>.Verify("See [a](https://example.org/a).", repository: Ledger(Dead.Replace(old, changed, StringComparison.Ordinal)));

    [Fact]
    public void Options_set_how_often_and_how_long() =>
        RuleTest<DeadLink>.Verify(
            "See [a](https://example.org/a).",
            options: new Dictionary<string, string> { ["DL2009.failures"] = "4" },
            repository: Ledger(Dead));

    [Theory]
    [InlineData("Smith, [Ships](https://example.org/a). [|[Archived](https://web.archive.org/web/2025/https://example.org/b)|] 2025.")]
    [InlineData("{|#0:[Ships](https://example.org/a/1)|} ([|[archived copy](https://archive.ph/2020.01.01/https://other.example/a/1)|]).")]
    public void Reports_a_copy_of_another_page(string text) => RuleTest<ArchiveMismatch>.Verify(text);

    [Theory]
    [InlineData("[Ships](https://example.org/a?x=1) ([archived](https://web.archive.org/web/2025/http://m.example.org/a/index.html)).")]
    [InlineData("[Ships](https://example.org/a) and [boats](https://example.org/b) ([archived](https://web.archive.org/web/2025/https://example.org/a)).")]
    [InlineData("[Ships](https://doi.org/10.1000/182) ([archived](https://web.archive.org/web/2025/https://publisher.example/x)).")]
    [InlineData("[Ships](https://example.org/a) grew, [says an old page](https://web.archive.org/web/2025/https://example.org/b).")]
    [InlineData("[Ships](https://example.org/a) ([archived](https://archive.ph/AbCdE)).")]
    public void Accepts_copies_of_what_is_cited(string text) => RuleTest<ArchiveMismatch>.Verify(text);

    [Fact]
    public void A_redirect_that_the_ledger_knows_makes_the_copy_fit() =>
        RuleTest<ArchiveMismatch>.Verify(
            "[Ships](https://example.org/a) ([archived](https://web.archive.org/web/2025/https://example.org/new)).",
            repository: Ledger("""{"url":"https://example.org/a","status":"ok","checked":"2025-12-20","redirect":"https://example.org/new"}"""));

    [Fact]
    public void A_page_that_a_fetch_confirmed_is_not_stale()
    {
        const string Text = "It handled 9 ships, [the agency says](https://example.org/a).";
        var options = new Dictionary<string, string> { ["DL4008.maximum_age"] = "30" };
        const string Capture = "---\nurl: https://example.org/a\nretrieved: 2025-01-01\n---\nIt handled 9 ships.\n";

        RuleTest<StaleCapture>.Verify(
            Text,
            options: options,
            repository: TestRepository.Create(("sources/a.md", Capture), ("sources/links.jsonl", """{"url":"https://example.org/a","status":"ok","checked":"2025-12-20","confirmed":"2025-12-20"}""")));
        RuleTest<StaleCapture>.Verify(Text.Replace("[the agency says](https://example.org/a)", "[|[the agency says](https://example.org/a)|]", StringComparison.Ordinal), options: options, repository: TestRepository.Create(("sources/a.md", Capture)));
    }

    private static IRepositoryFiles Ledger(string line) => TestRepository.Create(("sources/links.jsonl", line + "\n"));
}
