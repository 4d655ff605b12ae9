using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Evidence.Facts;

/// <summary>A fact as a file writes it.</summary>
/// <param name="span">Its place in the file.</param>
internal sealed class FactRecord(TextSpan span)
{
    private static readonly string[] Keys = ["subject", "aliases", "attribute", "words", "value", "tolerance", "as_of", "source"];
    private static readonly PlainTextFormat Format = new();
    private readonly Dictionary<string, (TextSpan Span, string? Text, ImmutableArray<string> Items)> _fields = new(StringComparer.OrdinalIgnoreCase);
    private (TextSpan Span, string Message)? _problem;

    /// <summary>Sets a field.</summary>
    public void Set(string key, TextSpan keySpan, TextSpan valueSpan, string? text, ImmutableArray<string> items)
    {
        if (!Keys.Contains(key, StringComparer.OrdinalIgnoreCase))
        {
            _problem ??= (keySpan, $"there is no field '{key}'{NearestName.Hint(key, Keys)}, and a fact has '{string.Join("', '", Keys)}'");
        }

        _fields[key] = (valueSpan, text, items);
    }

    /// <summary>The fact; null when it cannot be used.</summary>
    public HouseFact? ToFact(SourceText file, out (TextSpan Span, string Message) problem)
    {
        string? subject = Required("subject");
        string? attribute = Required("attribute");
        string? value = Required("value");
        decimal tolerance = ReadTolerance();
        DateOnly? asOf = ReadDay("as_of");
        (Quantity? quantity, PartialDate? date) = value is null ? default : ReadValue(value);
        if (value is not null && quantity is null && date is null)
        {
            _problem ??= (_fields["value"].Span, $"'{value}' is neither one number, with its unit, nor one date");
        }

        problem = _problem ?? default;
        return _problem is not null ? null : new HouseFact
        {
            Subject = subject!,
            Aliases = List("aliases"),
            Attribute = attribute!,
            Words = List("words"),
            Value = value!,
            Quantity = quantity,
            Date = date,
            Tolerance = tolerance,
            AsOf = asOf,
            Source = Text("source"),
            File = file,
            Span = _fields["value"].Span,
        };
    }

    // The value is read as a text would be, so that both sides are understood alike.
    private static (Quantity? Quantity, PartialDate? Date) ReadValue(string value)
    {
        var model = new SemanticModel(Format.Parse(SourceText.From(value, "value.txt")));
        if (model.Dates is [{ Kind: DateKind.Day or DateKind.Month or DateKind.Year, Date.Year: not null } date] && date.ProseSpan.Length == value.Trim().Length)
        {
            return (null, date.Date);
        }

        const int YearDigits = 4;
        bool isYear = value.Length == YearDigits && value[0] is '1' or '2' && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1000 and < 2200;
        if (isYear)
        {
            return (null, new PartialDate(int.Parse(value, CultureInfo.InvariantCulture), null, null));
        }

        return model.Quantities is [{ Value: not null } or { IsRange: true }] ? (model.Quantities[0], null) : default;
    }

    private decimal ReadTolerance()
    {
        if (Text("tolerance") is not { } text)
        {
            return 0;
        }

        bool isPercent = text.EndsWith('%');
        if (decimal.TryParse(isPercent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number >= 0 && (isPercent ? number / 100 : number) <= 1)
        {
            return isPercent ? number / 100 : number;
        }

        _problem ??= (_fields["tolerance"].Span, $"'tolerance' is a share of the value, such as 2% or 0.02, not '{text}'");
        return 0;
    }

    private DateOnly? ReadDay(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        _problem ??= (_fields[key].Span, $"'{key}' is a day such as 2026-01-31, not '{text}'");
        return null;
    }

    private string? Required(string key)
    {
        if (Text(key) is { } text)
        {
            return text;
        }

        _problem ??= (_fields.TryGetValue(key, out var field) ? field.Span : new TextSpan(span.Start, Math.Min(span.Length, 1)), $"a fact has no '{key}'");
        return null;
    }

    private string? Text(string key) => _fields.TryGetValue(key, out var field) && field.Text?.Trim() is { Length: > 0 } text ? text : null;

    private ImmutableArray<string> List(string key)
    {
        if (!_fields.TryGetValue(key, out var field))
        {
            return [];
        }

        return field.Items.IsDefaultOrEmpty
            ? [.. (field.Text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : [.. field.Items.Select(item => item.Trim()).Where(item => item.Length > 0)];
    }
}
