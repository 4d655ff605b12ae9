using System.Globalization;
using System.Text;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>Makes anchors of headings as what shows them does.</summary>
internal static class AnchorMaker
{
    private const int MostDigits = 9;

    /// <summary>Whether an id in braces behind a heading is its anchor.</summary>
    public static bool ReadsBraces(AnchorRules rules) => rules is not (AnchorRules.GitHub or AnchorRules.GitLab);

    /// <summary>The anchor of each heading of a document.</summary>
    /// <param name="headings">The headings in order.</param>
    /// <param name="stated">The ids that the document states.</param>
    /// <param name="rules">Who makes them.</param>
    /// <returns>Anchors with the number of their heading; a heading may have several, where makers differ.</returns>
    public static List<(string Anchor, int Heading)> Make(IReadOnlyList<HeadingName> headings, IEnumerable<string> stated, AnchorRules rules)
    {
        var made = new List<(string Anchor, int Heading)>(headings.Count);
        var names = new List<string[]>(headings.Count);
        int most = 0;
        foreach (HeadingName heading in headings)
        {
            string[] variants = [.. heading.Variants(rules)];
            names.Add(variants);
            most = Math.Max(most, variants.Length);
        }

        // Whoever reads one heading in one way reads all in that way, and numbers what it reads.
        int forms = rules switch { AnchorRules.GitLab => 2, AnchorRules.MkDocs => 3, _ => 1 };
        for (int variant = 0; variant < most; variant++)
        {
            for (int form = 0; form < forms; form++)
            {
                var numbers = new Numbers(rules, stated);
                for (int i = 0; i < names.Count; i++)
                {
                    made.Add((headings[i].Id is { } id && ReadsBraces(rules) ? id : numbers.Next(Slug(names[i][Math.Min(variant, names[i].Length - 1)], rules, form)), i));
                }
            }
        }

        return made;
    }

    /// <summary>The anchor of one heading before others of its name are looked at.</summary>
    /// <param name="name">The heading's text.</param>
    /// <param name="rules">Who makes it.</param>
    /// <param name="form">Which of the maker's releases or settings, from 0.</param>
    public static string Slug(string name, AnchorRules rules, int form = 0) => rules switch
    {
        AnchorRules.GitLab => GitLab(form == 0 ? Words(name) : Squeeze(Words(name))),
        AnchorRules.Jekyll => Words(name.Replace("---", "", StringComparison.Ordinal).Replace("--", "", StringComparison.Ordinal)),
        AnchorRules.Kramdown => Kramdown(name),
        AnchorRules.MkDocs => form == 1 ? Words(name) : MkDocs(form == 0 ? ToAscii(name) : name),
        AnchorRules.Hugo => Words(name, withMarks: false) is { Length: > 0 } slug ? slug : "heading",
        AnchorRules.VitePress => VitePress(name),
        AnchorRules.MdBook => MdBook(name),
        AnchorRules.Zola => Zola(name),
        _ => Words(name),
    };

    // Letters with their marks, digits and connectors stay; a blank is a hyphen.
    private static string Words(string name, bool withMarks = true)
    {
        var slug = new StringBuilder(name.Length);
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
            {
                slug.Append('-');
            }
            else if (rune.IsAscii)
            {
                if (rune.Value == '_' || Rune.IsLetterOrDigit(rune))
                {
                    slug.Append(char.ToLowerInvariant((char)rune.Value));
                }
            }
            else if (IsWord(Rune.GetUnicodeCategory(rune), withMarks))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return slug.ToString();
    }

    private static bool IsWord(UnicodeCategory category, bool withMarks) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber => true,
        UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => withMarks,
        _ => false,
    };

    private static string GitLab(string slug) => slug.Length > 0 && !slug.AsSpan().ContainsAnyExceptInRange('0', '9') ? "anchor-" + slug : slug;

    private static string Squeeze(string slug)
    {
        var squeezed = new StringBuilder(slug.Length);
        foreach (char c in slug)
        {
            if (c == '-')
            {
                AddHyphen(squeezed);
            }
            else
            {
                squeezed.Append(c);
            }
        }

        return squeezed.ToString();
    }

    // What is no letter goes before the ends are trimmed, and so leaves no hyphen there.
    private static string MkDocs(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (c is '_' or '-' || char.IsLetterOrDigit(c) || char.IsWhiteSpace(c))
            {
                kept.Append(char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c));
            }
        }

        return Squeeze(kept.ToString().Trim().Replace(' ', '-'));
    }

    private static string Kramdown(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsAsciiLetter(c) || (slug.Length > 0 && (c is ' ' or '-' || char.IsAsciiDigit(c))))
            {
                slug.Append(c == ' ' ? '-' : char.ToLowerInvariant(c));
            }
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static string VitePress(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (char c in Accents.Remove(name))
        {
            if (char.IsWhiteSpace(c) || (c < 128 && (char.IsPunctuation(c) || char.IsSymbol(c))) || c is '\u201C' or '\u201D' or '\u2018' or '\u2019')
            {
                AddHyphen(slug);
            }
            else if (!char.IsControl(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
        }

        string text = slug.ToString().Trim('-');
        return text.Length > 0 && char.IsAsciiDigit(text[0]) ? "_" + text : text;
    }

    private static string MdBook(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                slug.Append('-');
            }
            else if (rune.Value is '_' or '-' || Rune.IsLetter(rune) || Rune.IsNumber(rune))
            {
                slug.Append((rune.IsAscii ? Rune.ToLowerInvariant(rune) : rune).ToString());
            }
        }

        return slug.ToString();
    }

    private static string Zola(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (char c in Accents.Remove(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else
            {
                AddHyphen(slug);
            }
        }

        return slug.ToString().Trim('-');
    }

    private static void AddHyphen(StringBuilder slug)
    {
        if (slug.Length == 0 || slug[^1] != '-')
        {
            slug.Append('-');
        }
    }

    private static string ToAscii(string name) => Ascii.IsValid(name) ? name : string.Concat(Accents.Remove(name).Where(char.IsAscii));

    /// <summary>Tells the headings of one name apart.</summary>
    private sealed class Numbers(AnchorRules rules, IEnumerable<string> stated)
    {
        private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);
        private readonly HashSet<string> _used = rules is AnchorRules.MkDocs or AnchorRules.Hugo ? new(stated, StringComparer.Ordinal) : new(StringComparer.Ordinal);

        public string Next(string slug)
        {
            if (rules == AnchorRules.MkDocs)
            {
                return NextInMkDocs(slug);
            }

            if (rules is AnchorRules.GitLab or AnchorRules.Jekyll or AnchorRules.Kramdown or AnchorRules.MdBook)
            {
                // These count a name and do not look whether the number is taken.
                int before = _last.GetValueOrDefault(slug);
                _last[slug] = before + 1;
                return before == 0 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{before}");
            }

            string anchor = slug;
            for (int number = _last.GetValueOrDefault(slug); !_used.Add(anchor); _last[slug] = number)
            {
                anchor = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++number}");
            }

            return anchor;
        }

        // "part_1" is followed by "part_2"; a name of no letters is "_1".
        private string NextInMkDocs(string slug)
        {
            int underscore = slug.LastIndexOf('_');
            ReadOnlySpan<char> digits = slug.AsSpan(underscore + 1);
            bool isNumbered = underscore >= 0 && digits.Length is > 0 and <= MostDigits && !digits.ContainsAnyExceptInRange('0', '9');
            string stem = isNumbered ? slug[..underscore] : slug;
            int number = _last.TryGetValue(slug, out int last) ? last : isNumbered ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
            string anchor = slug;
            while (anchor.Length == 0 || !_used.Add(anchor))
            {
                anchor = string.Create(CultureInfo.InvariantCulture, $"{stem}_{++number}");
            }

            _last[slug] = number;
            return anchor;
        }
    }
}
