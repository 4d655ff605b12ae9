using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>A stretch in which a quotation and its source differ; one side may be empty.</summary>
/// <param name="Quoted">What the quotation says.</param>
/// <param name="Original">What the source says.</param>
/// <param name="ContentSpan">The place of <paramref name="Quoted"/> in <see cref="Quotation.Content"/>; empty where words are missing.</param>
public sealed record WordChange(string Quoted, string Original, TextSpan ContentSpan);

/// <summary>What the sources say of a quotation.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Verdict">Supported when a source contains its words, contradicted when the nearest passage differs, not found when no passage is near.</param>
/// <param name="Changes">The differences to the nearest passage, in order.</param>
/// <param name="Source">The model of the source with the nearest passage, or null.</param>
/// <param name="Passage">The nearest passage's span in that source; empty when there is none.</param>
public sealed record QuotationMatch(Quotation Quotation, EvidenceVerdict Verdict, ImmutableArray<WordChange> Changes, SemanticModel? Source, TextSpan Passage);
