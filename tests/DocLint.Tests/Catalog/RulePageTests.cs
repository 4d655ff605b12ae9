using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Testing;

namespace DocLint.Tests.Catalog;

public class RulePageTests
{
    private static readonly string[] Headings = ["What it finds", "Why it matters", "Examples", "Options", "Precision", "When not to use it"];
    private static readonly string[] OptionalHeadings = ["Precision"];

    public static TheoryData<string> RuleIds => RuleCatalog.RuleIds;

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_rule_has_a_page_with_its_title_and_the_headings_in_order(string id)
    {
        DiagnosticDescriptor rule = RuleCatalog.Find(id);
        if (!File.Exists(RuleCatalog.PagePath(id)) && Update.IsOn)
        {
            File.WriteAllText(RuleCatalog.PagePath(id), Begin(rule));
        }

        Assert.True(File.Exists(RuleCatalog.PagePath(id)), $"'rules/{id}.md' is missing; 'DOCLINT_UPDATE=1 dotnet test' begins it for you.");
        RulePage page = RuleCatalog.Page(id);
        Assert.Equal($"{rule.Id}: {rule.Title}", page.Title);
        Assert.Equal(Headings.Where(heading => page.Headings.Contains(heading) || !OptionalHeadings.Contains(heading)), page.Headings.AsEnumerable());
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_option_is_on_the_page_with_its_default(string id)
    {
        DiagnosticDescriptor rule = RuleCatalog.Find(id);
        string page = File.ReadAllText(RuleCatalog.PagePath(id));

        foreach (RuleOption option in rule.Options)
        {
            Assert.Contains($"`doclint.{id}.{option.Name}`", page);
            Assert.Contains(option.DefaultText, page);
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_example_gives_exactly_what_the_page_shows(string id)
    {
        if (RuleCatalog.FindAnalyzer(id) is not { } analyzer)
        {
            return;
        }

        RulePage page = RuleCatalog.Page(id);
        Assert.Contains(page.Examples, example => example.IsBad);
        Assert.Contains(page.Examples, example => !example.IsBad);
        List<string> lines = [.. page.Lines];
        foreach (PageExample example in page.Examples.Reverse())
        {
            string output = PageRunner.Output(analyzer, example);
            Assert.True(example.IsBad == output.Length > 0, $"The example in line {example.Text.FirstLine} gives: '{output}'.");
            if (example.IsBad)
            {
                Assert.True(example.Output is not null, $"The example in line {example.Text.FirstLine} has no 'output' block.");
                if (example.Fixed is { } shown)
                {
                    Replace(lines, shown, PageRunner.Fixed(analyzer, example));
                }

                Replace(lines, example.Output, output);
            }
        }

        Update.AssertFile(RuleCatalog.PagePath(id), string.Join('\n', lines));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_that_always_has_a_fix_shows_one(string id)
    {
        if (RuleCatalog.Find(id).Fix == FixAvailability.Always)
        {
            Assert.Contains(RuleCatalog.Page(id).Examples, example => example.Fixed is not null);
        }
    }

    [Fact]
    public void Every_page_belongs_to_a_rule() =>
        Assert.Empty(Directory.EnumerateFiles(Repository.Rules, "DL*.md").Select(Path.GetFileNameWithoutExtension).Except(RuleCatalog.Rules.Select(rule => rule.Id)));

    private static void Replace(List<string> lines, PageBlock block, string text)
    {
        lines.RemoveRange(block.FirstLine, block.EndLine - block.FirstLine);
        lines.InsertRange(block.FirstLine, text.Split('\n'));
    }

    private static string Begin(DiagnosticDescriptor rule) =>
        $"""
        # {rule.Id}: {rule.Title}

        ## What it finds

        {rule.Description}

        ## Why it matters

        ## Examples

        ```md bad
        ```
        ```output
        ```
        ```md good
        ```

        ## Options

        None.

        ## When not to use it

        """;
}
