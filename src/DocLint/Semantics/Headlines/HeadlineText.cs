using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>A title or summary, read as a text of its own.</summary>
internal sealed class HeadlineText
{
    private const int LongestText = 600;
    private static readonly PlainTextFormat Format = new();
    private static readonly string[] s_summaries = ["description", "summary", "subtitle", "dek", "deck", "standfirst", "subheading", "excerpt", "teaser"];
    private static readonly string[] s_metaSummaries = ["description", "og:description", "twitter:description", "dc.description"];
    private readonly SourceText _source;
    private readonly TextSpan _place;
    private readonly int _start;
    private readonly Lazy<SemanticModel> _model;

    private HeadlineText(SemanticModel document, string value, TextSpan place)
    {
        _source = document.Source;
        _place = place;
        Value = value;
        _start = FindStart(_source, value, place);
        _model = new(() => new SemanticModel(Format.Parse(SourceText.From(value, document.Source.Path))));
    }

    /// <summary>Its text.</summary>
    public string Value { get; }

    /// <summary>What it states; its positions are those of <see cref="Value"/>.</summary>
    public SemanticModel Model => _model.Value;

    /// <summary>Whether a number or a date may stand in it.</summary>
    public bool HasValues => Value.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || Model.Quantities.Length > 0;

    /// <summary>The title and the summaries of a document.</summary>
    public static List<HeadlineText> Find(SemanticModel model)
    {
        List<HeadlineText> found = [];
        if (model.Metadata.Title is { } title)
        {
            Add(title.Value, title.Span);
        }

        if (VisibleMetadata.FirstHeading(model.Tree) is { } heading)
        {
            Add(heading.Prose.Text.Trim(), heading.Prose.ToSource(new TextSpan(0, heading.Prose.Text.Length)));
        }

        foreach (string key in s_summaries)
        {
            if (model.Tree.FrontMatter?.Value?[key] is { Scalar: { } summary } value)
            {
                Add(summary.Trim(), value.Span);
            }
        }

        foreach (HeadEntry entry in model.Tree.HeadEntries)
        {
            if (entry.Kind == HeadEntryKind.Meta && s_metaSummaries.Contains(entry.Name))
            {
                Add(entry.Value.Trim(), entry.Span);
            }
        }

        return found;

        void Add(string text, TextSpan place)
        {
            if (text.Length is > 0 and <= LongestText && !found.Exists(known => known.Value.Equals(text, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(new HeadlineText(model, text, place));
            }
        }
    }

    /// <summary>The source of a part of the text.</summary>
    public TextSpan ToSource(TextSpan span) => _start < 0 ? _place : new TextSpan(_start + span.Start, span.Length);

    /// <summary>Where the text of a value begins in the source; -1 where it is written in another way than it is read.</summary>
    public static int FindStart(SourceText source, string value, TextSpan place)
    {
        // Quotation marks of front matter stand inside the place.
        ReadOnlySpan<char> written = source.Content.AsSpan(place.Start, place.Length);
        return written.StartsWith(value, StringComparison.Ordinal) ? place.Start : written.Length > 1 && written[1..].StartsWith(value, StringComparison.Ordinal) ? place.Start + 1 : -1;
    }
}
