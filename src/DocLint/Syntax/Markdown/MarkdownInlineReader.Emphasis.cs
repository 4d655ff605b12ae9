using System.Globalization;

namespace DocLint.Syntax;

/// <summary>Emphasis, by the delimiter stack that CommonMark describes.</summary>
internal sealed partial class MarkdownInlineReader
{
    private Delimiter[] _delimiters = new Delimiter[32];
    private int _delimiterCount;
    private int _lastDelimiter;
    private bool _isEmphasisOff;

    private void ReadDelimiters()
    {
        char c = _text[_position];
        int length = CountRun(_position, c);
        char before = _position > _map.Start ? _text[_position - 1] : '\n';
        char after = _position + length < _end ? _text[_position + length] : '\n';
        (bool canOpen, bool canClose) = Classify(c, before, after);

        // One tilde means "about" more often than it strikes text out.
        if ((!canOpen && !canClose) || (c == '~' && length != 2))
        {
            _position += length;
            return;
        }

        if (_delimiterCount == _delimiters.Length)
        {
            Array.Resize(ref _delimiters, _delimiterCount * 2);
        }

        int item = Take(ItemKind.Text, _position + length);
        _delimiters[_delimiterCount] = new Delimiter
        {
            Item = item,
            Character = c,
            Count = length,
            Original = length,
            CanOpen = canOpen,
            CanClose = canClose,
            Previous = _lastDelimiter,
            Next = -1,
        };
        if (_lastDelimiter >= 0)
        {
            _delimiters[_lastDelimiter].Next = _delimiterCount;
        }

        _lastDelimiter = _delimiterCount++;
    }

    private static (bool CanOpen, bool CanClose) Classify(char c, char before, char after)
    {
        bool blankBefore = char.IsWhiteSpace(before);
        bool blankAfter = char.IsWhiteSpace(after);
        bool markBefore = IsMark(before);
        bool markAfter = IsMark(after);
        bool isLeft = !blankAfter && (!markAfter || blankBefore || markBefore);
        bool isRight = !blankBefore && (!markBefore || blankAfter || markAfter);
        return c == '_' ? (isLeft && (!isRight || markBefore), isRight && (!isLeft || markAfter)) : (isLeft, isRight);
    }

    // Punctuation and symbols; half of a surrogate pair is a symbol more often than a letter, but a letter does less harm.
    private static bool IsMark(char c) => c < 128 ? char.IsPunctuation(c) || char.IsSymbol(c) : CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol
            or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol => true,
        _ => false,
    };

    // Pairs the delimiters above a place in the stack, and empties the stack down to there.
    private void ProcessEmphasis(int bottom)
    {
        if (_lastDelimiter == bottom)
        {
            return;
        }

        // Where the search for an opening delimiter ended in vain, by character, by whether the closing one can open, by length.
        Span<int> searched = stackalloc int[18];
        searched.Fill(bottom);
        int closer = _lastDelimiter;
        while (_delimiters[closer].Previous > bottom)
        {
            closer = _delimiters[closer].Previous;
        }

        while (closer >= 0 && !_isEmphasisOff)
        {
            ref Delimiter closing = ref _delimiters[closer];
            if (!closing.CanClose)
            {
                closer = closing.Next;
                continue;
            }

            int slot = (closing.Character switch { '*' => 0, '_' => 6, _ => 12 }) + (closing.CanOpen ? 3 : 0) + (closing.Original % 3);
            int opener = closing.Previous;
            while (opener > searched[slot] && !Matches(in _delimiters[opener], in closing))
            {
                opener = _delimiters[opener].Previous;
            }

            if (opener > searched[slot])
            {
                closer = Pair(opener, closer);
            }
            else
            {
                searched[slot] = closing.Previous;
                int next = closing.Next;
                if (!closing.CanOpen)
                {
                    Remove(closer);
                }

                closer = next;
            }
        }

        _lastDelimiter = bottom;
        if (bottom >= 0)
        {
            _delimiters[bottom].Next = -1;
        }
    }

    private static bool Matches(in Delimiter opening, in Delimiter closing)
    {
        if (!opening.CanOpen || opening.Character != closing.Character)
        {
            return false;
        }

        bool isOdd = (closing.CanOpen || opening.CanClose) && closing.Original % 3 != 0 && (opening.Original + closing.Original) % 3 == 0;
        return !isOdd || closing.Character == '~';
    }

    // Makes an emphasis between two delimiters; the answer is the delimiter to go on with.
    private int Pair(int opener, int closer)
    {
        ref Delimiter opening = ref _delimiters[opener];
        ref Delimiter closing = ref _delimiters[closer];
        int used = opening.Count >= 2 && closing.Count >= 2 ? 2 : 1;
        int first = _items[opening.Item].Next;
        int height = 1;
        for (int i = first; i != closing.Item; i = _items[i].Next)
        {
            height = Math.Max(height, _items[i].Height + 1);
        }

        if (height > MaximumHeight)
        {
            // Nobody nests like that, so what remains is plain text.
            _isEmphasisOff = true;
            return -1;
        }

        ItemKind kind = closing.Character == '~' ? ItemKind.Strikethrough : used == 2 ? ItemKind.Strong : ItemKind.Emphasis;
        int item = Append(kind, _items[opening.Item].End - used, _items[closing.Item].Start + used, null);

        // Append put the new item last; it belongs between its delimiters.
        _last = _items[item].Previous;
        _items[_last].Next = -1;
        _items[item].Height = (byte)height;
        if (first != closing.Item)
        {
            _items[item].FirstChild = first;
            _items[_items[closing.Item].Previous].Next = -1;
            _items[first].Previous = -1;
        }

        _items[item].Previous = opening.Item;
        _items[item].Next = closing.Item;
        _items[opening.Item].Next = item;
        _items[closing.Item].Previous = item;
        _items[opening.Item].End -= used;
        _items[closing.Item].Start += used;

        opening.Count -= used;
        closing.Count -= used;
        opening.Next = closer;
        closing.Previous = opener;
        int next = closer;
        if (opening.Count == 0)
        {
            Remove(opener);
        }

        if (closing.Count == 0)
        {
            next = closing.Next;
            Remove(closer);
        }

        return next;
    }

    private void Remove(int delimiter)
    {
        ref Delimiter removed = ref _delimiters[delimiter];
        if (removed.Previous >= 0)
        {
            _delimiters[removed.Previous].Next = removed.Next;
        }

        if (removed.Next >= 0)
        {
            _delimiters[removed.Next].Previous = removed.Previous;
        }
        else
        {
            _lastDelimiter = removed.Previous;
        }
    }

    private struct Delimiter
    {
        public int Item;
        public int Count;
        public int Original;
        public int Previous;
        public int Next;
        public char Character;
        public bool CanOpen;
        public bool CanClose;
    }
}
