using DocLint.Analysis;
using DocLint.Rules.Evidence;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Testing;
using DocLint.Text;

namespace DocLint.Tests.Rules;

public class FactSheetContradictedTests
{
    private const string Sheet =
        """
        - {subject: Acme, aliases: [Acme Corp., Acme Corporation], attribute: employees, words: [staff, people, workforce], value: "1,234 employees", as_of: 2025-12-31}
        - {subject: Acme, attribute: founded, words: [established], value: 1987}
        - {subject: Lisbon, attribute: population, words: [inhabitants, residents], value: "545,796", tolerance: 1%}
        - {subject: Lisbon, attribute: area, value: 100 km²}
        - {subject: Porto, attribute: population, value: "231,800"}
        - {subject: WHO, aliases: [World Health Organization], attribute: budget, value: "$6.8 billion"}
        - {subject: Halm Bridge, attribute: length, words: [long], value: 2.5 km}
        """;

    private static readonly IRepositoryFiles Repository = TestRepository.Create(("facts/sheet.yml", Sheet));

    [Theory]
    [InlineData("Acme has [|1,500 employees|].")]
    [InlineData("Acme Corp. employs [|900 people|].")]
    [InlineData("Acme's workforce is [|2,000|].")]
    [InlineData("Acme was founded in [|1988|].")]
    [InlineData("Established in 1987? Acme, founded in [|1897|], is in Halm.")]
    [InlineData("The population of Lisbon is [|645,000|].")]
    [InlineData("Lisbon, with [|450,000 inhabitants|], is the capital.")]
    [InlineData("Lisbon (population: [|505,000|]) lies on the Tagus.")]
    [InlineData("Lisbon has more than [|600,000 inhabitants|].")]
    [InlineData("Lisbon has an area of [|120 km²|].")]
    [InlineData("The WHO budget is [|$7.8 billion|].")]
    [InlineData("In Lisbon, which has [|450,000 inhabitants|] today, it rains.")]
    [InlineData("Lisbon has [|450,000 inhabitants|] and Porto 231,800.")]
    [InlineData("In 2025 Acme had [|1,500 employees|].")]
    public void Reports_what_the_sheet_has_otherwise(string text) => Verify(text);

    [Theory]
    [InlineData("Acme has 1,200 employees.")]
    [InlineData("Acme has more than 1,200 employees.")]
    [InlineData("Acme was founded in 1987.")]
    [InlineData("Acme was founded on 3 March 1987.")]
    [InlineData("Lisbon has about 550,000 residents.")]
    [InlineData("Lisbon has an area of 10,000 hectares.")]
    public void Accepts_what_agrees(string text) => Verify(text);

    [Theory]
    [InlineData("Acme has 300 new employees.")]
    [InlineData("Acme hired 300 employees.")]
    [InlineData("Acme cut its staff to 900 employees.")]
    [InlineData("In 2019 Acme had 900 employees.")]
    [InlineData("Acme will have 3,000 employees by 2030.")]
    [InlineData("Acme has 300 employees in Spain and 200 trucks.")]
    [InlineData("Acme has 300 employees per plant.")]
    [InlineData("Acme has 300 employees who speak Greek.")]
    [InlineData("Acme Spain has 300 employees.")]
    [InlineData("Acme trained 300 employees.")]
    [InlineData("Acme and Bolt have 4,000 employees.")]
    [InlineData("\"Acme has 5,000 employees,\" the mayor said.")]
    [InlineData("Does Acme have 5,000 employees?")]
    [InlineData("It is wrong that Acme has 5,000 employees.")]
    [InlineData("Lisbon and Porto have 776,000 inhabitants.")]
    [InlineData("In 1990, Lisbon had 663,000 inhabitants.")]
    [InlineData("Lisbon's metropolitan area has 2.8 million inhabitants.")]
    [InlineData("Alfama is a district of Lisbon with a population of 12,000.")]
    [InlineData("Near the Lisbon docks live some people. A firm in Lisbon has 300 residents.")]
    [InlineData("Greater Lisbon has 2.8 million inhabitants.")]
    [InlineData("Who has a budget of $7.8 billion?")]
    [InlineData("Acme moved to Halm in 1988.")]
    [InlineData("A rival founded in 1988 bought Acme.")]
    public void Leaves_alone_what_states_something_else(string text) => Verify(text);

    [Fact]
    public void The_sheet_is_the_evidence()
    {
        var finding = Assert.Single(new RuleRunner([new FactSheetContradicted()]).Run("Acme has 1,500 employees.", repository: Repository));

        var related = Assert.Single(finding.RelatedLocations);
        Assert.Equal("facts/sheet.yml", related.Source!.Path);
        Assert.Equal("\"1,234 employees\"", related.Source.ToString(related.Span));
    }

    [Fact]
    public void Bound_numbers_are_counted()
    {
        DocumentTree tree = new MarkdownFormat().Parse(SourceText.From("Acme has 1,500 employees. Acme was founded in 1987. It rains."));

        IReadOnlyList<BoundFact> bound = FactBinder.Bind(new SemanticModel(tree), Repository.Evidence.Facts);

        Assert.Equal([false, true], bound.Select(fact => fact.Agrees));
    }

    [Theory]
    [InlineData("a.yml", "- {subject: Acme, value: 3}", "no \"attribute\"")]
    [InlineData("a.yml", "- {subject: Acme, attribute: x, value: many}", "neither one number")]
    [InlineData("a.yml", "- {subject: Acme, attribute: x, value: 3, tolerence: 2%}", "no field \"tolerence\"; the nearest is \"tolerance\"")]
    [InlineData("a.yml", "- {subject: Acme, attribute: x, value: 3, as_of: now}", "2026-01-31")]
    [InlineData("a.yml", "- {subject: Acme", "cannot be read")]
    [InlineData("a.yml", "subject: Acme\nattribute: x\nvalue: 3\n", "is a list of facts")]
    [InlineData("a.csv", "subject,attribute,value\nAcme,staff,1,234\n", "the row has 4 fields")]
    [InlineData("a.csv", "subject,attribute,value\nAcme,staff,\"1,234\n", "never closed")]
    [InlineData("a.json", "{\"@type\": \"ClaimReview\", \"claimReviewed\": }", "no JSON from here")]
    [InlineData("a.json", "{\"@type\": \"ClaimReview\"}", "no fact-check")]
    public void A_broken_sheet_is_a_problem(string name, string text, string reason)
    {
        var problem = Assert.Single(TestRepository.Create(($"facts/{name}", text)).Evidence.Problems);

        Assert.Equal("DL0008", problem.Descriptor.Id);
        Assert.Contains(reason, problem.Message);
    }

    [Fact]
    public void JSON_and_CSV_say_the_same_as_YAML()
    {
        const string Csv = "subject,aliases,attribute,value,as_of\r\nAcme,\"Acme Corp.; Acme, Inc.\",employees,\"1,234 employees\",2025-12-31\r\n";
        const string Json = "[{\"subject\": \"Acme\", \"aliases\": [\"Acme Corp.\", \"Acme, Inc.\"], \"attribute\": \"employees\", \"value\": \"1,234 employees\", \"as_of\": \"2025-12-31\"}]";

        HouseFact fromCsv = TestRepository.Create(("facts/a.csv", Csv)).Evidence.Facts.Facts.Single();
        HouseFact fromJson = TestRepository.Create(("facts/a.json", Json)).Evidence.Facts.Facts.Single();

        Assert.Equal("Acme Corp.|Acme, Inc.", string.Join('|', fromCsv.Aliases));
        Assert.Equal(string.Join('|', fromCsv.Aliases), string.Join('|', fromJson.Aliases));
        Assert.Equal((fromCsv.Value, fromCsv.AsOf, fromCsv.Quantity!.Value), (fromJson.Value, fromJson.AsOf, fromJson.Quantity!.Value));
    }

    private static void Verify(string text) => RuleTest<FactSheetContradicted>.Verify(text, repository: Repository);
}
