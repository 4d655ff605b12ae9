namespace DocLint.Evidence.Pages;

/// <summary>What a page, a PDF or a text says, as plain text.</summary>
internal sealed record PageText
{
    /// <summary>The text; empty when it cannot be read.</summary>
    public string Body { get; init; } = "";

    /// <summary>The title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What it was made of: <c>html</c>, <c>pdf</c>, <c>text</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>Why it cannot be read, a phrase; null when it can.</summary>
    public string? Problem { get; init; }

    public static PageText Failed(string problem) => new() { Problem = problem };
}
