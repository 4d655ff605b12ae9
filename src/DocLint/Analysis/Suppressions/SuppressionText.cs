using System.Globalization;
using System.Text;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>The rules of a directive, and the reason with its fields: <c>DL1001, DL5 -- agreed with legal until=2027-01-31 owner=desk</c>.</summary>
internal sealed class SuppressionText
{
    private static readonly string[] s_fields = ["until", "owner"];

    private SuppressionText()
    {
    }

    /// <summary>The places of the rules' names.</summary>
    public List<TextSpan> Rules { get; } = [];

    public string? Reason { get; private set; }

    public string? Owner { get; private set; }

    public DateOnly? Until { get; private set; }

    public static SuppressionText Parse(SourceText source, TextSpan span, Action<TextSpan, string> addProblem)
    {
        var result = new SuppressionText();
        int position = span.Start;
        while (position < span.End)
        {
            if (IsSeparator(source[position]))
            {
                position++;
                continue;
            }

            int end = position;
            while (end < span.End && !IsSeparator(source[end]))
            {
                end++;
            }

            var word = TextSpan.FromBounds(position, end);
            position = end;
            if (source.AsSpan(word) is "--")
            {
                result.ReadReason(source, TextSpan.FromBounds(end, span.End), addProblem);
                break;
            }

            result.Rules.Add(word);
        }

        return result;
    }

    /// <summary>Reads a date as <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParseDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>What is wrong with a date.</summary>
    public static string BadDate(string text) => $"'{Diagnostic.Excerpt(text)}' is no day; write it as '2027-01-31'.";

    private static bool IsSeparator(char c) => c == ',' || char.IsWhiteSpace(c);

    private void ReadReason(SourceText source, TextSpan span, Action<TextSpan, string> addProblem)
    {
        var reason = new StringBuilder();
        bool afterUntil = false;
        int position = span.Start;
        while (position < span.End)
        {
            if (char.IsWhiteSpace(source[position]))
            {
                position++;
                continue;
            }

            int end = FindWordEnd(source, position, span.End);
            var word = TextSpan.FromBounds(position, end);
            position = end;
            if (ReadField(source, word, addProblem))
            {
                continue;
            }

            string text = source.ToString(word);
            if (afterUntil && TryParseDate(text.AsSpan().Trim("().,;"), out DateOnly day))
            {
                // Prose that looks like a last day but is none would hold for ever, unnoticed.
                addProblem(word, $"The last day of a suppression is written 'until={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}', in one word.");
            }

            afterUntil = text.AsSpan().Trim("().,;:=").Equals("until", StringComparison.OrdinalIgnoreCase);
            reason.Append(reason.Length > 0 ? " " : "").Append(text);
        }

        Reason = reason.Length > 0 ? reason.ToString() : null;
    }

    // A word ends at a blank, but a value in quotation marks may hold blanks.
    private static int FindWordEnd(SourceText source, int start, int limit)
    {
        int end = start;
        bool quoted = false;
        while (end < limit && (quoted || !char.IsWhiteSpace(source[end])))
        {
            if (source[end] == '"' && (quoted || (end > start && source[end - 1] == '=')))
            {
                quoted = !quoted;
            }

            end++;
        }

        return end;
    }

    private bool ReadField(SourceText source, TextSpan word, Action<TextSpan, string> addProblem)
    {
        string text = source.ToString(word).Trim('(', ')', ',', ';');
        int equals = text.IndexOf('=');
        if (equals <= 0)
        {
            return false;
        }

        string name = text[..equals].ToLowerInvariant();
        string value = text[(equals + 1)..].Trim('"');
        switch (name)
        {
            case "until" when TryParseDate(value.AsSpan().TrimEnd('.'), out DateOnly day):
                Until = day;
                return true;
            case "until":
                addProblem(word, BadDate(value));
                return true;
            case "owner" when value.Length > 0:
                Owner = value;
                return true;
            case "owner":
                addProblem(word, "'owner=' names nobody.");
                return true;
            default:
                // "x=1" may well be part of a reason; a slip in a field's name may not.
                if (NearestName.Find(name, s_fields) is { } nearest)
                {
                    addProblem(word, $"A suppression has no field '{name}'; the nearest is '{nearest}'.");
                    return true;
                }

                return false;
        }
    }
}
