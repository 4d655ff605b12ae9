namespace DocLint.Semantics;

/// <summary>Cuts a stretch of capitalised words into names and says what each names.</summary>
/// <remarks><para>What a word is known for decides first (titles, legal forms, heads, gazetteers), its shape and neighbours after, and what is left is of kind Other.</para></remarks>
internal sealed partial class NameSegmenter(List<NamePart> parts, List<FoundName> found)
{
    private const NameClasses Known = NameClasses.Place | NameClasses.Organization | NameClasses.People | NameClasses.Thing;
    private const NameClasses Heads = NameClasses.OrganizationHead | NameClasses.LegalForm | NameClasses.PlaceHead | NameClasses.OtherHead;

    private string _text = "";
    private int _block;
    private SentenceStyle _style;
    private bool _verbFollows;
    private bool _isBehindDeterminer;
    private bool _isWhole;

    /// <summary>Cuts the parts of one stretch.</summary>
    /// <param name="text">The prose.</param>
    /// <param name="block">The number of its block.</param>
    /// <param name="style">How the sentence is written.</param>
    /// <param name="verbFollows">Whether a verb of saying follows.</param>
    /// <param name="isBehindDeterminer">Whether an article or a possessive stands before it.</param>
    /// <param name="isWhole">Whether it is all of its sentence.</param>
    public void Cut(string text, int block, SentenceStyle style, bool verbFollows, bool isBehindDeterminer, bool isWhole)
    {
        (_text, _block, _style, _verbFollows, _isBehindDeterminer, _isWhole) = (text, block, style, verbFollows, isBehindDeterminer, isWhole);
        int position = 0;
        while (position < parts.Count)
        {
            position = Next(position);
        }
    }

    private int Next(int start)
    {
        NamePart part = parts[start];
        if (part.IsJoint || part.Is(NameClasses.Calendar) && !(part.Is(NameClasses.Given) && IsNameTail(start + 1)))
        {
            return start + 1;
        }

        if (part.IsFirst && IsDropped(start))
        {
            EmitTentative(start);
            return start + 1;
        }

        int title = TitleEnd(start);
        if (title > start)
        {
            return ReadTitled(start, title);
        }

        int end = StretchEnd(start);
        return ReadStretch(start, end);
    }

    // The first word of a sentence is a name only if something says so.
    private bool IsDropped(int start)
    {
        NamePart part = parts[start];
        if (part.Is(NameClasses.Function))
        {
            return !(start + 1 < parts.Count && Phrase(start, out int length) != NameClasses.None && length > 1);
        }

        bool alone = start + 1 >= parts.Count || part.IsPossessive;
        if (part.Is(Known) || part.IsCapitals || part.IsInitial || Phrase(start, out _) != NameClasses.None)
        {
            return false;
        }

        if (alone)
        {
            return !(part.IsSeenInside && !part.IsAlsoLower) && !(part.Is(NameClasses.Given) && !part.Is(NameClasses.Common) && !part.IsAlsoLower);
        }

        // "Returning U.S. forces": what goes before a known name in that form is a verb.
        ReadOnlySpan<char> word = _text.AsSpan(part.Start, part.End - part.Start);
        if (parts[start + 1].Is(Known | NameClasses.Title) && !part.Is(NameClasses.Given | NameClasses.PlaceStart | NameClasses.TitleModifier | NameClasses.Title)
            && !part.IsSeenInside && (word.EndsWith("ing") || word.EndsWith("ed") || word.EndsWith("ly")))
        {
            return true;
        }

        // "Reports Kim has" against "Donald Trump has", "Acme Corp has".
        return part.IsAlsoLower && !part.IsSeenInside && !part.Is(NameClasses.Given | NameClasses.Title | NameClasses.TitleModifier | NameClasses.OrganizationStart)
            && !parts[start + 1].Is(Heads);
    }

    // Titles with their modifiers and "of"-phrases; they must be followed by a name.
    private int TitleEnd(int start)
    {
        int position = start;
        int end = start;
        while (position < parts.Count && !parts[position].IsJoint && !parts[position].IsInitial)
        {
            NameClasses phrase = Phrase(position, out int length);
            if ((phrase & NameClasses.Title) != 0 && length > 1)
            {
                position += length;
                end = position;
            }
            else if (parts[position].Is(NameClasses.Title) && !(parts[position].Is(NameClasses.Given) && position == start && !parts[position].Is(NameClasses.Common)))
            {
                position++;
                end = position;
            }
            else if (parts[position].Is(NameClasses.TitleModifier) && position + 1 < parts.Count && !parts[position].Is(Known))
            {
                position++;
            }
            else
            {
                break;
            }

            if (parts[position - 1].IsPossessive)
            {
                break;
            }
        }

        // A head behind the title makes it a part of another name: "President Street", "King County", "Prince William Sound".
        return end;
    }

    private int ReadTitled(int start, int title)
    {
        if (title >= parts.Count || parts[title - 1].IsPossessive || parts[title].IsJoint)
        {
            // A title by itself is a role, not a name; "Ministry of", "Council on" are read as organisations.
            return title < parts.Count && parts[title].IsJoint && parts[start].Is(NameClasses.OrganizationStart) ? ReadStretch(start, StretchEnd(start)) : title;
        }

        int end = title;
        while (end < parts.Count && CanBePersonPart(end, title))
        {
            end++;
            if (parts[end - 1].IsPossessive)
            {
                break;
            }
        }

        end = TrimJoints(title, end);
        if (end == title)
        {
            return title;
        }

        NamePart last = parts[end - 1];
        if (end - start <= 4 && last.Is(NameClasses.PlaceHead | NameClasses.LegalForm | NameClasses.OrganizationHead) && !last.Is(NameClasses.Given))
        {
            // "King County", "President Hotel", "Queen Elizabeth Hospital".
            return ReadStretch(start, StretchEnd(start));
        }

        if (end - title == 1 && parts[title].Is(Known) && !parts[title].Is(NameClasses.Given | NameClasses.FamilyFirst) && !IsShortTitle(title - 1))
        {
            // "Senator Google" is none; "Mayor London" would be.
            Emit(title, end, Kind(parts[title].Classes), true);
            return end;
        }

        Emit(title, end, MentionKind.Person, true, start, title);
        return end;
    }

    private bool IsShortTitle(int index) => parts[index].Is(NameClasses.Abbreviated);

    private bool CanBePersonPart(int index, int first)
    {
        NamePart part = parts[index];
        if (part.IsJoint)
        {
            return part.Is(NameClasses.Particle) && index > first - 1 && index + 1 < parts.Count;
        }

        if (part.Is(NameClasses.Calendar) && !part.Is(NameClasses.Given))
        {
            return false;
        }

        return index - first < 6 && (index == first || !part.Is(NameClasses.Title) || part.Is(NameClasses.Given));
    }

    private int TrimJoints(int start, int end)
    {
        while (end > start && parts[end - 1].IsJoint)
        {
            end--;
        }

        return end;
    }

    // Where the words that begin at start stop to be one name: at a possessive, a calendar word, a title behind it.
    private int StretchEnd(int start)
    {
        int end = start + 1;
        bool hasOrganizationStart = parts[start].Is(NameClasses.OrganizationStart);
        bool isGivenFirst = parts[start].Is(NameClasses.Given) && !parts[start].Is(Known);
        while (end < parts.Count && !parts[end - 1].IsPossessive)
        {
            NamePart part = parts[end];
            if (part.IsJoint)
            {
                if (!JoinsHere(start, end, hasOrganizationStart))
                {
                    break;
                }
            }
            else if (part.Is(NameClasses.Calendar) && !part.Is(NameClasses.Given))
            {
                break;
            }
            else if (isGivenFirst)
            {
                // "Larry King", "Jamal Sultan al-Tikriti": a title's word behind a given name is a family name.
            }
            else if (part.Is(NameClasses.Title) && (!part.Is(NameClasses.Given) || parts[end - 1].Is(Known) || (parts[end - 1].IsCapitals && !part.IsCapitals)) && IsNameTail(end + 1) && !part.Is(NameClasses.Common | NameClasses.FamilyFirst))
            {
                break;
            }
            else if (TitleEnd(end) > end && IsNameTail(TitleEnd(end)) && !part.Is(NameClasses.Given))
            {
                break;
            }

            hasOrganizationStart |= part.Is(NameClasses.OrganizationStart);
            end++;
        }

        return TrimJoints(start, end);
    }

    private bool IsNameTail(int index) => index < parts.Count && !parts[index].IsJoint && !parts[index].Is(Heads);

    private bool JoinsHere(int start, int joint, bool hasOrganizationStart)
    {
        NamePart part = parts[joint];
        if (_text[part.Start] == '&')
        {
            return true;
        }

        if (Phrase(start, out int length) != NameClasses.None && start + length > joint)
        {
            return true;
        }

        if (part.Is(NameClasses.Particle) && !part.Is(NameClasses.Connector))
        {
            return true;
        }

        // "Plan of Action", "Bay of Pigs", "Treaty of Versailles".
        if (parts[joint - 1].Is(NameClasses.OtherHead | NameClasses.PlaceHead) && joint + 1 < parts.Count && !parts[joint + 1].IsJoint
            && _text.AsSpan(part.Start, part.End - part.Start) is "of" && !parts[joint - 1].Is(NameClasses.Title))
        {
            return true;
        }

        // "Ministry of Foreign Affairs", "Center for National Defense", "Department of Health and Human Services".
        if (hasOrganizationStart)
        {
            ReadOnlySpan<char> word = _text.AsSpan(part.Start, part.End - part.Start);
            if (word is "of" or "for" or "on")
            {
                // Only the first of-phrase behind the head, or one that goes on with an organisation's word.
                return parts[joint - 1].Is(NameClasses.OrganizationStart) || (joint + 1 < parts.Count && parts[joint + 1].Is(NameClasses.Common) && word is not "on");
            }

            if (word is "and")
            {
                int previous = joint - 1;
                bool behindJoint = previous > start && parts.GetRange(start, previous - start).Exists(x => x.IsJoint);
                return behindJoint && joint + 1 < parts.Count && !parts[joint + 1].Is(Known | NameClasses.OrganizationStart);
            }

            return word is "the" && parts[joint - 1].IsJoint;
        }

        // "JPMorgan Chase and Co."
        if (part.Is(NameClasses.Connector) && _text.AsSpan(part.Start, part.End - part.Start) is "and")
        {
            for (int i = joint + 1; i < parts.Count && !parts[i].IsJoint; i++)
            {
                if (parts[i].Is(NameClasses.LegalForm))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int ReadStretch(int start, int end)
    {
        NamePart first = parts[start];
        NamePart last = parts[end - 1];
        int count = end - start;
        if (count > 1)
        {
            NameClasses all = Phrase(start, out int length);
            if (length == end - start && all != NameClasses.None)
            {
                Emit(start, end, Kind(all), true);
                return end;
            }

            if (IsOrganization(start, end))
            {
                Emit(start, end, MentionKind.Organization, true);
                return end;
            }

            if (_style != SentenceStyle.Plain)
            {
                return ReadInHeadline(start, end, all, length);
            }

            if (first.IsFirst && AreEveryday(start, end))
            {
                return end;
            }

            if (HeadBeforeOf(start, end) is { } head)
            {
                Emit(start, end, head, true);
                return end;
            }

            if (last.Is(NameClasses.PlaceHead) && !IsPerson(start, end))
            {
                Emit(start, end, MentionKind.Place, true);
                return end;
            }

            if (last.Is(NameClasses.OtherHead) && !IsPerson(start, end))
            {
                Emit(start, end, MentionKind.Other, true);
                return end;
            }

            if (all != NameClasses.None && length > 1 || (first.Is(NameClasses.Place | NameClasses.People) && !first.Is(NameClasses.Given | NameClasses.FamilyFirst)))
            {
                return ReadKnownStart(start, end, all != NameClasses.None ? length : 1, all != NameClasses.None ? all : first.Classes);
            }

            if (IsPerson(start, end))
            {
                Emit(start, end, MentionKind.Person, true);
                return end;
            }

            if (first.Is(NameClasses.PlaceStart) && count == 2 && !last.Is(NameClasses.Common))
            {
                Emit(start, end, MentionKind.Place, true);
                return end;
            }

            if (first.Is(NameClasses.PlaceStart | NameClasses.TitleModifier | NameClasses.Common) && parts[start + 1].Is(Known) && !parts[start + 1].IsJoint && !first.Is(NameClasses.PlaceStart))
            {
                return start + 1;
            }

            if (first.Is(NameClasses.Organization | NameClasses.Thing))
            {
                Emit(start, end, MentionKind.Other, false);
                return end;
            }

            Emit(start, end, LooksLikePerson(start, end) ? MentionKind.Person : MentionKind.Other, false);
            return end;
        }

        return ReadSingle(start);
    }

    // Behind a place or a people's name: the rest may be a name of its own.
    private int ReadKnownStart(int start, int end, int length, NameClasses classes)
    {
        int rest = start + length;
        bool isPeople = (classes & (NameClasses.People | NameClasses.Place)) == NameClasses.People;
        if (rest >= end)
        {
            Emit(start, end, Kind(classes), true);
            return end;
        }

        if (parts[rest].IsJoint)
        {
            Emit(start, rest, Kind(classes), true);
            return rest + 1;
        }

        if (end - rest >= 2 && IsPerson(rest, end) || parts[rest].Is(Known) || end - rest >= 2 && Phrase(rest, out int more) != NameClasses.None && more > 1)
        {
            Emit(start, rest, Kind(classes), true);
            return rest;
        }

        // "Beijing Olympics", "French Open", "Boston Marathon" are things of that place.
        Emit(start, end, isPeople || (classes & NameClasses.Place) != 0 ? MentionKind.Other : Kind(classes), false);
        return end;
    }

    // In a headline any word is capitalised; only what is known by itself is a name.
    private int ReadInHeadline(int start, int end, NameClasses all, int length)
    {
        if (all != NameClasses.None && length > 1)
        {
            Emit(start, start + length, Kind(all), true);
            return start + length;
        }

        NamePart first = parts[start];
        if (first.Is(NameClasses.Given) && !first.Is(NameClasses.Common | NameClasses.Place) && start + 1 < end && !parts[start + 1].IsJoint
            && !parts[start + 1].Is(NameClasses.Common | NameClasses.Function | NameClasses.People) && !parts[start + 1].IsAlsoLower)
        {
            Emit(start, start + 2, MentionKind.Person, true);
            return start + 2;
        }

        if (first.Is(Known) && !first.Is(NameClasses.Common | NameClasses.Thing))
        {
            Emit(start, start + 1, Kind(first.Classes), true);
        }

        return start + 1;
    }

    private int ReadSingle(int index)
    {
        NamePart part = parts[index];
        if (part.Is(Known) && !(part.IsFirst && part.Is(NameClasses.Common | NameClasses.OtherHead) && !part.IsSeenInside))
        {
            // "Time", "Target", "Nice" are words too.
            if (part.Is(NameClasses.Common | NameClasses.OtherHead | NameClasses.OrganizationHead) && !part.IsCapitals && part.Is(NameClasses.Organization) && _style != SentenceStyle.Plain)
            {
                return index + 1;
            }

            bool isAmbiguousAcronym = part.IsCapitals != IsWrittenInCapitals(part.Classes) && part.Hash == Us;
            if (!isAmbiguousAcronym)
            {
                Emit(index, index + 1, Kind(part.Classes), true);
            }

            return index + 1;
        }

        if (part.IsCapitals && _style != SentenceStyle.Shouted && part.End - part.Start is >= 2 and <= 7 && !part.Is(NameClasses.Function))
        {
            // "UD12", "V6" are marks of another sort.
            bool hasDigit = _text.AsSpan(part.Start, part.End - part.Start).IndexOfAnyInRange('0', '9') >= 0;
            Emit(index, index + 1, hasDigit ? MentionKind.Other : MentionKind.Acronym, false);
            return index + 1;
        }

        if (_style != SentenceStyle.Plain || part.IsInitial || part.Is(NameClasses.Title | NameClasses.Function | NameClasses.Calendar)
            || part.Is(NameClasses.Common | NameClasses.OrganizationHead | NameClasses.PlaceHead | NameClasses.OtherHead | NameClasses.OrganizationStart | NameClasses.TitleModifier) && !part.Is(NameClasses.Given)
            || (part.IsAlsoLower && !part.IsSeenInside))
        {
            EmitTentative(index);
            return index + 1;
        }

        bool isPerson = part.Is(NameClasses.Given) && !part.Is(NameClasses.Common);
        Emit(index, index + 1, isPerson ? MentionKind.Person : MentionKind.Other, isPerson);
        return index + 1;
    }

    private static readonly ulong Us = NameHash.Of("us");

    private static bool IsWrittenInCapitals(NameClasses classes) => (classes & NameClasses.Place) != 0;

    private NameClasses Phrase(int start, out int length)
    {
        length = 1;
        NameClasses classes = NameClasses.None;
        if (!parts[start].Is(NameClasses.PhraseStart))
        {
            return classes;
        }

        ulong hash = parts[start].Hash;
        for (int i = start + 1; i < parts.Count && i < start + NameLexicon.LongestPhrase; i++)
        {
            if (parts[i - 1].IsPossessive)
            {
                break;
            }

            hash = NameHash.Append(hash, ' ');
            hash = NameHash.Append(hash, _text.AsSpan(parts[i].Start, parts[i].End - parts[i].Start));
            NameClasses phrase = NameLexicon.FindPhrase(hash);
            if (phrase != NameClasses.None)
            {
                classes = phrase;
                length = i - start + 1;
            }
        }

        return classes;
    }

    private static MentionKind Kind(NameClasses classes) =>
        (classes & NameClasses.Place) != 0 ? MentionKind.Place
        : (classes & NameClasses.Organization) != 0 ? MentionKind.Organization
        : MentionKind.Other;

    // "Moon", "Baker": a word like any other, unless the document has somebody of that name.
    private void EmitTentative(int index)
    {
        if (_style == SentenceStyle.Plain && !parts[index].IsInitial && !parts[index].Is(NameClasses.Function))
        {
            Emit(index, index + 1, MentionKind.Other, false, isTentative: true);
        }
    }

    private void Emit(int start, int end, MentionKind kind, bool isKnown, int titleStart = 0, int titleEnd = 0, bool isTentative = false)
    {
        bool hasTitle = titleEnd > titleStart;
        found.Add(new FoundName(
            _block,
            parts[start].Start,
            parts[end - 1].End,
            kind,
            hasTitle ? parts[titleStart].Start : 0,
            hasTitle ? parts[titleEnd - 1].End : 0,
            parts[start].Hash,
            parts[end - 1].Hash,
            end - start,
            isKnown,
            isTentative));
    }
}
