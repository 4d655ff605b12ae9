using DocLint.Diagnostics;

namespace DocLint.Analysis;

/// <summary>How a suppression stands in a run.</summary>
public enum SuppressionState
{
    /// <summary>It keeps findings from counting.</summary>
    Used,

    /// <summary>It keeps nothing from counting, so it can be removed.</summary>
    Unused,

    /// <summary>Its last day has passed; what it held back counts again.</summary>
    Expired,

    /// <summary>The run cannot tell: its rule or its document was not checked.</summary>
    Unknown,
}

/// <summary>A decision that findings do not count, wherever it is written, and what became of it in a run.</summary>
/// <remarks><para>A directive that names several rules makes one of each. Immutable.</para></remarks>
public sealed record SuppressionUse
{
    /// <summary>How it was written.</summary>
    public required SuppressionKind Kind { get; init; }

    /// <summary>The rules, as written: an ID, a name, the beginning of an ID, a category, or <c>all</c>.</summary>
    public required string Rules { get; init; }

    /// <summary>Where it stands, and who decided what and until when.</summary>
    public required SuppressionInfo Decision { get; init; }

    /// <summary>How it stands in the run.</summary>
    public required SuppressionState State { get; init; }

    /// <summary>How many findings it keeps from counting.</summary>
    public int Findings { get; init; }

    /// <summary>The document that an entry of a baseline speaks of, or the files that a section of the configuration names; null when the decision stands in the document itself.</summary>
    public string? Target { get; init; }

    /// <summary>How many days it still holds, its last day included; negative once it has passed, null when it has no last day.</summary>
    public int? DaysLeft(DateOnly asOf) => Decision.Until is not { } until ? null : until < asOf ? until.DayNumber - asOf.DayNumber : until.DayNumber - asOf.DayNumber + 1;
}
