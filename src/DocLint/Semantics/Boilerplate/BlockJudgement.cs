using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Whether a block belongs to the article or was left behind by its page.</summary>
/// <remarks><para>There is one for each of <see cref="DocumentTree.TextBlocks"/>, in their order. Immutable; equality compares all members.</para></remarks>
public sealed record BlockJudgement
{
    /// <summary>The block.</summary>
    public required TextBlock Block { get; init; }

    /// <summary>How likely it is residue, 0 to 1; from .5 on the tool calls it so.</summary>
    public required double Score { get; init; }

    /// <summary>What it is if it is residue; null for a block of the article.</summary>
    public required ResidueKind? Kind { get; init; }

    /// <summary>Why it is residue, strongest first, each a short phrase: "asks to share or join", "below the text"; empty for a block of the article.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>The block that it says again, if it is a second headline; null otherwise.</summary>
    public TextBlock? Repeats { get; init; }

    /// <summary>Whether the page left it behind.</summary>
    public bool IsResidue => Kind is not null;
}
