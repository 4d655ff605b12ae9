namespace DocLint.Semantics;

/// <summary>A name that was found, before variants are folded.</summary>
/// <param name="Block">The number of its text block.</param>
/// <param name="Start">Where it begins in the prose.</param>
/// <param name="End">The prose position behind it.</param>
/// <param name="Kind">What it names.</param>
/// <param name="TitleStart">Where its title begins; equal to <paramref name="TitleEnd"/> when it has none.</param>
/// <param name="TitleEnd">The prose position behind its title.</param>
/// <param name="FirstHash">The hash of its first word.</param>
/// <param name="LastHash">The hash of its last word.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="IsKnown">Whether a gazetteer or a title says what it is.</param>
/// <param name="IsTentative">Whether it is a name only if the document has a full name with this family name.</param>
internal readonly record struct FoundName(int Block, int Start, int End, MentionKind Kind, int TitleStart, int TitleEnd, ulong FirstHash, ulong LastHash, int Words, bool IsKnown, bool IsTentative);
