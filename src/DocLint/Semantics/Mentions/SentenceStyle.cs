namespace DocLint.Semantics;

/// <summary>How a sentence is written.</summary>
internal enum SentenceStyle : byte
{
    /// <summary>Names stand out by their capitals.</summary>
    Plain,

    /// <summary>Most words are capitalised, as in a headline.</summary>
    Headline,

    /// <summary>Most words are all capitals.</summary>
    Shouted,
}
