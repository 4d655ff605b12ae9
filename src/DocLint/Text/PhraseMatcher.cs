using System.Collections.Immutable;

namespace DocLint.Text;

/// <summary>An occurrence of a phrase.</summary>
/// <param name="Id">The phrase's place in the list that the matcher was made of.</param>
/// <param name="Phrase">The phrase as given.</param>
/// <param name="Span">Where it stands in the text.</param>
public readonly record struct PhraseMatch(int Id, string Phrase, TextSpan Span);

/// <summary>Finds any number of phrases in one pass over a text: an Aho-Corasick automaton.</summary>
/// <remarks>
/// <para>Phrases match as whole words, letter case ignored. A blank of a phrase stands for any run of blanks, an apostrophe for a curly one too, a hyphen for the other hyphens.</para>
/// <para>Time is linear in the text plus its occurrences, whatever the phrases. Immutable and thread-safe.</para>
/// </remarks>
public sealed class PhraseMatcher
{
    private const int AsciiLimit = 128;
    private readonly ImmutableArray<string> _phrases;
    private readonly byte[] _asciiClass = new byte[AsciiLimit];
    private readonly Dictionary<char, byte> _otherClass = [];
    private readonly int _classes;
    private readonly bool _isCrowded;
    private readonly int[] _next;
    private readonly int[] _outputStart;
    private readonly int[] _outputs;

    /// <summary>Builds the automaton.</summary>
    /// <exception cref="ArgumentException">A phrase is empty, or begins or ends with a blank.</exception>
    public PhraseMatcher(IEnumerable<string> phrases)
    {
        _phrases = [.. phrases];
        (_classes, _isCrowded) = AssignClasses();
        var transitions = new List<int[]> { NewRow() };
        var outputs = new List<List<int>?> { null };
        for (int id = 0; id < _phrases.Length; id++)
        {
            int state = 0;
            foreach (char c in _phrases[id])
            {
                int letter = ClassOf(c);
                if (transitions[state][letter] < 0)
                {
                    transitions[state][letter] = transitions.Count;
                    transitions.Add(NewRow());
                    outputs.Add(null);
                }

                state = transitions[state][letter];
            }

            (outputs[state] ??= []).Add(id);
        }

        Complete(transitions, outputs);
        _next = new int[transitions.Count * _classes];
        _outputStart = new int[transitions.Count + 1];
        var flat = new List<int>();
        for (int state = 0; state < transitions.Count; state++)
        {
            transitions[state].CopyTo(_next, state * _classes);
            _outputStart[state] = flat.Count;
            flat.AddRange(outputs[state] ?? []);
        }

        _outputStart[^1] = flat.Count;
        _outputs = [.. flat];
    }

    /// <summary>Throws when a phrase cannot be looked for.</summary>
    /// <exception cref="ArgumentException">It is empty, or begins or ends with a blank.</exception>
    internal static void ThrowIfUnusable(string phrase)
    {
        if (phrase is not { Length: > 0 } || char.IsWhiteSpace(phrase[0]) || char.IsWhiteSpace(phrase[^1]))
        {
            throw new ArgumentException($"The phrase '{phrase}' is empty or has a blank at an end.", nameof(phrase));
        }
    }

    /// <summary>Calls back for every occurrence, ordered by where it ends.</summary>
    public void Find(string text, Action<PhraseMatch> found)
    {
        int state = 0;
        bool blankBefore = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool blank = char.IsWhiteSpace(c);
            if (blank && blankBefore)
            {
                continue;
            }

            blankBefore = blank;
            state = _next[(state * _classes) + ClassOf(c)];
            for (int output = _outputStart[state]; output < _outputStart[state + 1]; output++)
            {
                int id = _outputs[output];
                if (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && char.IsLetterOrDigit(c))
                {
                    continue;
                }

                int start = FindStart(text, i, _phrases[id].Length);
                if (start > 0 && char.IsLetterOrDigit(text[start - 1]) && char.IsLetterOrDigit(text[start]))
                {
                    continue;
                }

                if (_isCrowded && !Reads(text.AsSpan(start, i + 1 - start), _phrases[id]))
                {
                    continue;
                }

                found(new PhraseMatch(id, _phrases[id], TextSpan.FromBounds(start, i + 1)));
            }
        }
    }

    // Walks back over as many characters as the phrase has, a run of blanks counting as one.
    private static int FindStart(string text, int last, int length)
    {
        int position = last;
        for (int left = length - 1; left > 0; left--)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                while (char.IsWhiteSpace(text[position - 1]))
                {
                    position--;
                }
            }

            position--;
        }

        return position;
    }

    private static bool Reads(ReadOnlySpan<char> text, string phrase)
    {
        int position = 0;
        foreach (char c in phrase)
        {
            if (Fold(text[position++]) != Fold(c))
            {
                return false;
            }

            while (char.IsWhiteSpace(c) && char.IsWhiteSpace(text[position]))
            {
                position++;
            }
        }

        return true;
    }

    private static char Fold(char c) => c switch
    {
        '\u2019' or '\u2018' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => char.ToLowerInvariant(c),
    };

    // Where there are too many characters, the last ones share a class with all that stand in no phrase.
    private (int Count, bool IsCrowded) AssignClasses()
    {
        int count = 1;
        bool isCrowded = false;
        foreach (string phrase in _phrases)
        {
            ThrowIfUnusable(phrase);
            foreach (char c in phrase)
            {
                if (ClassOf(c) == 0 && count == byte.MaxValue)
                {
                    isCrowded = true;
                }
                else if (ClassOf(c) == 0)
                {
                    char folded = Fold(c);
                    if (folded < AsciiLimit)
                    {
                        _asciiClass[folded] = (byte)count++;
                    }
                    else
                    {
                        _otherClass[folded] = (byte)count++;
                    }
                }
            }
        }

        for (int c = 0; c < AsciiLimit; c++)
        {
            _asciiClass[c] = _asciiClass[Fold((char)c)];
        }

        return (count, isCrowded);
    }

    private int ClassOf(char c)
    {
        if (c < AsciiLimit)
        {
            return _asciiClass[c] != 0 ? _asciiClass[c] : _asciiClass[Fold(c)];
        }

        char folded = Fold(c);
        return folded < AsciiLimit ? _asciiClass[folded] : _otherClass.GetValueOrDefault(folded);
    }

    private int[] NewRow()
    {
        var row = new int[_classes];
        Array.Fill(row, -1);
        return row;
    }

    // Breadth first: every missing transition becomes that of the longest proper suffix.
    private void Complete(List<int[]> transitions, List<List<int>?> outputs)
    {
        var fallback = new int[transitions.Count];
        var queue = new Queue<int>();
        for (int letter = 0; letter < _classes; letter++)
        {
            int child = transitions[0][letter];
            if (child < 0)
            {
                transitions[0][letter] = 0;
            }
            else
            {
                queue.Enqueue(child);
            }
        }

        while (queue.TryDequeue(out int state))
        {
            for (int letter = 0; letter < _classes; letter++)
            {
                int child = transitions[state][letter];
                if (child < 0)
                {
                    transitions[state][letter] = transitions[fallback[state]][letter];
                    continue;
                }

                fallback[child] = transitions[fallback[state]][letter];
                if (outputs[fallback[child]] is { } inherited)
                {
                    (outputs[child] ??= []).AddRange(inherited);
                }

                queue.Enqueue(child);
            }
        }
    }
}
