namespace DocLint.Diagnostics;

/// <summary>The shape of the IDs of rules: capital letters, then digits, such as <c>DL3001</c> or <c>DESK12</c>.</summary>
/// <remarks><para>An ID stands in keys of <c>.editorconfig</c>, in suppressions and in test markup, so it holds nothing that parts words there.</para></remarks>
public static class RuleId
{
    /// <summary>The letters of the IDs that DocLint keeps for itself.</summary>
    public const string OwnLetters = "DL";

    private const int MinimumLetters = 2;
    private const int MaximumLetters = 12;
    private const int MaximumDigits = 6;

    /// <summary>Whether a text has the shape: 2 to 12 capital letters from A to Z, then 1 to 6 digits.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        int letters = CountLetters(text);
        return letters is >= MinimumLetters and <= MaximumLetters
            && text.Length - letters is >= 1 and <= MaximumDigits
            && !text[letters..].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Whether an ID is one of those that DocLint keeps for itself, given or not.</summary>
    public static bool IsOwn(ReadOnlySpan<char> id) => Letters(id).SequenceEqual(OwnLetters);

    /// <summary>The letters of an ID, which all rules of one author share.</summary>
    public static ReadOnlySpan<char> Letters(ReadOnlySpan<char> id) => id[..CountLetters(id)];

    private static int CountLetters(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('A', 'Z');
        return end < 0 ? text.Length : end;
    }
}
