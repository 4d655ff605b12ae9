using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Who is said to have spoken a quotation, and how surely.</summary>
/// <param name="Attribution">The attribution; null when there is none.</param>
/// <param name="IsAdjacent">Whether it stands right beside the quotation, with nothing but a comma, a colon or a few words between.</param>
internal readonly record struct SpokenBy(Attribution? Attribution, bool IsAdjacent);

/// <summary>Finds the attribution that introduces, follows or interrupts a quotation.</summary>
/// <remarks><para>In this order: right behind it, right before it, in its sentence, at the end of the paragraph before, and the speaker of the quotation before it in the same paragraph.</para></remarks>
internal sealed class SpeakerFinder
{
    // "Moon told reporters in Seoul on Tuesday: “…”"
    private const int LongestGap = 90;

    private readonly List<QuoteRange> _ranges;
    private readonly ImmutableArray<Attribution> _attributions;
    private readonly Dictionary<Prose, (int First, int End)> _byProse = [];
    private readonly ImmutableArray<TextBlock> _blocks;
    private Prose? _lastProse;
    private Attribution? _lastSpeaker;

    public SpeakerFinder(SemanticModel model, List<QuoteRange> ranges)
    {
        _ranges = ranges;
        _attributions = model.Attributions;
        _blocks = model.Tree.TextBlocks;
        for (int i = 0; i < _attributions.Length; i++)
        {
            Prose prose = _attributions[i].Sentence.Prose;
            int first = i;
            while (i + 1 < _attributions.Length && ReferenceEquals(_attributions[i + 1].Sentence.Prose, prose))
            {
                i++;
            }

            _byProse[prose] = (first, i + 1);
        }
    }

    /// <summary>The speaker of a quotation.</summary>
    public SpokenBy Of(int index)
    {
        QuoteRange range = _ranges[index];
        QuotePart last = range.Parts[^1];
        Attribution? behind = Behind(last.Prose, last.WithMarks.End);
        Attribution? before = Before(range.Prose, range.ProseSpan.Start);
        if (before is not null && EndsWithColonOrComma(range.Prose, range.ProseSpan.Start) && (behind is null || !EndsInComma(last)))
        {
            return new SpokenBy(before, true);
        }

        if (behind is not null)
        {
            return new SpokenBy(behind, true);
        }

        if (Signed(last) is { } signed)
        {
            return new SpokenBy(signed, true);
        }

        if (before is not null)
        {
            return new SpokenBy(before, false);
        }

        if (InSentence(range) is { } around)
        {
            return new SpokenBy(around, false);
        }

        if (range.ProseSpan.Start == 0 && EndOfBlockBefore(range.BlockIndex) is { } lead)
        {
            return new SpokenBy(lead, true);
        }

        return ReferenceEquals(_lastProse, range.Prose) ? new SpokenBy(_lastSpeaker, false) : default;
    }

    /// <summary>Keeps the speaker for the quotations that follow in the same paragraph.</summary>
    public void Remember(int index, QuotationKind kind, SpokenBy spoken)
    {
        Prose prose = _ranges[index].Parts[^1].Prose;
        if (kind == QuotationKind.Speech && spoken.Attribution is not null && _ranges[index].Depth == 0)
        {
            _lastProse = prose;
            _lastSpeaker = spoken.Attribution;
        }
        else if (!ReferenceEquals(prose, _lastProse))
        {
            _lastSpeaker = null;
        }
    }

    // “To be or not to be.” — Hamlet
    private static Attribution? Signed(QuotePart last)
    {
        string text = last.Prose.Text;
        int end = last.WithMarks.End;
        int dash = SkipBlanks(text, end);
        if (dash >= text.Length || dash == end || text[dash] is not ('\u2014' or '\u2013' or '\u2015' or '-') || Signature.Behind(text, end) is not { } name || name.Dash != dash)
        {
            return null;
        }

        int stop = name.Start;
        while (stop < text.Length && text[stop] is not (',' or '\n' or '('))
        {
            stop++;
        }

        var source = TextSpan.FromBounds(name.Start, name.Start + text.AsSpan(name.Start, stop - name.Start).TrimEnd(" .").Length);
        return source.IsEmpty ? null : AttributionScanner.Create(QuotationRecognizer.SentenceAt(last.Prose, name.Start), AttributionKind.Named, source, new TextSpan(dash, 1), TextSpan.FromBounds(dash, source.End));
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private Attribution? Behind(Prose prose, int end)
    {
        int position = SkipToWord(prose.Text, end, 3);
        int found = FirstFrom(prose, position);
        return found >= 0 && _attributions[found].ProseSpan.Start - position <= 12 && IsSpeaker(_attributions[found])
            && !prose.Text.AsSpan(end, _attributions[found].ProseSpan.Start - end).ContainsAny('.', '!', '?') && !HasMark(prose.Text, end, _attributions[found].ProseSpan.Start)
            ? _attributions[found]
            : null;
    }

    private Attribution? Before(Prose prose, int start)
    {
        int found = LastBefore(prose, start);
        if (found < 0 || !IsSpeaker(_attributions[found]))
        {
            return null;
        }

        int gap = _attributions[found].ProseSpan.End;
        return start - gap <= LongestGap && !HasMark(prose.Text, gap, start) && !EndsSentence(prose.Text, gap, start) ? _attributions[found] : null;
    }

    // An attribution of the same sentence governs the quotation when no other sentence ends between the two.
    private Attribution? InSentence(QuoteRange range)
    {
        int before = LastBefore(range.Prose, range.ProseSpan.Start);
        if (before >= 0 && IsSpeaker(_attributions[before]) && range.ProseSpan.Start - _attributions[before].ProseSpan.End < (range.ProseSpan.Length < 25 ? 70 : 200)
            && !EndsSentence(range.Prose.Text, _attributions[before].ProseSpan.End, range.ProseSpan.Start))
        {
            return _attributions[before];
        }

        QuotePart last = range.Parts[^1];
        int behind = FirstFrom(last.Prose, last.WithMarks.End);
        if (behind >= 0 && IsSpeaker(_attributions[behind]) && _attributions[behind].ProseSpan.Start - last.WithMarks.End < 200
            && !EndsSentence(last.Prose.Text, last.Content.End - 1, _attributions[behind].ProseSpan.Start) && IsTrailing(_attributions[behind], last.Prose.Text))
        {
            return _attributions[behind];
        }

        return null;
    }

    private Attribution? EndOfBlockBefore(int blockIndex)
    {
        if (blockIndex == 0)
        {
            return null;
        }

        Prose prose = _blocks[blockIndex - 1].Prose;
        ReadOnlySpan<char> text = prose.Text.AsSpan().TrimEnd();
        if (text.Length == 0 || text[^1] != ':')
        {
            return null;
        }

        int found = LastBefore(prose, text.Length);
        return found >= 0 && IsSpeaker(_attributions[found]) && !EndsSentence(prose.Text, _attributions[found].ProseSpan.End, text.Length) ? _attributions[found] : null;
    }


    private static bool IsSpeaker(Attribution attribution) => attribution.Kind != AttributionKind.Anonymous || attribution.Source is not null;

    // ", according to Moon" and ", said Moon" reach back over the whole sentence.
    private static bool IsTrailing(Attribution attribution, string text)
    {
        int before = attribution.ProseSpan.Start - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return before >= 0 && text[before] is ',' or '\u2014' or '\u2013' || attribution.Verb.StartsWith("according", StringComparison.OrdinalIgnoreCase);
    }

    private static bool EndsWithColonOrComma(Prose prose, int start)
    {
        int i = start - 1;
        while (i >= 0 && char.IsWhiteSpace(prose.Text[i]))
        {
            i--;
        }

        return i >= 0 && prose.Text[i] is ':' or ',';
    }

    private static bool EndsInComma(QuotePart part)
    {
        string text = part.Prose.Text;
        return text[part.Content.End - 1] is ',' or '?' or '!' or '\u2014' or '\u2013' || part.WithMarks.End < text.Length && text[part.WithMarks.End] == ',';
    }

    private static int SkipToWord(string text, int position, int most)
    {
        int limit = Math.Min(text.Length, position + most);
        while (position < limit && !char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool HasMark(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (QuoteMarks.IsMark(text[i]) && text[i] is not ('\'' or '\u2019'))
            {
                return true;
            }
        }

        return false;
    }

    // A period, question or exclamation mark with a blank and a capital behind it; abbreviations are short enough not to matter here.
    private static bool EndsSentence(string text, int start, int end)
    {
        for (int i = Math.Max(0, start); i < end; i++)
        {
            if (text[i] is '!' or '?' or ';' || text[i] == '.' && (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1])) && !(i >= 2 && text[i - 2] is '.' or ' '))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstFrom(Prose prose, int position)
    {
        if (!_byProse.TryGetValue(prose, out (int First, int End) range))
        {
            return -1;
        }

        (int low, int high) = range;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_attributions[middle].ProseSpan.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < range.End ? low : -1;
    }

    private int LastBefore(Prose prose, int position)
    {
        if (!_byProse.TryGetValue(prose, out (int First, int End) range))
        {
            return -1;
        }

        int next = FirstFrom(prose, position);
        int last = (next < 0 ? range.End : next) - 1;
        return last >= range.First && _attributions[last].ProseSpan.End <= position ? last : -1;
    }
}
