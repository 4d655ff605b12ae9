using System.Text;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>The names of several words that a document has, by the words that stand for them.</summary>
internal sealed class FullNames
{
    private readonly Dictionary<ulong, List<int>> _byWord = [];
    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];

    public FullNames(DocumentTree tree, List<FoundName> found)
    {
        for (int i = 0; i < found.Count; i++)
        {
            FoundName name = found[i];
            if (name.Words < 2 || name.Kind is not (MentionKind.Person or MentionKind.Organization))
            {
                continue;
            }

            string prose = tree.TextBlocks[name.Block].Prose.Text;
            string text = prose[name.Start..name.End];
            string key = Key(text, name.Kind);
            string? title = name.TitleEnd > name.TitleStart ? prose[name.TitleStart..name.TitleEnd] : null;
            if (_byKey.TryAdd(key, text))
            {
                _entries.Add(new Entry(text, name.Kind, title, name.LastHash));
                Add(name.LastHash, _entries.Count - 1);
                if (name.FirstHash != name.LastHash)
                {
                    Add(name.FirstHash, _entries.Count - 1);
                }
            }
        }
    }

    /// <summary>The first form that the document has of a name, whatever its hyphens, case and accents.</summary>
    public string? Variant(string text, MentionKind kind) => _byKey.GetValueOrDefault(Key(text, kind));

    /// <summary>The full name that one word stands for, or null.</summary>
    public string? Find(FoundName name, string? title, out MentionKind kind)
    {
        kind = name.Kind;
        if (name.Words != 1 || name.Kind is not (MentionKind.Person or MentionKind.Other) || (name.Kind == MentionKind.Other && name.IsKnown) || !_byWord.TryGetValue(name.LastHash, out List<int>? entries))
        {
            return null;
        }

        bool hasTitle = title is not null;
        int chosen = -1;
        foreach (int entry in entries)
        {
            if ((hasTitle || name.IsTentative) && _entries[entry].Kind != MentionKind.Person)
            {
                continue;
            }

            if (name.IsTentative && _entries[entry].LastHash != name.LastHash && !NameLexicon.Find(name.LastHash).HasFlag(NameClasses.FamilyFirst))
            {
                continue;
            }

            if (chosen >= 0)
            {
                // Two bear the name: only a title can say which is meant.
                return title is null ? null : ByTitle(entries, title, ref kind);
            }

            chosen = entry;
        }

        if (chosen < 0)
        {
            return null;
        }

        kind = _entries[chosen].Kind;
        return _entries[chosen].Text;
    }

    private string? ByTitle(List<int> entries, string title, ref MentionKind kind)
    {
        string? text = null;
        foreach (int entry in entries)
        {
            if (_entries[entry].Title is { } other && other.EndsWith(title, StringComparison.Ordinal))
            {
                if (text is not null)
                {
                    return null;
                }

                text = _entries[entry].Text;
                kind = MentionKind.Person;
            }
        }

        return text;
    }

    private void Add(ulong hash, int entry)
    {
        if (!_byWord.TryGetValue(hash, out List<int>? entries))
        {
            _byWord[hash] = entries = new List<int>(1);
        }

        // A few are enough to know that the word does not tell who is meant.
        if (entries.Count < 4)
        {
            entries.Add(entry);
        }
    }

    // Letters and digits without accents, in lower case.
    private static string Key(string text, MentionKind kind)
    {
        var key = new StringBuilder(text.Length + 1);
        key.Append((char)('0' + (int)kind));
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(LetterFolding.WithoutAccent(char.ToLowerInvariant(c)));
            }
        }

        return key.ToString();
    }

    private sealed record Entry(string Text, MentionKind Kind, string? Title, ulong LastHash);
}
