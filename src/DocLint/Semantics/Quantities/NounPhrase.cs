namespace DocLint.Semantics;

/// <summary>The noun phrase that is counted.</summary>
/// <param name="First">Its first lexeme.</param>
/// <param name="End">The lexeme behind its last, which is the head.</param>
/// <param name="IsPlural">Whether the head is in the plural.</param>
internal readonly record struct NounPhrase(int First, int End, bool IsPlural)
{
    public int Head => End - 1;
}
