using System.Collections.Frozen;
using System.Reflection;

namespace DocLint.Rules.Consistency;

/// <summary>The acronyms that need no explanation, from <c>known.txt</c>, which says what belongs in it.</summary>
internal static class KnownAcronyms
{
    private static readonly FrozenSet<string> Entries = Read();

    /// <summary>Whether an acronym is generally known.</summary>
    public static bool Contains(string letters) => Entries.Contains(letters);

    private static FrozenSet<string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("acronyms/known.txt")!;
        using var reader = new StreamReader(stream);
        var entries = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                entries.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return entries.ToFrozenSet(StringComparer.Ordinal);
    }
}
