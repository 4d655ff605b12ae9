using System.Collections.Immutable;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

public class MetadataReaderTests
{
    [Fact]
    public void Reads_title_and_date_of_a_text_from_its_first_lines()
    {
        const string Text = "Why Bridges Fail\n\nCOMMENTARY Europe\n\nOct 9, 2018 4 min read\nCOMMENTARY BY\n\nSenior Fellow, Centre for Bridges\n\nBridges fail because nobody looks at them for years, and then everybody does.\n";
        DocumentMetadata metadata = ReadText(Text);

        Assert.Equal("Why Bridges Fail", metadata.Title!.Value);
        Assert.Equal(new TextSpan(0, 16), metadata.Title.Span);
        Assert.Equal("text", metadata.Title.Origin);
        Assert.Equal(new DateOnly(2018, 10, 9), metadata.Published!.Value);
        Assert.Equal("Oct 9, 2018", Text.Substring(metadata.Published.Span.Start, metadata.Published.Span.Length));
        Assert.Null(metadata.Modified);
        Assert.Empty(metadata.Authors);
    }

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe and John Roe", "Jane Doe|John Roe")]
    [InlineData("By Jane Doe, J. R. Roe and Ann van der Poe", "Jane Doe|J. R. Roe|Ann van der Poe")]
    [InlineData("Written by Jean-Luc Doe | 3 May 2021", "Jean-Luc Doe")]
    [InlineData("BY JANE DOE, STAFF WRITER", "JANE DOE")]
    [InlineData("By Jane Doe May 3, 2021", "Jane Doe")]
    [InlineData("By Jane Doe Published Sat, Oct 22, 2016", "Jane Doe")]
    [InlineData("Author: Jane Doe", "Jane Doe")]
    [InlineData("By accident they met.", "")]
    [InlineData("By Jane Doe we mean a person without a name.", "")]
    [InlineData("COMMENTARY BY", "")]
    [InlineData("By the way, Jane Doe left.", "")]
    public void Reads_the_names_of_a_byline(string line, string names)
    {
        string text = $"A title that stands alone\n\n{line}\n\nThe text begins here and runs on for a while, so that it is no line.\n";
        ImmutableArray<MetadataValue<string>> authors = ReadText(text).Authors;

        Assert.Equal(names, string.Join('|', authors.Select(author => author.Value)));
        Assert.All(authors, author => Assert.Equal(author.Value, text.Substring(author.Span.Start, author.Span.Length)));
    }

    [Theory]
    [InlineData("Published 3 May 2021", "2021-05-03", null)]
    [InlineData("Published Thu, Feb 8 2018 12:36 PM EST Updated Mon, Feb 12 2018 10:00 AM", "2018-02-08", "2018-02-12")]
    [InlineData("Last modified on Wed 14 Mar 2018 17.22 EDT", null, "2018-03-14")]
    [InlineData("Updated: 2021-05-03", null, "2021-05-03")]
    [InlineData("Tuesday 12 January 2016", "2016-01-12", null)]
    [InlineData("By Jane Doe | May 3, 2021", "2021-05-03", null)]
    [InlineData("— Jane Doe (@jane) May 3, 2021", null, null)]
    [InlineData("On 3 May 2021 he died at home.", null, null)]
    [InlineData("The fire of 3 May 2021 in numbers", null, null)]
    public void Reads_the_days_of_a_date_line(string line, string? published, string? modified)
    {
        DocumentMetadata metadata = ReadText($"A title that stands alone\n\n{line}\n\nThe text begins here and runs on for a while, so that it is no line.\n");

        Assert.Equal(published, metadata.Published?.Value.ToString("yyyy-MM-dd"));
        Assert.Equal(modified, metadata.Modified?.Value.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void Reads_front_matter_before_all_else()
    {
        const string Text = "title: Why Bridges Fail\ndate: 2018-10-09T10:00:00Z\nJane Doe and John Roe\nsteel, concrete\n";
        FrontMatterValue Scalar(string value) => new(new TextSpan(Text.IndexOf(value, StringComparison.Ordinal), value.Length), value, [], []);
        FrontMatterMember Member(string key, FrontMatterValue value) => new(key, default, value);
        FrontMatterValue List(params FrontMatterValue[] items) => new(default, null, [.. items], []);
        var root = new FrontMatterValue(new TextSpan(0, Text.Length), null, [], [
            Member("Title", Scalar("Why Bridges Fail")),
            Member("date", Scalar("2018-10-09T10:00:00Z")),
            Member("authors", List(Scalar("Jane Doe and John Roe"))),
            Member("categories", List(Scalar("steel"), Scalar("concrete"))),
            Member("last_update", new FrontMatterValue(default, null, [], [Member("date", Scalar("2018-10-09"))])),
        ]);
        var span = new TextSpan(0, Text.Length);
        var block = new FrontMatterBlock(span, span, "yaml", root, null);
        DocumentMetadata metadata = MetadataReader.Read(new DocumentTree(SourceText.From(Text), "markdown", new DocumentBlock(span, [block])));

        Assert.Equal("Why Bridges Fail", metadata.Title!.Value);
        Assert.Equal("front matter", metadata.Title.Origin);
        Assert.Equal(new DateOnly(2018, 10, 9), metadata.Published!.Value);
        Assert.Equal(new DateOnly(2018, 10, 9), metadata.Modified!.Value);
        Assert.Equal("steel", metadata.Section!.Value);
        Assert.Equal(["Jane Doe", "John Roe"], metadata.Authors.Select(author => author.Value));
        Assert.All(metadata.Authors, author => Assert.Equal(author.Value, Text.Substring(author.Span.Start, author.Span.Length)));
    }

    [Fact]
    public void Cuts_the_name_of_the_site_off_a_title()
    {
        DocumentMetadata metadata = ReadHead(
            (HeadEntryKind.Title, "", "Why Bridges Fail - And When | The Daily"),
            (HeadEntryKind.Meta, "og:title", "Why Bridges Fail - And When"));

        Assert.Equal("Why Bridges Fail - And When", metadata.Title!.Value);
        Assert.Equal("meta", metadata.Title.Origin);
    }

    [Theory]
    [InlineData("Why Bridges Fail | The Daily", "Why Bridges Fail", null, "Why Bridges Fail")]
    [InlineData("Why Bridges Fail – The Daily", null, "The Daily", "Why Bridges Fail")]
    [InlineData("Why Bridges Fail | Part Two", null, null, "Why Bridges Fail | Part Two")]
    [InlineData("Well-known bridges", "Well", null, "Well-known bridges")]
    public void Cuts_only_where_something_agrees(string title, string? heading, string? site, string expected) =>
        Assert.Equal(expected, title[..PageTitles.LengthWithoutSite(title, heading, null, site)]);

    [Fact]
    public void Reads_a_page_head()
    {
        DocumentMetadata metadata = ReadHead(
            (HeadEntryKind.Language, "", "en_GB"),
            (HeadEntryKind.Meta, "article:published_time", "2018-10-09T23:30:00-05:00"),
            (HeadEntryKind.Meta, "article:modified_time", "2018-10-10"),
            (HeadEntryKind.Meta, "article:section", "World"),
            (HeadEntryKind.Meta, "author", "Jane Doe"),
            (HeadEntryKind.Link, "canonical", "https://example.org/bridges"));

        Assert.Equal("en-GB", metadata.Language!.Value);
        Assert.Equal(new DateOnly(2018, 10, 9), metadata.Published!.Value);
        Assert.Equal(new DateOnly(2018, 10, 10), metadata.Modified!.Value);
        Assert.Equal("World", metadata.Section!.Value);
        Assert.Equal("Jane Doe", Assert.Single(metadata.Authors).Value);
        Assert.Equal("https://example.org/bridges", metadata.CanonicalAddress!.Value);
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Über Bridges","datePublished":"2018-10-09","author":{"@type":"Person","name":"Jané Doe"}}""")]
    [InlineData("""[{"@type":"WebSite","name":"The Daily"},{"@type":["Thing","BlogPosting"],"headline":"Über Bridges","datePublished":"2018-10-09","author":[{"name":"Jané Doe"}]}]""")]
    [InlineData("""{"@graph":[{"@type":"Person","@id":"#jane","name":"Jané Doe"},{"@type":"Article","headline":"Über Bridges","author":{"@id":"#jane"}},{"@type":"WebPage","datePublished":"2018-10-09"}]}""")]
    public void Reads_the_article_of_a_script(string json)
    {
        DocumentMetadata metadata = ReadHead(out string source, (HeadEntryKind.JsonLd, "", json));

        Assert.Equal("Über Bridges", metadata.Title!.Value);
        Assert.Equal("Über Bridges", source.Substring(metadata.Title.Span.Start, metadata.Title.Span.Length));
        Assert.Equal("JSON-LD", metadata.Title.Origin);
        Assert.Equal(new DateOnly(2018, 10, 9), metadata.Published!.Value);
        Assert.Equal("2018-10-09", source.Substring(metadata.Published.Span.Start, metadata.Published.Span.Length));
        MetadataValue<string> author = Assert.Single(metadata.Authors);
        Assert.Equal("Jané Doe", author.Value);
    }

    [Theory]
    [InlineData("Jane Doe, John Roe and Ann Poe", "Jane Doe|John Roe|Ann Poe")]
    [InlineData("Jane Doe & John Roe", "Jane Doe|John Roe")]
    [InlineData("The Harbour Telegram & Gazette", "The Harbour Telegram & Gazette")]
    [InlineData("Doe, Jane; Roe, John", "Doe, Jane|Roe, John")]
    [InlineData("By Jane Doe, Staff Writer", "Jane Doe")]
    public void Parts_a_list_of_authors(string value, string names) =>
        Assert.Equal(names, string.Join('|', AuthorNames.Split(value).Select(part => value[part])));

    [Fact]
    public void Reads_a_byline_in_a_script()
    {
        DocumentMetadata metadata = ReadHead(out string source, (HeadEntryKind.JsonLd, "", """{"@type":"Article","author":{"name":"By JANE DOE and JOHN ROE, AP Sports Writers"}}"""));

        Assert.Equal(["JANE DOE", "JOHN ROE"], metadata.Authors.Select(author => author.Value));
        Assert.All(metadata.Authors, author => Assert.Equal(author.Value, source.Substring(author.Span.Start, author.Span.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"headline\": \"A")]
    [InlineData("{\"@type\":\"Article\",\"headline\":\"\\uD800\"}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]")]
    [InlineData("null")]
    [InlineData("{\"@type\":{\"@type\":[]},\"author\":[[[1]]]}")]
    public void Passes_over_a_broken_script(string json) =>
        Assert.Empty(ReadHead((HeadEntryKind.JsonLd, "", json)).Authors);

    [Fact]
    public void Takes_linear_time_on_hostile_text()
    {
        CpuTime.AssertWithin(TimeSpan.FromSeconds(5), () =>
        {
            ReadText(new string('a', 1_000_000));
            ReadText(string.Concat(Enumerable.Repeat("By A B, \n\n", 100_000)));
            ReadHead((HeadEntryKind.Title, "", new string('|', 50_000)), (HeadEntryKind.JsonLd, "", new string('[', 1_000_000)), (HeadEntryKind.Meta, "author", new string(',', 100_000)));
        });
    }

    private static DocumentMetadata ReadText(string text) => MetadataReader.Read(new PlainTextFormat().Parse(SourceText.From(text, "a.txt")));

    private static DocumentMetadata ReadHead(params (HeadEntryKind Kind, string Name, string Value)[] entries) => ReadHead(out _, entries);

    private static DocumentMetadata ReadHead(out string source, params (HeadEntryKind Kind, string Name, string Value)[] entries)
    {
        source = "";
        ImmutableArray<HeadEntry>.Builder head = ImmutableArray.CreateBuilder<HeadEntry>();
        foreach ((HeadEntryKind kind, string name, string value) in entries)
        {
            head.Add(new HeadEntry(kind, name, value, new TextSpan(source.Length, value.Length)));
            source += value + "\n";
        }

        return MetadataReader.Read(new DocumentTree(SourceText.From(source, "a.html"), "html", new DocumentBlock(new TextSpan(0, source.Length), []), default, head.ToImmutable()));
    }
}
