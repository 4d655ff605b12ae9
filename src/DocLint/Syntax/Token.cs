using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>What a <see cref="Token"/> is.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with apostrophes inside: <c>isn’t</c>, <c>Moon’s</c>; hyphens part words.</summary>
    Word,

    /// <summary>Letters with periods between and behind: <c>U.S.</c>, <c>a.m.</c>, <c>Ph.D.</c></summary>
    Abbreviation,

    /// <summary>Digits, with grouping marks and decimal points inside: <c>28,000</c>, <c>3.5</c>.</summary>
    Number,

    /// <summary>Letters and digits mixed: <c>5G</c>, <c>H1N1</c>, <c>10km</c>, <c>1990s</c>.</summary>
    Alphanumeric,

    /// <summary>One punctuation mark, or a run of the same period or dash: <c>,</c>, <c>...</c>, <c>--</c>.</summary>
    Punctuation,

    /// <summary>One symbol, such as <c>$</c>, <c>%</c>, <c>+</c>, <c>½</c>.</summary>
    Symbol,

    /// <summary>The <see cref="Prose.ObjectCharacter"/>.</summary>
    Object,
}

/// <summary>A word, number or mark of a prose; blanks are no tokens.</summary>
/// <param name="Start">Where it begins in the prose.</param>
/// <param name="Length">Its length in the prose.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    /// <summary>The prose position behind it.</summary>
    public int End => Start + Length;

    /// <summary>Its span in the prose.</summary>
    public TextSpan Span => new(Start, Length);
}
