namespace DocLint.Semantics;

/// <summary>What a <see cref="Lexeme"/> is.</summary>
internal enum LexemeKind : byte
{
    /// <summary>Past either end of the sentence.</summary>
    None,

    /// <summary>Letters; also the letters behind a number, such as <c>km</c> in <c>10km</c>.</summary>
    Word,

    /// <summary>Digits with their grouping marks and decimal point.</summary>
    Number,

    /// <summary>Letters with digits behind them, such as <c>H1N1</c>.</summary>
    Mixed,

    /// <summary>A punctuation mark, a run of dashes or a symbol.</summary>
    Mark,

    /// <summary>Something that is no prose, such as an address.</summary>
    Object,
}

/// <summary>A token as the reader of quantities wants it: number and unit apart, number words looked up.</summary>
/// <param name="Start">Where it begins in the prose.</param>
/// <param name="Length">Its length.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsGlued">Whether no blank parts it from the one before.</param>
/// <param name="Word">The number word that it is, or null.</param>
internal readonly record struct Lexeme(int Start, int Length, LexemeKind Kind, bool IsGlued, NumberWord? Word)
{
    public int End => Start + Length;
}
