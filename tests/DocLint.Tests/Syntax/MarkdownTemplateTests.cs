using DocLint.Syntax;

namespace DocLint.Tests.Syntax;

public class MarkdownTemplateTests
{
    [Theory]
    [InlineData("{{< figure src=\"a_b_c.png\" >}}", "RawBlock")]
    [InlineData("{{< figure\n  src=\"a.png\"\n>}}", "RawBlock")]
    [InlineData("{{% note %}}\ntext\n{{% /note %}}", "RawBlock Paragraph RawBlock")]
    [InlineData("text\n{% if page.a %}\nmore\n{% endif %}\nend", "Paragraph RawBlock Paragraph RawBlock Paragraph")]
    [InlineData("{% include a.html %} {% include b.html %}", "RawBlock")]
    [InlineData("{# a\ncomment #}", "RawBlock")]
    [InlineData("{{ content }}", "RawBlock")]
    [InlineData("text\n{: .wide}", "Paragraph RawBlock")]
    [InlineData("|a|\n|-|\n|b|\n{.wide #id}", "Table(TableRow(TableCell) TableRow(TableCell)) RawBlock")]
    [InlineData("{/* a comment */}\ntext", "RawBlock Paragraph")]
    [InlineData("::: tip Title\n\ntext\n\n:::", "RawBlock Paragraph RawBlock")]
    [InlineData("- a\n  {% if b %}\n  c", "List(ListItem(Paragraph RawBlock Paragraph))")]
    [InlineData("> {{< a >}}\n> b", "BlockQuote(RawBlock Paragraph)")]
    [InlineData("{% highlight js %}\nlet a;\n\nlet b;\n{% endhighlight %}\ntext", "RawBlock Paragraph")]
    [InlineData("{{< highlight go >}}\na := 1\n\nb := 2\n{{< /highlight >}}\n\ntext", "RawBlock Paragraph")]
    [InlineData("{{< code-toggle file=a >}}\na = 'b'\n{{< /code-toggle >}}\n\ntext", "RawBlock Paragraph")]
    [InlineData("{{% code %}}\na\n{{% /code %}}\ntext", "RawBlock Paragraph")]
    [InlineData("{{< code a />}}\n\ntext\n\n{{< code >}}\nb\n{{< /code >}}", "RawBlock Paragraph RawBlock")]
    [InlineData("{{< code a >}}\n\ntext\n\n{{< code >}}\nb\n{{< /code >}}", "RawBlock Paragraph RawBlock")]
    [InlineData("{{< code never-closed >}}\ntext", "RawBlock Paragraph")]
    [InlineData("import A from '@site/a';\nimport {b, c} from \"./b\"\n\ntext", "RawBlock RawBlock Paragraph")]
    [InlineData("import duties from \"abroad\" rose", "Paragraph")]
    [InlineData("import duties from 'the east'", "Paragraph")]
    [InlineData("{% never closed\n\ntext", "Paragraph Paragraph")]
    [InlineData("    {% in code %}", "CodeBlock")]
    [InlineData("```\n{% in code %}\n:::\n```", "CodeBlock")]
    public void Takes_lines_of_templating_for_blocks(string text, string outline) => Assert.Equal(outline, MarkdownOutline.Blocks(text));

    [Theory]
    [InlineData("Version {{ site.version }} is out.", "Version @ is out.")]
    [InlineData("{% if a %}Yes{% else %}No{% endif %}.", "YesNo.")]
    [InlineData("A {{< tooltip \"Pod\" >}} runs.", "A @ runs.")]
    [InlineData("Every\n{{< tooltip \"Pod\" >}}\nruns.", "Every @ runs.")]
    [InlineData("Every pod runs.\n{{< picture >}}\nIt runs.", "Every pod runs.\nIt runs.")]
    [InlineData("Every pod\n{{< note >}}\nruns.\n{{< /note >}}", "Every pod\nruns.")]
    [InlineData("A {{< mark >}}pod{{< /mark >}} runs.", "A pod runs.")]
    [InlineData("A [link]({{< ref \"a b.md\" >}}) here.", "A link here.")]
    [InlineData("A [link]({{ site.url }}{% post_url 2020-01-01-a %}) here.", "A link here.")]
    [InlineData("A *word*{: .red} and ![x](y.png){width=50%}.", "A word and @.")]
    [InlineData("*{{ a * b }}*", "@")]
    [InlineData("`{{ a }}` and {{ b }}", "@ and @")]
    [InlineData("a {/* b */} c", "a  c")]
    [InlineData("The set {1, 2}, {.5} and {{unclosed", "The set {1, 2}, {.5} and {{unclosed")]
    [InlineData("| {{ a | b }} | c |\n|---|---|", "@\nc")]
    [InlineData("Get https://{{ host }}/path now.", "Get @ now.")]
    public void Keeps_templating_out_of_prose(string text, string prose) => Assert.Equal(prose, MarkdownOutline.Prose(text));

    [Theory]
    [InlineData("import A from './a'\nimport B from './b'\n\ntext", "RawBlock Paragraph")]
    [InlineData("export const a = {\n  b: 1,\n\n  c: 2,\n}\n\ntext", "RawBlock Paragraph")]
    [InlineData("<Tabs>\n<Tab label={`a`}>\n\ntext\n\n</Tab>\n</Tabs>", "RawBlock RawBlock Paragraph RawBlock RawBlock")]
    [InlineData("<Card\n  title=\"a\"\n  items={[{ b: 1 }]}\n/>\ntext", "RawBlock Paragraph")]
    [InlineData("{/* a comment */}\n\ntext", "RawBlock Paragraph")]
    [InlineData("<div>text</div>", "Paragraph")]
    [InlineData("    not code", "Paragraph")]
    [InlineData("<!-- a -->\n\ntext", "RawBlock Paragraph")]
    [InlineData("We import a lot.", "Paragraph")]
    public void Reads_mdx(string text, string outline) => Assert.Equal(outline, MarkdownOutline.Blocks(text, "text.mdx"));

    [Theory]
    [InlineData("Hi {user.name}, <Badge kind={x > 1 ? 'a' : 'b'}>new</Badge>!", "Hi @, new!")]
    [InlineData("a {/* b */} c", "a  c")]
    [InlineData("a <>b</> c", "a b c")]
    [InlineData("open { brace", "open { brace")]
    public void Keeps_jsx_out_of_prose(string text, string prose) => Assert.Equal(prose, MarkdownOutline.Prose(text, "text.mdx"));

    [Fact]
    public void Collects_the_comments_of_mdx()
    {
        DocumentTree tree = MarkdownOutline.Parse("{/* one */}\n\na {/* two */} b {/* three */}\n\n<!-- four -->", "text.mdx");
        Assert.Equal(["one", "two", "three", "four"], tree.Comments.Select(comment => tree.Source.ToString(comment.TextSpan)));
    }
}
