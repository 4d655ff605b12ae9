using DocLint.Syntax;

namespace DocLint.Tests.Syntax;

public class MarkdownFrontMatterTests
{
    [Fact]
    public void Reads_yaml_with_exact_positions()
    {
        const string text = "---\r\ntitle: \"A: 😀\"\r\ndate: 2024-01-02 # today\r\ntags: [x, 'y z']\r\nauthor:\r\n  name: Ann\r\nlist:\r\n  - a\r\n  - b\r\n---\r\n\r\n# Body\r\n";
        DocumentTree tree = MarkdownOutline.Parse(text);
        FrontMatterBlock block = tree.FrontMatter!;
        FrontMatterValue value = block.Value!;
        Assert.Equal(("yaml", null), (block.Language, block.Error));
        Assert.Equal(["title", "date", "tags", "author", "list"], value.Members.Select(member => member.Key));
        Assert.Equal("A: 😀", value["Title"]!.Scalar);
        Assert.Equal("\"A: 😀\"", Source(value["title"]!));
        Assert.Equal("2024-01-02", Source(value["date"]!));
        Assert.Equal("[x, 'y z']", Source(value["tags"]!));
        Assert.Equal(["x", "y z"], value["tags"]!.Items.Select(item => item.Scalar));
        Assert.Equal("name: Ann", Source(value["author"]!));
        Assert.Equal("Ann", Source(value["author"]!["name"]!));
        Assert.Equal("list", tree.Source.ToString(value.Members[4].KeySpan));
        Assert.Equal(["a", "b"], value["list"]!.Items.Select(Source));
        Assert.Equal("Body", MarkdownOutline.Prose(text));

        string Source(FrontMatterValue part) => tree.Source.ToString(part.Span);
    }

    [Theory]
    [InlineData("---\ntitle: A: B\n---\nBody")]
    [InlineData("---\ntitle: \"open\n---\nBody")]
    [InlineData("---\na: [b\n---\nBody")]
    [InlineData("---\na: *nowhere\n---\nBody")]
    [InlineData("+++\na = \"open\n+++\nBody")]
    [InlineData("+++\nno value\n+++\nBody")]
    public void Reads_the_body_behind_invalid_front_matter(string text)
    {
        DocumentTree tree = MarkdownOutline.Parse(text);
        Assert.Null(tree.FrontMatter!.Value);
        Assert.NotEmpty(tree.FrontMatter.Error!.Message);
        Assert.False(tree.FrontMatter.Error.Message.EndsWith('.'));
        Assert.Equal("Body", MarkdownOutline.Prose(text));
    }

    [Theory]
    [InlineData("---\n\nText\n\n---\n")]
    [InlineData("---\nnever closed\n")]
    [InlineData("a\n---\nb: c\n---\n")]
    [InlineData("----\na: b\n----\n")]
    [InlineData("{{< a >}}\n")]
    [InlineData("{ not json }\n")]
    public void Sees_no_front_matter_where_none_is(string text) => Assert.Null(MarkdownOutline.Parse(text).FrontMatter);

    [Theory]
    [InlineData("---\n---\nBody")]
    [InlineData("---\n# only a comment\n---\nBody")]
    [InlineData("---\na: b\n...\nBody")]
    public void Reads_front_matter_without_values_and_with_other_fences(string text)
    {
        DocumentTree tree = MarkdownOutline.Parse(text);
        Assert.NotNull(tree.FrontMatter!.Value);
        Assert.Null(tree.FrontMatter.Error);
        Assert.Equal("Body", MarkdownOutline.Prose(text));
    }

    [Fact]
    public void Reads_toml()
    {
        const string text = "+++\ntitle = \"A \\\"b\\\" \\u00e9\" # comment\ndate = 2024-01-02T03:04:05Z\ntags = [ 'a', \"b\",\n  \"c\", ]\ndraft = false\nlong = '''\nx'y'''\nother = { a = 1 }\na.b = 1\n\n[params]\ntitle = \"no\"\n+++\nBody";
        DocumentTree tree = MarkdownOutline.Parse(text);
        FrontMatterValue value = tree.FrontMatter!.Value!;
        Assert.Equal("toml", tree.FrontMatter.Language);
        Assert.Equal(["title", "date", "tags", "draft", "long"], value.Members.Select(member => member.Key));
        Assert.Equal("A \"b\" é", value["title"]!.Scalar);
        Assert.Equal("2024-01-02T03:04:05Z", value["date"]!.Scalar);
        Assert.Equal(["a", "b", "c"], value["tags"]!.Items.Select(item => item.Scalar));
        Assert.Equal("false", value["draft"]!.Scalar);
        Assert.Equal("x'y", value["long"]!.Scalar);
        Assert.Equal("'a'", tree.Source.ToString(value["tags"]!.Items[0].Span));
        Assert.Equal("Body", MarkdownOutline.Prose(text));
    }

    [Fact]
    public void Reads_json()
    {
        const string text = "{\n  \"title\": \"A } b\",\n  \"tags\": [\"x\"]\n}\n\nBody";
        DocumentTree tree = MarkdownOutline.Parse(text);
        Assert.Equal("json", tree.FrontMatter!.Language);
        Assert.Equal("A } b", tree.FrontMatter.Value!["title"]!.Scalar);
        Assert.Equal("Body", MarkdownOutline.Prose(text));
    }

    [Fact]
    public void Resolves_aliases()
    {
        FrontMatterValue value = MarkdownOutline.Parse("---\na: &x [1, 2]\nb: *x\n---\n").FrontMatter!.Value!;
        Assert.Equal(["1", "2"], value["b"]!.Items.Select(item => item.Scalar));
    }

    [Fact]
    public void Bounds_aliases_and_depth()
    {
        string laughs = "---\na0: &a0 [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 9))}]\n")) + "---\nBody";
        string deep = "---\na: " + new string('[', 100_000) + "\n---\nBody";
        foreach (string text in new[] { laughs, deep })
        {
            DocumentTree tree = MarkdownOutline.Parse(text);
            Assert.Null(tree.FrontMatter!.Value);
            Assert.NotNull(tree.FrontMatter.Error);
            Assert.Equal("Body", tree.TextBlocks[0].Prose.Text);
        }
    }
}
