using System.Globalization;
using System.Text;
using DocLint.Analysis;
using DocLint.Rules.Evidence;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class ClaimAlreadyCheckedTests
{
    private const string Feed =
        """
        {"@context": "https://schema.org", "@type": "DataFeed", "dataFeedElement": [
          {"@type": "DataFeedItem", "item": [{"@type": "ClaimReview", "claimReviewed": "Vaccines against measles contain 40 grams of lead", "url": "https://checks.example/lead", "author": {"name": "Checks"}, "reviewRating": {"ratingValue": "1", "bestRating": "5"}}]},
          {"@type": "DataFeedItem", "item": null},
          {"@type": "DataFeedItem", "item": {"@type": ["ClaimReview"], "claimReviewed": "The moon landing of Apollo was filmed in a desert studio", "author": [{"name": "Skies"}], "reviewRating": {"alternateName": "Pants on fire"}}}
        ]}
        """;

    private static readonly IRepositoryFiles Repository = TestRepository.Create(("facts/feed.json", Feed));

    [Theory]
    [InlineData("[|Measles vaccines contain 40 grams of lead.|] It rains.")]
    [InlineData("He knows it. [|The Apollo moon landing was filmed in a studio in the desert.|]")]
    public void Reports_a_claim_in_other_words(string text) => RuleTest<ClaimAlreadyChecked>.Verify(text, repository: Repository);

    [Theory]
    [InlineData("Measles vaccines contain 4 grams of lead.")]
    [InlineData("Measles vaccines do not contain 40 grams of lead.")]
    [InlineData("Measles vaccines contain lead.")]
    [InlineData("The moon landing of Apollo was filmed by three cameras.")]
    [InlineData("Vaccines against measles contain 40 grams of sugar.")]
    [InlineData("Measles vaccines contain 40 grams of lead, which is [false](https://checks.example/lead).")]
    [InlineData("Vaccines against measles contain 40 grams of lead, said a leaflet that somebody had put under the doors of houses in the old town last winter.")]
    public void Leaves_other_claims_alone(string text) => RuleTest<ClaimAlreadyChecked>.Verify(text, repository: Repository);

    [Fact]
    public void Names_rating_publisher_and_address()
    {
        var finding = Assert.Single(new RuleRunner([new ClaimAlreadyChecked()]).Run("Measles vaccines contain 40 grams of lead.", repository: Repository));

        Assert.Equal("'Checks' rated this claim '1 of 5': 'Vaccines against measles contain 40 grams of lead'; see 'https://checks.example/lead'.", finding.Message);
    }

    [Fact]
    public void Finds_one_claim_among_many_thousands_in_little_time()
    {
        var feed = new StringBuilder("[");
        for (int i = 0; i < 50_000; i++)
        {
            feed.Append(CultureInfo.InvariantCulture, $"{{\"@type\":\"ClaimReview\",\"claimReviewed\":\"The council of town{i} spent the money of fund{i % 997} on boats for sport{i % 89}\",\"reviewRating\":{{\"alternateName\":\"False\"}}}},\n");
        }

        IEvidence evidence = TestRepositoryOf(feed.Append("{\"@type\":\"ClaimReview\",\"claimReviewed\":\"x\",\"reviewRating\":{\"alternateName\":\"True\"}}]").ToString());
        Assert.Equal(50_001, evidence.ClaimReviews.Reviews.Length);
        string article = string.Concat(Enumerable.Range(0, 300).Select(i => $"The council of town{i} spent the money of fund{i % 997} on boats for sport{i % 89}. "));
        var runner = new RuleRunner([new ClaimAlreadyChecked()]);

        var repository = new WithEvidence(evidence);
        CpuTime.AssertWithin(TimeSpan.FromSeconds(3), () => Assert.Equal(300, runner.Run(article, repository: repository).Length));
    }

    private static IEvidence TestRepositoryOf(string feed) => TestRepository.Create(("facts/feed.json", feed)).Evidence;

    private sealed class WithEvidence(IEvidence evidence) : IRepositoryFiles
    {
        public IEvidence Evidence { get; } = evidence;

        public RepositoryEntryKind Find(string path) => RepositoryEntryKind.Missing;

        public string? FindIgnoringCase(string path) => null;

        public DocumentAnchors? GetAnchors(string path) => null;
    }
}
