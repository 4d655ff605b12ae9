using DocLint.Text;

namespace DocLint.Syntax;

/// <content>Where the texts of the blocks stand, for those who need no tree.</content>
internal sealed partial class PlainTextParser
{
    /// <summary>The texts of the blocks that <see cref="Parse"/> makes, in order.</summary>
    public static IEnumerable<TextSpan> FindTexts(SourceText source, CancellationToken cancellationToken)
    {
        var parser = new PlainTextParser(source);
        parser.FindUnits(cancellationToken);
        return parser.FindTexts();
    }

    private IEnumerable<TextSpan> FindTexts()
    {
        foreach (Unit unit in _units)
        {
            switch (unit.Kind)
            {
                case UnitKind.Break:
                    break;
                case UnitKind.List:
                    foreach ((_, int end, int textStart) in ReadItems(unit))
                    {
                        yield return TextSpan.FromBounds(textStart, _lines[end - 1].End);
                    }

                    break;
                case UnitKind.Table:
                    for (int line = unit.First; line < unit.End; line++)
                    {
                        for (int start = _lines[line].RawStart, end; start <= _lines[line].RawEnd; start = end + 1)
                        {
                            end = EndOfCell(start, _lines[line].RawEnd);
                            yield return TextSpan.FromBounds(start, end);
                        }
                    }

                    break;
                default:
                    yield return TextSpan.FromBounds(_lines[unit.First].Start, _lines[unit.End - 1].End);
                    break;
            }
        }
    }

    private int EndOfCell(int start, int lineEnd)
    {
        int offset = _text.AsSpan(start, lineEnd - start).IndexOf('\t');
        return offset < 0 ? lineEnd : start + offset;
    }

    // The items of a list: the first line, the line behind the last one, and where the text behind the mark begins.
    private IEnumerable<(int First, int End, int TextStart)> ReadItems(Unit unit)
    {
        ListMarker.TryRead(_text, _lines[unit.First], out ListMarker marker);
        int line = unit.First;
        while (line < unit.End)
        {
            int next = line + 1;
            ListMarker following = default;
            while (next < unit.End && !(ListMarker.TryRead(_text, _lines[next], out following) && following.Follows(marker)))
            {
                next++;
            }

            int end = next;
            while (_lines[end - 1].IsBlank)
            {
                end--;
            }

            yield return (line, end, marker.TextStart);
            marker = following;
            line = next;
        }
    }
}
