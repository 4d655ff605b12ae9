using DocLint.Configuration;
using DocLint.Diagnostics;
using DocLint.Testing;

namespace DocLint.Tests.Configuration;

public class RuleConfigurationTests
{
    [Theory]
    [InlineData("", RuleLevel.Warning)]
    [InlineData("doclint_diagnostic.DL5901.severity = error", RuleLevel.Error)]
    [InlineData("doclint_diagnostic.dl5901.severity = None", RuleLevel.None)]
    [InlineData("doclint_diagnostic.DL5901.severity = default", RuleLevel.Warning)]
    [InlineData("doclint_diagnostic.DL5901.severity = loud", RuleLevel.Warning)]
    [InlineData("doclint_analyzer_diagnostic.category-Boilerplate.severity = error", RuleLevel.Error)]
    [InlineData("doclint_analyzer_diagnostic.category-Support.severity = error", RuleLevel.Warning)]
    [InlineData("doclint_analyzer_diagnostic.severity = suggestion", RuleLevel.Suggestion)]
    public void The_files_set_the_level(string line, RuleLevel expected) => Assert.Equal(expected, Level("DL5901", line));

    [Fact]
    public void The_id_wins_over_the_category_and_that_over_all_wherever_they_stand()
    {
        const string All = "doclint_analyzer_diagnostic.severity = suggestion";
        const string Category = "doclint_analyzer_diagnostic.category-Boilerplate.severity = error";
        const string Id = "doclint_diagnostic.DL5901.severity = none";

        Assert.Equal(RuleLevel.None, Level("DL5901", Id, Category, All));
        Assert.Equal(RuleLevel.None, Level("DL5901", All, Category, Id));
        Assert.Equal(RuleLevel.Error, Level("DL5901", Category, All));
        Assert.Equal(RuleLevel.Error, Level("DL5901", Category, "[b.md]", "x = y", "[a.md]", All));
    }

    [Fact]
    public void Bulk_entries_leave_alone_what_is_off_by_default()
    {
        Assert.Equal(RuleLevel.None, Level("DL5902", "doclint_analyzer_diagnostic.category-Boilerplate.severity = error"));
        Assert.Equal(RuleLevel.None, Level("DL5902", "doclint_analyzer_diagnostic.severity = error"));
        Assert.Equal(RuleLevel.Error, Level("DL5902", "doclint_diagnostic.DL5902.severity = error"));
    }

    [Fact]
    public void Turning_everything_off_leaves_the_engine_on()
    {
        Assert.Equal(RuleLevel.Error, Level("DL0901", "doclint_analyzer_diagnostic.severity = none"));
        Assert.Equal(RuleLevel.None, Level("DL0901", "doclint_diagnostic.DL0901.severity = none"));
    }

    [Fact]
    public void Options_are_read_when_they_can_be_used()
    {
        RuleConfiguration configuration = Configure(RuleOverrides.None, "doclint.DL1901.minimum = 25", "doclint.DL1901.words = Alpha, Beta", "doclint.DL5901.minimum = 3");

        Assert.Equal("25", configuration.GetOption("DL1901", "minimum"));
        Assert.Equal("Alpha, Beta", configuration.GetOption("DL1901", "words"));
        Assert.Null(configuration.GetOption("DL1901", "mode"));
        Assert.Null(Configure(RuleOverrides.None, "doclint.DL1901.minimum = many").GetOption("DL1901", "minimum"));
        Assert.Equal("de", Configure(RuleOverrides.None, "doclint.language = de").GetOption(TestRules.Language));
        Assert.Null(Configure(RuleOverrides.None, "doclint.language = xx").GetOption(TestRules.Language));
    }

    [Fact]
    public void A_run_may_select_and_ignore()
    {
        RuleOverrides select = new() { Select = [Selector("Boilerplate")] };
        RuleOverrides ignore = new() { Select = [Selector("DL5")], Ignore = [Selector("DL5902")] };

        Assert.Equal(RuleLevel.Warning, Configure(select).GetLevel(TestRules.On));
        Assert.Equal(RuleLevel.Suggestion, Configure(select).GetLevel(TestRules.Off));
        Assert.Equal(RuleLevel.Suggestion, Configure(select, "doclint_diagnostic.DL5901.severity = none").GetLevel(TestRules.On));
        Assert.Equal(RuleLevel.None, Configure(select).GetLevel(TestRules.Support));
        Assert.Equal(RuleLevel.Error, Configure(select).GetLevel(TestRules.Engine));
        Assert.Equal(RuleLevel.None, Configure(ignore).GetLevel(TestRules.Off));
        Assert.Equal(RuleLevel.Warning, Configure(ignore).GetLevel(TestRules.On));
    }

    [Fact]
    public void A_run_may_set_levels_over_everything()
    {
        RuleOverrides overrides = new() { Select = [Selector("DL1")], Levels = [(Selector("DL5901"), RuleLevel.Error), (Selector("DL1"), RuleLevel.Error), (Selector("DL1901"), RuleLevel.Suggestion)] };

        Assert.Equal(RuleLevel.Error, Configure(overrides).GetLevel(TestRules.On));
        Assert.Equal(RuleLevel.Suggestion, Configure(overrides).GetLevel(TestRules.Support));
    }

    [Theory]
    [InlineData("doclint_diagnostic.DL5901.severty = error", "doclint_diagnostic.DL5901.severty", "The key 'doclint_diagnostic.DL5901.severty' is not known; the nearest is 'doclint_diagnostic.DL5901.severity'.")]
    [InlineData("doclint_diagnostics.DL5901.severity = error", "doclint_diagnostics.DL5901.severity", "The key 'doclint_diagnostics.DL5901.severity' is not known; the nearest is 'doclint_diagnostic.DL5901.severity'.")]
    [InlineData("doclint_analyzer.severity = error", "doclint_analyzer.severity", "The key 'doclint_analyzer.severity' is not known; the nearest is 'doclint_analyzer_diagnostic.severity'.")]
    [InlineData("doclint_diagnostic.DL5911.severity = error", "DL5911", "There is no rule 'DL5911'; the nearest is 'DL5901'.")]
    [InlineData("doclint_diagnostic.LeftOver.severity = error", "LeftOver", "Rules are configured by their ID; 'LeftOver' is 'DL5901'.")]
    [InlineData("doclint_diagnostic.DL5901.severity = warn", "warn", "'warn' is no level; write 'error', 'warning', 'suggestion', 'none' or 'default'.")]
    [InlineData("doclint_diagnostic.DL5901.severity =", "doclint_diagnostic.DL5901.severity", "'' is no level; write 'error', 'warning', 'suggestion', 'none' or 'default'.")]
    [InlineData("doclint_analyzer_diagnostic.category-Boilerplates.severity = error", "Boilerplates", "There is no category 'Boilerplates'; the nearest is 'Boilerplate'.")]
    [InlineData("doclint.DL1901.minimun = 3", "minimun", "'DL1901' has no option 'minimun'; the nearest is 'minimum'.")]
    [InlineData("doclint.DL5901.minimum = 3", "minimum", "'DL5901' has no option 'minimum'; it has none.")]
    [InlineData("doclint.DL1901.minimum = 3.5", "3.5", "'3.5' is no value of 'minimum' of 'DL1901', which takes a whole number from 0 to 100.")]
    [InlineData("doclint.DL1901.severity = none", "doclint.DL1901.severity", "'DL1901' has no option 'severity'; its level is 'doclint_diagnostic.DL1901.severity'.")]
    [InlineData("doclint.DL8888.minimum = 3", "DL8888", "There is no rule 'DL8888'.")]
    [InlineData("doclint.langage = de", "langage", "'DocLint' has no option 'langage'; the nearest is 'language'.")]
    [InlineData("doclint.language = klingon", "klingon", "'klingon' is no value of 'language' of 'DocLint', which takes one of 'en', 'de'.")]
    [InlineData("doclint: on", "doclint: on", "The line 'doclint: on' is neither a section nor a pair of key and value parted by '='.")]
    public void What_is_not_known_is_reported_at_its_place(string line, string span, string message)
    {
        ConfigurationProblem problem = Assert.Single(Problems("[*]\nindent_size = 4\n" + line));

        Assert.Equal(message, problem.Message);
        Assert.Equal(span, problem.Source.ToString(problem.Span));
        Assert.Equal((".editorconfig", 2), (problem.Path, problem.Source.Lines.GetLine(problem.Span.Start)));
    }

    [Theory]
    [InlineData("doclint_diagnostic.DL5901.severity = UNSET")]
    [InlineData("doclint_analyzer_diagnostic.category-structure.severity = default")]
    [InlineData("doclint.dl1901.mode = STRICT")]
    [InlineData("dotnet_diagnostic.CA1000.severity = nonsense")]
    [InlineData("tab_width: 3")]
    public void What_is_known_or_belongs_to_others_is_not_reported(string line) => Assert.Empty(Problems("[*]\n" + line));

    [Fact]
    public void Entries_that_no_file_can_ever_get_are_reported()
    {
        Assert.Equal(
            "'doclint.language' stands before the first section, where only 'root' counts; put it under '[*]'.",
            Assert.Single(Problems("doclint.language = de\n[*]\nx = y")).Message);
        Assert.Equal(
            "A section's header ends with ']', but '# drafts' follows; a comment needs a line of its own.",
            Assert.Single(Problems("[*.md] # drafts\ndoclint.language = de")).Message);
        Assert.Empty(Problems("[*.cs] # code\nindent_size = 4\n[*]\ndoclint.language = de"));
    }

    [Fact]
    public void A_provider_reports_each_file_once_and_shares_configurations()
    {
        InMemoryFileSystem files = new InMemoryFileSystem()
            .Add("/r/.editorconfig", "[*]\ndoclint_diagnostic.DL0.severity = error\n")
            .Add("/r/x/.editorconfig", "[*.md]\ndoclint.DL5901.a = b\n")
            .Add("/r/y/.editorconfig", "[*]").Deny("/r/y/.editorconfig");
        var provider = new ConfigurationProvider(files, "/r", TestRules.Index);

        Assert.Same(provider.GetConfiguration("/r/x/a.md"), provider.GetConfiguration("/r/x/b.md"));
        Assert.NotSame(provider.GetConfiguration("/r/a.md"), provider.GetConfiguration("/r/x/a.md"));
        _ = provider.GetConfiguration("/r/y/a.md");

        Assert.Equal([".editorconfig", "x/.editorconfig", "y/.editorconfig"], provider.Problems.Select(p => p.Path));
    }

    [Fact]
    public void The_nearest_name_allows_for_slips_of_the_pen_and_no_more()
    {
        Assert.Equal("warning", NearestName.Find("wraning", ["error", "warning"]));
        Assert.Equal("Boilerplate", NearestName.Find("boilerplates", ["Support", "Boilerplate"]));
        Assert.Null(NearestName.Find("x", ["y", "all"]));
        Assert.Null(NearestName.Find(new string('a', 100_000), ["all"]));
    }

    private static RuleSelector Selector(string text) => TestRules.Index.TrySelect(text, out RuleSelector? selector) ? selector : throw new ArgumentException(text);

    private static RuleLevel Level(string id, params string[] lines) => Configure(RuleOverrides.None, lines).GetLevel(TestRules.Index.Find(id)!);

    private static RuleConfiguration Configure(RuleOverrides overrides, params string[] lines) =>
        new ConfigurationProvider(new InMemoryFileSystem().Add("/r/.editorconfig", "[*]\n" + string.Join('\n', lines)), "/r", TestRules.Index, overrides).GetConfiguration("/r/a.md");

    private static IEnumerable<ConfigurationProblem> Problems(string text)
    {
        var provider = new ConfigurationProvider(new InMemoryFileSystem().Add("/r/.editorconfig", text), "/r", TestRules.Index);
        _ = provider.GetConfiguration("/r/a.md");
        return provider.Problems;
    }
}
