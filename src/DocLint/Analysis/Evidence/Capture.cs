using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>A source that was saved into the repository: what a page said on the day it was read.</summary>
/// <remarks>
/// <para>The body is plain text as a reader sees it. All positions of <see cref="Model"/> and <see cref="Source"/> are those of the file, so that a <see cref="Diagnostics.RelatedLocation"/> with this source names the file's line.</para>
/// <para>Thread-safe. The body is read from disk and its model made on first use, once for all rules and documents of a run.</para>
/// </remarks>
public sealed class Capture
{
    private readonly Lazy<SemanticModel> _model;

    /// <summary>Creates a capture.</summary>
    /// <param name="readModel">Reads the body and makes its model; called once, and must not throw.</param>
    public Capture(Func<SemanticModel> readModel) => _model = new Lazy<SemanticModel>(readModel);

    /// <summary>The file, relative to the repository's root: <c>sources/NAME.md</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The address of the source as its file gives it.</summary>
    public required string Url { get; init; }

    /// <summary>The address that the source was found at in the end, when it is another one.</summary>
    public string? FinalUrl { get; init; }

    /// <summary>The address of a copy in a web archive.</summary>
    public string? ArchiveUrl { get; init; }

    /// <summary>The title of the source.</summary>
    public string? Title { get; init; }

    /// <summary>The day it was read.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>The day the source itself was published.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The HTTP status it was answered with; null when a person saved it.</summary>
    public int? Status { get; init; }

    /// <summary>The SHA-256 of the body, as the file gives it: 64 hexadecimal digits in lower case.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The day a later fetch found that the source no longer says the same, or null.</summary>
    public DateOnly? Changed { get; init; }

    /// <summary>What the body states.</summary>
    public SemanticModel Model => _model.Value;

    /// <summary>The text of the file with its front matter blanked out, so that positions and lines are the file's and only the body is text.</summary>
    public SourceText Source => Model.Source;
}
