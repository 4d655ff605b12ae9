namespace DocLint.Syntax.Sentences;

/// <summary>A mark that may end a sentence, with the quotes and brackets that close behind it and what follows them.</summary>
internal readonly record struct StopMark
{
    /// <summary>The kind of the mark; of several, the strongest.</summary>
    public required Stop Stop { get; init; }

    /// <summary>The first token of the mark; the whole word for "U.S.".</summary>
    public required int Token { get; init; }

    /// <summary>The last token that belongs to the sentence if it ends here.</summary>
    public required int Last { get; init; }

    /// <summary>The number of dots, for an ellipsis or a period.</summary>
    public int Dots { get; init; }

    /// <summary>Whether quotation marks close behind the mark.</summary>
    public bool ClosesQuotation { get; init; }

    /// <summary>Whether brackets close behind the mark.</summary>
    public bool ClosesBracket { get; init; }

    /// <summary>Whether anything closes behind the mark.</summary>
    public bool HasClosers => ClosesBracket || ClosesQuotation;

    /// <summary>Whether nothing but a bracket closes behind a single period, as in a list's "1." and "1.)".</summary>
    public bool MayCount => Last == Token || (Last == Token + 1 && ClosesBracket);

    /// <summary>The token behind it all; the number of tokens at the end.</summary>
    public int Next { get; init; }

    /// <summary>The first word behind it, opening marks passed over.</summary>
    public int Lead { get; init; }

    /// <summary>Whether a bracket opens before <see cref="Lead"/>.</summary>
    public bool OpensBracket { get; init; }

    /// <summary>What <see cref="Lead"/> begins with.</summary>
    public Follower Follower { get; init; }
}
