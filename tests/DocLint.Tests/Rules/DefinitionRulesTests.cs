using DocLint.Rules.Citations;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

/// <summary>DL2002 and DL2003: definitions that nothing refers to, and those that come second.</summary>
public class DefinitionRulesTests
{
    [Theory]
    [InlineData("The dyke was raised.\n\n[|[dyke]|]: https://example.com/dyke\n")]
    [InlineData("The dyke was raised.\n\n[|[^dyke]|]: Water board, minutes.\n")]
    [InlineData("The [dyke].\n\n[dyke]: https://example.com/dyke\n[|[ditch]|]: https://example.com/ditch\n")]
    [InlineData("> The dyke was raised.\n>\n> [|[dyke]|]: https://example.com/dyke\n")]
    [InlineData("The [dyke](https://example.com/other).\n\n[|[dyke]|]: https://example.com/dyke\n")]
    [InlineData("Write `[dyke]` for a link.\n\n[|[dyke]|]: https://example.com/dyke\n")]
    public void Reports_what_nothing_refers_to(string text) => RuleTest<UnusedDefinition>.Verify(text);

    [Theory]
    [InlineData("The [Dyke\nReport].\n\n[dyke  report]: https://example.com/dyke\n")]
    [InlineData("The [report][dyke] and ![the dyke][slope].\n\n[dyke]: https://example.com/dyke\n[slope]: slope.png\n")]
    [InlineData("The dyke.[^1]\n\n[^1]: Minutes; see [dyke].\n\n[dyke]: https://example.com/dyke\n")]
    [InlineData("The ẞtraße [STRASSE].\n\n[strasse]: https://example.com/dyke\n")]
    [InlineData("The dyke.\n\n[//]: # (a remark)\n[comment]: <> (another)\n")]
    [InlineData("<p>[dyke]</p>\n\nThe dyke.\n\n[dyke]: https://example.com/dyke\n")]
    [InlineData("[dyke]: https://example.com/dyke\n[ditch]: https://example.com/ditch\n")]
    [InlineData("## [1.0.0] - 2026-03-03\n\nThe first one.\n\n[1.0.0]: https://example.com/1.0.0\n")]
    public void Accepts_what_is_used_or_no_definition(string text) => RuleTest<UnusedDefinition>.Verify(text);

    [Fact]
    public void Deletes_the_line_of_a_link_and_never_a_footnote() => RuleTest<UnusedDefinition>.Verify(
        "The dyke.\r\n\r\n  [|[dyke]|]: https://example.com/dyke  \r\n[|[^1]|]: Minutes.\r\n",
        "The dyke.\r\n\r\n[^1]: Minutes.\r\n");

    [Theory]
    [InlineData("The [dyke].\n\n[dyke]: https://example.com/a\n[|[DYKE]|]: https://example.com/b\n")]
    [InlineData("The dyke.[^1]\n\n[^1]: One.\n\n[|[^1]|]: Two.\n")]
    [InlineData("The [dyke].\n\n[dyke]: https://example.com/a\n\n> [|[dyke]|]: https://example.com/b\n")]
    [InlineData("The [dyke].\n\n[dyke]: https://example.com/a\n[|[dyke]|]: https://example.com/b\n[|[dyke]|]: https://example.com/c\n")]
    public void Reports_what_comes_second(string text) => RuleTest<DuplicateDefinition>.Verify(text);

    [Theory]
    [InlineData("The [dyke].[^dyke]\n\n[dyke]: https://example.com/a\n[^dyke]: Minutes.\n")]
    [InlineData("The [dyke] and the [ditch].\n\n[dyke]: https://example.com/a\n[ditch]: https://example.com/a\n")]
    [InlineData("```\n[dyke]: https://example.com/a\n[dyke]: https://example.com/b\n```\n")]
    [InlineData("The dyke.\n\n[//]: # (one)\n[//]: # (two)\n")]
    public void Accepts_what_is_defined_once(string text) => RuleTest<DuplicateDefinition>.Verify(text);

    [Fact]
    public void Deletes_a_second_definition_that_says_the_same() => RuleTest<DuplicateDefinition>.Verify(
        "The [dyke].\n\n[dyke]: https://example.com/a\n[|[Dyke]|]: https://example.com/a\n",
        "The [dyke].\n\n[dyke]: https://example.com/a\n");

    [Fact]
    public void Many_definitions_cost_little_time()
    {
        string text = "The dyke.\n\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[{i % 10_000}]: https://example.com/{i}\n"));

        CpuTime.AssertWithin(TimeSpan.FromSeconds(10), () =>
        {
            Assert.Equal(10_000, new RuleRunner([new UnusedDefinition()]).Run(text).Length);
            Assert.Equal(10_000, new RuleRunner([new DuplicateDefinition()]).Run(text).Length);
        });
    }
}
