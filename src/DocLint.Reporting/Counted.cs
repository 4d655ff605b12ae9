using System.Globalization;
using DocLint.Linting;

namespace DocLint.Reporting;

/// <summary>Numbers with what they count, for sentences that people read: <c>1 file</c>, <c>1,200 files</c>.</summary>
internal static class Counted
{
    /// <summary>A number and the word for what is counted.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">The word for one of them.</param>
    /// <param name="many">The word for several; <paramref name="one"/> with an <c>s</c> when left out.</param>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>The findings of a run by level: <c>1 error, 0 warnings, 2 suggestions</c>.</summary>
    public static string Findings(RunSummary summary) =>
        $"{Of(summary.Errors, "error")}, {Of(summary.Warnings, "warning")}, {Of(summary.Suggestions, "suggestion")}";
}
