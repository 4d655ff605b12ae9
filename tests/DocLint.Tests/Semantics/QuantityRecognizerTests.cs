using DocLint.Semantics;

namespace DocLint.Tests.Semantics;

public class QuantityRecognizerTests
{
    [Fact]
    public void Reads_things_with_their_noun_and_the_plus_behind_the_number()
    {
        Quantity quantity = QuantitiesOf.Single("The pact covers 28,000-plus U.S. forces in the region.");

        Assert.Equal(QuantityKind.Count, quantity.Kind);
        Assert.Equal(28000, quantity.Value);
        Assert.Equal("forces", quantity.Unit);
        Assert.Equal("U.S. forces", quantity.Noun());
        Assert.Equal("28,000-plus U.S. forces", quantity.Text);
        Assert.Equal(Comparator.GreaterOrEqual, quantity.Comparator);
    }

    [Fact]
    public void Reads_a_range_between_two_numbers_with_one_unit()
    {
        Quantity quantity = QuantitiesOf.Single("Turnout lay between 40 and 50 percent.");

        Assert.Equal(QuantityKind.Share, quantity.Kind);
        Assert.Equal((40m, 50m), (quantity.Low, quantity.High));
        Assert.Null(quantity.Value);
        Assert.True(quantity.IsRange);
    }

    [Theory]
    [InlineData("The fish measure 8 to 75 cm when grown.")]
    [InlineData("The fish measure 8–75 cm when grown.")]
    [InlineData("The fish measure 8-75 cm when grown.")]
    [InlineData("The fish measure 8 - 75 cm when grown.")]
    [InlineData("The fish measure 8 cm to 75 cm when grown.")]
    public void Reads_a_range_of_a_measure(string text)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.Equal(QuantityKind.Measure, quantity.Kind);
        Assert.Equal((8m, 75m), (quantity.Low, quantity.High));
        Assert.Equal("cm", quantity.Unit);
        Assert.Equal(Dimension.Length, quantity.Measure!.Dimension);
    }

    [Theory]
    [InlineData("Nearly 1 in 5 adults cannot swim.", 20, "1 in 5", Comparator.About)]
    [InlineData("Almost one in every four wells is dry.", 25, "one in every four", Comparator.About)]
    [InlineData("Some 3 out of 10 voters stayed at home.", 30, "3 out of 10", Comparator.About)]
    [InlineData("One in a hundred calves dies.", 1, "One in a hundred", Comparator.None)]
    public void Reads_a_share_of_two_numbers(string text, int percent, string span, Comparator comparator)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.Equal(QuantityKind.Share, quantity.Kind);
        Assert.Equal(percent, quantity.Value);
        Assert.Equal(span, quantity.Text);
        Assert.Equal(comparator, quantity.Comparator);
    }

    [Fact]
    public void Reads_money_and_what_its_digits_allow()
    {
        Quantity quantity = QuantitiesOf.Single("The bridge cost $1.5 billion.");

        Assert.Equal(QuantityKind.Money, quantity.Kind);
        Assert.Equal(1_500_000_000, quantity.Value);
        Assert.Equal("USD", quantity.Currency);
        Assert.Equal(new Interval(1_450_000_000, 1_550_000_000), quantity.Interval);
    }

    [Theory]
    [InlineData("Unemployment rose 2.5 percentage points.", 2.5, "percentage points")]
    [InlineData("A 3-percentage-point gap remains.", 3, "percentage points")]
    [InlineData("The bank cut its rate by 25 basis points.", 25, "basis points")]
    public void Reads_points(string text, double value, string unit)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.Equal(QuantityKind.Points, quantity.Kind);
        Assert.Equal((decimal)value, quantity.Value);
        Assert.Equal(unit, quantity.Unit);
    }

    [Theory]
    [InlineData("The 29-year-old was not hurt.", 29)]
    [InlineData("She is 29 years old.", 29)]
    [InlineData("He retired at eighteen months of age, a dog's life.", 18)]
    [InlineData("The driver, aged 41, fled.", 41)]
    [InlineData("He may stop at age 59 and a half.", 59.5)]
    [InlineData("Anna Berg, 66, runs the farm.", 66)]
    [InlineData("The rock is 400-million-year-old granite.", 400_000_000)]
    public void Reads_ages(string text, double age)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.Equal(QuantityKind.Age, quantity.Kind);
        Assert.Equal((decimal)age, quantity.Value);
    }

    [Theory]
    [InlineData("Twice as many boats came back.", 2)]
    [InlineData("Prices doubled within weeks.", 2)]
    [InlineData("The herd was halved.", 0.5)]
    [InlineData("Exports tripled.", 3)]
    [InlineData("It is four times as heavy.", 4)]
    [InlineData("Traffic grew tenfold.", 10)]
    [InlineData("It runs 3x faster.", 3)]
    [InlineData("They want to double the fee.", 2)]
    public void Reads_multiples(string text, double value)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.Equal(QuantityKind.Multiple, quantity.Kind);
        Assert.Equal((decimal)value, quantity.Value);
    }

    [Fact]
    public void Compares_multiples() =>
        Assert.Equal(Comparator.Greater, QuantitiesOf.Single("Rents more than doubled.").Comparator);

    [Fact]
    public void Tells_an_ordinal_from_a_count()
    {
        Quantity[] found = [.. QuantitiesOf.Text("It was the 3rd of four bids.")];

        Assert.Equal([QuantityKind.Ordinal, QuantityKind.Count], found.Select(q => q.Kind));
        Assert.Equal([3m, 4m], found.Select(q => q.Value!.Value));
        Assert.Equal("bids", found[1].Unit);
    }

    [Theory]
    [InlineData("The ferry needs 12 staff.", "staff")]
    [InlineData("He owns 35 black-faced sheep and a dog.", "sheep")]
    [InlineData("They hired 28 former police officers last spring.", "officers")]
    [InlineData("It created 50 sales jobs.", "jobs")]
    [InlineData("A 12-page report appeared.", "page")]
    [InlineData("Six million people watched.", "people")]
    [InlineData("Dozens of villagers fled.", "villagers")]
    [InlineData("Seven of his colleagues left.", "colleagues")]
    [InlineData("It has 1,000 five-star ratings.", "ratings")]
    [InlineData("It hosts five shows.", "shows")]
    [InlineData("It found 600 “false news” sites.", "sites")]
    [InlineData("He spoke to three current and former ministers.", "ministers")]
    [InlineData("The base hosts 900 US troops.", "troops")]
    [InlineData("There were 12 MPs.", "MPs")]
    [InlineData("They mean to build 500 parks.", "parks")]
    [InlineData("It flies 15 Boeing 777-200 aircraft.", "aircraft")]
    [InlineData("At least 10 Iraqis died.", "Iraqis")]
    public void Takes_the_head_noun_for_the_unit(string text, string unit)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.Equal(QuantityKind.Count, quantity.Kind);
        Assert.Equal(unit, quantity.Unit);
    }

    [Theory]
    [InlineData("They pay $40 a month for it.", "month")]
    [InlineData("Output is 900 barrels per day.", "day")]
    [InlineData("Income reached $900 per head.", "head")]
    [InlineData("There were 12 cases per 100,000 people.", "100,000 people")]
    [InlineData("They work 40 to 50 hours a week.", "week")]
    public void Reads_what_it_is_given_per(string text, string per) => Assert.Equal(per, QuantitiesOf.Single(text).Per);

    [Theory]
    [InlineData("Five eggs or more are needed.", Comparator.GreaterOrEqual)]
    [InlineData("More than 40 cows died.", Comparator.Greater)]
    [InlineData("No more than 40 cows died.", Comparator.LessOrEqual)]
    [InlineData("Fewer than 40 cows died.", Comparator.Less)]
    [InlineData("At least 40 cows died.", Comparator.GreaterOrEqual)]
    [InlineData("Up to 40 cows died.", Comparator.LessOrEqual)]
    [InlineData("As many as 40 cows died.", Comparator.LessOrEqual)]
    [InlineData("The rate ticks up to 40 percent.", Comparator.None)]
    [InlineData("About 40 cows died.", Comparator.About)]
    [InlineData("In excess of 40 cows died.", Comparator.Greater)]
    [InlineData("Over the past decade 40 cows died.", Comparator.None)]
    [InlineData("It fell over 40 days.", Comparator.None)]
    [InlineData("It lasted for over 40 days.", Comparator.Greater)]
    public void Reads_comparators(string text, Comparator comparator) => Assert.Equal(comparator, QuantitiesOf.Single(text).Comparator);

    [Fact]
    public void Leaves_two_values_of_a_change_apart_and_shares_their_unit()
    {
        Quantity[] found = [.. QuantitiesOf.Text("The rate rose from 4.1 to 4.7 percent.")];

        Assert.Equal([4.1m, 4.7m], found.Select(q => q.Value!.Value));
        Assert.All(found, q => Assert.Equal(QuantityKind.Share, q.Kind));
    }

    [Theory]
    [InlineData("Output fell from 61 tonnes to 29 last year.", QuantityKind.Measure, "t")]
    [InlineData("The rate fell from 4 per cent to 3.", QuantityKind.Share, "%")]
    [InlineData("It shrank from 300 members to 200.", QuantityKind.Count, "members")]
    [InlineData("In the cold, 7K animals were trapped.", QuantityKind.Count, "animals")]
    [InlineData("The fee rose from $10 to 15.", QuantityKind.Money, "USD")]
    public void Gives_the_new_value_of_a_change_the_unit_of_the_old(string text, QuantityKind kind, string unit) =>
        Assert.All(QuantitiesOf.Text(text), q => Assert.Equal((kind, unit), (q.Kind, q.Unit)));

    [Fact]
    public void Takes_what_falls_for_two_values_and_not_for_a_range() =>
        Assert.Equal([51.9m, 48.1m], QuantitiesOf.Text("She won 51.9 percent to 48.1 percent.").Select(q => q.Value!.Value));

    [Fact]
    public void Reads_the_noun_behind_or_so()
    {
        Quantity quantity = QuantitiesOf.Single("The 60 or so members left.");

        Assert.Equal(("members", Comparator.About), (quantity.Unit, quantity.Comparator));
    }

    [Fact]
    public void Knows_a_reversed_range() => Assert.True(QuantitiesOf.Single("It took between 40 and 30 days.").IsReversed);

    [Fact]
    public void Reads_a_tolerance()
    {
        Quantity quantity = QuantitiesOf.Single("The rod weighs 5 ± 0.2 kg.");

        Assert.Equal(5, quantity.Value);
        Assert.Equal(new Interval(4.8m, 5.2m), quantity.Interval);
        Assert.Equal("kg", quantity.Unit);
    }

    [Theory]
    [InlineData("Hundreds of miles lie between them.", 100, 1000)]
    [InlineData("It cost tens of thousands of dollars.", 10_000, 100_000)]
    public void Reads_an_order_of_magnitude_as_vague(string text, int low, int high)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.True(quantity.IsVague);
        Assert.Equal(((decimal?)low, (decimal?)high), (quantity.Low, quantity.High));
    }

    [Theory]
    [InlineData("This one is good.")]
    [InlineData("No one came.")]
    [InlineData("It is a one-sided affair.")]
    [InlineData("They like one another.")]
    [InlineData("It is a two-way street.")]
    [InlineData("They will double down.")]
    [InlineData("Flags flew at half-staff.")]
    [InlineData("See https://example.org/a?b=30%25 for more.")]
    public void Reads_no_number_where_none_is_stated(string text) => Assert.Empty(QuantitiesOf.Text(text));

    [Fact]
    public void Reads_the_same_text_the_same_way_twice()
    {
        const string text = "In 1953 some 28,000 troops stood 60 miles away; $5 to $10 million was spent, a third of it twice.";

        Assert.Equal(QuantitiesOf.Text(text).Select(q => (q.Kind, q.Value, q.Low, q.Text)), QuantitiesOf.Text(text).Select(q => (q.Kind, q.Value, q.Low, q.Text)));
    }
}
