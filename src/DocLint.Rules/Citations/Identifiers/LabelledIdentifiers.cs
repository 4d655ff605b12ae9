using System.Buffers;
using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>Reads the identifiers that a text calls by their kind: "ISBN 978-…", "doi:10.…". Numbers without a label are never looked at.</summary>
internal static class LabelledIdentifiers
{
    private const int LongestGap = 30;
    private const int LongestDoi = 300;

    private static readonly SearchValues<string> Labels = SearchValues.Create(["ISBN", "ISSN", "ORCID", "ISNI", "IBAN", "ISIN", "LEI", "DOI"], StringComparison.OrdinalIgnoreCase);

    // What may stand between label and number, besides marks: "ISBN (print):", "ISSN no.", "ORCID iD".
    private static readonly string[] Fillers =
        ["number", "numbers", "no", "nr", "id", "print", "printed", "online", "electronic", "paperback", "hardback", "hardcover", "cloth", "pbk", "hbk", "ebook", "epub", "pdf", "is", "code", "l"];

    /// <summary>Adds what is wrong with the identifiers of a text; spans are positions in it.</summary>
    public static void AddFaults(string text, List<IdentifierFault> faults)
    {
        int i = 0;
        while (i < text.Length && text.AsSpan(i).IndexOfAny(Labels) is >= 0 and int found)
        {
            int start = i + found;
            int length = char.ToUpperInvariant(text[start]) switch
            {
                'O' => 5,
                'L' or 'D' => 3,
                _ => 4,
            };
            string kind = text.Substring(start, length).ToUpperInvariant();
            i = start + length;
            if (IsLabel(text, start, i, kind))
            {
                i = ReadAll(text, SkipGap(text, i, kind), kind, faults);
            }
        }
    }

    // A whole word; only DOIs are often written small. "eISSN" and "pISSN" are words too.
    private static bool IsLabel(string text, int start, int end, string kind)
    {
        bool startsWord = start == 0 || !char.IsLetterOrDigit(text[start - 1]) || kind == "ISSN" && text[start - 1] is 'e' or 'p' && (start == 1 || !char.IsLetterOrDigit(text[start - 2]));
        bool endsWord = end == text.Length || !char.IsLetter(text[end]);
        return startsWord && endsWord && (kind == "DOI" || text.AsSpan(start, end - start).SequenceEqual(kind));
    }

    private static int SkipGap(string text, int i, string kind)
    {
        int limit = Math.Min(text.Length, i + LongestGap);
        if (kind == "DOI" && text.AsSpan(i).StartsWith(".org/", StringComparison.OrdinalIgnoreCase))
        {
            return i + ".org/".Length;
        }

        if (kind == "ISBN")
        {
            int length = i < text.Length && text[i] is '-' or ' ' or '\u2011' ? 1 : 0;
            ReadOnlySpan<char> size = text.AsSpan(i + length);
            bool isSize = size.StartsWith("10") || size.StartsWith("13");
            i += isSize && size.Length > 2 && (size[2] is ':' or '(' or ')' || char.IsWhiteSpace(size[2])) ? length + 2 : 0;
        }

        while (i < limit)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] is ':' or '=' or '#' or '(' or ')' or '.' or '-')
            {
                i++;
                continue;
            }

            int end = i;
            while (end < limit && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            if (end == i || !Array.Exists(Fillers, word => text.AsSpan(i, end - i).Equals(word, StringComparison.OrdinalIgnoreCase)))
            {
                return i;
            }

            i = end;
        }

        return i;
    }

    // One label may stand before several: "ISSN 0378-5955 (print), 1879-…".
    private static int ReadAll(string text, int i, string kind, List<IdentifierFault> faults)
    {
        while (i < text.Length)
        {
            (TextSpan span, IdentifierFault? fault) = kind switch
            {
                "ISBN" => Isbn(text, i),
                "ISSN" => Numbered(text, i, 8, 1, IdentifierCheck.Issn),
                "ORCID" or "ISNI" => Numbered(text, i, 16, 3, (span, written, digits) => IdentifierCheck.Person(kind, span, written, digits)),
                "IBAN" => Iban(text, i),
                "LEI" => Solid(text, i, 20, IdentifierCheck.Lei),
                "ISIN" => Solid(text, i, 12, IdentifierCheck.Isin),
                _ => ReadDoi(text, i),
            };
            if (fault is not null)
            {
                faults.Add(fault);
            }

            if (span.IsEmpty || kind is not ("ISBN" or "ISSN"))
            {
                return Math.Max(i, span.End);
            }

            int next = SkipToNext(text, span.End, kind);
            if (next == text.Length)
            {
                return span.End;
            }

            i = next;
        }

        return i;
    }

    // Between them stand a mark or "and", and perhaps what the one before is, in brackets; the next one has the full form, hyphens included.
    private static int SkipToNext(string text, int i, string kind)
    {
        i = SkipBlanks(text, i);
        if (i < text.Length && text[i] == '(' && text.IndexOf(')', i, Math.Min(LongestGap, text.Length - i)) is > 0 and int close)
        {
            i = SkipBlanks(text, close + 1);
        }

        bool isJoined = i < text.Length && text[i] is ',' or ';' or '/';
        i = isJoined ? SkipBlanks(text, i + 1) : i;
        if (text.AsSpan(i).StartsWith("and "))
        {
            isJoined = true;
            i = SkipBlanks(text, i + "and ".Length);
        }

        if (!isJoined || i == text.Length || !char.IsAsciiDigit(text[i]))
        {
            return text.Length;
        }

        IdentifierGroup next = IdentifierGroup.Read(text, i, 24);
        bool isFull = kind == "ISSN" ? next is { Digits.Length: 8, Hyphens: 1 } && !LooksLikeYears(next.Digits) : next.Digits.Length == 13 && IdentifierCheck.HasBookPrefix(next.Digits) || next is { Digits.Length: 10, Hyphens: 3 };
        return isFull ? i : text.Length;
    }

    private static bool LooksLikeYears(string digits) => digits[0] is '1' or '2' && digits[4] is '1' or '2' && digits[1] is '0' or '9' && digits[5] is '0' or '9';

    private static int SkipBlanks(string text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\u00A0')
        {
            i++;
        }

        return i;
    }

    private static (TextSpan Span, IdentifierFault? Fault) Isbn(string text, int start)
    {
        const int Longest = 24;
        IdentifierGroup first = IdentifierGroup.Read(text, start, Longest);
        if (first.Digits.Length == 0)
        {
            return default;
        }

        // "978 0 306 40615 7": groups behind blanks belong to it until it is whole.
        int wanted = IdentifierCheck.HasBookPrefix(first.Digits) ? 13 : 10;
        string digits = first.Digits;
        int end = first.End;
        while (digits.Length < wanted && digits.Length != 10 && end + 1 < text.Length && text[end] is ' ' or '\u00A0' or '\u2009')
        {
            IdentifierGroup next = IdentifierGroup.Read(text, end + 1, Longest);
            if (next.Digits.Length == 0 || digits.Length + next.Digits.Length > wanted)
            {
                break;
            }

            digits += next.Digits;
            end = next.End;
        }

        var span = TextSpan.FromBounds(start, end);
        bool isWhole = digits.Length is 10 or 13;

        // What is too short or too long is one only where its form says so.
        bool isLike = isWhole || end == first.End && digits.Length is 9 or 11 or 12 or 14 && first.Hyphens >= 3;
        return isLike ? (span, IdentifierCheck.Isbn(span, text[start..end], digits)) : (default, null);
    }

    private static (TextSpan Span, IdentifierFault? Fault) Numbered(string text, int start, int length, int hyphens, Func<TextSpan, string, string, IdentifierFault?> check)
    {
        IdentifierGroup group = IdentifierGroup.Read(text, start, 40);
        string digits = group.Digits;
        int end = group.End;
        while (digits.Length > 0 && digits.Length < length && end + 1 < text.Length && text[end] is ' ' or '\u00A0')
        {
            IdentifierGroup next = IdentifierGroup.Read(text, end + 1, 40);
            if (next.Digits.Length != 4 || digits.Length % 4 != 0)
            {
                break;
            }

            digits += next.Digits;
            end = next.End;
        }

        bool isLike = digits.Length == length || group.Hyphens == hyphens && end == group.End && Math.Abs(digits.Length - length) == 1;
        var span = TextSpan.FromBounds(start, end);
        return isLike ? (span, check(span, text[start..end], digits)) : (default, null);
    }

    private static (TextSpan Span, IdentifierFault? Fault) Iban(string text, int start)
    {
        if (start + 4 >= text.Length || IbanLengths.Find(text.AsSpan(start, 2)) is not (> 0 and int length) || !char.IsAsciiDigit(text[start + 2]) || !char.IsAsciiDigit(text[start + 3]))
        {
            return default;
        }

        var written = new System.Text.StringBuilder();
        int end = start;
        int i = start;
        while (i < text.Length && written.Length < length)
        {
            int groupEnd = i;
            while (groupEnd < text.Length && char.IsAsciiLetterOrDigit(text[groupEnd]) && groupEnd - i <= 40)
            {
                groupEnd++;
            }

            ReadOnlySpan<char> group = text.AsSpan(i, groupEnd - i);

            // Behind the number may stand "BIC" or a word.
            if (group.IsEmpty || group.ContainsAnyInRange('a', 'z') || written.Length > 4 && !group.ContainsAnyInRange('0', '9'))
            {
                break;
            }

            written.Append(group);
            end = groupEnd;
            i = groupEnd < text.Length && text[groupEnd] is ' ' or '\u00A0' or '-' ? groupEnd + 1 : text.Length;
        }

        var span = TextSpan.FromBounds(start, end);
        return Math.Abs(written.Length - length) <= 2 ? (span, IdentifierCheck.Iban(span, text[start..end], written.ToString(), length)) : default;
    }

    private static (TextSpan Span, IdentifierFault? Fault) Solid(string text, int start, int length, Func<TextSpan, string, IdentifierFault?> check)
    {
        int end = start;
        while (end < text.Length && end - start <= length && (char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        bool isOne = end - start == length && char.IsAsciiDigit(text[end - 1]) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
        var span = TextSpan.FromBounds(start, end);
        return isOne ? (span, check(span, text[start..end])) : default;
    }

    private static (TextSpan Span, IdentifierFault? Fault) ReadDoi(string text, int start)
    {
        int end = start;
        int limit = Math.Min(text.Length, start + LongestDoi);
        while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not (Syntax.Prose.ObjectCharacter or '"' or '\u201C' or '\u201D' or '<' or '>'))
        {
            end++;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or ')' or ']' or '!' or '?' or '\'' or '\u2019')
        {
            end--;
        }

        // A prefix alone may be what is spoken of: "the DOI 10.1000 is a publisher's".
        var span = TextSpan.FromBounds(start, end);
        string written = text[start..end];
        return written.Contains('/', StringComparison.Ordinal) ? (span, Doi.Check(written, span, written)) : default;
    }
}
