namespace DocLint.Semantics;

/// <summary>What a word or phrase may be in a name; one may be several.</summary>
[Flags]
internal enum NameClasses
{
    None = 0,

    /// <summary>A person's given name.</summary>
    Given = 1 << 0,

    /// <summary>A family name that stands first: Kim, Moon, Xi.</summary>
    FamilyFirst = 1 << 1,

    /// <summary>A title before a person's name.</summary>
    Title = 1 << 2,

    /// <summary>A word that belongs to the title behind it: Deputy, Defense.</summary>
    TitleModifier = 1 << 3,

    /// <summary>Jr., III.</summary>
    PersonSuffix = 1 << 4,

    /// <summary>Inc., GmbH.</summary>
    LegalForm = 1 << 5,

    /// <summary>The last noun of an organisation's name: University, Party.</summary>
    OrganizationHead = 1 << 6,

    /// <summary>A noun before "of", "for" or "on" in an organisation's name: Ministry, Department.</summary>
    OrganizationStart = 1 << 7,

    /// <summary>The last noun of a place's name: River, Peninsula.</summary>
    PlaceHead = 1 << 8,

    /// <summary>The first noun of a place's name: Mount, Lake.</summary>
    PlaceStart = 1 << 9,

    /// <summary>The last noun of another thing's name: War, Prize.</summary>
    OtherHead = 1 << 10,

    /// <summary>A place.</summary>
    Place = 1 << 11,

    /// <summary>An organisation.</summary>
    Organization = 1 << 12,

    /// <summary>An adjective of a nation, a people, a faith, or a language.</summary>
    People = 1 << 13,

    /// <summary>A word that begins sentences and is no name by itself.</summary>
    Function = 1 << 14,

    /// <summary>A common word that is capitalised in titles and names of things.</summary>
    Common = 1 << 15,

    /// <summary>A month or weekday.</summary>
    Calendar = 1 << 16,

    /// <summary>van, de, bin.</summary>
    Particle = 1 << 17,

    /// <summary>of, for, and, on, the.</summary>
    Connector = 1 << 18,

    /// <summary>A period behind it belongs to it: Dr., Inc.</summary>
    Abbreviated = 1 << 19,

    /// <summary>What is said or done by a person: said, told.</summary>
    PersonVerb = 1 << 20,

    /// <summary>A phrase begins with the word.</summary>
    PhraseStart = 1 << 21,

    /// <summary>A product or work, or another thing known by its name.</summary>
    Thing = 1 << 22,
}
