using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>A number of things that a text announces, and the list that names them: "three reasons:" and its bullets.</summary>
/// <remarks><para>Where a list can be read in two ways ("rye and a mixture of spelt and oats"), <see cref="Minimum"/> and <see cref="Maximum"/> differ. Immutable and thread-safe.</para></remarks>
/// <param name="Announced">The source of the announcement: number and noun.</param>
/// <param name="Number">The source of its number alone.</param>
/// <param name="Text">The announcement as a reader sees it.</param>
/// <param name="Stated">How many are announced.</param>
/// <param name="Minimum">How many items the list has at least.</param>
/// <param name="Maximum">How many items the list has at most.</param>
/// <param name="Items">The source of the list.</param>
public sealed record ListCount(TextSpan Announced, TextSpan Number, string Text, int Stated, int Minimum, int Maximum, TextSpan Items)
{
    /// <summary>Whether some reading of the list has as many items as are announced.</summary>
    public bool Holds => Stated >= Minimum && Stated <= Maximum;
}

/// <summary>Finds announced numbers of things with the lists that name them.</summary>
/// <remarks><para>Only lists that are told to be complete; takes linear time.</para></remarks>
public static class ListCounts
{
    /// <summary>The announced lists of a document: of blocks first, then of sentences, then of headings.</summary>
    /// <param name="model">The document.</param>
    public static ImmutableArray<ListCount> Find(SemanticModel model)
    {
        ImmutableArray<ListCount>.Builder found = ImmutableArray.CreateBuilder<ListCount>();
        AnnouncedLists.Find(model, found);
        Enumerations.Find(model, found);
        OrdinalSentences.Find(model, found);
        NumberedHeadings.Find(model, found);
        return found.DrainToImmutable();
    }
}
