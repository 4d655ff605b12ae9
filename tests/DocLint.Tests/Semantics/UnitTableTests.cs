using DocLint.Semantics;

namespace DocLint.Tests.Semantics;

public class UnitTableTests
{
    [Theory]
    [InlineData(1, "mile", "m", 1609.344)]
    [InlineData(13, "km", "m", 13000)]
    [InlineData(1, "foot", "inches", 12)]
    [InlineData(100, "degrees Celsius", "degrees Fahrenheit", 212)]
    [InlineData(0, "K", "°C", -273.15)]
    [InlineData(2, "kWh", "J", 7200000)]
    [InlineData(1, "square mile", "acres", 640)]
    [InlineData(3.5, "hours", "minutes", 210)]
    public void Converts_exactly(double value, string from, string to, double expected)
    {
        decimal? converted = UnitTable.Convert((decimal)value, Unit(from), Unit(to));

        Assert.Equal((decimal)expected, decimal.Round(converted!.Value, 20));
    }

    [Theory]
    [InlineData("mW", "MW")]
    [InlineData("Pa", "PA")]
    public void Tells_symbols_apart_by_case(string one, string other) => Assert.NotEqual(UnitTable.Find(one), UnitTable.Find(other));

    [Theory]
    [InlineData("square-miles", "square mile")]
    [InlineData("KILOMETRES", "km")]
    [InlineData("µm", "μm")]
    public void Finds_a_unit_by_any_of_its_names(string one, string other) => Assert.Same(Unit(one), Unit(other));

    [Theory]
    [InlineData("")]
    [InlineData("forces")]
    [InlineData("a name that is longer than every name of every unit")]
    public void Finds_nothing_where_there_is_no_unit(string name) => Assert.Null(UnitTable.Find(name));

    [Fact]
    public void Converts_intervals_and_keeps_their_open_ends()
    {
        Interval converted = UnitTable.Convert(new Interval(2, decimal.MaxValue), Unit("km"), Unit("m"));

        Assert.Equal(new Interval(2000, decimal.MaxValue), converted);
    }

    [Fact]
    public void Refuses_to_convert_between_dimensions() =>
        Assert.Throws<ArgumentException>(() => UnitTable.Convert(1, Unit("km"), Unit("kg")));

    private static UnitOfMeasure Unit(string name) => UnitTable.Find(name) ?? throw new ArgumentException(name);
}
