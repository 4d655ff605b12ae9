using System.Text.Json;

namespace DocLint.Tests.Cli.Plugins;

/// <summary>The rules of a plug-in are rules like all others, for whoever asks for them, and for nobody else.</summary>
public sealed class PluginTests : IDisposable
{
    private const string Plugin = "tools/HouseRules.dll";
    private const string Article = "# Harbour\n\nThe port will pay going forward.\n";
    private readonly Workspace _workspace = new();

    public PluginTests()
    {
        _workspace.Write(Plugin, PluginAssembly.HouseContent);
        _workspace.Write("a.md", Article);
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Its_rules_report_beside_the_others()
    {
        _workspace.Write("b.md", "# HARBOUR\n\nThe hearing is on Monday, 3 March 2026.\n");

        CliResult result = _workspace.Check("--rules", Plugin);

        Assert.Equal(["a.md:3 DESK1", "b.md:1 DESK20", "b.md:3 DL3001"], result.Findings);
        Assert.Equal(1, result.Exit);
    }

    [Fact]
    public void Nothing_is_loaded_unless_the_command_line_names_it()
    {
        Assert.Empty(_workspace.Check().Findings);

        Configure($"doclint.rules = {Plugin}");
        CliResult configured = _workspace.Check();

        Assert.Equal(2, configured.Exit);
        Assert.Contains("Plug-ins are loaded only where the command line names them with \"--rules\"", MessageOf(configured));
    }

    [Fact]
    public void What_is_configured_for_a_rule_that_is_not_loaded_says_so()
    {
        Configure("doclint_diagnostic.DESK1.severity = error");
        _workspace.Write("a.md", Article + "\n<!-- doclint-disable-next-block DESK1 -- wanted -->\n\nThe end.\n");

        CliResult result = _workspace.Check();

        Assert.Equal(2, result.Exit);
        Assert.Equal([".editorconfig:4 DL0003", "a.md:5 DL0003"], result.Findings);
        Assert.Contains("There is no rule \"DESK1\"; the rules of a plug-in are known only where \"--rules\" names it", MessageOf(result));
        Assert.Equal(2, _workspace.Run("check", "--select", "DESK1").Exit);
    }

    [Fact]
    public void Levels_and_options_are_configured_as_usual()
    {
        Configure("doclint_diagnostic.DESK1.severity = error", "doclint.DESK1.phrases = port, pay");

        CliResult result = _workspace.Check("--rules", Plugin);

        Assert.Equal(["a.md:3 DESK1", "a.md:3 DESK1"], result.Findings);
        Assert.Equal("error", result.Json.GetProperty("findings")[0].GetProperty("level").GetString());
    }

    [Theory]
    [InlineData("doclint.DESK1.phrase = port", "\"DESK1\" has no option \"phrase\"; the nearest is \"phrases\"")]
    [InlineData("doclint_diagnostic.DESK11.severity = error", "There is no rule \"DESK11\"; the nearest is \"DESK1\"")]
    public void Slips_in_the_configuration_are_found(string line, string message)
    {
        Configure(line);

        CliResult result = _workspace.Check("--rules", Plugin);

        Assert.Equal(2, result.Exit);
        Assert.Contains(message, MessageOf(result));
    }

    [Theory]
    [InlineData("DESK1", 1)]
    [InlineData("UnwantedPhrase", 1)]
    [InlineData("desk", 2)]
    [InlineData("DESK2", 1)]
    [InlineData("Style,Structure", 2)]
    public void Its_rules_can_be_selected(string selector, int expected)
    {
        _workspace.Write("b.md", "# HARBOUR\n\nThe hearing is on Monday, 3 March 2026.\n");

        Assert.Equal(expected, _workspace.Check("--rules", Plugin, "--select", selector).Findings.Length);
    }

    [Fact]
    public void Half_of_the_letters_of_an_id_select_nothing() => Assert.Equal(2, _workspace.Run("check", "--rules", Plugin, "--select", "DES").Exit);

    [Fact]
    public void A_suppression_holds_a_finding_back_and_is_listed()
    {
        _workspace.Write("a.md", "# Harbour\n\n<!-- doclint-disable-next-block DESK1 -- the minister's words -->\n\nThe port will pay going forward.\n");

        Assert.Equal(1, _workspace.Check("--rules", Plugin).Json.GetProperty("summary").GetProperty("suppressed").GetInt32());
        Assert.Contains("used DESK1", _workspace.Run("suppressions", "--rules", Plugin, "--as-of", "2026-06-15").Output);
    }

    [Fact]
    public void A_baseline_knows_its_findings_and_keeps_them_in_a_run_without_it()
    {
        _workspace.Run("baseline", "--rules", Plugin, "--as-of", "2026-06-15");
        string written = File.ReadAllText(_workspace.PathOf(".doclint-baseline.json"));

        _workspace.Run("baseline", "--as-of", "2026-06-15");

        Assert.Contains("DESK1", written);
        Assert.Equal(written, File.ReadAllText(_workspace.PathOf(".doclint-baseline.json")));
        Assert.Equal(0, _workspace.Run("check", "--rules", Plugin, "--fail-on", "suggestion", "--baseline", ".doclint-baseline.json").Exit);
    }

    [Fact]
    public void Its_fixes_are_made()
    {
        Assert.Equal(0, _workspace.Run("fix", "--rules", Plugin).Exit);

        Assert.Equal("# Harbour\n\nThe port will pay from now on.\n", File.ReadAllText(_workspace.PathOf("a.md")));
    }

    [Fact]
    public void Sarif_names_it_as_an_extension_of_the_tool_with_its_rules()
    {
        CliResult result = _workspace.Run("check", "--rules", Plugin, "--format", "sarif");
        using JsonDocument log = JsonDocument.Parse(result.Output);
        JsonElement run = log.RootElement.GetProperty("runs")[0];
        JsonElement tool = run.GetProperty("tool");
        JsonElement extension = Assert.Single(tool.GetProperty("extensions").EnumerateArray());
        JsonElement finding = Assert.Single(run.GetProperty("results").EnumerateArray());
        JsonElement rule = finding.GetProperty("rule");

        Assert.Equal("HouseRules", extension.GetProperty("name").GetString());
        Assert.Equal("2.1.0-beta", extension.GetProperty("version").GetString());
        Assert.Equal("The house", extension.GetProperty("organization").GetString());
        Assert.Equal("https://example.org/house-rules", extension.GetProperty("informationUri").GetString());
        Assert.Equal(["DESK1", "DESK20"], extension.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()));
        JsonElement described = extension.GetProperty("rules")[0];
        Assert.Equal("Phrases of the `house`.\n\nReaders tire.", described.GetProperty("help").GetProperty("markdown").GetString());
        Assert.False(described.TryGetProperty("helpUri", out _));
        Assert.Equal("Reports headings in capital letters.", extension.GetProperty("rules")[1].GetProperty("help").GetProperty("text").GetString());
        Assert.Equal("https://example.org/desk20", extension.GetProperty("rules")[1].GetProperty("helpUri").GetString());
        Assert.DoesNotContain("DESK1", tool.GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()));
        Assert.Equal("DESK1", finding.GetProperty("ruleId").GetString());
        Assert.False(finding.TryGetProperty("ruleIndex", out _));
        Assert.Equal("DESK1", rule.GetProperty("id").GetString());
        Assert.Equal(0, rule.GetProperty("index").GetInt32());
        Assert.Equal("HouseRules", rule.GetProperty("toolComponent").GetProperty("name").GetString());
        Assert.Equal(0, rule.GetProperty("toolComponent").GetProperty("index").GetInt32());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("azure")]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    [InlineData("rdjsonl")]
    [InlineData("line")]
    public void Every_format_shows_a_finding_without_leading_to_a_page_that_is_not_there(string format)
    {
        CliResult result = _workspace.Run("check", "--rules", Plugin, "--format", format, "--timing");

        Assert.Equal(0, result.Exit);
        Assert.Contains("DESK1", result.Output);
        Assert.DoesNotContain("/rules/DESK1.md", result.Output);
        Assert.Contains("DESK1 UnwantedPhrase", result.Error);
    }

    [Fact]
    public void Rules_and_explain_show_them()
    {
        Assert.Contains("DESK1", _workspace.Run("rules", "Style", "--rules", Plugin).Output);
        Assert.Equal("HouseRules", _workspace.Run("rules", "DESK1", "--rules", Plugin, "--format", "json").Json[0].GetProperty("plugin").GetString());
        Assert.Contains("Phrases of the `house`.", _workspace.Run("explain", "unwantedphrase", "--rules", Plugin).Output);
        Assert.Contains("Reports headings in capital letters.", _workspace.Run("explain", "DESK20", "--rules", Plugin).Output);
        Assert.Equal(2, _workspace.Run("explain", "DESK1").Exit);
    }

    [Fact]
    public void A_rule_without_a_page_is_explained_with_its_options()
    {
        _workspace.Write("tools/HouseRules.dll", PluginAssembly.Compile("HouseRules", PluginAssembly.House));

        Assert.Contains("phrases", _workspace.Run("explain", "DESK1", "--rules", Plugin).Output);
    }

    [Fact]
    public void A_folder_stands_for_the_plugins_in_it_and_one_that_is_named_twice_is_loaded_once()
    {
        _workspace.Write("tools/native.dll", "no assembly"u8.ToArray());
        _workspace.Write("tools/Other.dll", PluginAssembly.Compile("Other", "class Nothing;"));

        Assert.Equal(["a.md:3 DESK1"], _workspace.Check("--rules", "tools").Findings);
        Assert.Equal(["a.md:3 DESK1"], _workspace.Check("--rules", Plugin, "--rules", "tools", "--rules", Plugin).Findings);
    }

    [Fact]
    public void A_copy_of_the_core_beside_it_is_left_alone()
    {
        File.Copy(typeof(DocLint.Diagnostics.Diagnostic).Assembly.Location, _workspace.PathOf("tools/DocLint.Core.dll"));

        Assert.Equal(["a.md:3 DESK1"], _workspace.Check("--rules", "tools").Findings);
    }

    [Fact]
    public void Two_plugins_bring_each_their_own_helper()
    {
        for (int i = 1; i <= 2; i++)
        {
            byte[] helper = PluginAssembly.Compile("Helper", $"public static class Words {{ public static string Said => \"word{i}\"; }}");
            _workspace.Write($"p{i}/Helper.dll", helper);
            _workspace.Write($"p{i}/Rules{i}.dll", Using(helper, $"DESK{i}", $"Word number {(i == 1 ? "one" : "two")}"));
        }

        CliResult result = _workspace.Check("--rules", "p1", "--rules", "p2/Rules2.dll");

        Assert.Equal(["The house says 'word1'.", "The house says 'word2'."], result.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("message").GetString()));
    }

    [Fact]
    public void A_result_of_another_build_is_not_taken_from_the_cache()
    {
        byte[] helper = PluginAssembly.Compile("Helper", "public static class Words { public static string Said => \"old\"; }");
        byte[] rules = Using(helper, "DESK1", "Word");
        _workspace.Write("old/Helper.dll", helper);
        _workspace.Write("old/Rules.dll", rules);
        _workspace.Write("new/Helper.dll", PluginAssembly.Compile("Helper", "public static class Words { public static string Said => \"new\"; }"));
        _workspace.Write("new/Rules.dll", rules);

        Assert.Contains("'old'", _workspace.Check("--rules", "old", "--cache-dir", "cache").Output);
        Assert.Contains("'new'", _workspace.Check("--rules", "new", "--cache-dir", "cache").Output);
        Assert.Contains("'old'", _workspace.Check("--rules", "old", "--cache-dir", "cache").Output);
        Assert.Empty(_workspace.Check("--cache-dir", "cache").Findings);
    }

    private static string? MessageOf(CliResult result) => result.Json.GetProperty("findings")[0].GetProperty("message").GetString();

    private static byte[] Using(byte[] helper, string id, string title) => PluginAssembly.Compile(
        "Rules" + id[^1],
        PluginAssembly.Rule(id, title, "The house says '{0}'.", initialize: "context.RegisterDocumentAction(c => c.Report(Diagnostic.Create(Rule, default, Words.Said)));"),
        [helper],
        []);

    private void Configure(params string[] lines) => _workspace.Write(".editorconfig", $"root = true\n\n[*.md]\n{string.Join('\n', lines)}\n");
}
