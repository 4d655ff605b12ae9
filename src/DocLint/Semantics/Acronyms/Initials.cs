using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds which acronyms a document's words have as their initials, and which are words that it also writes small.</summary>
/// <remarks><para>Three readings of each block: all words; without small words ("of", "and"); without those and without what stands behind a hyphen. One look-up a word and length of acronym.</para></remarks>
internal sealed class Initials
{
    // Three small words have any initials, so short acronyms want words with capitals.
    private const int ShortestWithoutCapitals = 4;

    private readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _wanted;
    private readonly Dictionary<string, bool> _found;
    private readonly bool[] _lengths = new bool[16];

    // The first two letters of the acronyms: most words are told apart by them without a look-up.
    private readonly bool[] _openings = new bool[32 * 32];
    private readonly List<char> _letters = [];
    private readonly List<Initial> _kinds = [];

    /// <summary>Prepares the search.</summary>
    /// <param name="found">The acronyms in lower case; those that are found become true.</param>
    public Initials(Dictionary<string, bool> found)
    {
        _found = found;
        _wanted = found.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string acronym in found.Keys)
        {
            _lengths[acronym.Length] = true;
            _openings[Opening(acronym[0], acronym[1])] = true;
        }
    }

    private static int Opening(char first, char second) => ((first & 31) << 5) | (second & 31);

    /// <summary>Whether a word is often left out of acronyms.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => word.Length <= 4 && word is "of" or "the" or "and" or "for" or "in" or "on" or "to" or "a" or "an" or "at" or "by" or "with" or "from" or "or" or "as"
        or "de" or "la" or "du" or "des" or "del" or "di" or "et" or "y" or "der" or "die" or "das" or "und" or "e" or "da" or "do" or "dos" or "Of" or "The" or "And" or "For" or "In" or "On" or "To";

    /// <summary>Reads a block.</summary>
    public void Read(Prose prose)
    {
        Read(prose, withSmall: true, withTails: true);
        Read(prose, withSmall: false, withTails: true);
        Read(prose, withSmall: false, withTails: false);
    }

    private void Read(Prose prose, bool withSmall, bool withTails)
    {
        string text = prose.Text;
        _letters.Clear();
        _kinds.Clear();
        foreach (Token token in prose.Tokens)
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Abbreviation or TokenKind.Alphanumeric))
            {
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
            if ((!withSmall && IsSmall(word)) || (!withTails && token.Start > 0 && text[token.Start - 1] is '-' or '\u2010' or '\u2011'))
            {
                continue;
            }

            if (withSmall && token.Length is > 1 and < 16 && _lengths[token.Length] && _openings[Opening(word[0], word[1])] && char.IsLower(word[^1]))
            {
                MarkWord(word);
            }

            if (token.Kind == TokenKind.Abbreviation || word is "US" or "UK" or "EU" or "UN")
            {
                foreach (char c in word)
                {
                    if (char.IsLetter(c))
                    {
                        Add(c, char.IsUpper(c) ? Initial.Capital : Initial.Other);
                    }
                }
            }
            else
            {
                Add(word[0], withSmall && IsSmall(word) ? Initial.Small : char.IsUpper(word[0]) ? Initial.Capital : Initial.Other);
            }
        }

        Match();
    }

    // "the PLAN stage" where the text has plans.
    private void MarkWord(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        if (_wanted.TryGetValue(small, out string? acronym, out bool isFound) && !isFound)
        {
            _found[acronym] = true;
        }
    }

    private void Add(char c, Initial kind)
    {
        _letters.Add(LetterFolding.WithoutAccent(char.ToLowerInvariant(c)));
        _kinds.Add(kind);
    }

    private void Match()
    {
        ReadOnlySpan<char> letters = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_letters);
        for (int length = 2; length < _lengths.Length; length++)
        {
            if (!_lengths[length])
            {
                continue;
            }

            int others = 0;
            for (int i = 0; i < letters.Length; i++)
            {
                others += _kinds[i] == Initial.Other ? 1 : 0;
                int start = i - length + 1;
                if (start < 0)
                {
                    continue;
                }

                // "Bank of England" is one with capitals, "the Old Port" is none of three words.
                bool isCapital = others == 0 && _kinds[start] == Initial.Capital && _kinds[i] == Initial.Capital;
                if ((length >= ShortestWithoutCapitals || isCapital) && _openings[Opening(letters[start], letters[start + 1])] && _wanted.TryGetValue(letters.Slice(start, length), out string? acronym, out bool isFound) && !isFound)
                {
                    _found[acronym] = true;
                }

                others -= _kinds[start] == Initial.Other ? 1 : 0;
            }
        }
    }

    private enum Initial : byte
    {
        Other,
        Small,
        Capital,
    }
}
