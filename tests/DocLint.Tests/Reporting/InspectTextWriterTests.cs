using DocLint.Reporting.Inspection;
using DocLint.Reporting.Text;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Reporting;

public class InspectTextWriterTests
{
    [Fact]
    public void Writes_the_metadata_first_with_origin_and_place()
    {
        string[] lines = Lines("---\ntitle: Low water\nauthor: Ada Brook\ndate: 2024-05-06\n---\n\nText.\n");

        Assert.Equal("text.md (markdown)", lines[0]);
        Assert.Equal("  title: Low water (front matter, 2:8)", lines[1]);
        Assert.Equal("  author: Ada Brook (front matter, 3:9)", lines[2]);
        Assert.Equal("  published: 2024-05-06 (front matter, 4:7)", lines[3]);
    }

    [Fact]
    public void Writes_the_tree_as_an_outline_with_places()
    {
        string text = Write("# Water\n\nIt fell.\n\n## Why\n\n- One.\n\n![](a.png)\n");

        Assert.Contains("\ndocument 1:1\n  section 1:1\n    heading 1:1 level 1 \"Water\"\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    paragraph 3:1 \"It fell.\"\n      sentence 3:1 \"It fell.\"\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    section 5:1\n      heading 5:1 level 2 \"Why\"\n", text, StringComparison.Ordinal);
        Assert.Contains("\n      list 7:1\n        listitem 7:1\n          paragraph 7:3 \"One.\"\n", text, StringComparison.Ordinal);
        Assert.Contains(" image 9:1 -> a.png no alternative text\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_where_links_and_footnotes_lead() =>
        Assert.Contains(
            "\n    link 1:1 -> https://example.org/x\n    footnotereference 1:36 1\n",
            Write("[The survey](https://example.org/x)[^1] ended.\n\n[^1]: A note.\n"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("The bridge is 12 km long.", "quantity 1:15 \"12 km\" measure, value 12, interval [11.5..12.5], unit km, dimension length")]
    [InlineData("It opened on 6 May 2024.", "date 1:14 \"6 May 2024\" day, 2024-05-06")]
    [InlineData("It lies in Norway.", "mention 1:12 \"Norway\" place, canonical Norway")]
    [InlineData("See [the survey](https://example.org/x).", "target https://example.org/x")]
    public void Writes_facts_under_their_sentence(string source, string expected)
    {
        string[] lines = Lines(source);

        int sentence = Array.FindIndex(lines, line => line.StartsWith("    sentence 1:1 ", StringComparison.Ordinal));
        Assert.Contains(lines[(sentence + 1)..], line => line.StartsWith("      ", StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_the_facts_of_each_sentence_under_that_sentence()
    {
        string[] lines = Lines("It is 12 km long. It is 7 km wide.");

        int first = Array.FindIndex(lines, line => line.Contains("sentence 1:1 ", StringComparison.Ordinal));
        int second = Array.FindIndex(lines, line => line.Contains("sentence 1:19 ", StringComparison.Ordinal));
        int twelve = Array.FindIndex(lines, line => line.Contains("quantity 1:7 ", StringComparison.Ordinal));
        int seven = Array.FindIndex(lines, line => line.Contains("quantity 1:25 ", StringComparison.Ordinal));
        Assert.True(first < twelve && twelve < second && second < seven, string.Join('\n', lines));
    }

    [Fact]
    public void Names_the_speaker_of_a_quotation() =>
        Assert.Contains("speech, speaker Ada Brook", Write("“We saw the water rise for days,” said Ada Brook."), StringComparison.Ordinal);

    [Fact]
    public void Says_whether_a_claim_has_support()
    {
        string text = Write("Some 4,200 people, or 31 percent of the town, lost their homes in the flood of 2019.");

        Assert.Matches("claim 1:1 .*score [01]\\.[0-9]{2}, reasons .+, (no support|support [a-z]+ [0-9]+:[0-9]+)", text);
    }

    [Fact]
    public void Shows_every_fact_of_the_model_once()
    {
        SemanticModel model = Model("# A day\n\n> “It will rain for days,” said Ada Brook.\n\n- On 6 May 2024 it was 12 km to Oslo, [she said](https://example.org).\n\n| a | 7 |\n|---|---|\n| b | 40% |\n");
        int facts = model.Claims.Length + model.Quantities.Length + model.Dates.Length + model.Quotations.Length
            + model.Attributions.Length + model.Citations.Length + model.Mentions.Length;

        string[] names = ["claim", "quantity", "date", "quotation", "attribution", "citation", "mention"];
        Assert.Equal(facts, Lines(model).Count(line => names.Contains(line.TrimStart().Split(' ')[0])));
    }

    [Fact]
    public void Lets_no_control_character_through()
    {
        string text = Write("---\ntitle: \"a\\e[31mb\"\n---\n\n# A\u001b[31m b\u0007\n\nSee [x\u202e](<https://example.org/\u001b>) and `c\u001b`.\n");

        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202e', text);
    }

    [Fact]
    public void Cuts_long_text_and_no_pair_apart()
    {
        string text = Write(new string('a', 59) + string.Concat(Enumerable.Repeat("\U0001F600", 400)));

        Assert.Contains("…", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Writes_a_megabyte_of_sentences_with_facts_in_linear_time()
    {
        SemanticModel model = Model(string.Concat(Enumerable.Repeat("It is 12 km long. ", 40_000)));
        _ = (model.Claims, model.Mentions);

        CpuTime.AssertWithin(TimeSpan.FromSeconds(10), () => InspectTextWriter.Write(new PlainTextOutput(TextWriter.Null), "text.md", model));
    }

    private static string[] Lines(string source) => Write(source).Split('\n');

    private static string[] Lines(SemanticModel model) => Write(model).Split('\n');

    private static string Write(string source) => Write(Model(source));

    private static string Write(SemanticModel model)
    {
        var text = new StringWriter();
        InspectTextWriter.Write(new PlainTextOutput(text), "text.md", model);
        return text.ToString();
    }

    private static SemanticModel Model(string source) => new(new MarkdownFormat().Parse(SourceText.From(source)));
}
