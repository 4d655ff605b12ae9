namespace DocLint.Cli;

/// <summary>Decides whether a report is coloured: what is asked wins, then the variables that terminals agree on, then whether there is a terminal.</summary>
internal static class ColorChoice
{
    public static string[] Values => ["auto", "always", "never"];

    public static bool Decide(string asked, bool isTerminal, Func<string, string?> environment)
    {
        if (asked != "auto")
        {
            return asked == "always";
        }

        if (environment("NO_COLOR") is { Length: > 0 })
        {
            return false;
        }

        if (environment("FORCE_COLOR") is { Length: > 0 } || environment("CLICOLOR_FORCE") is { Length: > 0 } and not "0")
        {
            return true;
        }

        return isTerminal && environment("TERM") != "dumb";
    }
}
