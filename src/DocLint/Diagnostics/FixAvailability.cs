namespace DocLint.Diagnostics;

/// <summary>Whether a rule's findings come with a fix.</summary>
public enum FixAvailability
{
    /// <summary>Never.</summary>
    None,

    /// <summary>For some findings.</summary>
    Sometimes,

    /// <summary>For every finding.</summary>
    Always,
}
