using System.Text;
using DocLint.Analysis;
using DocLint.Syntax;
using DocLint.Testing;

namespace DocLint.Tests.Analysis;

public class DocumentAnchorsTests
{
    private static readonly AnchorRules[] All = Enum.GetValues<AnchorRules>();

    [Theory]
    [InlineData(AnchorRules.GitHub, "Ladders, saws & `gloves`", "ladders-saws--gloves")]
    [InlineData(AnchorRules.GitHub, "The _old_ [list](u) of A_B", "the-old-list-of-a_b")]
    [InlineData(AnchorRules.GitHub, "Årets äpplen: 20 %", "årets-äpplen-20-")]
    [InlineData(AnchorRules.GitHub, "\U0001F34E Apples", "-apples")]
    [InlineData(AnchorRules.GitHub, "\u2699\uFE0F Tools", "\uFE0F-tools")]
    [InlineData(AnchorRules.GitHub, ":apple: Apples", "apple-apples")]
    [InlineData(AnchorRules.GitHub, "苹果 园", "苹果-园")]
    [InlineData(AnchorRules.GitHub, "Part \u2167", "part-\u2177")]
    [InlineData(AnchorRules.GitHub, "Soil {#ground}", "soil-ground")]
    [InlineData(AnchorRules.GitLab, "Ladders & saws", "ladders-saws")]
    [InlineData(AnchorRules.GitLab, "Ladders & saws", "ladders--saws")]
    [InlineData(AnchorRules.GitLab, "2026", "anchor-2026")]
    [InlineData(AnchorRules.Jekyll, "Ladders -- and saws", "ladders--and-saws")]
    [InlineData(AnchorRules.Kramdown, "2. Årets äpplen", "rets-pplen")]
    [InlineData(AnchorRules.Kramdown, "苹果", "section")]
    [InlineData(AnchorRules.Kramdown, "A_b & [c](d)", "ab--cd")]
    [InlineData(AnchorRules.MkDocs, "Årets -- äpplen & A_b!", "arets-applen-a_b")]
    [InlineData(AnchorRules.MkDocs, "& more", "more")]
    [InlineData(AnchorRules.MkDocs, "苹果 园", "苹果-园")]
    [InlineData(AnchorRules.MkDocs, "苹果", "_1")]
    [InlineData(AnchorRules.Hugo, "The [list](u/v)", "the-listuv")]
    [InlineData(AnchorRules.Hugo, "The [list](u/v)", "the-list")]
    [InlineData(AnchorRules.Hugo, "\u2699\uFE0F Tools", "-tools")]
    [InlineData(AnchorRules.Hugo, "!", "heading")]
    [InlineData(AnchorRules.Docusaurus, "Soil {#ground}", "ground")]
    [InlineData(AnchorRules.Docusaurus, ":apple: Apples", "-apples")]
    [InlineData(AnchorRules.VitePress, "2. Årets äpplen & A_b!", "_2-arets-applen-a-b")]
    [InlineData(AnchorRules.VitePress, "Чайная ёлка", "чаиная-елка")]
    [InlineData(AnchorRules.MdBook, "Årets äpplen: part ½", "Årets-äpplen-part-½")]
    [InlineData(AnchorRules.Zola, "What's new -- in A_b?", "what-s-new-in-a-b")]
    [InlineData(AnchorRules.Zola, "苹果", "ping-guo")]
    public void Reads_a_heading_as_its_maker_does(AnchorRules rules, string heading, string anchor) =>
        Assert.True(Read($"# {heading}\n").Contains(anchor, rules));

    [Theory]
    [InlineData(AnchorRules.GitHub, "Soil {#ground}", "ground")]
    [InlineData(AnchorRules.GitLab, "Soil", "Soil")]
    [InlineData(AnchorRules.Docusaurus, "Soil {#ground}", "soil")]
    [InlineData(AnchorRules.MkDocs, "A & b", "a--c")]
    [InlineData(AnchorRules.Zola, "What's new", "whats-new")]
    [InlineData(AnchorRules.VitePress, "2. Soil", "2-soil")]
    [InlineData(AnchorRules.MdBook, "Soil", "Soil")]
    public void Knows_what_a_maker_does_not_make(AnchorRules rules, string heading, string anchor) =>
        Assert.False(Read($"# {heading}\n").Contains(anchor, rules));

    [Theory]
    [InlineData(AnchorRules.GitHub, "foo,foo-1,foo-2,foo-1-1")]
    [InlineData(AnchorRules.Docusaurus, "foo,foo-1,foo-2,foo-1-1")]
    [InlineData(AnchorRules.Hugo, "foo,foo-1,foo-2,foo-1-1")]
    [InlineData(AnchorRules.Jekyll, "foo,foo-1,foo-1-1")]
    [InlineData(AnchorRules.MkDocs, "foo,foo-1,foo_1,foo-1_1")]
    public void Numbers_headings_of_one_name(AnchorRules rules, string expected)
    {
        DocumentAnchors anchors = Read("# Foo\n\n# Foo-1\n\n# Foo\n\n# Foo-1\n");

        string[] asked = ["foo", "foo-1", "foo-2", "foo-1-1", "foo_1", "foo_2", "foo-1_1"];
        Assert.Equal(expected, string.Join(',', asked.Where(anchor => anchors.Contains(anchor, rules))));
    }

    [Fact]
    public void Goes_on_with_the_number_that_a_heading_of_MkDocs_ends_in()
    {
        DocumentAnchors anchors = Read("# Part_1\n\n# Part_1\n\n# Part_1\n\n<a id=\"part_4\"></a>\n\n# Part_1\n");

        string[] asked = ["part_1", "part_2", "part_3", "part_4", "part_5", "part_6", "part_1_1"];
        Assert.Equal("part_1,part_2,part_3,part_4,part_5", string.Join(',', asked.Where(anchor => anchors.Contains(anchor, AnchorRules.MkDocs))));
    }

    [Fact]
    public void Knows_ids_of_elements_everywhere()
    {
        DocumentAnchors anchors = Read("<h2 align=\"center\">\n  Soil &amp; <i>clay</i>\n</h2>\n\n<a name='deep'></a>\n\nA <span id=\"loam\">word</span>.\n");

        Assert.All(All, rules => Assert.True(anchors.Contains("deep", rules) && anchors.Contains("loam", rules) && !anchors.Contains("Loam", rules)));
        Assert.True(anchors.Contains("soil--clay", AnchorRules.GitHub));
    }

    [Fact]
    public void Knows_ids_in_braces_where_they_count()
    {
        DocumentAnchors anchors = Read("# A\n{: #one }\n\n[b]{#two}\n\n(three)=\n# C\n\n# D {/* #four */}\n");

        string[] ids = ["one", "two", "three", "four"];
        Assert.All(ids, id => Assert.True(anchors.Contains(id, AnchorRules.MkDocs), id));
        Assert.All(ids, id => Assert.False(anchors.Contains(id, AnchorRules.GitHub), id));
    }

    [Fact]
    public void Says_nothing_of_documents_with_templates() => Assert.Null(DocumentAnchors.Read(Parse("# A\n\n{% include b.md %}\n")));

    [Fact]
    public void Reads_many_headings_of_one_name_in_little_time()
    {
        const int Many = 20_000;
        string text = string.Concat(Enumerable.Repeat("# Foo\n\n# Foo_1\n\n", Many));
        DocumentAnchors anchors = Read(text);

        CpuTime.AssertWithin(TimeSpan.FromSeconds(10), () => Assert.All(All, rules => Assert.False(anchors.Contains("bar", rules))));
    }

    private static DocumentAnchors Read(string text) => DocumentAnchors.Read(Parse(text))!;

    private static DocumentTree Parse(string text) => RuleRunner.Formats.Parse("a.md", Encoding.UTF8.GetBytes(text))!;
}
