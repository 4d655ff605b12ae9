using System.Collections.Immutable;
using System.Text.Json;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>The findings that a repository has accepted as debt, as a file of JSON with one entry a line.</summary>
/// <remarks>
/// <para>An entry holds no line numbers, so that editing a document does not change it. Entries stand in the order of path, rule and fingerprint.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
/// <param name="Source">The file; an empty text for a baseline that is not written yet.</param>
/// <param name="Entries">The entries, in the order of the file.</param>
public sealed record Baseline(SourceText Source, ImmutableArray<BaselineEntry> Entries)
{
    /// <summary>The name of the file that <c>doclint baseline</c> writes when none is given, at the repository's root.</summary>
    public const string DefaultFileName = ".doclint-baseline.json";

    private const int Version = 1;

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="FormatException">The text is no baseline; the message says where and why, without the file's name.</exception>
    public static Baseline Parse(SourceText source)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(source.Content);
        try
        {
            return new BaselineReader(source, bytes).Read(Version);
        }
        catch (JsonException exception)
        {
            throw new FormatException(FormattableString.Invariant($"line {(exception.LineNumber ?? 0) + 1} is no valid JSON"), exception);
        }
    }

    /// <summary>Writes entries as a baseline's file.</summary>
    /// <param name="entries">The entries, in any order.</param>
    public static string Write(IEnumerable<BaselineEntry> entries)
    {
        var sorted = entries.ToList();
        sorted.Sort(Compare);
        return BaselineWriter.Write(sorted, Version);
    }

    private static int Compare(BaselineEntry left, BaselineEntry right)
    {
        int order = string.CompareOrdinal(left.Path, right.Path);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule, right.Rule);
        return order != 0 ? order : string.CompareOrdinal(left.Fingerprint, right.Fingerprint);
    }
}
