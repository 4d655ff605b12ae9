using System.Globalization;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Reporting.Html;

/// <summary>Writes the text of an article, piece by piece in source order, with the findings marked in it and a reference to its note behind each.</summary>
/// <remarks><para>One pass: a finding is open while pieces of its source are written. One whose source makes no text (an address, front matter) gets its reference where it would stand.</para></remarks>
/// <param name="writer">Where the page goes.</param>
/// <param name="findings">The findings of the document, by their start.</param>
internal sealed class FindingMarks(TextWriter writer, IReadOnlyList<NumberedFinding> findings)
{
    private readonly List<NumberedFinding> _open = [];
    private readonly List<NumberedFinding> _held = [];
    private int _next;
    private bool _isHolding;

    /// <summary>Writes text that is the source itself.</summary>
    public void WriteVerbatim(ReadOnlySpan<char> text, int sourceStart)
    {
        int position = sourceStart;
        int end = sourceStart + text.Length;
        while (position < end)
        {
            OpenUntil(position);
            int boundary = Boundary(position, end);
            WritePiece(text.Slice(position - sourceStart, boundary - position));
            CloseUntil(boundary);
            position = boundary;
        }
    }

    /// <summary>Writes text that stands for a whole stretch of source: a decoded entity, a picture, a break.</summary>
    public void WriteWhole(ReadOnlySpan<char> text, TextSpan source)
    {
        OpenUntil(Math.Max(source.Start, source.End - 1));
        WritePiece(text);
        CloseUntil(source.End);
    }

    /// <summary>Ends the findings that end before a position, also those that had no text.</summary>
    public void CloseUntil(int position)
    {
        for (int i = 0; i < _open.Count; i++)
        {
            if (_open[i].End <= position)
            {
                Refer(_open[i]);
                _open.RemoveAt(i--);
            }
        }

        for (; _next < findings.Count && findings[_next].End <= position && findings[_next].Start < position; _next++)
        {
            Refer(findings[_next]);
        }
    }

    /// <summary>Refers to what has not been referred to yet.</summary>
    public void CloseAll()
    {
        CloseUntil(int.MaxValue);
        for (; _next < findings.Count; _next++)
        {
            Refer(findings[_next]);
        }
    }

    /// <summary>Holds references back, since a link cannot stand inside a link.</summary>
    public void Hold() => _isHolding = true;

    /// <summary>Writes the references that were held back.</summary>
    public void Release()
    {
        _isHolding = false;
        foreach (NumberedFinding finding in _held)
        {
            Refer(finding);
        }

        _held.Clear();
    }

    private void OpenUntil(int position)
    {
        for (; _next < findings.Count && findings[_next].Start <= position; _next++)
        {
            if (findings[_next].End > position)
            {
                _open.Add(findings[_next]);
            }
            else
            {
                Refer(findings[_next]);
            }
        }
    }

    private int Boundary(int position, int end)
    {
        int boundary = _next < findings.Count && findings[_next].Start > position ? Math.Min(end, findings[_next].Start) : end;
        foreach (NumberedFinding finding in _open)
        {
            boundary = Math.Min(boundary, finding.End);
        }

        return boundary;
    }

    private void WritePiece(ReadOnlySpan<char> text)
    {
        if (_open.Count == 0)
        {
            HtmlText.Write(writer, text);
            return;
        }

        RuleLevel level = RuleLevel.None;
        foreach (NumberedFinding finding in _open)
        {
            level = finding.Diagnostic.Level > level ? finding.Diagnostic.Level : level;
        }

        writer.Write($"<mark class=\"{LevelNames.Own(level)}\" data-findings=\"");
        for (int i = 0; i < _open.Count; i++)
        {
            writer.Write(i == 0 ? "" : " ");
            writer.Write(_open[i].Number.ToString(CultureInfo.InvariantCulture));
        }

        writer.Write("\">");
        HtmlText.Write(writer, text);
        writer.Write("</mark>");
    }

    private void Refer(NumberedFinding finding)
    {
        if (_isHolding)
        {
            _held.Add(finding);
            return;
        }

        string number = finding.Number.ToString(CultureInfo.InvariantCulture);
        writer.Write($"<a class=\"ref {finding.Level}\" id=\"r{number}\" href=\"#n{number}\" aria-label=\"Finding {number}: {finding.Level} {finding.Diagnostic.Descriptor.Id}\">{number}</a>");
    }
}
