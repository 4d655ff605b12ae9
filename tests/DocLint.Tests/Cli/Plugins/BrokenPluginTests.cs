namespace DocLint.Tests.Cli.Plugins;

/// <summary>Whatever is wrong with a plug-in is said in one sentence that names it, and never ends in a crash.</summary>
public sealed class BrokenPluginTests : IDisposable
{
    private const string Plugin = "Made.dll";
    private readonly Workspace _workspace = new();

    public BrokenPluginTests() => _workspace.Write("a.md", Workspace.Wrong);

    public static TheoryData<string, string> Unusable => new()
    {
        { PluginAssembly.Rule(id: "DL3001"), "has an ID that begins with 'DL', which is kept for DocLint's own rules" },
        { PluginAssembly.Rule(id: "desk 1"), "has an ID of another shape than 2 to 12 capital letters" },
        { PluginAssembly.Rule(title: "Weekday does not match date"), "gives it the name 'WeekdayDoesNotMatchDate', which is the name of DocLint's own 'DL3001'" },
        { PluginAssembly.Rule(title: "Style"), "gives it the name 'Style', which is the name of a category" },
        { PluginAssembly.Rule(title: " "), "has no title" },
        { PluginAssembly.Rule(message: "The house does not print '{1}'."), "has a message whose placeholders are not '{0}', '{1}' and so on" },
        { PluginAssembly.Rule(message: "The house does not print '{0'."), "has a message whose placeholders are not '{0}', '{1}' and so on" },
        { PluginAssembly.Rule(category: "RuleCategory.Engine"), "has the category 'Engine', which is not for rules about texts" },
        { PluginAssembly.Rule(category: "(RuleCategory)77"), "has the category '77'" },
        { PluginAssembly.Rule(more: ", HelpUri = \"javascript:alert(1)\""), "has a page that is no address on the web" },
        { PluginAssembly.Rule(more: ", Options = default"), "has a list of options that was never made" },
        { PluginAssembly.Rule(more: ", Options = [new BooleanOption(\"In-Quotes\", true, \"Whether.\")]"), "has an option that is not named in lower case with underscores: 'In-Quotes'" },
        { PluginAssembly.Rule(members: "public Unwanted() => throw new InvalidOperationException(\"No licence.\");"), "the constructor of 'Made.Unwanted' failed: InvalidOperationException: No licence" },
        { PluginAssembly.Rule(members: "private static readonly int s_x = int.Parse(\"x\");"), "FormatException" },
        { PluginAssembly.Rule(members: "public Unwanted(string words) { }"), "'Made.Unwanted' has no constructor without parameters" },
        { PluginAssembly.Rule(initialize: "throw new InvalidOperationException(\"No words.\");"), "The analyzer of 'DESK1' failed in Initialize with 'InvalidOperationException: No words.'" },
        { PluginAssembly.Rule(initialize: "context.RegisterPhraseAction([\"\"], c => { });"), "The phrase '' is empty" },
        { PluginAssembly.Rule() + PluginAssembly.Rule(type: "Second").Replace("namespace Made;", ""), "the ID of its rule 'DESK1' is already that of 'DESK1' of the plug-in 'Made.dll'" },
        { "public class Empty : DiagnosticAnalyzer { public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => []; public override void Initialize(AnalysisContext context) { } }", "'Empty' lists no rule in 'SupportedDiagnostics'" },
        { "public class Empty : DiagnosticAnalyzer { public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => throw new NotSupportedException(\"Later.\"); public override void Initialize(AnalysisContext context) { } }", "'Empty' cannot say what it reports: NotSupportedException: Later" },
        { "public abstract class Empty : DiagnosticAnalyzer;", "it holds no rules: no class in it that is not abstract derives from 'DocLint.Analysis.DiagnosticAnalyzer'" },
        { "public class Empty;", "it holds no rules: it does not reference 'DocLint.Core'" },
    };

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [MemberData(nameof(Unusable))]
    public void What_cannot_be_used_is_refused(string source, string message)
    {
        _workspace.Write(Plugin, PluginAssembly.Compile("Made", source));

        AssertRefused(message, _workspace.Run("check", "--rules", Plugin));
    }

    [Fact]
    public void A_missing_one_is_named() => AssertRefused("the plug-in 'bin/None.dll' does not exist", _workspace.Run("check", "--rules", "bin/None.dll"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_empty_name_is_not_the_current_folder(string name)
    {
        _workspace.Write(Plugin, PluginAssembly.HouseContent);

        AssertRefused("'--rules' names nothing", _workspace.Run("check", "--rules", name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ and nothing more")]
    [InlineData("just text")]
    public void What_is_no_assembly_is_named(string content)
    {
        _workspace.Write(Plugin, content);

        AssertRefused("it is no .NET assembly", _workspace.Run("check", "--rules", Plugin));
    }

    [Fact]
    public void Half_an_assembly_is_no_assembly()
    {
        _workspace.Write(Plugin, PluginAssembly.HouseContent[..1000]);

        AssertRefused("it ", _workspace.Run("check", "--rules", Plugin));
    }

    [Fact]
    public void A_folder_without_rules_is_named()
    {
        _workspace.Write("tools/Other.dll", PluginAssembly.Compile("Other", "public class Empty;"));

        AssertRefused("no assembly in this folder holds rules", _workspace.Run("check", "--rules", "tools"));
    }

    [Theory]
    [InlineData("0.2.0.0", "it was built for 'DocLint.Core' 0.2.0, and this is 0.1.0; build it again with version 0.1.0")]
    [InlineData("1.1.0.0", "it was built for 'DocLint.Core' 1.1.0")]
    [InlineData("0.1.7.0", "it was built for 'DocLint.Core' 0.1.7")]
    public void One_for_another_version_is_refused(string version, string message)
    {
        _workspace.Write(Plugin, PluginAssembly.CompileForCore(version));

        AssertRefused(message, _workspace.Run("check", "--rules", Plugin));
    }

    [Fact]
    public void One_that_lacks_what_it_needs_is_refused()
    {
        byte[] helper = PluginAssembly.Compile("Helper", "public class Base { public int Number; }");
        _workspace.Write(Plugin, PluginAssembly.Compile("Made", PluginAssembly.Rule() + "public class Needy : Base;", [helper], []));

        AssertRefused("its classes cannot be loaded: FileNotFoundException", _workspace.Run("check", "--rules", Plugin));
    }

    [Fact]
    public void Two_with_one_id_are_refused()
    {
        _workspace.Write("One.dll", PluginAssembly.Compile("One", PluginAssembly.Rule()));
        _workspace.Write("Two.dll", PluginAssembly.Compile("Two", PluginAssembly.Rule(title: "Another")));

        AssertRefused("the plug-in 'Two.dll' cannot be used: the ID of its rule 'DESK1' is already that of 'DESK1' of the plug-in 'One.dll'", _workspace.Run("check", "--rules", "One.dll", "--rules", "Two.dll"));
    }

    [Theory]
    [InlineData("baseline")]
    [InlineData("fix")]
    [InlineData("suppressions")]
    [InlineData("rules")]
    [InlineData("explain", "DL3001")]
    public void Every_verb_that_takes_one_refuses_it(params string[] verb) => AssertRefused("does not exist", _workspace.Run([.. verb, "--rules", "None.dll"]));

    [Theory]
    [InlineData("throw new InvalidOperationException(\"Boom.\");", "InvalidOperationException: Boom.")]
    [InlineData("c.Report(Diagnostic.Create(Rule, new TextSpan(5000, 3), \"x\"));", "lies outside of the text")]
    [InlineData("c.Report(Diagnostic.Create(Rule, new TextSpan(1, int.MaxValue), \"x\"));", "lies outside of the text")]
    [InlineData("c.Report(Diagnostic.Create(Rule, default, \"x\").WithRelated(new TextSpan(5000, 3), \"there\"));", "lies outside of the text")]
    [InlineData("c.Report(Diagnostic.Create(Rule, default, \"x\").WithFix(Fix.Safe(\"Cut\", TextEdit.Delete(new TextSpan(5000, 3)))));", "lies outside of the text")]
    [InlineData("c.Report(new Diagnostic { Descriptor = Rule, Span = default, Arguments = [] } with { Descriptor = new DiagnosticDescriptor(\"DESK9\", \"Other\", \"'{0}'.\", RuleCategory.Style, RuleLevel.Error) { Description = \"None.\" } });", "reported 'DESK9', which it does not list")]
    [InlineData("c.Report(null!);", "NullReferenceException")]
    public void A_rule_that_fails_in_a_document_costs_its_own_findings_only(string action, string message)
    {
        _workspace.Write(Plugin, PluginAssembly.Compile("Made", PluginAssembly.Rule(initialize: $"context.RegisterDocumentAction(c => {{ {action} }});")));

        foreach (string format in (string[])["json", "sarif", "html", "text"])
        {
            CliResult result = _workspace.Run("check", "--rules", Plugin, "--format", format, "--as-of", "2026-06-15");

            Assert.Equal(1, result.Exit);
            Assert.Contains("DL0001", result.Output);
            Assert.Contains("DL3001", result.Output);
        }

        CliResult found = _workspace.Check("--rules", Plugin);
        Assert.Equal(["a.md:1 DL0001", "a.md:3 DL3001"], found.Findings);
        Assert.Contains(message, found.Json.GetProperty("findings")[0].GetProperty("message").GetString());
    }

    [Fact]
    public void A_finding_without_the_values_of_its_message_is_a_failure_of_its_rule()
    {
        _workspace.Write(Plugin, PluginAssembly.Compile("Made", PluginAssembly.Rule(message: "'{0}' and '{1}'.", initialize: "context.RegisterDocumentAction(c => c.Report(Diagnostic.Create(Rule, default, \"x\")));")));

        Assert.Equal(["a.md:1 DL0001", "a.md:3 DL3001"], _workspace.Check("--rules", Plugin).Findings);
    }

    private static void AssertRefused(string message, CliResult result)
    {
        Assert.Equal(2, result.Exit);
        Assert.Contains(message, result.Error);
        Assert.StartsWith("doclint: ", result.Error);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Equal("", result.Output);
    }
}
