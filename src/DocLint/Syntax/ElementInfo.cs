using System.Collections.Immutable;

namespace DocLint.Syntax;

/// <summary>The HTML element that a node comes from.</summary>
/// <param name="Name">The element's name in lower case.</param>
/// <param name="Attributes">Its attributes, names in lower case, values decoded, in source order.</param>
public sealed record ElementInfo(string Name, ImmutableArray<KeyValuePair<string, string>> Attributes)
{
    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (KeyValuePair<string, string> pair in Attributes)
            {
                if (pair.Key == attribute)
                {
                    return pair.Value;
                }
            }

            return null;
        }
    }
}
