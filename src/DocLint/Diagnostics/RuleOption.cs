using System.Collections.Immutable;
using System.Globalization;

namespace DocLint.Diagnostics;

/// <summary>A setting of a rule, <c>doclint.DL1001.minimum = 10</c> in <c>.editorconfig</c>.</summary>
/// <param name="Name">The key's last part, in lower case with underscores.</param>
/// <param name="Description">What it changes, one sentence.</param>
public abstract record RuleOption(string Name, string Description)
{
    /// <summary>The value when nothing is set, as it would be written.</summary>
    public abstract string DefaultText { get; }

    /// <summary>What values look like, for messages: "a whole number from 0 to 100".</summary>
    public abstract string ValueDescription { get; }

    /// <summary>Whether a written value can be used.</summary>
    public abstract bool Accepts(string text);
}

/// <summary>A whole number.</summary>
/// <param name="Name">The key's last part.</param>
/// <param name="Default">The value when nothing is set.</param>
/// <param name="Minimum">The smallest value allowed.</param>
/// <param name="Maximum">The largest value allowed.</param>
/// <param name="Description">What it changes, one sentence.</param>
public sealed record IntegerOption(string Name, int Default, int Minimum, int Maximum, string Description) : RuleOption(Name, Description)
{
    /// <inheritdoc/>
    public override string DefaultText => Default.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ValueDescription => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Minimum} to {Maximum}");

    /// <inheritdoc/>
    public override bool Accepts(string text) => TryParse(text, out _);

    /// <summary>Reads a written value; false when it is no number or out of range.</summary>
    public bool TryParse(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= Minimum && value <= Maximum;
}

/// <summary>Yes or no.</summary>
/// <param name="Name">The key's last part.</param>
/// <param name="Default">The value when nothing is set.</param>
/// <param name="Description">What it changes, one sentence.</param>
public sealed record BooleanOption(string Name, bool Default, string Description) : RuleOption(Name, Description)
{
    /// <inheritdoc/>
    public override string DefaultText => Default ? "true" : "false";

    /// <inheritdoc/>
    public override string ValueDescription => "'true' or 'false'";

    /// <inheritdoc/>
    public override bool Accepts(string text) => bool.TryParse(text, out _);
}

/// <summary>One of a few words.</summary>
/// <param name="Name">The key's last part.</param>
/// <param name="Default">The value when nothing is set.</param>
/// <param name="Values">The words allowed, in lower case.</param>
/// <param name="Description">What it changes, one sentence.</param>
public sealed record ChoiceOption(string Name, string Default, ImmutableArray<string> Values, string Description) : RuleOption(Name, Description)
{
    /// <inheritdoc/>
    public override string DefaultText => Default;

    /// <inheritdoc/>
    public override string ValueDescription => $"one of '{string.Join("', '", Values)}'";

    /// <inheritdoc/>
    public override bool Accepts(string text) => Values.Contains(text, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Any number of words or phrases, parted by commas.</summary>
/// <param name="Name">The key's last part.</param>
/// <param name="Default">The values when nothing is set.</param>
/// <param name="Description">What it changes, one sentence.</param>
public sealed record ListOption(string Name, ImmutableArray<string> Default, string Description) : RuleOption(Name, Description)
{
    /// <inheritdoc/>
    public override string DefaultText => string.Join(", ", Default);

    /// <inheritdoc/>
    public override string ValueDescription => "words or phrases parted by commas";

    /// <inheritdoc/>
    public override bool Accepts(string text) => true;
}

/// <summary>Some of a few words, parted by commas.</summary>
/// <param name="Name">The key's last part.</param>
/// <param name="Default">The words when nothing is set.</param>
/// <param name="Values">The words allowed, in lower case.</param>
/// <param name="Description">What it changes, one sentence.</param>
public sealed record ChoiceListOption(string Name, ImmutableArray<string> Default, ImmutableArray<string> Values, string Description) : RuleOption(Name, Description)
{
    /// <inheritdoc/>
    public override string DefaultText => string.Join(", ", Default);

    /// <inheritdoc/>
    public override string ValueDescription => $"some of '{string.Join("', '", Values)}', parted by commas";

    /// <inheritdoc/>
    public override bool Accepts(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && words.All(word => Values.Contains(word, StringComparer.OrdinalIgnoreCase));
}
