using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>The facts of the house, found by the names of their subjects.</summary>
/// <remarks><para>Immutable and thread-safe. A look-up costs in proportion to the text, whatever the number of facts.</para></remarks>
public sealed class FactIndex
{
    private readonly Dictionary<string, List<Name>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates an index.</summary>
    /// <param name="facts">The facts.</param>
    public FactIndex(ImmutableArray<HouseFact> facts)
    {
        Facts = facts;
        var names = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (HouseFact fact in facts)
        {
            foreach (string written in fact.Aliases.Prepend(fact.Subject))
            {
                if (names.TryGetValue(written, out Name? known))
                {
                    known.Facts.Add(fact);
                    continue;
                }

                var name = new Name(FactWords.Split(written), [fact]);
                names[written] = name;
                if (name.Words.Length > 0)
                {
                    if (!_byFirstWord.TryGetValue(name.Words[0], out List<Name>? list))
                    {
                        _byFirstWord[name.Words[0]] = list = [];
                    }

                    list.Add(name);
                }
            }
        }
    }

    /// <summary>An index of nothing.</summary>
    public static FactIndex Empty { get; } = new([]);

    /// <summary>The facts, in the order of their files and lines.</summary>
    public ImmutableArray<HouseFact> Facts { get; }

    /// <summary>The subjects that a sentence names: where, and their facts. Of two names at one place the longer counts.</summary>
    internal List<(TextSpan Span, IReadOnlyList<HouseFact> Facts)> FindSubjects(Sentence sentence)
    {
        var found = new List<(TextSpan, IReadOnlyList<HouseFact>)>();
        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        Dictionary<string, List<Name>>.AlternateLookup<ReadOnlySpan<char>> lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!lookup.TryGetValue(FactWords.TextOf(text, tokens[i]), out List<Name>? names))
            {
                continue;
            }

            Name? best = null;
            foreach (Name name in names)
            {
                if (name.Words.Length > (best?.Words.Length ?? 0) && FactWords.StandAt(text, tokens[i..], name.Words))
                {
                    best = name;
                }
            }

            if (best is not null)
            {
                found.Add((TextSpan.FromBounds(tokens[i].Start, FactWords.EndOf(text, tokens[i + best.Words.Length - 1])), best.Facts));
                i += best.Words.Length - 1;
            }
        }

        return found;
    }

    private sealed record Name(string[] Words, List<HouseFact> Facts);
}
