namespace DocLint.Semantics;

/// <summary>The words and phrases by which names are known: hand-made gazetteers and lists, read once.</summary>
/// <remarks><para>Words are looked up by the hash of their lower-case form; phrases by that of their words with one blank between.</para></remarks>
internal static partial class NameLexicon
{
    /// <summary>The most words that a phrase has.</summary>
    public const int LongestPhrase = 5;

    private static readonly WordTable Words = new();
    private static readonly WordTable Phrases = new();

    static NameLexicon()
    {
        Add(Places, NameClasses.Place);
        Add(Peoples, NameClasses.People);
        Add(PlaceHeads, NameClasses.PlaceHead);
        Add(PlaceStarts, NameClasses.PlaceStart);
        Add(GivenNames, NameClasses.Given);
        Add(FamilyFirstNames, NameClasses.FamilyFirst);
        Add(Titles, NameClasses.Title);
        Add(TitleModifiers, NameClasses.TitleModifier);
        Add(PersonSuffixes, NameClasses.PersonSuffix);
        Add(Particles, NameClasses.Particle);
        Add(PersonVerbs, NameClasses.PersonVerb);
        Add(LegalForms, NameClasses.LegalForm);
        Add(OrganizationHeads, NameClasses.OrganizationHead);
        Add(OrganizationStarts, NameClasses.OrganizationStart);
        Add(Organizations, NameClasses.Organization);
        Add(Things, NameClasses.Thing);
        Add(OtherHeads, NameClasses.OtherHead);
        Add(Calendar, NameClasses.Calendar);
        Add(Connectors, NameClasses.Connector);
        Add(FunctionWords, NameClasses.Function);
        Add(CommonWords, NameClasses.Common);
        Add("Mr, Mrs, Ms, Mx, Dr, Prof, Rev, Fr, Gov, Sen, Sens, Rep, Reps, Gen, Maj, Col, Lt, Capt, Sgt, Cpl, Pvt, Adm, Cmdr, St, Mt, Ft, Jr, Sr, Inc, Corp, Co, Ltd, Bros, Esq, Dept, Hon, Ave, Blvd, Rd", NameClasses.Abbreviated);
    }

    /// <summary>The classes of a word by the hash of its lower-case form.</summary>
    public static NameClasses Find(ulong hash) => (NameClasses)Math.Max(0, Words.Find(hash));

    /// <summary>The classes of a phrase by the hash of its lower-case form, words parted by one blank.</summary>
    public static NameClasses FindPhrase(ulong hash) => (NameClasses)Math.Max(0, Phrases.Find(hash));

    private static void Add(string list, NameClasses classes)
    {
        ReadOnlySpan<char> text = list;
        foreach (Range range in text.Split(','))
        {
            ReadOnlySpan<char> entry = text[range].Trim();
            if (entry.IsEmpty)
            {
                continue;
            }

            int blank = entry.IndexOf(' ');
            if (blank < 0)
            {
                Add(Words, entry, classes);
            }
            else
            {
                Add(Words, entry[..blank], NameClasses.PhraseStart);
                Add(Phrases, entry, classes);
            }
        }
    }

    private static void Add(WordTable table, ReadOnlySpan<char> entry, NameClasses classes)
    {
        ulong hash = NameHash.Of(entry);
        table.Set(hash, Math.Max(0, table.Find(hash)) | (int)classes);
    }
}
