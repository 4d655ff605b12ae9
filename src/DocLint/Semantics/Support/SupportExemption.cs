namespace DocLint.Semantics;

/// <summary>Why a statement needs no support.</summary>
public enum SupportExemption
{
    /// <summary>It needs support.</summary>
    None,

    /// <summary>A heading, caption, cell or label announces what the text says.</summary>
    Label,

    /// <summary>It stands in a list of sources, a note or a page's furniture.</summary>
    Apparatus,

    /// <summary>It is a question.</summary>
    Question,

    /// <summary>It supposes, or gives an example.</summary>
    Supposition,

    /// <summary>The author tells what she lived, or speaks to the reader.</summary>
    Personal,

    /// <summary>It tells the reader what to do.</summary>
    Instruction,

    /// <summary>Somebody else's words.</summary>
    Quoted,

    /// <summary>Its section is exempt.</summary>
    Section,

    /// <summary>It is not in English, so that its sources would not be understood.</summary>
    Language,
}
