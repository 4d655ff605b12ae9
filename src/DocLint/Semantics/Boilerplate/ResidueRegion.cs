using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Neighbouring blocks of residue of one kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The source from the first block to the last, without blanks at its ends.</param>
/// <param name="First">The index of the first block among the text blocks of the tree.</param>
/// <param name="Last">The index of the last block; at least <paramref name="First"/>.</param>
/// <param name="Score">How likely it is residue, .5 to 1: the score of its surest block.</param>
/// <param name="Reasons">Why, strongest first, each a short phrase.</param>
public sealed record ResidueRegion(ResidueKind Kind, TextSpan Span, int First, int Last, double Score, ImmutableArray<string> Reasons);
