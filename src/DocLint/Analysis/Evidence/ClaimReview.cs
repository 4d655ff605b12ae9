namespace DocLint.Analysis;

/// <summary>A published fact-check, as schema.org's <c>ClaimReview</c> has it.</summary>
/// <remarks><para>Immutable.</para></remarks>
/// <param name="Claim">The claim that was checked.</param>
/// <param name="Rating">What it was found to be, in words: "False", "Mostly true".</param>
/// <param name="Publisher">Who checked it, or null.</param>
/// <param name="Url">The address of the fact-check, or null.</param>
/// <param name="Claimant">Who made the claim, or null.</param>
public sealed record ClaimReview(string Claim, string Rating, string? Publisher, string? Url, string? Claimant);
