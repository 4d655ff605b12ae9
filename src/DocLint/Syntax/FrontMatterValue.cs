using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>A value in front matter: a scalar, a sequence or a mapping.</summary>
/// <param name="Span">The source of the value.</param>
/// <param name="Scalar">The text of a scalar; null for sequences and mappings.</param>
/// <param name="Items">The values of a sequence; empty otherwise.</param>
/// <param name="Members">The pairs of a mapping in source order; empty otherwise.</param>
public sealed record FrontMatterValue(TextSpan Span, string? Scalar, ImmutableArray<FrontMatterValue> Items, ImmutableArray<FrontMatterMember> Members)
{
    /// <summary>The value of a key of a mapping, case ignored; null when there is none.</summary>
    public FrontMatterValue? this[string key]
    {
        get
        {
            foreach (FrontMatterMember member in Members)
            {
                if (member.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
                {
                    return member.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>A pair of a mapping in front matter.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="KeySpan">The source of the key.</param>
/// <param name="Value">The value.</param>
public sealed record FrontMatterMember(string Key, TextSpan KeySpan, FrontMatterValue Value);

/// <summary>Why front matter could not be read.</summary>
/// <param name="Span">The place in the source; may be empty.</param>
/// <param name="Message">What is wrong, without a position, not ending in a period.</param>
public sealed record FrontMatterError(TextSpan Span, string Message);
