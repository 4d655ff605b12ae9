using System.Text;
using DocLint.Diagnostics;

namespace DocLint.Tests.Catalog;

public class RuleIndexTests
{
    [Fact]
    public void The_index_of_the_rules_is_current() => Update.AssertFile(Path.Combine(Repository.Rules, "README.md"), MakeIndex());

    private static string MakeIndex()
    {
        var index = new StringBuilder();
        index.Append(
            """
            # The rules

            Levels are promises: an **error** is provable from what stands in front of the tool, a **warning** was right at least nine times of ten on real text, a **suggestion** may be wrong, **none** is off until someone asks. This table is written by the tests.

            """);
        foreach (IGrouping<RuleCategory, DiagnosticDescriptor> category in RuleCatalog.Rules.GroupBy(rule => rule.Category))
        {
            index.Append($"\n## {category.Key}\n\n| Rule | Name | Level | Fix | Since | What it finds |\n|---|---|---|---|---|---|\n");
            foreach (DiagnosticDescriptor rule in category)
            {
                index.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Name} | {rule.DefaultLevel.ToString().ToLowerInvariant()} | {rule.Fix.ToString().ToLowerInvariant()} | {rule.Since} | {rule.Description} |\n");
            }
        }

        return index.ToString();
    }
}
