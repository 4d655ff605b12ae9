using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Follows citations to the addresses of their sources: through footnotes and through the entries of a list of sources.</summary>
internal sealed class CitedAddresses
{
    private readonly Dictionary<string, List<Block>> _notes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Block> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Block> _entryList = [];

    public CitedAddresses(SemanticModel model)
    {
        var blocks = new Dictionary<Prose, TextBlock>(ReferenceEqualityComparer.Instance);
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            blocks.TryAdd(block.Prose, block);
        }

        foreach (Block block in model.Tree.Blocks)
        {
            if (block is FootnoteDefinitionBlock note)
            {
                AddNote(note.Label, note);
            }
            else if (block.Element?["id"] is { Length: > 0 } id)
            {
                AddNote(id, block);
            }
        }

        foreach (Citation citation in model.Citations)
        {
            if (citation.Kind != CitationKind.ListEntry || !blocks.TryGetValue(citation.Sentence.Prose, out TextBlock? block) || block.Ancestor<FootnoteDefinitionBlock>() is not null)
            {
                continue;
            }

            _entryList.Add(block);
            if (Number(block.Prose.Text) is { } label)
            {
                _entries.TryAdd(label, block);
            }
        }
    }

    public ImmutableArray<string> Find(Citation citation)
    {
        var found = new List<string>();
        switch (citation.Kind)
        {
            case CitationKind.Link or CitationKind.Url or CitationKind.Doi when citation.Target is { } target:
                found.Add(target);
                break;
            case CitationKind.ListEntry when citation.Node is LinkInline { Address: { } address }:
                found.Add(address);
                break;
            case CitationKind.ListEntry:
                AddWritten(citation.Text, found);
                break;
            case CitationKind.Footnote when citation.Target is { } label && _notes.TryGetValue(label, out List<Block>? notes):
                foreach (Block note in notes)
                {
                    AddFrom(note, found);
                }

                break;
            case CitationKind.Reference when citation.Target is { } label:
                AddReference(label, found);
                break;
        }

        return [.. found];
    }

    private void AddNote(string label, Block block)
    {
        if (!_notes.TryGetValue(label, out List<Block>? list))
        {
            _notes[label] = list = [];
        }

        list.Add(block);
    }

    // "[3]", "[3, 5]", "[3–5]", or author and year.
    private void AddReference(string label, List<string> found)
    {
        foreach (string part in label.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = part.Split(['-', '–'], 2, StringSplitOptions.TrimEntries);
            const int LongestRange = 20;
            if (ends is [var from, var to] && int.TryParse(from, out int first) && int.TryParse(to, out int last) && last >= first && last - first <= LongestRange)
            {
                for (int number = first; number <= last; number++)
                {
                    AddEntry(FormattableString.Invariant($"{number}"), found);
                }
            }
            else if (int.TryParse(part, out _))
            {
                AddEntry(part, found);
            }
            else if (ByAuthor(part, label) is { } entry)
            {
                AddFrom(entry, found);
                return;
            }
        }
    }

    // An entry with its number, or the one in that place of a numbered list.
    private void AddEntry(string number, List<string> found)
    {
        if (_entries.TryGetValue(number, out Block? entry))
        {
            AddFrom(entry, found);
        }
        else if (_entries.Count == 0 && int.TryParse(number, out int place) && place >= 1 && place <= _entryList.Count && _entryList[place - 1].Ancestor<ListBlock>() is { IsOrdered: true })
        {
            AddFrom(_entryList[place - 1], found);
        }
    }

    // "Smith, 2019": the only entry that begins with the name and has the year.
    private Block? ByAuthor(string name, string label)
    {
        int digit = label.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 0 || digit + 4 > label.Length)
        {
            return null;
        }

        string year = label.Substring(digit, 4);
        int end = name.AsSpan().IndexOfAny(' ', '&');
        string surname = end > 0 ? name[..end] : name;
        Block? only = null;
        foreach (Block block in _entryList)
        {
            string text = ((TextBlock)block).Prose.Text;
            if (text.StartsWith(surname, StringComparison.OrdinalIgnoreCase) && text.Contains(year, StringComparison.Ordinal))
            {
                if (only is not null)
                {
                    return null;
                }

                only = block;
            }
        }

        return only;
    }

    private static void AddFrom(Block block, List<string> found)
    {
        int before = found.Count;
        foreach (SyntaxNode node in block.Descendants().Prepend(block))
        {
            if (node is LinkInline { Address: { } address } && LinkTargets.CanBeSource(address))
            {
                found.Add(address);
            }
        }

        foreach (SyntaxNode node in block.Descendants().Prepend(block))
        {
            if (found.Count == before && node is TextBlock text)
            {
                AddWritten(text.Prose.Text, found);
            }
        }
    }

    // A DOI or an address in plain words, as reference lists have them.
    private static void AddWritten(string text, List<string> found)
    {
        foreach (string beginning in (ReadOnlySpan<string>)["https://", "http://", "10."])
        {
            int at = text.IndexOf(beginning, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at > 0 && char.IsLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            int end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"'))
            {
                end++;
            }

            string address = text[at..end].TrimEnd('.', ',', ';', ')', ']');
            if (address.Length > beginning.Length && (beginning != "10." || address.Contains('/')))
            {
                found.Add(address);
                return;
            }
        }
    }

    // "[12] Smith …", "12. Smith …".
    private static string? Number(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart().TrimStart('[');
        int digits = start.IndexOfAnyExceptInRange('0', '9');
        return digits is >= 1 and <= 3 && start[digits] is ']' or '.' or ')' ? start[..digits].ToString() : null;
    }
}
