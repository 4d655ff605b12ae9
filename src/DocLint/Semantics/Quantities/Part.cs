namespace DocLint.Semantics;

/// <summary>A number with the unit that stands at it: one end of a range, or a quantity of its own.</summary>
internal struct Part
{
    /// <summary>The number.</summary>
    public Numeral Number;

    /// <summary>The first lexeme: of the currency sign, or of the number.</summary>
    public int First;

    /// <summary>The lexeme behind the unit.</summary>
    public int End;

    /// <summary><see cref="QuantityKind.Number"/> when no unit stands there.</summary>
    public QuantityKind Kind;

    /// <summary>The unit's name.</summary>
    public string? Unit;

    public UnitOfMeasure? Measure;

    public CurrencyName? Currency;

    /// <summary>Whether the currency stands in front.</summary>
    public bool HasPrefix;

    /// <summary>Whether "-plus" or a plus sign stands behind the number.</summary>
    public bool HasPlus;

    /// <summary>Whether a hyphen joins number and unit or noun: "12-page".</summary>
    public bool IsHyphenated;

    public readonly bool HasUnit => Kind != QuantityKind.Number;

    /// <summary>Whether two parts are given in the same unit.</summary>
    public readonly bool HasUnitOf(in Part other) =>
        Kind == other.Kind && Measure == other.Measure && Unit == other.Unit && Currency?.Code == other.Currency?.Code;

    /// <summary>Takes the unit of another part, as in "8 to 75 cm".</summary>
    public void BorrowUnit(in Part other)
    {
        Kind = other.Kind;
        Unit = other.Unit;
        Measure = other.Measure;
        Currency = other.Currency;
    }
}
