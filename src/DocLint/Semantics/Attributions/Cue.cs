namespace DocLint.Semantics;

/// <summary>What a word may do in a sentence that says where something comes from. A word can do several things.</summary>
[Flags]
internal enum Cue : uint
{
    None = 0,

    /// <summary>A finite verb of speaking that may stand before its subject: <c>said the minister</c>.</summary>
    Say = 1 << 0,

    /// <summary>A finite verb of reporting, finding or holding: <c>announced</c>, <c>found</c>, <c>believe</c>.</summary>
    Report = 1 << 1,

    /// <summary>A participle that says nothing of its source in "is … to", "are … that": <c>said</c>, <c>believed</c>.</summary>
    HeldTrue = 1 << 2,

    /// <summary>A participle that does so behind "it is": <c>argued</c>, <c>noted</c>.</summary>
    ItIs = 1 << 3,

    /// <summary>A participle of judging: <c>considered</c>, <c>regarded</c>.</summary>
    Judged = 1 << 4,

    /// <summary>A form of <c>be</c>.</summary>
    Be = 1 << 5,

    /// <summary>A form of <c>have</c> or <c>do</c>, as an auxiliary.</summary>
    Auxiliary = 1 << 6,

    /// <summary>A modal verb.</summary>
    Modal = 1 << 7,

    /// <summary>An adverb that may part subject and verb.</summary>
    Adverb = 1 << 8,

    /// <summary>A negation.</summary>
    Negation = 1 << 9,

    /// <summary>A personal pronoun.</summary>
    Pronoun = 1 << 10,

    /// <summary>A number of people that nobody counted: <c>some</c>, <c>many</c>.</summary>
    Quantifier = 1 << 11,

    /// <summary>People known by their opinion only: <c>critics</c>, <c>supporters</c>.</summary>
    Camp = 1 << 12,

    /// <summary>People known by their trade only: <c>experts</c>, <c>scientists</c>.</summary>
    Trade = 1 << 13,

    /// <summary>Findings without a finder: <c>studies</c>, <c>evidence</c>.</summary>
    Evidence = 1 << 14,

    /// <summary>A role that a reader could find out: <c>minister</c>, <c>police</c>.</summary>
    Role = 1 << 15,

    /// <summary><c>the</c> and the demonstratives.</summary>
    Definite = 1 << 16,

    /// <summary><c>a</c>, <c>an</c>, <c>one</c>, <c>another</c>.</summary>
    Indefinite = 1 << 17,

    /// <summary><c>his</c>, <c>their</c>.</summary>
    Possessive = 1 << 18,

    /// <summary>A preposition.</summary>
    Preposition = 1 << 19,

    /// <summary>A word that begins a clause, so that no noun phrase runs over it.</summary>
    Boundary = 1 << 20,

    /// <summary>A document that can be a source: <c>report</c>, <c>study</c>.</summary>
    Document = 1 << 21,

    /// <summary>The name of a month, a weekday or a season.</summary>
    Calendar = 1 << 22,

    /// <summary>A kind of work that has a title: <c>novel</c>, <c>film</c>.</summary>
    Work = 1 << 23,

    /// <summary>A word behind which a word is named and not used: <c>called</c>, <c>term</c>.</summary>
    Naming = 1 << 24,

    /// <summary>An adverb that says that somebody says so: <c>reportedly</c>.</summary>
    Hearsay = 1 << 25,

    /// <summary>An adverb of how widely something is held: <c>widely</c>.</summary>
    Widely = 1 << 26,

    /// <summary>A noun that is a tale nobody told: <c>legend</c>, <c>rumor</c>.</summary>
    Tale = 1 << 27,

    /// <summary>A verb that is also a common noun, so that its place has to show which it is: <c>report</c>, <c>claim</c>.</summary>
    AlsoNoun = 1 << 28,

    /// <summary>A verb that reports only with a clause or "as" behind it: <c>see</c>, <c>find</c>.</summary>
    NeedsClause = 1 << 29,

    /// <summary>A word that opens or closes a set phrase of attribution: <c>according</c>, <c>citing</c>.</summary>
    Phrase = 1 << 30,
}
