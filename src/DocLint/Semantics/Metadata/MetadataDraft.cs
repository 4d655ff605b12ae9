using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Metadata in the making: the first value offered for a field stays.</summary>
internal sealed class MetadataDraft
{
    private const int MostAuthors = 64;
    private const int LongestValue = 1000;

    private readonly ImmutableArray<MetadataValue<string>>.Builder _authors = ImmutableArray.CreateBuilder<MetadataValue<string>>();
    private string? _authorsOrigin;

    public MetadataValue<string>? Title { get; private set; }

    public MetadataValue<DateOnly>? Published { get; private set; }

    public MetadataValue<DateOnly>? Modified { get; private set; }

    public MetadataValue<string>? Section { get; private set; }

    public MetadataValue<string>? CanonicalAddress { get; private set; }

    public MetadataValue<string>? Language { get; private set; }

    public bool HasAuthors => _authors.Count > 0;

    public void OfferTitle(string? value, TextSpan span, string origin) => Title ??= Text(value, span, origin);

    public void OfferSection(string? value, TextSpan span, string origin) => Section ??= Text(value, span, origin);

    public void OfferAddress(string? value, TextSpan span, string origin) => CanonicalAddress ??= Text(value, span, origin);

    public void OfferLanguage(string? value, TextSpan span, string origin)
    {
        // "en_US" is how some pages write "en-US".
        if (Language is null && value is { Length: >= 2 and <= 35 } && char.IsAsciiLetter(value[0]) && char.IsAsciiLetter(value[1]))
        {
            Language = Text(value.Replace('_', '-'), span, origin);
        }
    }

    public void OfferPublished(string? value, TextSpan span, string origin) => Published ??= Date(value, span, origin);

    public void OfferModified(string? value, TextSpan span, string origin) => Modified ??= Date(value, span, origin);

    public void OfferPublished(DateOnly value, TextSpan span, string origin) => Published ??= new(value, span, origin);

    public void OfferModified(DateOnly value, TextSpan span, string origin) => Modified ??= new(value, span, origin);

    /// <summary>Adds an author, unless a more trusted place named some already.</summary>
    public void OfferAuthor(string? value, TextSpan span, string origin)
    {
        string name = value?.Trim() ?? "";
        if (name.Length is 0 or > 200 || _authors.Count >= MostAuthors || (_authorsOrigin ??= origin) != origin || name.Contains("://", StringComparison.Ordinal))
        {
            return;
        }

        foreach (MetadataValue<string> known in _authors)
        {
            if (known.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        _authors.Add(new(name, span, origin));
    }

    /// <summary>Forgets that a place was asked for authors when it had none.</summary>
    public void EndAuthors()
    {
        if (_authors.Count == 0)
        {
            _authorsOrigin = null;
        }
    }

    public DocumentMetadata ToMetadata() => new()
    {
        Title = Title,
        Authors = _authors.ToImmutable(),
        Published = Published,
        Modified = Modified,
        Section = Section,
        CanonicalAddress = CanonicalAddress,
        Language = Language,
    };

    private static MetadataValue<string>? Text(string? value, TextSpan span, string origin)
    {
        string text = value?.Trim() ?? "";
        return text.Length is 0 or > LongestValue ? null : new(text, span, origin);
    }

    private static MetadataValue<DateOnly>? Date(string? value, TextSpan span, string origin) =>
        MetadataDates.Read(value) is { } day ? new(day, span, origin) : null;
}
