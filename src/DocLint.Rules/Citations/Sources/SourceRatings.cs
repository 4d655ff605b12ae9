using System.Reflection;

namespace DocLint.Rules.Citations;

/// <summary>The ratings of domains in <c>ratings.csv</c>; <c>ratings.md</c> beside it says whose they are.</summary>
/// <remarks><para>Read on first use, once. Thread-safe.</para></remarks>
internal static class SourceRatings
{
    private static readonly Lazy<Dictionary<string, SourceRating>.AlternateLookup<ReadOnlySpan<char>>> Ratings = new(Read);

    /// <summary>The rating of a host, or of the nearest domain above it that has one.</summary>
    /// <param name="host">A host in lower case.</param>
    /// <param name="domain">The domain that is rated; empty when none is.</param>
    public static SourceRating Find(ReadOnlySpan<char> host, out ReadOnlySpan<char> domain)
    {
        domain = host;
        while (domain.Contains('.'))
        {
            if (Ratings.Value.TryGetValue(domain, out SourceRating rating))
            {
                return rating;
            }

            domain = domain[(domain.IndexOf('.') + 1)..];
        }

        domain = default;
        return SourceRating.Unrated;
    }

    private static Dictionary<string, SourceRating>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("sources/ratings.csv")!;
        using var reader = new StreamReader(stream);
        var ratings = new Dictionary<string, SourceRating>(4096, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int comma = line.IndexOf(',');
            SourceRating rating = line.AsSpan(comma + 1) switch
            {
                "unreliable" => SourceRating.Unreliable,
                "disputed" => SourceRating.Disputed,
                "reliable" => SourceRating.Reliable,
                _ => SourceRating.Unrated,
            };
            if (rating != SourceRating.Unrated)
            {
                ratings[line[..comma]] = rating;
            }
        }

        return ratings.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
