using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What a number turned out to count, with what stands behind it.</summary>
internal struct Described
{
    public QuantityKind Kind;

    /// <summary>The lexeme behind all that belongs to it.</summary>
    public int End;

    public string? Unit;

    public TextSpan Noun;

    public string? Per;

    /// <summary>Whether the words state a number at all; "one" often is a pronoun.</summary>
    public bool IsStated;
}
