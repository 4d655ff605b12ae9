namespace DocLint.Semantics;

/// <summary>What the structure of a document says of a block, beside what the block says itself.</summary>
/// <param name="LogOdds">What it adds to the sum for residue: above 0 for residue, below 0 for the article; 3 nearly settles it, the default says nothing.</param>
/// <param name="Kind">What kind of residue it names, such as a comment section by its class; null for none.</param>
/// <param name="Reason">A short phrase for the finding, such as "in a menu"; null for none.</param>
/// <param name="IsGuess">Whether the kind is what is usual in such a place: what the block says of itself goes before it.</param>
internal readonly record struct StructureEvidence(double LogOdds, ResidueKind? Kind = null, string? Reason = null, bool IsGuess = false);
