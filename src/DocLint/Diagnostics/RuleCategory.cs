namespace DocLint.Diagnostics;

/// <summary>What a rule is about. Each category owns a thousand IDs: <see cref="Support"/> DL1001 to DL1999 and so on.</summary>
public enum RuleCategory
{
    /// <summary>DL0: the run itself.</summary>
    Engine,

    /// <summary>DL1: unsupported numbers, missing sources.</summary>
    Support,

    /// <summary>DL2: links, footnotes, references.</summary>
    Citations,

    /// <summary>DL3: what can be checked inside the article.</summary>
    Consistency,

    /// <summary>DL4: against captured sources, fact sheets, published fact-checks.</summary>
    Evidence,

    /// <summary>DL5: what a scraper or a template left behind.</summary>
    Boilerplate,

    /// <summary>DL6: across articles.</summary>
    Corpus,

    /// <summary>DL7: headings, title, metadata.</summary>
    Structure,

    /// <summary>DL8: style packs.</summary>
    Style,
}
