using DocLint.Diagnostics;

namespace DocLint.Reporting;

/// <summary>How reports name the tool.</summary>
public static class ToolInfo
{
    /// <summary>The name.</summary>
    public const string Name = "DocLint";

    /// <summary>The version, such as <c>0.1.0</c>.</summary>
    public static string Version { get; } = typeof(Diagnostic).Assembly.GetName().Version is { } version
        ? FormattableString.Invariant($"{version.Major}.{version.Minor}.{version.Build}")
        : "0.0.0";
}
