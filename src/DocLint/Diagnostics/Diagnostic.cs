using System.Collections.Immutable;
using System.Globalization;
using DocLint.Text;

namespace DocLint.Diagnostics;

/// <summary>A finding of a rule.</summary>
/// <remarks>
/// <para>A rule says what, where and why; the engine adds the document, the configured level, the place in the outline, the fingerprint and the suppression.</para>
/// <para>Findings order by path, position, rule and message, so that a run's output does not depend on threads.</para>
/// </remarks>
public sealed record Diagnostic : IComparable<Diagnostic>
{
    private const int MaximumExcerpt = 60;
    private string? _message;

    /// <summary>The rule.</summary>
    public required DiagnosticDescriptor Descriptor { get; init; }

    /// <summary>The place in the source.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The values of the message's placeholders.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>The other ends of the finding.</summary>
    public ImmutableArray<RelatedLocation> RelatedLocations { get; init; } = [];

    /// <summary>The ways to mend it, best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>The document; set by the engine, null for findings about the run.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The level in force; until the engine sets it, the rule's default, or a lower one where a rule is less sure of a finding than of most.</summary>
    public RuleLevel Level { get; init; }

    /// <summary>The headings above the place, outermost first; set by the engine.</summary>
    public ImmutableArray<string> SectionPath { get; init; } = [];

    /// <summary>Identifies the finding when text is moved or re-wrapped: made of rule, sentence and section; set by the engine.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Identifies the finding's words wherever they stand: made of rule and sentence alone, equal for equal sentences; set by the engine.</summary>
    public string ContentKey { get; init; } = "";

    /// <summary>How it stands to the baseline of the run; null without one.</summary>
    public BaselineState? Baseline { get; init; }

    /// <summary>The decision that keeps it from counting, or null.</summary>
    public SuppressionInfo? Suppression { get; init; }

    /// <summary>The finished message.</summary>
    public string Message => _message ??= Arguments.IsEmpty
        ? Descriptor.MessageFormat
        : string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments]);

    /// <summary>The path of the document, or an empty string.</summary>
    public string Path => Source?.Path ?? "";

    /// <summary>Creates a finding.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="span">The place in the source.</param>
    /// <param name="arguments">The values of the message's placeholders. Text of the document is folded to one line and cut at 60 characters.</param>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<object> arguments)
    {
        ImmutableArray<string>.Builder values = ImmutableArray.CreateBuilder<string>(arguments.Length);
        foreach (object argument in arguments)
        {
            values.Add(argument is string text ? Excerpt(text) : Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "");
        }

        return new Diagnostic { Descriptor = descriptor, Span = span, Arguments = values.MoveToImmutable(), Level = descriptor.DefaultLevel };
    }

    /// <summary>The finding with a fix added.</summary>
    public Diagnostic WithFix(Fix fix) => this with { Fixes = Fixes.Add(fix) };

    /// <summary>The finding with another end added.</summary>
    public Diagnostic WithRelated(TextSpan span, string message) => this with { RelatedLocations = RelatedLocations.Add(new RelatedLocation(span, message)) };

    /// <summary>The finding with another end in another text added.</summary>
    public Diagnostic WithRelated(RelatedLocation location) => this with { RelatedLocations = RelatedLocations.Add(location) };

    /// <inheritdoc/>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = string.CompareOrdinal(Path, other.Path);
        order = order != 0 ? order : Span.CompareTo(other.Span);
        order = order != 0 ? order : string.CompareOrdinal(Descriptor.Id, other.Descriptor.Id);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    /// <inheritdoc/>
    public bool Equals(Diagnostic? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Descriptor.Id, Span);

    /// <summary>A text as it stands in messages: on one line, cut at a word after 60 characters at most.</summary>
    public static string Excerpt(string text)
    {
        bool plain = text.Length <= MaximumExcerpt && !text.AsSpan().ContainsAny('\n', '\r', '\t') && !text.Contains("  ", StringComparison.Ordinal);
        if (plain)
        {
            return text;
        }

        var folded = new System.Text.StringBuilder(MaximumExcerpt + 1);
        bool blank = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = folded.Length > 0;
                continue;
            }

            if (blank)
            {
                folded.Append(' ');
                blank = false;
            }

            folded.Append(c);
            if (folded.Length > MaximumExcerpt)
            {
                break;
            }
        }

        if (folded.Length <= MaximumExcerpt)
        {
            return folded.ToString();
        }

        string cut = folded.ToString(0, MaximumExcerpt - 1);
        int lastBlank = cut.LastIndexOf(' ');
        cut = lastBlank > MaximumExcerpt / 2 ? cut[..lastBlank] : cut;
        return (char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut) + "…";
    }
}
