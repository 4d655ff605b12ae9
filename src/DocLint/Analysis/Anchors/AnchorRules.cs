namespace DocLint.Analysis;

/// <summary>The ways in which what shows a Markdown document makes anchors of its headings.</summary>
public enum AnchorRules
{
    /// <summary>GitHub: letters, digits, hyphens and underscores in lower case, each blank a hyphen, <c>-1</c> for the second of a name. Letter case of a link does not count.</summary>
    GitHub,

    /// <summary>GitLab: as GitHub; older releases also make one hyphen of several. Letter case counts.</summary>
    GitLab,

    /// <summary>Jekyll as it comes, kramdown reading GitHub's Markdown: as GitHub, without the hyphens that become dashes.</summary>
    Jekyll,

    /// <summary>kramdown itself: ASCII letters, digits and hyphens, from the first letter on.</summary>
    Kramdown,

    /// <summary>MkDocs and what else rests on Python-Markdown: ASCII letters, digits and underscores, one hyphen for a run of blanks and hyphens, <c>_1</c> for the second of a name.</summary>
    MkDocs,

    /// <summary>Hugo: as GitHub, also of the heading as written.</summary>
    Hugo,

    /// <summary>Docusaurus, and others that rest on github-slugger and on ids in braces: as GitHub. Letter case counts.</summary>
    Docusaurus,

    /// <summary>VitePress and VuePress: without accents, one hyphen for a run of blanks and punctuation, an underscore before a first digit.</summary>
    VitePress,

    /// <summary>mdBook: letters, digits, hyphens and underscores, ASCII letters in lower case, each blank a hyphen.</summary>
    MdBook,

    /// <summary>Zola: ASCII letters and digits, one hyphen for a run of anything else.</summary>
    Zola,
}
