namespace DocLint.Semantics;

/// <summary>A hash of the letters and digits of a text, in lower case: marks and blanks leave it as it is.</summary>
internal static class TextFold
{
    /// <summary>The fold before the first letter or digit.</summary>
    public const ulong Start = 14695981039346656037;

    /// <summary>The fold of a text; 0 when it has no letter or digit.</summary>
    public static ulong Of(string text)
    {
        ulong fold = Start;
        bool any = false;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                fold = Add(fold, char.ToLowerInvariant(c));
                any = true;
            }
        }

        return any ? fold : 0;
    }

    /// <summary>The fold with one letter or digit more, which is in lower case.</summary>
    public static ulong Add(ulong fold, char lower) => (fold ^ lower) * 1099511628211;
}
