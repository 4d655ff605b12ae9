namespace DocLint.Diagnostics;

/// <summary>Addresses of the project.</summary>
public static class ProjectLinks
{
    /// <summary>The project's home.</summary>
    public const string Home = "https://github.com/doclint/doclint";

    /// <summary>The folder of the rule pages.</summary>
    public const string RulePages = Home + "/blob/main/rules";
}
