namespace DocLint.Semantics;

/// <summary>The fractions that are one character.</summary>
internal static class VulgarFractions
{
    public static bool IsFraction(char c) => TryGet(c, out _, out _);

    public static bool TryGet(char c, out int numerator, out int denominator)
    {
        (numerator, denominator) = c switch
        {
            '½' => (1, 2),
            '¼' => (1, 4),
            '¾' => (3, 4),
            '⅓' => (1, 3),
            '⅔' => (2, 3),
            '⅕' => (1, 5),
            '⅖' => (2, 5),
            '⅗' => (3, 5),
            '⅘' => (4, 5),
            '⅙' => (1, 6),
            '⅚' => (5, 6),
            '⅐' => (1, 7),
            '⅛' => (1, 8),
            '⅜' => (3, 8),
            '⅝' => (5, 8),
            '⅞' => (7, 8),
            '⅑' => (1, 9),
            '⅒' => (1, 10),
            _ => (0, 0),
        };
        return denominator > 0;
    }
}
