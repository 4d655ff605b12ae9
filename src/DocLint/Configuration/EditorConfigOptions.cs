using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DocLint.Configuration;

/// <summary>What the <c>.editorconfig</c> files say of a file.</summary>
/// <remarks><para>Immutable and thread-safe. Equality is identity.</para></remarks>
public sealed class EditorConfigOptions
{
    private readonly FrozenDictionary<string, EditorConfigOption> _values;

    private EditorConfigOptions(ImmutableArray<EditorConfigFile> files, Dictionary<string, EditorConfigOption> values)
    {
        Files = files;
        Keys = [.. values.Keys.Order(StringComparer.Ordinal)];
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Nothing at all.</summary>
    public static EditorConfigOptions Empty { get; } = new([], []);

    /// <summary>The files that were read, the farthest first, also those with nothing to say.</summary>
    public ImmutableArray<EditorConfigFile> Files { get; }

    /// <summary>The keys that have a value, in lower case, in ordinal order.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>The value of a key in lower case, or null when it has none.</summary>
    public EditorConfigOption? this[string key] => _values.GetValueOrDefault(key);

    internal static EditorConfigOptions Create(ImmutableArray<EditorConfigFile> files, List<(EditorConfigFile File, EditorConfigSection Section)> sections)
    {
        var values = new Dictionary<string, EditorConfigOption>(StringComparer.Ordinal);
        foreach ((EditorConfigFile file, EditorConfigSection section) in sections)
        {
            foreach (EditorConfigEntry entry in section.Entries)
            {
                if (entry.Value.Equals("unset", StringComparison.OrdinalIgnoreCase))
                {
                    values.Remove(entry.Key);
                }
                else
                {
                    values[entry.Key] = new EditorConfigOption(file, entry);
                }
            }
        }

        return new EditorConfigOptions(files, values);
    }
}

/// <summary>A value that holds for a file, with the place that gives it.</summary>
/// <param name="File">The file that says so.</param>
/// <param name="Entry">Key and value.</param>
public sealed record EditorConfigOption(EditorConfigFile File, EditorConfigEntry Entry)
{
    /// <summary>The value as written.</summary>
    public string Value => Entry.Value;
}
