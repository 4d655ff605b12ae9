namespace DocLint.Diagnostics;

/// <summary>How sure a rule is of its findings: a promise, not a measure of importance. Levels order from off to strongest.</summary>
public enum RuleLevel
{
    /// <summary>Off until somebody asks.</summary>
    None,

    /// <summary>May be wrong. SARIF: note.</summary>
    Suggestion,

    /// <summary>Right nine times of ten on real text.</summary>
    Warning,

    /// <summary>Provable from what stands in front of the tool.</summary>
    Error,
}
