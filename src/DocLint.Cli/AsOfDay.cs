using System.Globalization;

namespace DocLint.Cli;

/// <summary>Reads <c>--as-of</c>.</summary>
internal static class AsOfDay
{
    /// <summary>The day that counts as today: the one that is written, else the clock's.</summary>
    /// <exception cref="UsageException">It is no day.</exception>
    public static DateOnly Read(string? text)
    {
        if (text is null)
        {
            return DateOnly.FromDateTime(DateTime.Today);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new UsageException($"--as-of takes a day such as 2026-01-31, not '{text}'");
    }
}
