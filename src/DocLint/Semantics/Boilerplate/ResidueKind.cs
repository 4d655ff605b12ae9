namespace DocLint.Semantics;

/// <summary>What a scraper or a template left behind, by the rule that reports it.</summary>
public enum ResidueKind
{
    /// <summary>The title once more.</summary>
    Headline,

    /// <summary>A date line, reading time or kicker.</summary>
    PublicationLine,

    /// <summary>The author's name, position or portrait outside the text.</summary>
    Byline,

    /// <summary>Prompts to share, follow, subscribe, give or buy.</summary>
    SharePrompt,

    /// <summary>Menus, paths, skip links, tags, language pickers.</summary>
    Navigation,

    /// <summary>Lists of other articles.</summary>
    RelatedArticles,

    /// <summary>The caption or credit of an image.</summary>
    Caption,

    /// <summary>Cookie notices, paywalls, sign-in forms.</summary>
    ConsentNotice,

    /// <summary>Where the article appeared first.</summary>
    RepublicationNotice,

    /// <summary>Marks and texts of advertisements.</summary>
    Advertisement,

    /// <summary>Copyright, terms, disclaimers.</summary>
    LegalLine,

    /// <summary>Readers' comments and the form for them.</summary>
    Comments,

    /// <summary>Where the text was cut off: "Read more…".</summary>
    TruncatedText,
}
