using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the entry of a list of sources that names what a sentence speaks of.</summary>
/// <remarks><para>An entry names a sentence's subject when the two share two telling words, one of them a name or a year; entries that the text refers to by number are left to their references.</para></remarks>
internal sealed class SourceListIndex
{
    private const int LongestEntry = 60;
    private const int CommonWord = 12;
    private readonly Dictionary<string, List<int>> _entriesByWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Citation> _entries = [];

    public SourceListIndex(ImmutableArray<Citation> citations)
    {
        foreach (Citation citation in citations)
        {
            if (citation.Kind != CitationKind.ListEntry || citation.Scope != CitationScope.Document)
            {
                continue;
            }

            int entry = _entries.Count;
            _entries.Add(citation);
            Prose prose = citation.Sentence.Prose;
            int left = LongestEntry;
            foreach (Token token in prose.Tokens)
            {
                if (left-- == 0)
                {
                    break;
                }

                if (IsTelling(prose.Text, token, out _))
                {
                    string word = prose.Text.Substring(token.Start, token.Length);
                    List<int> entries = _entriesByWord.TryGetValue(word, out List<int>? known) ? known : _entriesByWord[word] = [];
                    if (entries.Count == 0 || entries[^1] != entry)
                    {
                        entries.Add(entry);
                    }
                }
            }
        }
    }

    /// <summary>The entry that shares most words with a sentence; null when none shares two.</summary>
    public Citation? Find(Sentence sentence)
    {
        if (_entries.Count == 0)
        {
            return null;
        }

        var shared = new Dictionary<int, (int Words, bool HasName)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string text = sentence.Prose.Text;
        int left = LongestEntry * 2;
        foreach (Token token in sentence.Tokens)
        {
            if (left-- == 0)
            {
                break;
            }

            string word = text.Substring(token.Start, token.Length);
            if (!IsTelling(text, token, out bool isName) || !seen.Add(word) || !_entriesByWord.TryGetValue(word, out List<int>? entries) || entries.Count > CommonWord)
            {
                continue;
            }

            foreach (int entry in entries)
            {
                (int words, bool hasName) = shared.GetValueOrDefault(entry);
                shared[entry] = (words + 1, hasName || isName);
            }
        }

        Citation? best = null;
        int most = 1;
        foreach ((int entry, (int words, bool hasName)) in shared)
        {
            if (hasName && (words > most || words == most && best is not null && _entries[entry].Span.Start < best.Span.Start))
            {
                most = words;
                best = _entries[entry];
            }
        }

        return best;
    }

    private static bool IsTelling(string text, Token token, out bool isName)
    {
        char first = text[token.Start];
        isName = token.Kind is TokenKind.Word or TokenKind.Abbreviation && char.IsUpper(first) || token is { Kind: TokenKind.Number, Length: 4 };
        return token.Kind switch
        {
            TokenKind.Number => token.Length >= 4,
            TokenKind.Word or TokenKind.Abbreviation or TokenKind.Alphanumeric => (isName ? token.Length >= 3 : token.Length >= 6) && CueLexicon.Of(text.AsSpan(token.Start, token.Length)) == Cue.None,
            _ => false,
        };
    }
}
