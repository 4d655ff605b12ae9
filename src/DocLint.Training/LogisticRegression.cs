namespace DocLint.Training;

/// <summary>What keeps the weight of a feature small.</summary>
/// <param name="Square">The penalty of its square.</param>
/// <param name="Absolute">The penalty of its size, which makes weights zero.</param>
/// <param name="IsPositive">Whether the weight may not be negative.</param>
internal readonly record struct Penalty(double Square, double Absolute, bool IsPositive);

/// <summary>Logistic regression over sets of features by accelerated proximal gradient descent; the same data give the same weights.</summary>
internal static class LogisticRegression
{
    private const int Iterations = 300;

    /// <summary>Fits weights, the intercept in the last place.</summary>
    /// <param name="rows">The features of each example.</param>
    /// <param name="labels">The answer of each example.</param>
    /// <param name="penalties">The penalty of each feature.</param>
    /// <param name="counts">How much each example counts.</param>
    public static double[] Fit(IReadOnlyList<int[]> rows, IReadOnlyList<bool> labels, Penalty[] penalties, IReadOnlyList<double> counts)
    {
        int features = penalties.Length;
        double[] weights = new double[features + 1];
        double[] ahead = new double[features + 1];
        double[] gradient = new double[features + 1];
        double step = Step(rows, features, counts);
        double momentum = 1;
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            Array.Clear(gradient);
            for (int row = 0; row < rows.Count; row++)
            {
                double error = (1 / (1 + Math.Exp(-Sum(rows[row], ahead))) - (labels[row] ? 1 : 0)) * counts[row];
                gradient[features] += error;
                foreach (int feature in rows[row])
                {
                    gradient[feature] += error;
                }
            }

            double next = (1 + Math.Sqrt(1 + 4 * momentum * momentum)) / 2;
            for (int i = 0; i <= features; i++)
            {
                double moved = ahead[i] - step * gradient[i];
                if (i < features)
                {
                    moved = Math.Sign(moved) * Math.Max(0, Math.Abs(moved) - step * penalties[i].Absolute) / (1 + step * penalties[i].Square);
                    moved = penalties[i].IsPositive ? Math.Max(0, moved) : moved;
                }

                ahead[i] = moved + (momentum - 1) / next * (moved - weights[i]);
                weights[i] = moved;
            }

            momentum = next;
        }

        return weights;
    }

    /// <summary>The sum of the weights of features and of the intercept.</summary>
    public static double Sum(int[] row, double[] weights)
    {
        double sum = weights[^1];
        foreach (int feature in row)
        {
            sum += weights[feature];
        }

        return sum;
    }

    // The inverse of the curvature, which power iteration estimates; the logistic function is at most a quarter steep.
    private static double Step(IReadOnlyList<int[]> rows, int features, IReadOnlyList<double> counts)
    {
        double[] vector = new double[features + 1];
        Array.Fill(vector, 1);
        double norm = 1;
        for (int iteration = 0; iteration < 20; iteration++)
        {
            double[] product = new double[features + 1];
            for (int row = 0; row < rows.Count; row++)
            {
                double sum = Sum(rows[row], vector) * counts[row];
                product[features] += sum;
                foreach (int feature in rows[row])
                {
                    product[feature] += sum;
                }
            }

            norm = Math.Sqrt(product.Sum(x => x * x));
            for (int i = 0; i <= features; i++)
            {
                vector[i] = product[i] / norm;
            }
        }

        const double Room = 1.1;
        return 4 / (norm * Room);
    }
}
