using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

public class DataListsTests
{
    private const string Opening = "The harbour counts every boat that comes through the lock, and the keeper writes the number down by hand in the evening.";

    [Fact]
    public void Finds_the_cells_of_a_long_table()
    {
        string[] rows = [.. Enumerable.Range(1, 15).SelectMany(month => new[] { $"{month}/1/2021", $"+{month}.5%" })];

        Assert.Equal(30, Find([Opening, .. rows, Opening]).Count(isData => isData));
    }

    [Fact]
    public void A_short_run_of_numbers_is_no_table()
    {
        string[] rows = [.. Enumerable.Range(1, 6).SelectMany(place => new[] { $"{place}", $"{place}0" })];

        Assert.DoesNotContain(true, Find([Opening, .. rows, Opening]));
    }

    [Theory]
    [InlineData("June 9 – Harbour Hall, Ostby", "June 10 – Old Mill, Vessen", "June 14 – Town Square, Larvig", "June 17 – Lighthouse, Brenn")]
    [InlineData("Length: 14 metres", "Draught: 2 metres", "Home port: Ostby", "Crew: four")]
    [InlineData("A litre of paint for $14", "A coil of rope for $22", "A pair of gloves for $9", "A storm lamp for $31")]
    [InlineData("- the old lock", "- the new lock", "- the weir", "- the pier")]
    public void Finds_entries_of_one_form(params string[] entries)
    {
        bool[] isData = Find([Opening, .. entries, Opening]);

        Assert.Equal([false, true, true, true, true, false], isData);
        Assert.DoesNotContain(true, Find([.. entries[..3], Opening]));
    }

    [Fact]
    public void Lines_that_say_what_they_are_belong_to_no_list()
    {
        Assert.DoesNotContain(true, Find([Opening, "Related: the lock at dawn", "Share: the harbour", "Related: the pier in winter", "Share: the lock", "Related: the weir"]));
    }

    [Fact]
    public void A_table_behind_paragraphs_belongs_to_the_article()
    {
        string[] rows = [.. Enumerable.Range(1, 15).SelectMany(month => new[] { $"{month % 12 + 1}/1/2021", $"+{month}.5%" })];
        SemanticModel model = Model([Opening, "Last year the keeper counted more boats than ever, and he says that the winter alone brought two hundred of them.", .. rows, Opening]);

        Assert.DoesNotContain(model.Judgements, judgement => judgement.IsResidue);
    }

    private static bool[] Find(string[] lines) => ResidueText.Read(Model(lines).Tree, null).IsData;

    private static SemanticModel Model(string[] lines) => new(new PlainTextFormat().Parse(SourceText.From(string.Join("\n\n", lines) + "\n", "a.txt")));
}
