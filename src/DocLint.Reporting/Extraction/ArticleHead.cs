using System.Globalization;
using DocLint.Semantics;

namespace DocLint.Reporting.Extraction;

/// <summary>What is said above an article.</summary>
internal static class ArticleHead
{
    /// <summary>The title in one line; null when none is known.</summary>
    public static string? Title(DocumentMetadata metadata) => metadata.Title is { } title ? OneLine(title.Value) : null;

    /// <summary>The authors' names, joined by ", "; null when none is known.</summary>
    public static string? Author(DocumentMetadata metadata) => metadata.Authors.IsEmpty ? null : OneLine(string.Join(", ", metadata.Authors.Select(author => author.Value)));

    /// <summary>The day of publication, or of the last change where only that is known, as 2026-01-31; null when none is known.</summary>
    public static string? Date(DocumentMetadata metadata) => (metadata.Published ?? metadata.Modified)?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The text in one line, without control characters: a page's title can hold anything.</summary>
    public static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
