using System.CommandLine;

namespace DocLint.Cli;

/// <summary>The verbs and their options.</summary>
internal static class CommandTree
{
    public static RootCommand Create() => new("Lints articles: numbers without sources, dates that cannot be, what scrapers left behind.")
    {
        InspectCommand.Create(),
    };
}
