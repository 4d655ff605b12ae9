using DocLint.Rules.Citations;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

/// <summary>DL2012: identifiers that cannot be right.</summary>
public class InvalidIdentifierTests
{
    [Theory]
    [InlineData("See ISBN [|0-306-40615-3|] there.")]
    [InlineData("See ISBN [|978-0-306-40615-8|] there.")]
    [InlineData("See ISBN-13: [|978 0 306 40615 8|], and more.")]
    [InlineData("See ISBN 10 [|0306406153|] 2nd ed.")]
    [InlineData("See ISBN (print) [|978\u20110\u2011306\u201140615\u20118|].")]
    [InlineData("See ISBN [|978-0-306-4061-7|] there.")]
    [InlineData("See ISBN [|987-0-306-40615-7|] there.")]
    [InlineData("See ISBN 978-0-306-40615-7 (print), [|978-3-16-148410-1|] (online).")]
    [InlineData("ISSN [|0378-5954|] (print), 2049-3630 (online)")]
    [InlineData("The eISSN: [|2049-3631|].")]
    [InlineData("By Ada Brook, ORCID [|0000-0002-1825-0079|].")]
    [InlineData("By Ada Brook (ORCID iD: [|0000-0002-1825-009|]).")]
    [InlineData("By [Ada Brook]([|https://orcid.org/0000-0002-1825-0079|]).")]
    [InlineData("Pay to IBAN [|DE89 3704 0044 0532 0130 01|], BIC COBADEFF.")]
    [InlineData("Pay to IBAN [|GB29 NWBK 6016 1331 9268 91|].")]
    [InlineData("The share (ISIN [|US0378331006|]) fell.")]
    [InlineData("The company (LEI [|529900T8BM49AURSDO56|]) fell.")]
    [InlineData("A paper, doi:[|10.12/182|], says so.")]
    [InlineData("A paper, DOI: [|1O.1000/182|], says so.")]
    [InlineData("A paper, DOI [|10.1O00/182|], says so.")]
    [InlineData("A paper, DOI [|10.1000/|] 182, says so.")]
    [InlineData("A [paper]([|https://doi.org/10.1000|]) says so.")]
    [InlineData("A [paper]([|https://doi.org/0.1000/182|]) says so.")]
    [InlineData("A [paper].\n\n[paper]: [|https://doi.org/10.1000/a...|]\n")]
    [InlineData("A [book]([|https://example.org/isbn/9780306406158|]), [a journal]([|https://example.org/find?issn=0378-5954|]).")]
    [InlineData("A book, ISBN [[|0-306-40615-3|]](https://example.org/wiki/Special:BookSources/0306406153).")]
    [InlineData("| Book | ISBN |\n|---|---|\n| Tides | [|0-306-40615-3|] |\n")]
    [InlineData("| Key | Value |\n|---|---|\n| ISSN | [|0378-5954|] |\n")]
    public void Reports_what_cannot_be(string text) => RuleTest<InvalidIdentifier>.Verify(text);

    [Theory]
    [InlineData("See ISBN 0-306-40615-2, ISBN 978-0-306-40615-7, ISBN 080442957X and ISBN 0-8044-2957-x.")]
    [InlineData("See ISBN 978 0 306 40615 7 2nd ed., ISBN 306-40615-2.")]
    [InlineData("See ISBN 123-4-567-89012-3, ISBN 0000000001, ISBN 978-0-XXX-XXXXX-X, ISBN 978-0-306-.")]
    [InlineData("Call 0-306-40615-3, version 978.0.306, order 9780306406158.")]
    [InlineData("The ISBN system began in 1970, and ISSN in 1975; ISBN numbers have 13 digits, ISSN 8.")]
    [InlineData("ISSN 0378-5955, ISSN-L 2049-3630, ORCID 0000-0002-1694-233X, ISNI 0000 0001 2103 2683.")]
    [InlineData("By [Ada Brook](https://orcid.org/0000-0002-1825-0097) and [us](https://orcid.org/signin).")]
    [InlineData("IBAN GB29 NWBK 6016 1331 9268 19, IBAN DE89370400440532013000, IBAN DE89 3704 **** **** 0130 00.")]
    [InlineData("ISIN US0378331005 and LEI 529900T8BM49AURSDO55; he paid 300 lei 20000000000000000000.")]
    [InlineData("A paper, doi:10.1000/182, and doi: 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O.")]
    [InlineData("The DOI prefix is 10.1000. A DOI 2.0 is not planned. DOI 10.1000.10/123 is.")]
    [InlineData("A [paper](https://doi.org/10.1000/182), [another](https://doi.org/10/abcd), [a page](https://www.doi.org/the-identifier/), [one](https://doi.org/doi:10.1000/182), [two](https://doi.org/10.1016/S0140(97)123(22)).")]
    [InlineData("A [shop](https://example.org/isbn/12345678901234), [a page](https://example.org/issn/about).")]
    [InlineData("See ISBN 978-0-306-40615-7 and call 978-0-306-40615-8 or, in short, 0-306-40615-3. Order 978-0-306-40615.")]
    [InlineData("ISSN 0378-5955, 1990-1994; see 1234-5678 (tel.).")]
    [InlineData("Write `ISBN 0-306-40615-3` so.")]
    public void Accepts_what_may_be(string text) => RuleTest<InvalidIdentifier>.Verify(text);

    [Theory]
    [InlineData("A [paper]([|https://doi.org/10.1000/182.|]) says so.", "A [paper](https://doi.org/10.1000/182) says so.")]
    [InlineData("A [paper]([|https://doi.org/https://dx.doi.org/10.1000/182|]).", "A [paper](https://doi.org/10.1000/182).")]
    [InlineData("See ISBN [|978-0-306-40615-2|].", "See ISBN 978-0-306-40615-7.")]
    public void Mends_what_can_be_meant_only_so(string text, string mended) => RuleTest<InvalidIdentifier>.Verify(text, mended);

    [Theory]
    [InlineData("ISBN 0-306-40165-2", "0-306-40615-2")]
    [InlineData("ORCID 0000-0002-1825-0079", "0000-0002-1825-0097")]
    public void Shows_the_swap_that_would_be_right(string text, string swapped)
    {
        var found = new RuleRunner([new InvalidIdentifier()]).Run(text);

        Assert.EndsWith(swapped, Assert.Single(found[0].RelatedLocations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Computes_the_check_digit() =>
        Assert.Equal("'0-8044-2957-3' cannot be right as 'ISBN': 'its check digit would be X'.", new RuleRunner([new InvalidIdentifier()]).Run("ISBN 0-8044-2957-3")[0].Message);

    [Theory]
    [InlineData("ISBN ")]
    [InlineData("ISBN 9")]
    [InlineData("ISSN 0378-5955, ")]
    [InlineData("1-")]
    [InlineData("doi:10.1000/(")]
    [InlineData("IBAN DE89 ")]
    public void Hostile_text_costs_little_time(string piece)
    {
        string text = "ISBN " + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        CpuTime.AssertWithin(TimeSpan.FromSeconds(20), () => new RuleRunner([new InvalidIdentifier()]).Run(text));
    }
}
