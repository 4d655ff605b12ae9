using System.Text.RegularExpressions;

namespace DocLint.Semantics;

/// <summary>Compares the words for which an acronym stands.</summary>
internal static partial class AcronymWords
{
    private const int ShortestStem = 4;
    private const int LongestEnding = 3;
    private const int LongestSentence = 600;

    /// <summary>Whether two expansions have other words, and the text does not say why.</summary>
    public static bool Differ(AcronymExpansion first, AcronymExpansion second) =>
        !AreSame(Words(first.Words), Words(second.Words)) && IsForeign(first.Words) == IsForeign(second.Words) && !SaysWhy(first) && !SaysWhy(second);

    // The shorter one may leave words out: "(UK) Health Security Agency".
    private static bool AreSame(List<string> a, List<string> b)
    {
        (List<string> shorter, List<string> longer) = a.Count <= b.Count ? (a, b) : (b, a);
        int at = 0;
        foreach (string word in longer)
        {
            at += at < shorter.Count && AreAlike(shorter[at], word) ? 1 : 0;
        }

        return at == shorter.Count;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (string word in NameFolding.Words(text))
        {
            if (!Initials.IsSmall(word))
            {
                words.Add(NameFolding.American(word));
            }
        }

        return words;
    }

    // "Technology" and "Technologies", "Nation" and "National", a slip of the pen; not "Commission" and "Committee".
    private static bool AreAlike(string a, string b)
    {
        int common = a.AsSpan().CommonPrefixLength(b);
        int shorter = Math.Min(a.Length, b.Length);
        return a == b || (common == shorter && common >= ShortestStem)
            || (common > ShortestStem && a.Length - common <= LongestEnding && b.Length - common <= LongestEnding)
            || (shorter > ShortestStem && NameFolding.Distance(a, b, 1) <= 1);
    }

    // The original of a name and its translation may have the same initials.
    private static bool IsForeign(string words) => words.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') is >= 0 and var at && char.IsLetter(words[at]) || Particles().IsMatch(words);

    private static bool SaysWhy(AcronymExpansion expansion)
    {
        string text = expansion.Sentence.Prose.Text;
        int start = Math.Max(expansion.Sentence.ProseSpan.Start, expansion.ProseSpan.Start - LongestSentence);
        int end = Math.Min(expansion.Sentence.ProseSpan.End, expansion.ProseSpan.End + LongestSentence);
        return Reasons().IsMatch(text.AsSpan(start, end - start));
    }

    [GeneratedRegex(@"\b(?:de|du|des|del|della|di|da|do|dos|der|die|das|und|la|le|les|el|et|van|voor|für|och|og)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Particles();

    [GeneratedRegex(
        @"\b(?:renam\w+|rebrand\w+|former(?:ly)?|previously|originally|known as|now called|successor|predecessor|became|merged|changed (?:its|their) name|not to be confused|unlike|different from|also stands|can (?:also )?mean|may refer|in (?:French|German|Spanish|Italian|Portuguese|Dutch|Russian|Arabic|Chinese))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reasons();
}
