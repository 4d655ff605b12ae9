namespace DocLint.Semantics;

/// <summary>What a part of a page is, as its elements and their names tell.</summary>
internal enum PageRegion : byte
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>The text of the article.</summary>
    Article,

    /// <summary>What stands between headline and text: a summary, the key points.</summary>
    Standfirst,

    /// <summary>Menus, paths, skip links, page numbers.</summary>
    Navigation,

    /// <summary>The head of the page or of the article.</summary>
    Header,

    /// <summary>The foot of the page.</summary>
    Footer,

    /// <summary>What stands beside the text.</summary>
    Aside,

    /// <summary>A form.</summary>
    Form,

    /// <summary>Readers' comments.</summary>
    Comments,

    /// <summary>Other articles.</summary>
    Related,

    /// <summary>Buttons to share or follow.</summary>
    Share,

    /// <summary>Letters to subscribe to, and gifts.</summary>
    Newsletter,

    /// <summary>Advertisements.</summary>
    Advertisement,

    /// <summary>Cookie notices, paywalls, sign-in.</summary>
    Consent,

    /// <summary>Who wrote it and when.</summary>
    Byline,

    /// <summary>The caption or credit of an image.</summary>
    Caption,

    /// <summary>Tags and categories.</summary>
    Tags,

    /// <summary>Out of sight.</summary>
    Hidden,
}
