namespace DocLint.Semantics;

/// <summary>A word of a possible name, with what is joined to it by hyphens.</summary>
internal struct NamePart
{
    /// <summary>Where it begins in the prose.</summary>
    public int Start;

    /// <summary>The prose position behind it; the 's of a possessive is left out.</summary>
    public int End;

    /// <summary>The hash of its lower-case form.</summary>
    public ulong Hash;

    /// <summary>What the lexicon says of it.</summary>
    public NameClasses Classes;

    /// <summary>Whether it is a connector or particle in lower case, or an ampersand.</summary>
    public bool IsJoint;

    /// <summary>Whether it stands where any word is capitalised.</summary>
    public bool IsFirst;

    /// <summary>Whether all its letters are capitals, at least two.</summary>
    public bool IsCapitals;

    /// <summary>Whether it is one letter, an initial.</summary>
    public bool IsInitial;

    /// <summary>Whether it ends in a possessive.</summary>
    public bool IsPossessive;

    /// <summary>Whether the document also writes it in lower case.</summary>
    public bool IsAlsoLower;

    /// <summary>Whether the document writes it with a capital in mid-sentence.</summary>
    public bool IsSeenInside;

    /// <summary>Whether the lexicon gives the word one of the classes.</summary>
    public readonly bool Is(NameClasses classes) => (Classes & classes) != 0;
}
