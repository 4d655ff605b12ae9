namespace DocLint.Semantics;

/// <content>What a stretch of words looks like.</content>
internal sealed partial class NameSegmenter
{
    // "Key Takeaways", "Special Report": a label, not a name.
    private bool AreEveryday(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!parts[i].Is(NameClasses.Common | NameClasses.Function | NameClasses.Connector | NameClasses.OtherHead))
            {
                return false;
            }
        }

        return true;
    }

    private MentionKind? HeadBeforeOf(int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (parts[i].IsJoint && parts[i].Is(NameClasses.Connector) && !parts[i].Is(NameClasses.Particle) && parts[i - 1].Is(NameClasses.OtherHead | NameClasses.PlaceHead))
            {
                return parts[i - 1].Is(NameClasses.PlaceHead) ? MentionKind.Place : MentionKind.Other;
            }
        }

        return null;
    }

    private bool IsOrganization(int start, int end)
    {
        NamePart last = parts[end - 1];
        if (last.Is(NameClasses.LegalForm) || (parts[start].Is(NameClasses.LegalForm) && parts[start].IsCapitals))
        {
            return true;
        }

        if (end - start > 2 && IsRomanNumeral(last) && parts[end - 2].Is(NameClasses.OrganizationHead | NameClasses.LegalForm))
        {
            return true;
        }

        if (last.Is(NameClasses.OrganizationHead) && !parts[end - 2].IsJoint && !(last.Is(NameClasses.Given) && IsPerson(start, end)))
        {
            return _style == SentenceStyle.Plain || !last.Is(NameClasses.Common) || parts[start].Is(Known);
        }

        if (end - start > 2 && parts[start + 1].IsJoint && parts[start].Is(NameClasses.OrganizationStart) && !parts[start].Is(NameClasses.Place))
        {
            return true;
        }

        for (int i = start + 1; i < end - 1; i++)
        {
            // "London School of Economics"; "Johnson & Johnson".
            if (parts[i].IsJoint && (parts[i - 1].Is(NameClasses.OrganizationStart) || _text[parts[i].Start] == '&'))
            {
                return true;
            }
        }

        // "Goldman Sachs Mortgage Loan Trust 2": a legal form inside.
        for (int i = start + 1; i < end - 1; i++)
        {
            if (parts[i].Is(NameClasses.LegalForm) && parts[i].Is(NameClasses.Abbreviated))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRomanNumeral(NamePart part) => _text.AsSpan(part.Start, part.End - part.Start).IndexOfAnyExcept('I', 'V', 'X') < 0;

    private bool IsPerson(int start, int end)
    {
        int count = end - start;
        NamePart first = parts[start];
        NamePart last = parts[end - 1];
        if (count < 2 || count > 7 || (first.Is(NameClasses.Function) && !first.Is(NameClasses.Given)))
        {
            return false;
        }

        if (last.Is(NameClasses.PersonSuffix) && !last.Is(NameClasses.LegalForm) && count > 2)
        {
            return !parts[end - 2].Is(Heads | NameClasses.Common) && !first.Is(Known | NameClasses.Common);
        }

        bool plainLast = !last.Is(NameClasses.People | NameClasses.Function) && !(last.Is(Heads | NameClasses.Common) && last.IsAlsoLower);
        if (first.Is(NameClasses.Given) && plainLast)
        {
            // "Jordan River", "Chelsea Football" have other heads; "Will Smith" is one.
            return !(last.Is(NameClasses.Common) && first.Is(NameClasses.Place | NameClasses.Common | NameClasses.Calendar)) && !(last.Is(Heads) && !last.Is(NameClasses.Given) && IsHeadOnly(last) && count > 2 && first.Is(NameClasses.Place));
        }

        if (first.Is(NameClasses.FamilyFirst) && count <= 3 && !parts[start + 1].IsJoint && !last.Is(Known | NameClasses.Common) && !last.Is(Heads))
        {
            return true;
        }

        bool hasInitial = false;
        bool hasParticle = false;
        for (int i = start; i < end; i++)
        {
            NamePart part = parts[i];
            hasInitial |= part.IsInitial || (i < end - 1 && IsDotted(part));
            hasParticle |= part.IsJoint && part.Is(NameClasses.Particle) && _text[part.Start] != '&';
            if (i > start && part.Is(NameClasses.Given) && i < end - 1 && !part.Is(NameClasses.Place | NameClasses.Common))
            {
                // A given name in the middle: "Sayed Mohammad Hashan".
                hasInitial |= !first.Is(NameClasses.Common | Known);
            }
        }

        return (hasInitial || hasParticle) && !last.IsInitial && !last.Is(Heads | NameClasses.Common) && !first.Is(NameClasses.Place | NameClasses.OrganizationStart);
    }

    private static bool IsHeadOnly(NamePart part) => part.Is(NameClasses.OrganizationHead | NameClasses.PlaceHead);

    private bool IsDotted(NamePart part) => part.End - part.Start is >= 3 and <= 5 && _text[part.Start + 1] == '.';

    // Two to four words of which nothing is known: people's names, more often than not, when no word is an everyday one.
    private bool LooksLikePerson(int start, int end)
    {
        int count = end - start;
        if (count > 8 || (count > 3 && !parts[start].IsCapitals) || (_isBehindDeterminer && start == 0) || (_isWhole && start == 0 && end == parts.Count))
        {
            return false;
        }

        // In three words of capitals a country or a feast is a given name, too.
        bool areCapitals = count > 2 && parts[start].IsCapitals && parts[end - 1].IsCapitals;
        NameClasses everyday = NameClasses.Common | Heads | NameClasses.Function | NameClasses.OrganizationStart | NameClasses.TitleModifier
            | (areCapitals ? NameClasses.None : NameClasses.People | NameClasses.Thing | NameClasses.Organization);

        for (int i = start; i < end; i++)
        {
            NamePart part = parts[i];
            if (i > start && i < end - 1 && part.Is(NameClasses.Particle))
            {
                continue;
            }

            if (part.IsJoint || part.IsAlsoLower || part.Is(everyday) || !IsNameShaped(part) || (part.Is(NameClasses.Place) && !areCapitals && !part.Is(NameClasses.Given)))
            {
                return _verbFollows && count == 2 && i == 1 && !part.IsJoint && IsNameShaped(part) && !part.Is(Known);
            }
        }

        return true;
    }

    // Letters with one capital at the start, or all capitals; Mc and Mac, O' and hyphens.
    private bool IsNameShaped(NamePart part)
    {
        ReadOnlySpan<char> word = _text.AsSpan(part.Start, part.End - part.Start);
        if (word.Length < 2 || !char.IsUpper(word[0]) || (part.IsCapitals && word.Length < 3))
        {
            return false;
        }

        int inner = 0;
        foreach (char c in word[1..])
        {
            if (char.IsDigit(c))
            {
                return false;
            }

            inner += char.IsUpper(c) ? 1 : 0;
        }

        bool endsLikeNoName = word.EndsWith("ing") && word.Length > 6 || word.EndsWith("tion") || word.EndsWith("ness") || word.EndsWith("ment") || word.EndsWith("ology") || word.EndsWith("ity") && word.Length > 5 || word.EndsWith("ical") || word.EndsWith("ism");
        return !endsLikeNoName && (part.IsCapitals || inner <= 1 || word.Contains('-'));
    }
}
