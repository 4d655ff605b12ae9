using DocLint.Diagnostics;

namespace DocLint.Tests.Configuration;

/// <summary>A few rules that do nothing, for tests of what is said about rules.</summary>
internal static class TestRules
{
    public static DiagnosticDescriptor Engine { get; } = Make("DL0901", "Broken machine", RuleCategory.Engine, RuleLevel.Error);

    public static DiagnosticDescriptor Support { get; } = Make("DL1901", "Missing support", RuleCategory.Support, RuleLevel.Warning) with
    {
        Options =
        [
            new IntegerOption("minimum", 10, 0, 100, "The least."),
            new ListOption("words", [], "The words."),
            new ChoiceOption("mode", "lax", ["lax", "strict"], "The mode."),
        ],
    };

    public static DiagnosticDescriptor On { get; } = Make("DL5901", "Left over", RuleCategory.Boilerplate, RuleLevel.Warning);

    public static DiagnosticDescriptor Off { get; } = Make("DL5902", "Left behind", RuleCategory.Boilerplate, RuleLevel.None);

    public static ChoiceOption Language { get; } = new("language", "en", ["en", "de"], "The language.");

    public static RuleIndex Index { get; } = new([On, Off, Support, Engine], [Language]);

    private static DiagnosticDescriptor Make(string id, string title, RuleCategory category, RuleLevel level) =>
        new(id, title, "'{0}' is wrong.", category, level) { Description = "Nothing." };
}
