using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>A date found in a text, before it becomes a <see cref="DateMention"/> of a sentence.</summary>
internal readonly record struct DateCandidate
{
    /// <summary>What it is.</summary>
    public required DateKind Kind { get; init; }

    /// <summary>Its span in the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The date, or the start of a range.</summary>
    public PartialDate Date { get; init; }

    /// <summary>The other end of a range.</summary>
    public PartialDate? End { get; init; }

    /// <summary>The weekday beside the date.</summary>
    public WrittenWeekday? Weekday { get; init; }

    /// <summary>The weekday beside the other end.</summary>
    public WrittenWeekday? EndWeekday { get; init; }

    /// <summary>The other reading.</summary>
    public PartialDate? Alternative { get; init; }

    /// <summary>Whether the reference date was needed.</summary>
    public bool IsResolved { get; init; }

    /// <summary>Whether words blur it.</summary>
    public bool IsApproximate { get; init; }
}

/// <summary>One day, month or year as it is written, from the first to behind the last of its tokens.</summary>
internal struct DatePiece
{
    public int Start;
    public int End;
    public int? Year;
    public int? Month;
    public int? Day;
    public WrittenWeekday? Weekday;
    public bool IsResolved;

    public readonly PartialDate Date => new(Year, Month, Day);
}
