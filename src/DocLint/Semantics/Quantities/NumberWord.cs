namespace DocLint.Semantics;

/// <summary>What part a word plays in a written number.</summary>
internal enum NumberWordKind : byte
{
    /// <summary>"zero" to "nine".</summary>
    Digit,

    /// <summary>"ten" to "nineteen".</summary>
    Teen,

    /// <summary>"twenty" to "ninety".</summary>
    Ten,

    /// <summary>"hundred".</summary>
    Hundred,

    /// <summary>"thousand", "million", "lakh".</summary>
    Magnitude,

    /// <summary>"dozen", which multiplies and ends a number.</summary>
    Dozen,

    /// <summary>"hundreds", "millions", "dozens": an order of magnitude alone.</summary>
    Plural,

    /// <summary>"half".</summary>
    Half,

    /// <summary>"quarter" and the ordinals from "third": a part, in the singular.</summary>
    Ordinal,

    /// <summary>"quarter": a part that is no ordinal.</summary>
    Quarter,

    /// <summary>"thirds", "quarters": parts, in the plural.</summary>
    Denominators,

    /// <summary>"doubled", "halving": a multiple in a verb.</summary>
    MultipleVerb,

    /// <summary>"twice", "thrice".</summary>
    MultipleAdverb,

    /// <summary>"threefold", "tenfold".</summary>
    Fold,
}

/// <summary>A word that is a number or part of one.</summary>
/// <param name="Kind">Its part.</param>
/// <param name="Value">Its value; of a part its denominator, of a plural its unit.</param>
internal sealed record NumberWord(NumberWordKind Kind, decimal Value)
{
    /// <summary>Whether it can begin or continue a written number below one hundred.</summary>
    public bool IsAtom => Kind is NumberWordKind.Digit or NumberWordKind.Teen or NumberWordKind.Ten;

    public bool IsMultiplier => Kind is NumberWordKind.Hundred or NumberWordKind.Magnitude or NumberWordKind.Dozen
        || (Kind == NumberWordKind.Plural && Value > 10);

    /// <summary>What the word multiplies as: behind a number "dozens" is "dozen" ("three dozens").</summary>
    public NumberWordKind MultiplierKind => Kind != NumberWordKind.Plural ? Kind : Value switch
    {
        12 => NumberWordKind.Dozen,
        100 => NumberWordKind.Hundred,
        _ => NumberWordKind.Magnitude,
    };
}
