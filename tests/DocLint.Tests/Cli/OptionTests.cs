using DocLint.Cli;
using DocLint.Diagnostics;
using DocLint.Rules;

namespace DocLint.Tests.Cli;

/// <summary>Each option of the rules about support and citations, set in <c>.editorconfig</c> for one folder and not for another.</summary>
public sealed class OptionTests : IDisposable
{
    private const string Number = "The port employs 4,000 dockers and clerks in two shifts.";
    private const string Claim = "The government raised taxes on fuel in 2023, and the ferries lost most of their passengers.";
    private const string OtherClaim = "Parliament passed the port law in 2019, and unemployment in the islands has fallen since.";
    private const string Superlative = "The port is the largest in the country and has been so since the war.";
    private const string Quotation = "\"The port has never been as empty as it is in this winter.\" Rain fell on the quay.";
    private const string Vague = "The port made a significant number of concessions in the talks.";
    private const string Far = " It opened its [annual report](https://example.com/r) in May.";
    private const string News = "The port will [close in May](https://www.dailymail.co.uk/news/article-1.html) after the strike.";
    private const string View = "# Harbour\n\n## Our view\n\n";
    private const string ManyClaims = Claim + "\n\n" + OtherClaim + "\n\nThe council cut the port's budget by 40 percent in 2019.\n\nThe mayor closed the pilot school in 2018.\n\n"
        + "The state raised the port's taxes by 12 percent in 2021.\n\nThe ferries lost 300 passengers a day in 2022.";

    private const string Links = """
        {"url":"https://example.com/gone","status":"failing","code":404,"reason":"HTTP 404","checked":"2026-05-20","first_failure":"2026-05-01","last_failure":"2026-05-20","failures":2}
        {"url":"https://example.com/lost","status":"failing","code":404,"reason":"HTTP 404","checked":"2026-05-20","first_failure":"2026-05-01","last_failure":"2026-05-20","failures":3}

        """;

    private readonly Workspace _workspace = new();

    /// <summary>Options by rule: how they are set, a text, and how many findings of the rule it has without and with them.</summary>
    public static TheoryData<string, string, string, int, int> Cases => new()
    {
        { "DL1001.minimum", "5000", Number, 1, 0 },
        { "DL1001.minimum_money", "10000", "The repairs cost $50,000 in the first year alone.", 0, 1 },
        { "DL1001.minimum_measure", "10", "The crews moved 400 tons of coal in the first year.", 0, 1 },
        { "DL1001.kinds", "money, share", Number, 1, 0 },
        { "DL1001.support", "citation", "The ministry said on Monday that the port employs 4,000 dockers and clerks.", 0, 1 },
        { "DL1001.reach", "sentence", Number + Far, 0, 1 },
        { "DL1001.exempt_sections", "our view", View + Number, 1, 0 },
        { "DL1001.trusted_speakers", "mayor", "The mayor said on Monday that the port employs 4,000 dockers and clerks.", 1, 0 },
        { "DL1002.maximum", "1", OtherClaim + "\n\nThe gulls like the pier.\n\nAnd the sea is calm.\n\n" + Claim, 2, 1 },
        { "DL1002.minimum_score", "100", Claim, 1, 0 },
        { "DL1002.support", "citation", "The council cut the harbour's budget in 2024 and closed the pilot school, the mayor said.", 0, 1 },
        { "DL1002.reach", "sentence", Claim + Far, 0, 1 },
        { "DL1002.exempt_sections", "our view", View + Claim, 1, 0 },
        { "DL1002.trusted_speakers", "mayor", "The council cut the harbour's budget in 2024 and closed the pilot school, the mayor said.", 1, 0 },
        { "DL1003.allowed", "critics", "Critics say that the port has lost its way.", 1, 0 },
        { "DL1003.weak", "false", "The pier is best known for its lamps.", 1, 0 },
        { "DL1003.exempt_sections", "our view", View + "Critics say that the port has lost its way.", 1, 0 },
        { "DL1003.trusted_speakers", "close to the palace", "Sources close to the palace said that the port will close in May.", 1, 0 },
        { "DL1004.allowed", "a U.N. report", "A U.N. report found that the port had lost half of its ships.", 1, 0 },
        { "DL1004.exempt_sections", "our view", View + "A U.N. report found that the port had lost half of its ships.", 1, 0 },
        { "DL1005.minimum_words", "20", Quotation, 1, 0 },
        { "DL1005.exempt_sections", "our view", View + Quotation, 1, 0 },
        { "DL1006.allowed", "largest", Superlative, 1, 0 },
        { "DL1006.support", "citation", "The port is the largest in the country, the ministry said on Monday.", 0, 1 },
        { "DL1006.reach", "sentence", Superlative + Far, 0, 1 },
        { "DL1006.exempt_sections", "our view", View + Superlative, 1, 0 },
        { "DL1006.trusted_speakers", "close to the port", "People close to the port said that it is the largest in the country.", 1, 0 },
        { "DL1007.allowed", "a significant number", Vague, 1, 0 },
        { "DL1007.exempt_sections", "our view", View + Vague, 1, 0 },
        { "DL1008.minimum", "9", "The council agreed to a drastic\u00A0softening\u00A0of the rules after the long\u00A0winter summit\u00A0in the old hall.", 1, 0 },
        { "DL1009.exempt_sections", "our view", View + "The town has 12,400 inhabitants, the mayor said.", 1, 0 },
        { "DL1010.minimum_claims", "50", ManyClaims, 1, 0 },
        { "DL1010.exempt_sections", "our view", View + ManyClaims, 1, 0 },
        { "DL1010.trusted_speakers", "close to the port", ManyClaims.Replace("The ", "People close to the port said that the ", StringComparison.Ordinal), 1, 0 },
        { "DL2004.anchors", "github", "# What's new & old\n\nSee [the news](#whats-new-old).", 0, 1 },
        { "DL2007.words", "the quay", "See [the quay](https://example.com/b) for its opening hours.", 0, 1 },
        { "DL2009.failures", "2", "See [the plan](https://example.com/gone).", 0, 1 },
        { "DL2009.days", "30", "See [the plan](https://example.com/lost).", 1, 0 },
        { "DL2010.allow", "dailymail.co.uk/news", News, 1, 0 },
        { "DL2010.deny", "*.example.com", "The port will [close in May](https://www.example.com/news/1) after the strike.", 0, 1 },
        { "DL2010.threshold", "house", News, 1, 0 },
        { "DL2010.platforms", "true", "The port will [close in May](https://www.youtube.com/watch?v=1) after the strike.", 0, 1 },
        { "DL2012.allowed", "0-306-40615-3", "The history of the port (ISBN 0-306-40615-3) is out of print.", 1, 0 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_option_counts_in_its_folder(string option, string value, string text, int without, int with)
    {
        string rule = option[..option.IndexOf('.', StringComparison.Ordinal)];

        // Whom a house trusts matters where names do not count.
        string common = option is "DL1001.trusted_speakers" or "DL1002.trusted_speakers" ? $"[*.md]\ndoclint.{rule}.support = citation\n\n" : "";
        _workspace.Write(".editorconfig", $"root = true\n\n{common}[house/**.md]\ndoclint.{option} = {value}\n");
        _workspace.Write("house/a.md", text + "\n");
        _workspace.Write("other/a.md", text + "\n");
        _workspace.Write("sources/links.jsonl", Links);

        CliResult result = _workspace.Check(".", "--select", rule, "--no-cache", "--fail-on", "never");

        Assert.Equal(without, result.Findings.Count(finding => finding.StartsWith("other/a.md", StringComparison.Ordinal)));
        Assert.Equal(with, result.Findings.Count(finding => finding.StartsWith("house/a.md", StringComparison.Ordinal)));
        Assert.Equal(without + with, result.Findings.Length);
    }

    [Fact]
    public void Every_option_of_these_rules_has_a_case()
    {
        IEnumerable<string> options = Descriptors.SelectMany(rule => rule.Options.Select(option => $"{rule.Id}.{option.Name}"));

        Assert.Equal(options.Order(StringComparer.Ordinal), Cases.Select(row => (string)row[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_value_that_an_option_does_not_take_is_an_error_at_its_line()
    {
        string[] keys = [.. Descriptors.SelectMany(rule => rule.Options.Where(option => !option.Accepts("zzz")).Select(option => $"doclint.{rule.Id}.{option.Name}"))];
        _workspace.Write(".editorconfig", "root = true\n[*.md]\n" + string.Concat(keys.Select(key => key + " = zzz\n")));
        _workspace.Write("a.md", Workspace.Right);

        CliResult result = _workspace.Check("a.md");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Equal(keys.Select((_, i) => $".editorconfig:{i + 3} DL0003"), result.Findings);
    }

    [Fact]
    public void Rules_that_are_asked_for_show_their_options()
    {
        Assert.Contains("doclint.DL2009.failures = 3  On how many days", _workspace.Run("rules", "DL2009").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("doclint.DL2009", _workspace.Run("rules").Output, StringComparison.Ordinal);

        System.Text.Json.JsonElement options = _workspace.Run("rules", "DL2009", "--format", "json").Json[0].GetProperty("options");
        Assert.Equal(["doclint.DL2009.failures", "doclint.DL2009.days"], options.EnumerateArray().Select(option => option.GetProperty("key").GetString()));
        Assert.Equal("a whole number from 0 to 3650", options[1].GetProperty("values").GetString());
        Assert.Contains("`doclint.DL2009.days`", _workspace.Run("explain", "DL2009").Output, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();

    private static IEnumerable<DiagnosticDescriptor> Descriptors =>
        BuiltInRules.Create().SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(rule => rule.Category is RuleCategory.Support or RuleCategory.Citations);
}
