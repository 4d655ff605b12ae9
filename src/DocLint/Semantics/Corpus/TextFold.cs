namespace DocLint.Semantics;

/// <summary>A hash of the letters and digits of a text, in lower case, that grows with the text: marks and blanks leave it as it is.</summary>
internal struct TextFold
{
    private ulong _hash;
    private bool _any;

    /// <summary>The fold so far; 0 when there is no letter or digit yet.</summary>
    public readonly ulong Value => _any ? _hash : 0;

    /// <summary>The fold of a text.</summary>
    public static ulong Of(string text)
    {
        var fold = default(TextFold);
        foreach (char c in text)
        {
            fold.Add(c);
        }

        return fold.Value;
    }

    /// <summary>Takes the next character.</summary>
    /// <returns>Whether it counts.</returns>
    public bool Add(char c)
    {
        if (!char.IsLetterOrDigit(c))
        {
            return false;
        }

        _hash = ((_any ? _hash : 14695981039346656037) ^ char.ToLowerInvariant(c)) * 1099511628211;
        _any = true;
        return true;
    }
}
