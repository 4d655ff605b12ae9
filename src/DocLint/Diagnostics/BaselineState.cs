namespace DocLint.Diagnostics;

/// <summary>How a finding stands to a baseline, in SARIF's words.</summary>
public enum BaselineState
{
    /// <summary>The baseline does not know it, so it counts.</summary>
    New,

    /// <summary>The baseline knows it.</summary>
    Unchanged,

    /// <summary>Only the baseline knows it: the text is gone or mended.</summary>
    Absent,
}
