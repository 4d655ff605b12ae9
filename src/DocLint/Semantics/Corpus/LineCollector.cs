using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Takes the characters of a document line by line, and keeps a fold of each line.</summary>
/// <remarks><para>Keeps no text. A document of more lines than any article has is known by its first ones.</para></remarks>
internal sealed class LineCollector
{
    /// <summary>The most lines of a document.</summary>
    public const int MostLines = 1 << 15;

    private const int FewestLetters = 3;

    private readonly List<ulong> _folds = [];
    private readonly List<byte> _measures = [];
    private TextFold _fold;
    private int _letters;
    private int _words;
    private bool _inWord;
    private char _last;

    /// <summary>Whether the line under way is empty so far.</summary>
    public bool IsEmpty => _words == 0;

    /// <summary>Whether no further line is kept.</summary>
    public bool IsFull => _folds.Count >= MostLines;

    /// <summary>Goes on with the line.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (_fold.Add(c))
            {
                _letters += char.IsLetter(c) ? 1 : 0;
                _words += _inWord ? 0 : 1;
                _inWord = true;
                _last = c;
            }
            else if (char.IsWhiteSpace(c))
            {
                _inWord = false;
            }
            else if (c is not ('"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or ')' or ']' or '*' or '_'))
            {
                _last = c;
            }
        }
    }

    /// <summary>Goes on with a stretch of text in which addresses are no prose.</summary>
    public void AddWithAddresses(string text, int start, int end)
    {
        int position = start;
        while (position < end)
        {
            TextSpan address = BareAddresses.Find(text, position, start, end);
            Add(text.AsSpan(position, address.Start - position));
            position = address.Start;
            if (!address.IsEmpty)
            {
                AddObject();
                position = address.End;
            }
        }
    }

    /// <summary>Goes on with something that is no prose, such as an image.</summary>
    public void AddObject() => _last = Prose.ObjectCharacter;

    /// <summary>Parts the next word from the last one.</summary>
    public void AddBlank() => _inWord = false;

    /// <summary>Ends the line; the next character begins another one.</summary>
    public void EndLine()
    {
        if (_letters >= FewestLetters && !IsFull)
        {
            _folds.Add(_fold.Value);
            _measures.Add(LineMeasure.Of(_words, _last is '.' or '!' or '?' or '\u2026' or '\u3002'));
        }

        _fold = default;
        _letters = 0;
        _words = 0;
        _inWord = false;
        _last = '\0';
    }

    /// <summary>Ends the document.</summary>
    public DocumentLines Finish()
    {
        EndLine();
        ulong[] folds = [.. _folds];
        byte[] measures = [.. _measures];
        Array.Sort(folds, measures);
        int count = 0;
        for (int i = 0; i < folds.Length; i++)
        {
            if (count > 0 && folds[count - 1] == folds[i])
            {
                measures[count - 1] = Math.Max(measures[count - 1], measures[i]);
                continue;
            }

            folds[count] = folds[i];
            measures[count++] = measures[i];
        }

        return new DocumentLines(folds[..count], measures[..count]);
    }
}
