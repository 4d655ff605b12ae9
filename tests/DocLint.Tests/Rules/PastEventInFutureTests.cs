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
}
