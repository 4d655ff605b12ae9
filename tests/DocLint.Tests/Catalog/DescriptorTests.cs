using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;

namespace DocLint.Tests.Catalog;

public partial class DescriptorTests
{
    private static readonly string[] Cures = ["Use", "Avoid", "Prefer", "No", "Require", "Check", "Ensure", "Dont"];

    public static TheoryData<string> RuleIds => RuleCatalog.RuleIds;

    [Fact]
    public void No_two_rules_have_one_id_or_name()
    {
        Assert.Equal(RuleCatalog.Rules.Length, RuleCatalog.Rules.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(RuleCatalog.Rules.Length, RuleCatalog.Rules.Select(rule => rule.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void An_id_lies_in_the_range_of_its_category(string id)
    {
        Assert.Matches(IdPattern, id);
        Assert.Equal(((int)RuleCatalog.Find(id).Category).ToString(CultureInfo.InvariantCulture), id.Substring(2, 1));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_is_named_for_the_defect(string id) =>
        Assert.DoesNotContain(WordPattern.Match(RuleCatalog.Find(id).Name).Value, Cures);

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_file_of_a_rule_carries_its_id_and_name(string id)
    {
        DiagnosticDescriptor rule = RuleCatalog.Find(id);
        if (RuleCatalog.FindAnalyzer(id) is { SupportedDiagnostics.Length: 1 } analyzer)
        {
            Assert.Equal(rule.Name, analyzer.GetType().Name);
            Assert.True(File.Exists(Path.Combine(Repository.Sources, "DocLint.Rules", rule.Category.ToString(), $"{id}.{rule.Name}.cs")));
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_message_is_a_sentence_with_each_value_in_single_quotes(string id)
    {
        DiagnosticDescriptor rule = RuleCatalog.Find(id);

        Assert.EndsWith(".", rule.MessageFormat);
        Assert.Contains("'{0}'", rule.MessageFormat);
        foreach (Match placeholder in PlaceholderPattern.Matches(rule.MessageFormat))
        {
            Assert.Contains($"'{placeholder.Value}'", rule.MessageFormat);
        }

        Assert.DoesNotContain("id you mean", rule.MessageFormat);
        Assert.DoesNotMatch("(?i)\\binvalid\\b", rule.MessageFormat);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_title_has_no_period_and_a_description_is_one_sentence(string id)
    {
        DiagnosticDescriptor rule = RuleCatalog.Find(id);

        Assert.False(rule.Title.EndsWith('.'));
        Assert.EndsWith(".", rule.Description);
        Assert.InRange(rule.Description.Length, 20, 300);
    }

    [Fact]
    public void Analyzers_have_no_instance_fields() =>
        Assert.Empty(RuleCatalog.Analyzers.SelectMany(analyzer => analyzer.GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => $"{analyzer.GetType().Name}.{field.Name}")));

    [GeneratedRegex("^DL[0-8][0-9]{3}$")]
    private static partial Regex IdPattern { get; }

    [GeneratedRegex("^[A-Z][a-z0-9]*")]
    private static partial Regex WordPattern { get; }

    [GeneratedRegex("\\{[0-9]\\}")]
    private static partial Regex PlaceholderPattern { get; }
}
