namespace DocLint.Semantics;

/// <summary>The sum that a written number builds up: groups below a magnitude, each multiplied by it.</summary>
internal struct WordSum
{
    private decimal? _total = 0;
    private decimal? _group;
    private decimal _lastMagnitude = decimal.MaxValue;
    private NumberWordKind? _last;
    private bool _groupIsOpen;

    public WordSum(decimal? start, bool hasStart)
    {
        _group = start;
        _groupIsOpen = hasStart;
        Mantissa = start;
    }

    /// <summary>How many groups have been read: two in "two thousand five hundred".</summary>
    public int Groups { get; private set; }

    /// <summary>The magnitude of the first group.</summary>
    public decimal Magnitude { get; private set; } = 1;

    /// <summary>The first group before its magnitude.</summary>
    public decimal? Mantissa { get; private set; }

    public readonly bool IsEmpty => !_groupIsOpen && Groups == 0;

    /// <summary>Whether an atom that follows starts anew behind "hundred" or a magnitude.</summary>
    public readonly bool BeginsGroup => _last is NumberWordKind.Hundred or NumberWordKind.Magnitude;

    public readonly bool MayTakeAnd => BeginsGroup;

    public readonly bool EndsWithTen => _last == NumberWordKind.Ten;

    public readonly decimal? Total => _groupIsOpen ? Exact.Add(_total, _group) : _total;

    /// <summary>Adds an atom; false when it cannot follow what stands before it.</summary>
    public bool Add(decimal atom, NumberWord? word)
    {
        NumberWordKind kind = word?.Kind ?? NumberWordKind.Teen;
        bool fits = _last switch
        {
            null => !_groupIsOpen,
            NumberWordKind.Ten => kind == NumberWordKind.Digit && atom > 0,
            NumberWordKind.Hundred => atom is > 0 and < 100,
            NumberWordKind.Magnitude => atom > 0 && atom < _lastMagnitude,
            _ => false,
        };
        if (!fits)
        {
            return false;
        }

        if (_last == NumberWordKind.Magnitude)
        {
            _group = 0;
            _groupIsOpen = true;
        }

        _group = _groupIsOpen ? Exact.Add(_group, atom) : atom;
        _groupIsOpen = true;
        _last = kind;
        if (Groups == 0)
        {
            Mantissa = _group;
        }
        else if (_total != 0)
        {
            Groups = Math.Max(Groups, 2);
        }

        return true;
    }

    /// <summary>Multiplies by a hundred or a magnitude; false when the group cannot be multiplied by it.</summary>
    public bool Multiply(NumberWord word)
    {
        if (word.MultiplierKind == NumberWordKind.Hundred)
        {
            if (!_groupIsOpen || _last is NumberWordKind.Hundred or NumberWordKind.Magnitude || _group >= 100)
            {
                return false;
            }

            _group = Exact.Multiply(_group, 100);
            _last = NumberWordKind.Hundred;
            if (Groups == 0)
            {
                Mantissa = _group;
            }

            return true;
        }

        if (_groupIsOpen)
        {
            if (word.Value >= _lastMagnitude)
            {
                return false;
            }

            _total = Exact.Add(_total, Exact.Multiply(_group, word.Value));
            _groupIsOpen = false;
            Groups++;
            if (Groups == 1)
            {
                Magnitude = word.Value;
            }
        }
        else
        {
            // "three lakh crore", "a hundred thousand million".
            _total = Exact.Multiply(_total, word.Value);
            Magnitude = Exact.Multiply(Magnitude, word.Value) ?? Magnitude;
        }

        _lastMagnitude = word.Value;
        _last = word.MultiplierKind == NumberWordKind.Dozen ? null : NumberWordKind.Magnitude;
        return true;
    }
}
