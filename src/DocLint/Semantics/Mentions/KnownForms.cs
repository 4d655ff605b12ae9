namespace DocLint.Semantics;

/// <summary>Names that everybody writes in several ways.</summary>
internal static class KnownForms
{
    /// <summary>The full form of a common short one, or null.</summary>
    public static string? Of(string text) => text switch
    {
        "U.S." or "US" or "USA" or "U.S.A." or "United States of America" => "United States",
        "U.K." or "UK" or "Great Britain" => "United Kingdom",
        "U.N." or "UN" => "United Nations",
        "E.U." or "EU" => "European Union",
        "UAE" => "United Arab Emirates",
        "D.C." or "Washington D.C." => "Washington",
        _ => null,
    };
}
