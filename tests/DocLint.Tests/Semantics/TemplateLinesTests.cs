using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

/// <summary>Lines that other documents of a run have too are likelier residue.</summary>
public class TemplateLinesTests
{
    private static readonly string[] Template = ["The Harbour Post has a new home on the quay", "Our paper is made by nine people and a dog", "Come and see us at the old lock on Sundays"];

    [Fact]
    public void A_line_that_says_nothing_is_residue_where_a_template_put_it_on_many_pages()
    {
        string page = Page("ferry", Template);
        SemanticModel alone = Read(page, SharedLines.None);
        SemanticModel together = Read(page, Share([page, Page("bridge", Template), Page("market", Template)]));

        Assert.DoesNotContain(alone.Judgements, judgement => judgement.IsResidue);
        Assert.Equal(Template, together.Judgements.Where(judgement => judgement.IsResidue).Select(judgement => judgement.Block.Prose.Text));
        Assert.All(together.Residue, region => Assert.Contains("on other pages too", region.Reasons));
    }

    [Fact]
    public void A_heading_that_two_articles_chose_stays()
    {
        string page = Page("ferry", ["What comes next"]);

        Assert.DoesNotContain(Read(page, Share([page, Page("bridge", ["What comes next"])])).Judgements, judgement => judgement.IsResidue);
    }

    [Fact]
    public void What_an_author_repeats_in_his_own_files_stays()
    {
        string page = Page("ferry", Template);
        SharedLines shared = Share([page, Page("bridge", Template), Page("market", Template)]);
        var model = new SemanticModel(new MarkdownFormat().Parse(SourceText.From(page, "a.md")), shared);

        Assert.DoesNotContain(model.Judgements, judgement => judgement.IsResidue);
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(10, 0, 0)]
    [InlineData(2, 1, 4)]
    [InlineData(2, 2, 6)]
    [InlineData(10, 8, 6)]
    public void Further_lines_in_common_count_and_not_the_number_of_documents(int documents, int kin, double logOdds) =>
        Assert.Equal(logOdds, TemplateLines.LogOddsOf(new SharedLine(documents, kin)));

    private static string Page(string subject, string[] lines) =>
        $"News of the {subject}\n\nThe council spoke of the {subject} until midnight, and of the {subject} again at breakfast, since nobody had listened.\n\n"
        + $"Whoever lives near the {subject} knows that it will cost more than the mayor said, and that it will come later than he hopes.\n\n{string.Join("\n\n", lines)}\n";

    private static SharedLines Share(string[] pages)
    {
        var builder = new LineIndexBuilder(Enumerable.Range(0, pages.Length).Select(i => $"{i}"));
        foreach (string path in builder.Paths)
        {
            builder.Add(LineReader.Read(SourceText.From(pages[int.Parse(path, System.Globalization.CultureInfo.InvariantCulture)]), new PlainTextFormat()));
        }

        return builder.Finish().Of("0");
    }

    private static SemanticModel Read(string page, SharedLines shared) => new(new PlainTextFormat().Parse(SourceText.From(page, "a.txt")), shared);
}
