using DocLint.Semantics;

namespace DocLint.Tests.Semantics;

public class QuantityIntervalTests
{
    [Theory]
    [InlineData("60 miles", 55, 65)]
    [InlineData("850 miles", 845, 855)]
    [InlineData("75 cm", 74.5, 75.5)]
    [InlineData("3.5 km", 3.45, 3.55)]
    [InlineData("28,000 troops", 27500, 28500)]
    [InlineData("three troops", 3, 3)]
    [InlineData("10 troops", 10, 10)]
    [InlineData("143 troops", 143, 143)]
    [InlineData("5 million people", 4500000, 5500000)]
    [InlineData("20%", 19.5, 20.5)]
    [InlineData("12.5%", 12.45, 12.55)]
    [InlineData("$4.25", 4.25, 4.25)]
    [InlineData("about 60%", 54, 66)]
    public void Allows_what_the_digits_and_words_allow(string text, double low, double high) =>
        Assert.Equal(new Interval((decimal)low, (decimal)high), QuantitiesOf.Single(text).Interval);

    [Theory]
    [InlineData("$1.5 billion", "1500000000", "[1450000000..1550000000]")]
    [InlineData("half a million people", "500000", "[450000..550000]")]
    public void Prints_values_without_empty_decimals(string text, string value, string interval)
    {
        Quantity quantity = QuantitiesOf.Single(text);

        Assert.Equal(value, FormattableString.Invariant($"{quantity.Value}"));
        Assert.Equal(interval, quantity.Interval.ToString());
    }

    [Fact]
    public void Has_no_upper_end_behind_more_than() =>
        Assert.Equal(new Interval(40, decimal.MaxValue), QuantitiesOf.Single("more than 40 cows").Interval);

    [Fact]
    public void Has_no_lower_end_behind_fewer_than() =>
        Assert.Equal(new Interval(decimal.MinValue, 40), QuantitiesOf.Single("fewer than 40 cows").Interval);

    [Fact]
    public void Holds_the_value_always() =>
        Assert.All(
            QuantitiesOf.Text("In 1953 some 28,000 troops paid $1.5m, nearly 2/3 of 40 percent, -3.5 degrees, 10 km, 0 cents, a dozen eggs and half a million."),
            q => Assert.True(q.Value is not { } value || q.Interval.Contains(value), q.Text));
}
