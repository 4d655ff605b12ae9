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
    private ulong _fold = TextFold.Start;
    private int _letters;
    private int _words;
    private bool _inWord;
    private char _last;

    // Letters and digits in lower case, and 0 for everything else.
    private static ReadOnlySpan<byte> LowerAscii =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8 +
        "0123456789\0\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8;

    /// <summary>Whether the line under way is empty so far.</summary>
    public bool IsEmpty => _words == 0;

    /// <summary>Whether no further line is kept.</summary>
    public bool IsFull => _folds.Count >= MostLines;

    /// <summary>Goes on with the line.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        // All of a document passes through here: what is kept between two stretches is kept in registers meanwhile.
        ulong fold = _fold;
        int letters = _letters;
        int words = _words;
        bool inWord = _inWord;
        char last = _last;
        foreach (char c in text)
        {
            char lower;
            if (char.IsAscii(c))
            {
                lower = (char)LowerAscii[c];
                if (lower == 0)
                {
                    inWord &= c > ' ';
                    last = c is <= ' ' or '"' or '\'' or ')' or ']' or '*' or '_' ? last : c;
                    continue;
                }

                letters += lower >= 'a' ? 1 : 0;
            }
            else if (char.IsLetterOrDigit(c))
            {
                lower = char.ToLowerInvariant(c);
                letters += char.IsLetter(c) ? 1 : 0;
            }
            else
            {
                inWord &= !char.IsWhiteSpace(c);
                last = c is '\u201D' or '\u2019' or '\u00BB' || char.IsWhiteSpace(c) ? last : c;
                continue;
            }

            fold = TextFold.Add(fold, lower);
            words += inWord ? 0 : 1;
            inWord = true;
            last = c;
        }

        (_fold, _letters, _words, _inWord, _last) = (fold, letters, words, inWord, last);
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
            _folds.Add(_fold);
            _measures.Add(LineMeasure.Of(_words, _last is '.' or '!' or '?' or '\u2026' or '\u3002'));
        }

        _fold = TextFold.Start;
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
