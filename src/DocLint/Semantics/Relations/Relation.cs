using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>How numbers of one passage follow from each other.</summary>
public enum RelationKind
{
    /// <summary>A percentage of change between two values: "from 40 to 50, up 25%".</summary>
    Change,

    /// <summary>A percentage of change between two percentages, which may have been meant in points: "from 4% to 6%, up 2%".</summary>
    ChangeOfShares,

    /// <summary>A part of a whole in percent: "12 of 48 (25%)".</summary>
    Share,

    /// <summary>A multiple between two values: "doubled, from 40 to 80".</summary>
    Multiple,

    /// <summary>Parts and the total that is stated for them: "12 people, seven men and five women".</summary>
    Sum,

    /// <summary>Shares of one whole, which are at most all of it, or just all of it where the text says so.</summary>
    Whole,

    /// <summary>One measure in two units: "26 miles (42 km)".</summary>
    Conversion,
}

/// <summary>A number that should follow from others of the same passage.</summary>
/// <remarks><para>Values are in the units of <see cref="Stated"/>. Immutable and thread-safe.</para></remarks>
/// <param name="Kind">How they belong together.</param>
/// <param name="Operands">The numbers it follows from, in the order of the computation: before and after, part and whole, the parts, the measure as given first.</param>
/// <param name="Stated">The number that is stated for it.</param>
/// <param name="Follows">What the operands allow, as exactly as they are shown.</param>
/// <param name="Exact">What follows from the operands as they are written.</param>
/// <param name="Readings">What the stated number may mean; more than one where usage differs ("three times more").</param>
public sealed record Relation(
    RelationKind Kind,
    ImmutableArray<Quantity> Operands,
    Quantity Stated,
    Interval Follows,
    decimal Exact,
    ImmutableArray<Interval> Readings)
{
    /// <summary>Whether some reading of the stated number fits what the operands allow.</summary>
    public bool Holds
    {
        get
        {
            foreach (Interval reading in Readings)
            {
                if (reading.Overlaps(Follows))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
