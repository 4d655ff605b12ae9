using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Words that put something above or before all others: "the world's largest port", "for the first time", "never before".</summary>
/// <remarks><para><see cref="Fact.ProseSpan"/> covers the words that do so, as far as the noun or the field that they name.</para></remarks>
public sealed record Superlative : Fact;
