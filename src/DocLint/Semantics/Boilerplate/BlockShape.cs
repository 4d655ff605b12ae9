namespace DocLint.Semantics;

/// <summary>The form of a block in rough classes, of which neighbours and places are told.</summary>
internal enum BlockShape
{
    /// <summary>No word at all.</summary>
    Empty,

    /// <summary>One to three words.</summary>
    Label,

    /// <summary>Four to fourteen words that end like no sentence.</summary>
    Line,

    /// <summary>Four to fourteen words that end like a sentence.</summary>
    ShortSentence,

    /// <summary>More words that end like no sentence.</summary>
    LongLine,

    /// <summary>A paragraph of fifteen to thirty-five words.</summary>
    Paragraph,

    /// <summary>A longer paragraph.</summary>
    LongParagraph,
}
