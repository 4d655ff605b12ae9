using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

/// <summary>DL3006: what is told as past cannot lie after the article.</summary>
public class PastEventInFutureTests
{
    private const string Head = "---\ntitle: The harbour\ndate: 2026-03-02\n---\n\n";

    [Theory]
    [InlineData("The council will vote on the plan on 14 November 2026.")]
    [InlineData("The council approved the plan on 14 November 2025.")]
    [InlineData("The plan, approved last year, takes effect on 14 November 2026.")]
    [InlineData("\"We closed the pier on 14 November 2026,\" the novel's hero says.")]
    public void Accepts(string text) => RuleTest<PastEventInFuture>.Verify(Head + text);

    [Fact]
    public void Reports_what_was_signed_later() =>
        RuleTest<PastEventInFuture>.Verify("---\ntitle: The harbour\ndate: {|#0:2026-03-02|}\n---\n\nThe agreement was signed on [|14 November 2026|] by all five harbours.");

    [Fact]
    public void Says_nothing_without_a_date_of_the_article() => RuleTest<PastEventInFuture>.Verify("The council approved the plan on 14 November 2099.");

    [Theory]
    [InlineData("---\ndate: 2020-03-01\n---\n\nThe bridge collapsed on [|12 May 2021|].")]
    [InlineData("---\ndate: 2022-02-01\n---\n\nIn [|May 2022|] the court rejected the appeal.")]
    public void Reports_slips_in_other_words(string text) => RuleTest<PastEventInFuture>.Verify(text);

    [Theory]
    [InlineData("---\ndate: 2020-03-01\n---\n\nThe bridge will open on 12 May 2021.")]
    [InlineData("---\ndate: 2020-03-01\n---\n\nThe court said the trial would begin on 12 May 2021.")]
    [InlineData("---\ndate: 2020-03-01\n---\n\nIt agreed to close the plant by 12 May 2021.")]
    [InlineData("---\ndate: 2020-03-01\n---\n\nHe was elected for a term that ends on 12 May 2021.")]
    [InlineData("---\ndate: 2020-03-01\n---\n\nThe fair was moved to 12 May 2021.")]
    [InlineData("---\ndate: 2020-03-01\n---\n\nThe film was set on 12 May 2021.")]
    [InlineData("---\ndate: 2020-03-01\nlastmod: 2021-06-01\n---\n\nThe bridge collapsed on 12 May 2021.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<PastEventInFuture>.Verify(text);
}
