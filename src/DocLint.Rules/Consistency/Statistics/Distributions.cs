namespace DocLint.Rules.Consistency.Statistics;

/// <summary>Tail probabilities of the distributions that test statistics follow.</summary>
/// <remarks>
/// <para>By the regularised incomplete beta and gamma functions, computed with continued fractions and series until they change no more. The relative error is below 1e-11 for degrees of freedom up to 100,000 and probabilities above 1e-290.</para>
/// </remarks>
internal static class Distributions
{
    private const double Smallest = 1e-300;
    private const double Precision = 1e-16;
    private const int MaximumTerms = 20_000;

    // Lanczos' approximation with g = 7 and nine coefficients.
    private static readonly double[] LanczosCoefficients =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The probability that Student's t is farther from 0 than a value, on either side.</summary>
    public static double StudentTwoTailed(double t, double degreesOfFreedom) =>
        t == 0 ? 1 : IncompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + t * t), t * t / (degreesOfFreedom + t * t));

    /// <summary>The probability that F is above a value.</summary>
    public static double FisherUpper(double f, double numerator, double denominator) =>
        f <= 0 ? 1 : IncompleteBeta(denominator / 2, numerator / 2, denominator / (denominator + numerator * f), numerator * f / (denominator + numerator * f));

    /// <summary>The probability that χ² is above a value.</summary>
    public static double ChiSquaredUpper(double chiSquared, double degreesOfFreedom) => IncompleteGammaUpper(degreesOfFreedom / 2, chiSquared / 2);

    /// <summary>The probability that a standard normal value is farther from 0 than z, on either side.</summary>
    public static double NormalTwoTailed(double z) => IncompleteGammaUpper(0.5, z * z / 2);

    // The regularised incomplete beta function at x; y is 1 - x, given apart because the difference would lose digits.
    private static double IncompleteBeta(double a, double b, double x, double y)
    {
        if (x <= 0 || y <= 0)
        {
            return x <= 0 ? 0 : 1;
        }

        double front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * Math.Log(x) + b * Math.Log(y));
        return x < (a + 1) / (a + b + 2)
            ? front * BetaFraction(a, b, x) / a
            : 1 - front * BetaFraction(b, a, y) / b;
    }

    // Lentz's method.
    private static double BetaFraction(double a, double b, double x)
    {
        double c = 1;
        double d = Inverse(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m <= MaximumTerms; m++)
        {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = Inverse(1 + even * d);
            c = NotZero(1 + even / c);
            result *= d * c;

            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = Inverse(1 + odd * d);
            c = NotZero(1 + odd / c);
            double change = d * c;
            result *= change;
            if (Math.Abs(change - 1) < Precision)
            {
                break;
            }
        }

        return result;
    }

    private static double IncompleteGammaUpper(double a, double x)
    {
        if (x <= 0)
        {
            return 1;
        }

        double front = Math.Exp(a * Math.Log(x) - x - LogGamma(a));
        return x < a + 1 ? 1 - front * GammaSeries(a, x) : front * GammaFraction(a, x);
    }

    private static double GammaSeries(double a, double x)
    {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n <= MaximumTerms && Math.Abs(term) > Math.Abs(sum) * Precision; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    private static double GammaFraction(double a, double x)
    {
        double b = x + 1 - a;
        double c = 1 / Smallest;
        double d = Inverse(b);
        double result = d;
        for (int n = 1; n <= MaximumTerms; n++)
        {
            double numerator = -n * (n - a);
            b += 2;
            d = Inverse(numerator * d + b);
            c = NotZero(b + numerator / c);
            double change = d * c;
            result *= change;
            if (Math.Abs(change - 1) < Precision)
            {
                break;
            }
        }

        return result;
    }

    private static double LogGamma(double x)
    {
        if (x < 0.5)
        {
            return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        }

        x--;
        double sum = LanczosCoefficients[0];
        for (int i = 1; i < LanczosCoefficients.Length; i++)
        {
            sum += LanczosCoefficients[i] / (x + i);
        }

        double t = x + LanczosCoefficients.Length - 1.5;
        return 0.5 * Math.Log(2 * Math.PI) + (x + 0.5) * Math.Log(t) - t + Math.Log(sum);
    }

    private static double Inverse(double value) => 1 / NotZero(value);

    private static double NotZero(double value) => Math.Abs(value) < Smallest ? Smallest : value;
}
