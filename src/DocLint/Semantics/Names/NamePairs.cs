namespace DocLint.Semantics;

/// <summary>What two forms of a name have to do with each other.</summary>
internal enum NameLikeness : byte
{
    /// <summary>They are two names, or one name with a harmless difference.</summary>
    None,

    /// <summary>They differ in hyphens, blanks, periods or accents.</summary>
    Marks,

    /// <summary>They are two habits of spelling one sound.</summary>
    Sound,

    /// <summary>One has a slip of the pen.</summary>
    Slip,
}

/// <summary>Decides whether two forms are one name in two spellings.</summary>
/// <remarks><para>Two people who differ by a given name are two people: given names are one only where their spellings are habits of one name, or where a letter was left out, doubled or exchanged with its neighbour.</para></remarks>
internal static class NamePairs
{
    private const int ShortestFamilyName = 6;
    private const int ShortestSlip = 4;
    private const int ShortestTwoSlips = 8;
    private const int ShortestGivenName = 5;
    private const int ShortestLoneName = 7;

    /// <summary>How two names of several words, or of one and of several, are alike.</summary>
    public static NameLikeness Compare(NameForm left, NameForm right)
    {
        if (left.Letters == right.Letters)
        {
            return left.Words.Length + right.Words.Length > 2 && DifferInMarks(left, right) ? NameLikeness.Marks : NameLikeness.None;
        }

        string[] a = left.Words;
        string[] b = right.Words;
        if (a.Length != b.Length || a.Length < 2 || DifferInNumbers(a, b))
        {
            return NameLikeness.None;
        }

        if (left.Kind == MentionKind.Organization && right.Kind == MentionKind.Organization)
        {
            return CompareOrganizations(a, b);
        }

        return left.Kind == MentionKind.Person && right.Kind == MentionKind.Person ? ComparePeople(a, b) : NameLikeness.None;
    }

    /// <summary>Whether a word standing alone is the family name of a full name with a slip.</summary>
    public static bool IsFamilyName(string word, string family) =>
        word.Length >= ShortestFamilyName && family.Length >= ShortestFamilyName && word[0] == family[0] && !IsInflected(word, family)
        && NameFolding.Distance(word, family, 1) == 1;

    /// <summary>Whether two words standing alone are one name.</summary>
    public static bool AreOneWord(string a, string b) =>
        Math.Min(a.Length, b.Length) >= ShortestLoneName && a[0] == b[0] && !IsInflected(a, b) && !IsForm(a, b) && !IsOfPeople(a) && !IsOfPeople(b)
        && (NameFolding.Sound(a) == NameFolding.Sound(b) || IsExchange(a, b) || (a.Length != b.Length && !(a[^1] == 's' && b[^1] == 's') && NameFolding.Distance(a, b, 1) == 1));

    private static NameLikeness ComparePeople(string[] a, string[] b)
    {
        int slips = 0;
        int sounds = 0;
        int last = -1;
        bool isOtherVowel = false;
        bool isFamilyFirst = NameLexicon.Find(NameHash.Of(a[0])).HasFlag(NameClasses.FamilyFirst);
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i])
            {
                continue;
            }

            last = i;
            bool isFamily = isFamilyFirst ? i == 0 : i == a.Length - 1;
            if (SoundAlike(a[i], b[i]))
            {
                sounds++;
                isOtherVowel |= !isFamily && IsOtherVowel(a[i], b[i]);
            }
            else if (isFamily ? IsSlip(a[i], b[i]) : IsSlipOfGivenName(a[i], b[i]))
            {
                slips++;
            }
            else
            {
                return NameLikeness.None;
            }
        }

        if (last < 0 || slips + sounds > 3)
        {
            return NameLikeness.None;
        }

        if (slips == 0)
        {
            // One vowel parts "Jermell" from "Jermall", two brothers; where the family name varies too, it is a habit of spelling.
            return isOtherVowel && sounds == 1 ? NameLikeness.None : NameLikeness.Sound;
        }

        // Two people who are nearly called alike in both names are rarer than one with two slips.
        return slips == 1 && (sounds == 0 || a[last].Length >= ShortestLoneName) ? NameLikeness.Slip : NameLikeness.None;
    }

    private static NameLikeness CompareOrganizations(string[] a, string[] b)
    {
        int differing = -1;
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i] || NameFolding.American(a[i]) == NameFolding.American(b[i]))
            {
                continue;
            }

            if (differing >= 0)
            {
                return NameLikeness.None;
            }

            differing = i;
        }

        if (differing < 0)
        {
            return NameLikeness.Sound;
        }

        // Of a long name, a short word may have a slip too.
        int shortest = a.Length >= 3 ? ShortestSlip : ShortestSlip + 1;
        return Math.Min(a[differing].Length, b[differing].Length) >= shortest && IsSlip(a[differing], b[differing]) ? NameLikeness.Slip : NameLikeness.None;
    }

    // "Mohammed" and "Muhammad", "Eric" and "Erik"; "Tom" and "Tim", "Daniel" and "Daniela" are two names.
    private static bool SoundAlike(string a, string b)
    {
        if (IsParticle(a) && IsParticle(b))
        {
            return true;
        }

        string left = NameFolding.Sound(a);
        string right = NameFolding.Sound(b);
        if (left == right || NameFolding.Undoubled(a) == NameFolding.Undoubled(b))
        {
            return Math.Max(a.Length, b.Length) >= 3;
        }

        string skeleton = NameFolding.Skeleton(a);
        return Math.Min(a.Length, b.Length) >= ShortestGivenName && skeleton.Length >= 3 && skeleton == NameFolding.Skeleton(b)
            && !IsInflected(a, b) && Syllables(left) == Syllables(right) && EndsInVowel(left) == EndsInVowel(right) && NameFolding.Distance(left, right, 2) <= 2;
    }

    // "al-Sayegh" and "el-Sayegh", "bin Laden" and "ibn Laden".
    private static bool IsParticle(string word) => word is "al" or "el" or "ul" or "bin" or "ibn" or "ben";

    private static bool IsSlip(string a, string b)
    {
        int shorter = Math.Min(a.Length, b.Length);
        bool beginAlike = NameFolding.Skeleton(a)[0] == NameFolding.Skeleton(b)[0] || (shorter >= ShortestFamilyName && IsVowel(a[0]) && IsVowel(b[0]));
        if (shorter < ShortestSlip || IsInflected(a, b) || !beginAlike)
        {
            return false;
        }

        int most = shorter >= ShortestTwoSlips ? 2 : 1;
        return NameFolding.Distance(a, b, most) <= most;
    }

    // A letter left out, put in or exchanged with its neighbour is a slip; another letter makes another name, and so does another ending.
    private static bool IsSlipOfGivenName(string a, string b) =>
        Math.Min(a.Length, b.Length) >= ShortestGivenName && a[0] == b[0] && a[^1] == b[^1] && NameFolding.Distance(a, b, 1) == 1
        && (a.Length != b.Length || IsExchange(a, b));

    private static bool IsExchange(string a, string b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        int at = 0;
        while (at < a.Length && a[at] == b[at])
        {
            at++;
        }

        return at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));
    }

    // Whether two words of one length differ in one vowel, and not in one that habits of spelling exchange.
    private static bool IsOtherVowel(string a, string b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        int at = -1;
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
            {
                if (at >= 0)
                {
                    return false;
                }

                at = i;
            }
        }

        return at >= 0 && IsVowel(a[at]) && IsVowel(b[at]) && !(a[at] is 'o' or 'u' && b[at] is 'o' or 'u') && !(a[at] is 'i' or 'y' && b[at] is 'i' or 'y');
    }

    // The Mikkelsens are the Mikkelsen family, Kowalska is Kowalski's wife, Petrova Petrov's.
    private static bool IsInflected(string a, string b)
    {
        (string shorter, string longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (longer.StartsWith(shorter, StringComparison.Ordinal)
            && longer.AsSpan(shorter.Length) is "s" or "es" or "a" or "i" or "n" or "an" or "ian" or "ish" or "ist" or "er" or "ers" or "y" or "na")
        {
            return !(longer[^1] == 'y' && shorter[^1] == 'y');
        }

        return shorter.Length == longer.Length && shorter.AsSpan(0, shorter.Length - 1).SequenceEqual(longer.AsSpan(0, longer.Length - 1))
            && shorter[^1] is 'a' or 'i' or 'y' or 'o' or 's' or 'e' && longer[^1] is 'a' or 'i' or 'y' or 'o' or 's' or 'e'
            && !(shorter[^1] is 'i' or 'y' && longer[^1] is 'i' or 'y');
    }

    // "Container" and "Containerd", "Bake" and "Baker": of a word alone one letter more at the end says too little.
    private static bool IsForm(string a, string b) =>
        Math.Abs(a.Length - b.Length) == 1 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)) && NameFolding.Sound(a) != NameFolding.Sound(b);

    // "Indonesian", "Spanish", "Platonic" are no names of one thing.
    private static bool IsOfPeople(string word) =>
        word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ean", StringComparison.Ordinal)
        || word.EndsWith("ese", StringComparison.Ordinal) || word.EndsWith("ic", StringComparison.Ordinal) || word.EndsWith("ism", StringComparison.Ordinal)
        || word.EndsWith("ist", StringComparison.Ordinal);

    // Capitals, apostrophes and a last period make no other spelling.
    private static bool DifferInMarks(NameForm left, NameForm right) =>
        !left.IsCapitals && !right.IsCapitals && !left.Text.AsSpan().TrimEnd('.').Equals(right.Text.AsSpan().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    // Fund IV and Fund V, Trust 2006 and Trust 2007. The first word of a name is never a Roman numeral: "Xi Jinping".
    private static bool DifferInNumbers(string[] a, string[] b)
    {
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i] && (HasDigit(a[i]) || HasDigit(b[i]) || i > 0 && (IsRoman(a[i]) || IsRoman(b[i]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDigit(string word) => word.AsSpan().ContainsAnyInRange('0', '9');

    private static bool IsRoman(string word) => word.Length <= 5 && word.AsSpan().IndexOfAnyExcept('i', 'v', 'x') < 0;

    // A transliteration may change vowels, but neither loses nor moves one.
    private static int Syllables(string word)
    {
        int count = 0;
        bool isBehindVowel = false;
        foreach (char c in word)
        {
            count += IsVowel(c) && !isBehindVowel ? 1 : 0;
            isBehindVowel = IsVowel(c);
        }

        return count;
    }

    private static bool EndsInVowel(string word) => IsVowel(word[^1]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
