using DocLint.Semantics;

namespace DocLint.Tests.Semantics;

public class QuantityUnitTests
{
    [Theory]
    [InlineData("It costs £5.20.", 5.20, "GBP")]
    [InlineData("It costs 5 euros.", 5, "EUR")]
    [InlineData("It costs US$5.", 5, "USD")]
    [InlineData("It costs $US5.", 5, "USD")]
    [InlineData("It costs C$ 5.", 5, "CAD")]
    [InlineData("It costs HK$5m.", 5000000, "HKD")]
    [InlineData("It costs RM120,000.", 120000, "MYR")]
    [InlineData("It costs USD10m.", 10000000, "USD")]
    [InlineData("It costs 250 Swiss francs.", 250, "CHF")]
    [InlineData("It costs 75 USD million.", 75000000, "USD")]
    [InlineData("It costs 30 MEUR.", 30000000, "EUR")]
    [InlineData("It costs 3 dollars 50 cents.", 3.5, "USD")]
    [InlineData("It costs 164p.", 164, "GBX")]
    [InlineData("It costs 300 million pounds.", 300000000, "GBP")]
    [InlineData("It costs -$5.", -5, "USD")]
    [InlineData("It costs $-5.", -5, "USD")]
    [InlineData("It costs 5 €.", 5, "EUR")]
    public void Reads_money(string text, double value, string currency)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.Equal(QuantityKind.Money, quantity.Kind);
        Assert.Equal((decimal)value, quantity.Value);
        Assert.Equal(currency, quantity.Currency);
    }

    [Theory]
    [InlineData("a 10km run", 10, "km")]
    [InlineData("60 mph winds", 60, "mph")]
    [InlineData("some 800 miles per hour", 800, "mph")]
    [InlineData("a 311-square-mile area", 311, "mi²")]
    [InlineData("450 sq ft of room", 450, "ft²")]
    [InlineData("24703m2 of land", 24703, "m²")]
    [InlineData("20 km² of forest", 20, "km²")]
    [InlineData("1.5 million gallons of water", 1500000, "gal")]
    [InlineData("25 pounds of flour", 25, "lb")]
    [InlineData("16,000 metric tons of copper", 16000, "t")]
    [InlineData("12.3m tonnes of fuel", 12300000, "t")]
    [InlineData("20 degrees Celsius", 20, "°C")]
    [InlineData("98.6°F at noon", 98.6, "°F")]
    [InlineData("30 gigawatts of wind power", 30, "GW")]
    [InlineData("a 5kW system", 5, "kW")]
    [InlineData("450 Nm of torque", 450, "Nm")]
    [InlineData("a 3-inch crack", 3, "in")]
    [InlineData("12 ft 6 in of water", 12.5, "ft")]
    [InlineData("half a mile away", 0.5, "mi")]
    [InlineData("a quarter of a mile away", 0.25, "mi")]
    [InlineData("1/2 a teaspoon of salt", 0.5, "tsp")]
    [InlineData("five-and-a-half years", 5.5, "year")]
    [InlineData("4 km squared", 4, "km²")]
    [InlineData("a 6-foot-6 guard", 6.5, "ft")]
    [InlineData("about 1/40 of a millimetre", 0.025, "mm")]
    [InlineData("a temperature of 573.15K", 573.15, "K")]
    [InlineData("two hours", 2, "hour")]
    [InlineData("54GB of data", 54, "GB")]
    [InlineData("turn left 45 degrees", 45, "°")]
    public void Reads_measures(string text, double value, string unit)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.Equal(QuantityKind.Measure, quantity.Kind);
        Assert.Equal((decimal)value, quantity.Value);
        Assert.Equal(unit, quantity.Unit);
    }

    [Theory]
    [InlineData("Outside it was 30 degrees and cold.", Dimension.Temperature)]
    [InlineData("Rotate it by 30 degrees.", Dimension.Angle)]
    public void Tells_degrees_apart_by_the_sentence(string text, Dimension dimension) => Assert.Equal(dimension, QuantitiesOf.Single(text).Measure!.Dimension);

    [Theory]
    [InlineData("2.7m digital and physical sales", 2700000)]
    [InlineData("a pool 2.7m deep", 2.7)]
    [InlineData("the 37m (121ft) hull", 37)]
    [InlineData("£2.7m", 2700000)]
    public void Tells_metres_from_millions(string text, double value) => Assert.Equal((decimal)value, QuantitiesOf.First(text).Value);

    [Theory]
    [InlineData("60%", 60)]
    [InlineData("60 per cent", 60)]
    [InlineData("two-thirds of them", 66.667)]
    [InlineData("half of the eggs", 50)]
    [InlineData("a third of the eggs", 33.333)]
    [InlineData("nearly three quarters of the eggs", 75)]
    public void Gives_shares_in_percent(string text, double value)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.Equal(QuantityKind.Share, quantity.Kind);
        Assert.Equal((decimal)value, decimal.Round(quantity.Value!.Value, 3));
    }

    [Theory]
    [InlineData("Half of them took the bus, another third the train and a quarter walked.", new[] { 50, 33.333, 25 })]
    [InlineData("A third of the farms sold up, and a quarter went to heirs.", new[] { 33.333, 25 })]
    [InlineData("Some 40% stayed, a fifth with their parents.", new[] { 40.0, 20 })]
    [InlineData("Half of the team came early, and a third player was late.", new[] { 50.0 })]
    [InlineData("It posted another quarter of losses.", new double[0])]
    [InlineData("He made another third attempt.", new double[0])]
    public void Reads_shares_that_go_on_from_others(string text, double[] values) =>
        Assert.Equal(values, QuantitiesOf.Text(text).Where(q => q.Kind == QuantityKind.Share).Select(q => (double)decimal.Round(q.Value!.Value, 3)));
}
