using DocLint.Rules.Structure;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class SkippedHeadingLevelTests
{
    [Theory]
    [InlineData("{|#0:# Bees|}\n\n[|### Hives|]\n")]
    [InlineData("# Bees\n\n{|#0:## Hives|}\n\n[|##### Frames|]\n\nWax.\n")]
    [InlineData("{|#0:Bees\n====|}\n\nText.\n\n[|### Hives|]\n")]
    public void Reports(string text) => RuleTest<SkippedHeadingLevel>.Verify(text);

    [Fact]
    public void Reports_every_hole() => RuleTest<SkippedHeadingLevel>.Verify(
        "# Bees\n\n[|### Hives|]\n\n## Honey\n\n[|#### Jars|]\n");

    [Fact]
    public void Reports_in_a_page() => RuleTest<SkippedHeadingLevel>.Verify(
        "<h1>Bees</h1>\n<p>They fly.</p>\n[|<h4>Hives</h4>|]\n<p>They stand.</p>\n", path: "page.html");

    [Theory]
    [InlineData("# Bees\n\n## Hives\n\n### Frames\n\n## Honey\n\n# Wasps\n")]
    [InlineData("### Bees\n\nText.\n\n### Hives\n")]
    [InlineData("### Bees\n\n## Hives\n\n# Honey\n")]
    [InlineData("# Bees\n\n```\n### no heading\n```\n")]
    [InlineData("Bees fly.\n\n### Hives\n")]
    public void Accepts(string text) => RuleTest<SkippedHeadingLevel>.Verify(text);

    [Fact]
    public void Accepts_the_lines_of_plain_text() => RuleTest<SkippedHeadingLevel>.Verify("# Bees\n\n### Hives\n\nThey stand.\n", path: "note.txt");
}
