using DocLint.Rules.Consistency.Statistics;

namespace DocLint.Tests.Rules;

public class DistributionsTests
{
    // Closed forms: t with one degree of freedom is Cauchy's, χ² with two is exponential, F(2, d) is a power.
    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(40)]
    public void Agree_with_closed_forms(double x)
    {
        Near(1 - 2 * Math.Atan(x) / Math.PI, Distributions.StudentTwoTailed(x, 1));
        Near(1 - x / Math.Sqrt(2 + x * x), Distributions.StudentTwoTailed(x, 2));
        Near(Math.Exp(-x / 2), Distributions.ChiSquaredUpper(x, 2));
        Near(Math.Exp(-x / 2) * (1 + x / 2), Distributions.ChiSquaredUpper(x, 4));
        Near(Math.Pow(1 + 2 * x / 30, -15), Distributions.FisherUpper(x, 2, 30));
    }

    // Published quantiles.
    [Theory]
    [InlineData(1.959963984540054, 0.05)]
    [InlineData(2.5758293035489004, 0.01)]
    [InlineData(3.290526731491926, 0.001)]
    public void Agree_with_quantiles_of_the_normal_distribution(double z, double probability) =>
        Near(probability, Distributions.NormalTwoTailed(z));

    [Theory]
    [InlineData(0.5)]
    [InlineData(2.0)]
    [InlineData(5.0)]
    public void Agree_with_each_other(double x)
    {
        foreach (double degrees in new[] { 1, 3, 28, 117.5, 5000 })
        {
            Near(Distributions.StudentTwoTailed(x, degrees), Distributions.FisherUpper(x * x, 1, degrees));
        }

        Near(Distributions.NormalTwoTailed(x), Distributions.ChiSquaredUpper(x * x, 1));
    }

    [Fact]
    public void Give_1_where_nothing_differs()
    {
        Assert.Equal(1, Distributions.StudentTwoTailed(0, 12));
        Assert.Equal(1, Distributions.FisherUpper(0, 2, 12));
        Assert.Equal(1, Distributions.ChiSquaredUpper(0, 5));
        Assert.Equal(1, Distributions.NormalTwoTailed(0));
    }

    private static void Near(double expected, double actual) => Assert.InRange(actual / expected, 1 - 1e-11, 1 + 1e-11);
}
