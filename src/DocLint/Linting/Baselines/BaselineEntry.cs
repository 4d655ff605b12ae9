using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>A finding that is accepted as debt.</summary>
public sealed record BaselineEntry
{
    /// <summary>The document, relative to the repository's root; where the finding stood when the baseline was written.</summary>
    public required string Path { get; init; }

    /// <summary>The rule's ID.</summary>
    public required string Rule { get; init; }

    /// <summary>The finding's fingerprint: rule, section path, sentence and words.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The finding's content key: rule, sentence and words, wherever they stand.</summary>
    public required string ContentKey { get; init; }

    /// <summary>The values of the message's placeholders.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Why it is accepted, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Who accepted it, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>The last day on which it is accepted, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Its place in the baseline's file.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Whether its last day has passed. What has expired counts again.</summary>
    public bool IsExpired(DateOnly asOf) => Until < asOf;

    /// <summary>The entry of a finding.</summary>
    public static BaselineEntry Of(Diagnostic diagnostic) => new()
    {
        Path = diagnostic.Path,
        Rule = diagnostic.Descriptor.Id,
        Fingerprint = diagnostic.Fingerprint,
        ContentKey = diagnostic.ContentKey,
        Arguments = diagnostic.Arguments,
    };

    /// <summary>The entry where its finding stands now; the decision stays.</summary>
    public BaselineEntry MovedTo(Diagnostic diagnostic) => Of(diagnostic) with { Reason = Reason, Owner = Owner, Until = Until };
}
