using DocLint.Diagnostics;

namespace DocLint.Reporting;

/// <summary>The words for levels in other people's formats.</summary>
internal static class LevelNames
{
    /// <summary><c>error</c>, <c>warning</c>, <c>suggestion</c>: DocLint's own words.</summary>
    public static string Own(RuleLevel level) => level switch
    {
        RuleLevel.Error => "error",
        RuleLevel.Warning => "warning",
        _ => "suggestion",
    };

    /// <summary><c>error</c>, <c>warning</c>, <c>note</c>: what compilers print and editors read.</summary>
    public static string Compiler(RuleLevel level) => level switch
    {
        RuleLevel.Error => "error",
        RuleLevel.Warning => "warning",
        _ => "note",
    };
}
