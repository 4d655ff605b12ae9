using System.Collections.Immutable;

namespace DocLint.Syntax;

/// <summary>A page as it was read: its nodes, comments, and what its head says.</summary>
/// <param name="Text">The source.</param>
/// <param name="Nodes">The nodes in source order.</param>
/// <param name="Count">How many nodes there are.</param>
/// <param name="Comments">The comments in source order.</param>
/// <param name="HeadEntries">What the head says, in source order.</param>
internal sealed record HtmlPage(string Text, HtmlNode[] Nodes, int Count, ImmutableArray<Comment> Comments, ImmutableArray<HeadEntry> HeadEntries);
