using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>A number or date in a title or summary that the text below gives otherwise.</summary>
/// <remarks><para>Immutable and thread-safe.</para></remarks>
/// <param name="Span">Its source; all of the title or summary where that is not written as it is read.</param>
/// <param name="Text">It, as a reader sees it.</param>
/// <param name="OtherSpan">The source of what the text has.</param>
/// <param name="OtherText">What the text has, as a reader sees it.</param>
public sealed record HeadlineMismatch(TextSpan Span, string Text, TextSpan OtherSpan, string OtherText);

/// <summary>Compares titles and summaries with the text below them.</summary>
/// <remarks><para>A number that rounds, abbreviates or adds up what the text says agrees with it, and one that the text does not have says nothing; takes linear time.</para></remarks>
public static class HeadlineMismatches
{
    /// <summary>The mismatches of a document, title first.</summary>
    /// <param name="model">The document.</param>
    public static ImmutableArray<HeadlineMismatch> Find(SemanticModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        ImmutableArray<HeadlineMismatch>.Builder found = ImmutableArray.CreateBuilder<HeadlineMismatch>();
        HeadlineBody? body = null;
        foreach (HeadlineText headline in HeadlineText.Find(model))
        {
            if (headline.HasValues)
            {
                body ??= new HeadlineBody(model);
                HeadlineValues.Find(headline, body, found);
                HeadlineRecords.Find(headline, body, found);
                HeadlineLists.Find(headline, body, found);
            }
        }

        return found.DrainToImmutable();
    }
}
