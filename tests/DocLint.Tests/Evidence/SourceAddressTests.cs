using DocLint.Analysis;

namespace DocLint.Tests.Evidence;

public class SourceAddressTests
{
    [Theory]
    [InlineData("https://example.org/report")]
    [InlineData("http://example.org/report")]
    [InlineData("HTTPS://WWW.Example.ORG/report/")]
    [InlineData("//example.org/report")]
    [InlineData("www.example.org/report")]
    [InlineData("https://example.org:443/report#page=3")]
    [InlineData("https://user@example.org./report")]
    [InlineData("https://example.org/report?utm_source=x&fbclid=1")]
    [InlineData("https://example.org/re%70ort?")]
    public void One_page_has_one_key(string address) => Assert.Equal("example.org/report", SourceAddress.GetKey(address));

    [Theory]
    [InlineData("https://example.org/Report", "example.org/Report")]
    [InlineData("https://example.org/report?id=7&utm_medium=mail&x=%c3%a9", "example.org/report?id=7&x=%C3%A9")]
    [InlineData("https://example.org/é", "example.org/%C3%A9")]
    [InlineData("https://example.org/a%2Fb", "example.org/a%2Fb")]
    [InlineData("https://example.org", "example.org")]
    [InlineData("https://example.org/?q=1", "example.org?q=1")]
    public void What_tells_pages_apart_stays(string address, string key) => Assert.Equal(key, SourceAddress.GetKey(address));

    [Theory]
    [InlineData("10.1000/XYZ.123")]
    [InlineData("doi:10.1000/xyz.123")]
    [InlineData("https://doi.org/10.1000/xyz.123")]
    [InlineData("http://dx.doi.org/10.1000/xyz.123?nosfx=y")]
    public void A_DOI_is_one_source_however_it_is_written(string address) => Assert.Equal("doi.org/10.1000/xyz.123", SourceAddress.GetKey(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#fn1")]
    [InlineData("notes/plan.md")]
    [InlineData("mailto:desk@example.org")]
    [InlineData("https://")]
    [InlineData("https:///x")]
    [InlineData("http://a b/")]
    [InlineData("978-3-16-148410-0")]
    public void What_is_no_address_has_no_key(string? address) => Assert.Null(SourceAddress.GetKey(address));

    [Theory]
    [InlineData("https://web.archive.org/web/20200101000000/https://example.org/a?b=1", "https://example.org/a?b=1")]
    [InlineData("https://web.archive.org/web/20200101id_/http:/example.org/a", "http://example.org/a")]
    [InlineData("http://archive.ph/2020.01.01-000000/https://example.org/a", "https://example.org/a")]
    [InlineData("https://web.archive.org/web/2020/example.org/a", "http://example.org/a")]
    [InlineData("https://archive.ph/AbCdE", null)]
    [InlineData("https://example.org/web/2020/https://example.org/a", null)]
    public void An_archive_tells_what_it_copied(string address, string? original) => Assert.Equal(original, SourceAddress.GetArchived(address));

    [Theory]
    [InlineData("10.1000/182", "https://doi.org/10.1000/182")]
    [InlineData("www.example.org/a", "https://www.example.org/a")]
    [InlineData("//example.org/a", "https://example.org/a")]
    [InlineData("https://example.org/a#b", "https://example.org/a#b")]
    [InlineData("ftp://example.org/a", null)]
    [InlineData("../a.md", null)]
    public void What_can_be_fetched(string address, string? fetchable) => Assert.Equal(fetchable, SourceAddress.ToFetchable(address));
}
