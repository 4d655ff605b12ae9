using DocLint.Semantics;

namespace DocLint.Tests.Semantics;

public class NumberRolesTests
{
    [Theory]
    [InlineData("It began in 1953.", QuantityKind.Year)]
    [InlineData("The 2018 vote was close.", QuantityKind.Year)]
    [InlineData("They met on May 3 at dawn.", QuantityKind.Date)]
    [InlineData("They met on 3 May at dawn.", QuantityKind.Date)]
    [InlineData("They met on 2018-10-09 at dawn.", QuantityKind.Date)]
    [InlineData("They met on 5/17/2018 at dawn.", QuantityKind.Date)]
    [InlineData("The 1990s were calm.", QuantityKind.Date)]
    [InlineData("All is in constant 2015 dollars.", QuantityKind.Year)]
    [InlineData("Doors open at 17:22 sharp.", QuantityKind.Time)]
    [InlineData("Doors open at 11 a.m. sharp.", QuantityKind.Time)]
    [InlineData("Doors open at 5pm sharp.", QuantityKind.Time)]
    [InlineData("Use version 3.5 of it.", QuantityKind.Version)]
    [InlineData("Use build 2.0.1 of it.", QuantityKind.Version)]
    [InlineData("A Boeing 737 landed.", QuantityKind.Identifier)]
    [InlineData("The new 5G network works.", QuantityKind.Identifier)]
    [InlineData("He had COVID-19 again.", QuantityKind.Identifier)]
    [InlineData("The H1N1 strain spread.", QuantityKind.Identifier)]
    [InlineData("The S&P 500 fell.", QuantityKind.Identifier)]
    [InlineData("It is the number 1 song.", QuantityKind.Identifier)]
    [InlineData("It is the No. 1 song.", QuantityKind.Identifier)]
    [InlineData("See Fig. 3 of it.", QuantityKind.Reference)]
    [InlineData("See pp. 12–15 of it.", QuantityKind.Reference)]
    [InlineData("They met on Jan. 24 at dawn.", QuantityKind.Date)]
    [InlineData("Take route 66 there.", QuantityKind.Identifier)]
    [InlineData("SR 162 was built late.", QuantityKind.Identifier)]
    [InlineData("See page 12 of it.", QuantityKind.Reference)]
    [InlineData("See Figure 3 of it.", QuantityKind.Reference)]
    [InlineData("See pages 12–15 of it.", QuantityKind.Reference)]
    [InlineData("It breaks § 230 of it.", QuantityKind.Reference)]
    [InlineData("Call 555-1234 now.", QuantityKind.Identifier, QuantityKind.Phone)]
    [InlineData("Call +44 20 7946 0958 now.", QuantityKind.Phone)]
    [InlineData("Call (555) 123-4567 now.", QuantityKind.Phone)]
    [InlineData("The 911 call was short.", QuantityKind.Phone)]
    [InlineData("A neighbour dialed 911 at once.", QuantityKind.Phone)]
    [InlineData("Call 1-800-555-1234 now.", QuantityKind.Phone)]
    [InlineData("She lives at 49 Zorn Road now.", QuantityKind.Address)]
    [InlineData("They won 3–1 at home.", QuantityKind.Score)]
    [InlineData("A 5-4 ruling ended it.", QuantityKind.Score)]
    [InlineData("They are 22-7-1 so far.", QuantityKind.Score)]
    [InlineData("Spain beat Peru 2-0 at home.", QuantityKind.Score)]
    [InlineData("Save with a 401(k) plan.", QuantityKind.Identifier)]
    [InlineData("It has a 4K screen.", QuantityKind.Identifier)]
    [InlineData("He lay on the 2100 block of it.", QuantityKind.Address)]
    [InlineData("The twenty-first try failed.", QuantityKind.Ordinal)]
    [InlineData("It ran from 2014–15 on.", QuantityKind.Year)]
    public void Says_what_a_number_is_when_it_is_no_quantity(string text, params QuantityKind[] kinds) =>
        Assert.Contains(QuantitiesOf.Single(text).Kind, kinds);

    [Fact]
    public void Reads_all_sets_of_a_match() =>
        Assert.All(QuantitiesOf.Text("She beat Adams 6-3 4-6, 7-5 in Rome."), q => Assert.Equal(QuantityKind.Score, q.Kind));

    [Fact]
    public void Reads_both_ends_of_opening_hours() =>
        Assert.All(QuantitiesOf.Text("The pub is open from 5 to 10 PM."), q => Assert.Equal(QuantityKind.Time, q.Kind));

    [Fact]
    public void Reads_the_number_of_a_list_item() => Assert.Equal(QuantityKind.ListNumber, QuantitiesOf.First("2) Boil the eggs").Kind);

    [Theory]
    [InlineData("About 2000 people came.", 2000)]
    [InlineData("He paid $2018 for it.", 2018)]
    [InlineData("They eat 2000 to 2500 calories.", null)]
    [InlineData("It weighs 1900 kg.", 1900)]
    [InlineData("In Texas 40 people died.", 40)]
    [InlineData("Each day 40 people die.", 40)]
    [InlineData("More than 1500 came.", 1500)]
    public void Keeps_quantities_that_look_like_years_or_names(string text, int? value)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.Contains(quantity.Kind, new[] { QuantityKind.Count, QuantityKind.Money, QuantityKind.Measure, QuantityKind.Number });
        Assert.Equal(value, quantity.Value);
    }

    [Fact]
    public void Takes_a_year_behind_a_year_for_one() =>
        Assert.All(QuantitiesOf.Text("It was built between A.D. 1000 and 1260."), q => Assert.Equal(QuantityKind.Year, q.Kind));
}
