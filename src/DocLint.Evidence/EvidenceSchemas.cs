using System.Collections.Immutable;
using System.Reflection;

namespace DocLint.Evidence;

/// <summary>The JSON schemas (draft-07) of the files that people write: fact sheets, and the front matter of captured sources.</summary>
public static class EvidenceSchemas
{
    /// <summary>The names of the schemas.</summary>
    public static ImmutableArray<string> Names { get; } = ["facts", "source"];

    /// <summary>A schema as JSON.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no such schema.</exception>
    public static string Get(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"schemas/{name}.json") ?? throw new ArgumentException($"There is no schema '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
