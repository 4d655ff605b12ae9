namespace DocLint.Semantics;

/// <summary>The features that a block has by its place among the others, given what is known of each by itself.</summary>
internal sealed class PlaceFeatures
{
    private const double Even = .5;
    private const double Unlikely = .3;
    private const double HeadingLogOdds = -3;
    private const int HeadWords = 8;
    private const int AuthorWords = 6;
    private const int NameWords = 2;
    private const int ShortText = 150;
    private const int LongText = 600;

    private readonly ResidueText _text;
    private readonly BlockFacts[] _facts;
    private readonly double[] _scores;
    private readonly int _titleIndex;
    private readonly double[] _sums;
    private readonly int[] _bodyWords;
    private readonly int[] _previousBody;
    private readonly int[] _nextBody;
    private readonly int[] _runs;
    private readonly bool[] _isIntroduced;
    private readonly int[] _opened;
    private readonly int[] _once;
    private readonly int[] _columns;
    private readonly Dictionary<ulong, int> _starts = [];
    private readonly WordOverlap _overlap;
    private readonly Gap[] _gaps;
    private readonly int[] _stamps;
    private readonly bool[] _isNote;
    private readonly int _lastText;

    /// <summary>Looks over a document once.</summary>
    /// <param name="text">The document.</param>
    /// <param name="scores">How likely each is residue so far, 0 to 1.</param>
    public PlaceFeatures(ResidueText text, double[] scores)
    {
        BlockFacts[] facts = text.Facts;
        (_text, _facts, _scores, _titleIndex) = (text, facts, scores, text.TitleIndex);
        int count = facts.Length;
        _sums = new double[count + 1];
        _bodyWords = new int[count + 1];
        _previousBody = new int[count];
        _nextBody = new int[count];
        _runs = new int[count];
        _isIntroduced = new bool[count];
        _opened = new int[count];
        _once = new int[count];
        _columns = new int[count];
        int body = -1;
        int opened = 0;
        int once = 0;
        for (int i = 0; i < count; i++)
        {
            _sums[i + 1] = _sums[i] + scores[i];
            _bodyWords[i + 1] = _bodyWords[i] + (IsBody(i) ? facts[i].Words : 0);
            _previousBody[i] = body;
            _opened[i] = opened;
            _once[i] = once;
            if (IsBody(i))
            {
                body = i;
                opened = 0;
            }
            else if (facts[i].Words <= HeadWords && (facts[i].Whole | facts[i].Starts) is not 0 and int mask)
            {
                opened |= mask;
                once |= mask;
            }
        }

        body = -1;
        for (int i = count - 1; i >= 0; i--)
        {
            _nextBody[i] = body;
            body = IsBody(i) ? i : body;
        }

        _overlap = new WordOverlap(facts, IsBody);
        _gaps = FindGaps();
        _stamps = FindStamps();
        _isNote = Array.ConvertAll(facts, AuthorNotes.IsNote);
        _lastText = count - 1;
        while (_lastText >= 0 && (!IsBody(_lastText) || _isNote[_lastText]))
        {
            _lastText--;
        }

        FindRuns();
        FindColumns();
        foreach (BlockFacts block in facts)
        {
            _starts[block.StartWord] = _starts.GetValueOrDefault(block.StartWord) + 1;
        }
    }

    /// <summary>Whether a block reads as a paragraph of the article.</summary>
    private bool IsBody(int i) => _facts[i].Shape >= BlockShape.Paragraph && _scores[i] < Even;

    private bool IsShort(int i) => _facts[i].Shape <= BlockShape.Line;

    private void FindRuns()
    {
        for (int first = 0; first < _facts.Length; first++)
        {
            int end = first;
            while (end < _facts.Length && IsShort(end))
            {
                end++;
            }

            bool introduced = first > 0 && _facts[first - 1].Last == ':';
            for (int i = first; i < end; i++)
            {
                _runs[i] = end - first;
                _isIntroduced[i] = introduced;
                introduced |= _facts[i].Last == ':';
            }

            first = Math.Max(first, end - 1);
        }
    }

    // The lines between two paragraphs belong together: what the surest of them is, the others are likely too.
    private Gap[] FindGaps()
    {
        var gaps = new Gap[_facts.Length];
        for (int first = 0; first < gaps.Length;)
        {
            int end = first;
            double most = 0;
            double second = 0;
            while (end < gaps.Length && !IsBody(end))
            {
                (most, second) = _scores[end] > most ? (_scores[end], most) : (most, Math.Max(second, _scores[end]));
                end++;
            }

            Array.Fill(gaps, new Gap(first, end, most, second), first, end - first);
            first = Math.Max(end, first + 1);
        }

        return gaps;
    }

    // Posts and comments carry the time at which they were written.
    private int[] FindStamps()
    {
        int[] stamps = new int[_facts.Length];
        int all = 0;
        bool underComments = false;
        for (int i = 0; i < stamps.Length; i++)
        {
            BlockFacts facts = _facts[i];
            underComments |= facts.Words <= HeadWords && facts.HasCue(ResidueKind.Comments);
            all += facts is { Words: <= 10, HasTime: true, HasDate: true } or { Words: <= 10, HasAgo: true } ? 1 : 0;
            stamps[i] = all == 0 ? 0 : underComments ? -all : all;
        }

        for (int i = 0; i < stamps.Length; i++)
        {
            int before = Math.Abs(stamps[i]);
            stamps[i] = before == 0 ? 0 : all < 3 ? 1 : stamps[i] > 0 ? 2 : 3;
        }

        return stamps;
    }

    // Cells of a table that lost its form: what they are, when half of a dozen neighbours have as few words and as many numbers.
    private void FindColumns()
    {
        const int Reach = 6;
        for (int i = 0; i < _columns.Length; i++)
        {
            int numbers = 0;
            int prices = 0;
            int dates = 0;
            int labels = 0;
            for (int j = Math.Max(0, i - Reach); j <= Math.Min(_columns.Length - 1, i + Reach); j++)
            {
                BlockFacts other = _facts[j];
                bool isCell = other.Shape <= BlockShape.Label;
                prices += isCell && other.HasPrice ? 1 : 0;
                dates += isCell && other.HasDate ? 1 : 0;
                numbers += isCell && other.Numbers > 0 ? 1 : 0;
                labels += isCell && other.Last == ':' ? 1 : 0;
            }

            _columns[i] = prices > 2 ? 2 : dates > 2 ? 3 : numbers > 3 ? 1 : labels > 2 ? 4 : 0;
        }
    }

    /// <summary>Adds the features of a block.</summary>
    public void Read(int i, List<int> features)
    {
        BlockShape shape = _facts[i].Shape;
        int count = _facts.Length;
        int before = _bodyWords[i];
        int all = _bodyWords[count];
        int behind = all - _bodyWords[i + 1];
        int zone = all == 0 ? 3 : before == 0 ? 0 : behind == 0 ? 2 : 1;
        features.Add(ResidueFeatures.ZoneShape[shape, zone]);
        double share = all == 0 ? 0 : (double)before / all;
        features.Add(ResidueFeatures.BodyBefore[before == 0 ? 0 : behind == 0 ? 5 : share < .1 ? 1 : share < .5 ? 2 : share < .9 ? 3 : 4]);
        features.Add(ResidueFeatures.PreviousBody[Distance(_previousBody[i], i)]);
        features.Add(ResidueFeatures.NextBody[Distance(_nextBody[i], i)]);
        features.Add(ResidueFeatures.PreviousShape[shape, i == 0 ? 7 : (int)_facts[i - 1].Shape]);
        features.Add(ResidueFeatures.NextShape[shape, i == count - 1 ? 7 : (int)_facts[i + 1].Shape]);
        ReadWindows(i, features);
        if (IsShort(i))
        {
            features.Add(ResidueFeatures.RunZone[(Math.Min(zone, 2) * 5) + LineFeatures.Step(_runs[i], 1, 2, 5, 10)]);
        }

        int cues = _facts[i].Whole != 0 ? _facts[i].Whole : _facts[i].Starts;
        for (int kind = 0; kind < CueTable.Kinds; kind++)
        {
            if ((cues >> kind & 1) != 0)
            {
                features.Add(ResidueFeatures.CueZone[(kind * ResidueFeatures.CueZone.Count) + zone]);
            }
        }

        features.Add(ResidueFeatures.Start[shape, LineFeatures.Step(_starts[_facts[i].StartWord], 1, 2, 5)]);
        features.Add(ResidueFeatures.Column[shape, _columns[i]]);
        for (int kind = 0; kind < CueTable.Kinds - 1; kind++)
        {
            if ((_opened[i] >> kind & 1) != 0)
            {
                features.Add(ResidueFeatures.Opened[shape, kind]);
            }
            else if ((_once[i] >> kind & 1) != 0)
            {
                features.Add(ResidueFeatures.Once[shape, kind]);
            }
        }

        ReadGap(i, zone, features);
        bool isParagraph = shape >= BlockShape.Paragraph;
        features.Add(ResidueFeatures.TextOverlap[zone, isParagraph, _overlap.WithText(i)]);
        if (!isParagraph)
        {
            features.Add(ResidueFeatures.NextOverlap[_overlap.WithNext(i)]);
        }

        if (_facts[i].Copies > 1)
        {
            int cue = (_facts[i].Whole | _facts[i].Starts) != 0 ? 8 : 0;
            features.Add(ResidueFeatures.Copied[cue + (_facts[i].Copies > 2 ? 4 : 0) + zone]);
        }

        features.Add(ResidueFeatures.Stamps[shape, _stamps[i]]);
        if (_facts[i].Ordinal >= 0)
        {
            features.Add(ResidueFeatures.Counted[Counted(i)]);
        }

        ReadPlace(i, features);
        features.Add(ResidueFeatures.Document[all < ShortText ? 0 : all < LongText ? 1 : 2]);
        double mean = _sums[count] / count;
        features.Add(ResidueFeatures.Document[mean > .8 ? 3 : mean > .3 ? 4 : 5]);
    }

    private static int Distance(int other, int i) => other < 0 ? 6 : LineFeatures.Step(Math.Abs(other - i), 1, 2, 3, 6, 12);

    private void ReadWindows(int i, List<int> features)
    {
        AddWindow(i, 0, i - 1, i, features);
        AddWindow(i, 1, i - 2, i, features);
        AddWindow(i, 2, i - 6, i, features);
        AddWindow(i, 3, 0, i, features);
        AddWindow(i, 4, i + 1, i + 2, features);
        AddWindow(i, 5, i + 1, i + 3, features);
        AddWindow(i, 6, i + 1, i + 7, features);
        AddWindow(i, 7, i + 1, _facts.Length, features);
    }

    private void AddWindow(int i, int window, int start, int end, List<int> features)
    {
        start = Math.Max(0, start);
        end = Math.Min(_facts.Length, end);
        int step = ShareStep(end > start ? (_sums[end] - _sums[start]) / (end - start) : -1);
        features.Add(ResidueFeatures.Window[(window * ResidueFeatures.Shapes * ResidueFeatures.Window.Count) + ((int)_facts[i].Shape * ResidueFeatures.Window.Count) + step]);
    }

    // A share below 0 is that of nothing.
    private static int ShareStep(double share) => share < 0 ? 7 : share < .05 ? 0 : share < .2 ? 1 : share < .4 ? 2 : share < .6 ? 3 : share < .8 ? 4 : share < .95 ? 5 : 6;

    private void ReadGap(int i, int zone, List<int> features)
    {
        Gap gap = _gaps[i];
        int others = gap.End - gap.First - 1;
        if (others < 0)
        {
            return;
        }

        double mean = others == 0 ? -1 : (_sums[gap.End] - _sums[gap.First] - _scores[i]) / others;
        features.Add(ResidueFeatures.GapMean[_facts[i].Shape, ShareStep(mean)]);
        features.Add(ResidueFeatures.GapMost[_facts[i].Shape, ShareStep(others == 0 ? -1 : _scores[i] == gap.Most ? gap.Second : gap.Most)]);
        features.Add(ResidueFeatures.GapLength[zone, _facts[i].Shape >= BlockShape.Paragraph, LineFeatures.Step(others, 0, 1, 3, 7, 15)]);
    }

    /// <summary>What the form of the text says of a block, as log-odds: data and headings are the article's, comments and notes on authors are not.</summary>
    public double LogOdds(int i) =>
        _text.IsComment[i] ? CommentThreads.LogOdds
        : IsAuthorNote(i) ? AuthorNotes.LogOdds
        : _text.IsData[i] ? DataLists.LogOdds
        : Heads(i) ? HeadingLogOdds
        : 0;

    /// <summary>Whether a block tells of the author: below his name, or behind the text, which does not speak of him; or is the name above that.</summary>
    public bool IsAuthorNote(int i)
    {
        if (_text.IsComment[i])
        {
            return false;
        }

        return _isNote[i] ? IsBelowName(i) || (i >= _lastText && _overlap.BeginsApart(i, NameWords)) : i + 1 < _isNote.Length && _isNote[i + 1] && IsBelowName(i + 1);
    }

    private bool IsBelowName(int i) =>
        i > 0 && _facts[i - 1] is { Words: > 0 and <= AuthorWords, Content.Count: > 0 } above && _facts[i].Content.Count > 0 && above.Content[0] == _facts[i].Content[0];

    // "Winter Ferries" above a paragraph on them is a heading; "Share" is a button above any.
    private bool Heads(int i) =>
        IsShort(i) && _nextBody[i] >= 0 && _scores[_nextBody[i]] < Unlikely && (_facts[i].Whole == 0 || _facts[i].Content.Count > 1) && _overlap.WithNext(i) is 4 or 5;

    // Whether the entries before and behind stand in the text too.
    private int Counted(int i)
    {
        const int Reach = 40;
        bool before = false;
        bool behind = false;
        for (int j = i - 1; j >= Math.Max(0, i - Reach) && !before; j--)
        {
            before = Math.Abs(_facts[j].Ordinal - _facts[i].Ordinal) == 1 && _facts[j].Ordinal >= 0;
        }

        for (int j = i + 1; j < Math.Min(_facts.Length, i + Reach) && !behind; j++)
        {
            behind = Math.Abs(_facts[j].Ordinal - _facts[i].Ordinal) == 1 && _facts[j].Ordinal >= 0;
        }

        return (before ? 1 : 0) + (behind ? 1 : 0);
    }

    private void ReadPlace(int i, List<int> features)
    {
        int last = _facts.Length - 1 - i;
        if (i < 3)
        {
            features.Add(ResidueFeatures.Place[i]);
        }

        if (last < 3)
        {
            features.Add(ResidueFeatures.Place[3 + last]);
        }

        if (_titleIndex >= 0 && i != _titleIndex && i < _titleIndex + 6)
        {
            features.Add(ResidueFeatures.Place[i < _titleIndex ? 6 : 7]);
        }

        if (_isIntroduced[i])
        {
            features.Add(ResidueFeatures.Place[8]);
        }

        if (IsShort(i) && last > 0 && IsBody(i + 1))
        {
            features.Add(ResidueFeatures.Place[9]);
        }
    }

    /// <summary>The blocks between two paragraphs of the article, with the two highest scores among them.</summary>
    private readonly record struct Gap(int First, int End, double Most, double Second);
}
