using System.Collections.Immutable;
using System.Globalization;
using DocLint.Linting;

namespace DocLint.Reporting.Text;

/// <summary>Says in few lines what a run has left out.</summary>
internal static class UncheckedLines
{
    private const int MostReasons = 8;

    /// <summary>A line a reason, the most frequent first: "a.docx and 3 more, no format reads files of its name".</summary>
    public static IEnumerable<string> Of(ImmutableArray<UncheckedInput> skipped) =>
        skipped.GroupBy(input => input.Reason, StringComparer.Ordinal).OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key, StringComparer.Ordinal).Take(MostReasons).Select(Describe);

    private static string Describe(IGrouping<string, UncheckedInput> reason)
    {
        string example = CodeFrame.Clean(reason.First().Path);
        int count = reason.Count();
        return $"{(count == 1 ? example : string.Create(CultureInfo.InvariantCulture, $"{example} and {count - 1:N0} more"))}, {CodeFrame.Clean(reason.Key)}";
    }
}
