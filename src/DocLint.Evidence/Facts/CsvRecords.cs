using System.Collections.Immutable;
using System.Text;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Evidence.Facts;

/// <summary>Reads fact sheets with comma-separated values (RFC 4180), the names of the fields in the first line; lists are parted by semicolons.</summary>
internal static class CsvRecords
{
    public static IReadOnlyList<FactRecord> Read(SourceText source, ImmutableArray<Diagnostic>.Builder problems)
    {
        var records = new List<FactRecord>();
        List<(string Text, TextSpan Span)>? header = null;
        int position = 0;
        while (position < source.Length)
        {
            int start = position;
            if (ReadRow(source.Content, ref position) is not { } row)
            {
                problems.Add(EvidenceFiles.Problem(source, new TextSpan(start, 1), "a quotation mark in this row is never closed"));
                break;
            }

            if (row is [{ Text.Length: 0 }])
            {
                continue;
            }

            if (header is null)
            {
                header = row;
                continue;
            }

            if (row.Count > header.Count)
            {
                problems.Add(EvidenceFiles.Problem(source, row[header.Count].Span, $"the row has {row.Count} fields, and the first line names {header.Count}; put fields with commas between quotation marks"));
                continue;
            }

            var record = new FactRecord(TextSpan.FromBounds(row[0].Span.Start, row[^1].Span.End));
            for (int i = 0; i < row.Count; i++)
            {
                record.Set(header[i].Text.Trim(), header[i].Span, row[i].Span, row[i].Text, []);
            }

            records.Add(record);
        }

        return records;
    }

    private static List<(string Text, TextSpan Span)>? ReadRow(string text, ref int position)
    {
        var row = new List<(string, TextSpan)>();
        while (true)
        {
            int start = position;
            string field;
            if (position < text.Length && text[position] == '"')
            {
                if (ReadQuoted(text, ref position) is not { } quoted)
                {
                    return null;
                }

                field = quoted;
            }
            else
            {
                int length = text.AsSpan(position).IndexOfAny(',', '\r', '\n');
                position = length < 0 ? text.Length : position + length;
                field = text[start..position].Trim();
            }

            row.Add((field, TextSpan.FromBounds(start, position)));
            if (position < text.Length && text[position] == ',')
            {
                position++;
                continue;
            }

            // What stands between a closing quotation mark and the next comma belongs to nothing.
            int end = text.AsSpan(position).IndexOf('\n');
            position = end < 0 ? text.Length : position + end + 1;
            return row;
        }
    }

    private static string? ReadQuoted(string text, ref int position)
    {
        var field = new StringBuilder();
        for (int i = position + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                field.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else
            {
                position = i + 1;
                return field.ToString();
            }
        }

        return null;
    }
}
