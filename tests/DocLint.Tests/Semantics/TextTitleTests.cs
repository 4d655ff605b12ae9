using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

/// <summary>The title of a plain text is its first line, unless that names a section of a page.</summary>
public class TextTitleTests
{
    private const string Body = "The council meets on the second Thursday of every month in the old grain hall, and anyone who lives on the island may come and speak.";

    [Theory]
    [InlineData("Business")]
    [InlineData("Home\n\nNews\n\nIslands")]
    [InlineData("Food & Drink")]
    [InlineData("HARBOUR LIFE")]
    [InlineData("Home > Islands > News")]
    [InlineData("Health / Sea / Ferries")]
    [InlineData("Advertisement")]
    public void A_section_or_path_above_the_headline_is_no_title(string above) =>
        Assert.Equal("Island council wants a bridge to the mainland", TitleOf($"{above}\n\nIsland council wants a bridge to the mainland\n\nBy Per Holm\n\n{Body}\n"));

    [Fact]
    public void A_path_ends_with_the_title() => Assert.Equal(
        "Island council wants a bridge", TitleOf($"The Coast Islands Island council wants a bridge\n\nIsland council wants a bridge\n\n{Body}\n"));

    [Fact]
    public void A_headline_may_be_a_sentence_below_a_menu() => Assert.Equal(
        "The bridge is dead. It need not be.", TitleOf($"Opinion\n\nThe bridge is dead. It need not be.\n\nBy Per Holm\n\n{Body}\n"));

    [Theory]
    [InlineData("Why Bridges Fail\n\nCOMMENTARY Islands\n\nOct 9, 2018\n\nSenior Fellow, Centre for Bridges")]
    [InlineData("Painting by the sea\n\nHow a painter brought the island together again\n\nShare this article")]
    [InlineData("Ferry Crisis\n\nThe council met on Tuesday and decided nothing.\n\nShare this article")]
    [InlineData("Ferry Crisis\n\nHow the Council Lost Its Boats")]
    [InlineData("Ferry Crisis\n\nBy Per Holm")]
    [InlineData("The Bridge\n\nA Winter on the Ice\n\nShare this article")]
    public void The_first_line_is_the_title_where_it_may_be_one(string top) =>
        Assert.Equal(top[..top.IndexOf('\n', StringComparison.Ordinal)], TitleOf($"{top}\n\n{Body}\n"));

    [Fact]
    public void A_sentence_is_no_title() => Assert.Null(TitleOf($"{Body}\n\n{Body}\n"));

    private static string? TitleOf(string text) => new SemanticModel(new PlainTextFormat().Parse(SourceText.From(text, "a.txt"))).Metadata.Title?.Value;
}
