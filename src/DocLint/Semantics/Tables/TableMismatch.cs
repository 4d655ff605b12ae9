using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>How a figure of a table follows from others.</summary>
public enum TableRelation
{
    /// <summary>The sum of the column above it.</summary>
    ColumnTotal,

    /// <summary>The sum of its row.</summary>
    RowTotal,

    /// <summary>The sum of another column down to its row.</summary>
    RunningTotal,

    /// <summary>The difference of two figures of its row.</summary>
    Difference,

    /// <summary>The share of a figure of its row in that column's total, in percent.</summary>
    Share,
}

/// <summary>A figure of a table that does not follow from the others, where its fellows do.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Relation">How it should follow.</param>
/// <param name="Expected">What follows, with as many decimals as the figure shows.</param>
/// <param name="Operands">The figures it should follow from.</param>
public sealed record TableMismatch(TableFigure Figure, TableRelation Relation, decimal Expected, ImmutableArray<TableFigure> Operands);
