using DocLint.Rules.Support;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class UnsupportedSuperlativeTests
{
    [Theory]
    [InlineData("The island has [|the longest wooden pier in Europe|], and the ferry runs all winter.")]
    [InlineData("It is [|the world’s largest|] lamp of its kind, and it burns all night.")]
    [InlineData("Anna Berg became [|the first woman to|] steer the ferry through the ice.")]
    [InlineData("The storm was [|unprecedented|], and the lower town stood under water for a week.")]
    [InlineData("The sound froze over [|for the first time in 40|] years in the winter of 1987.")]
    [InlineData("It is [|the tallest lamp in the world|] and burns all night. It is also {|#0:the oldest lamp ever|} built here.")]
    public void Reports(string text) => RuleTest<UnsupportedSuperlative>.Verify(text);

    [Theory]
    [InlineData("The island has [the longest wooden pier in Europe](https://example.org/piers), and the ferry runs all winter.")]
    [InlineData("The island has the longest wooden pier in Europe, the harbour master said.")]
    [InlineData("The first chapter tells how the pier was built.")]
    [InlineData("It is the only way to reach the island in winter.")]
    [InlineData("The ferry is among the world’s largest, and it runs all winter.")]
    [InlineData("Is it the longest wooden pier in Europe?")]
    [InlineData("# The longest wooden pier in Europe")]
    [InlineData("The first boat to pass the buoy wins the day.")]
    public void Accepts(string text) => RuleTest<UnsupportedSuperlative>.Verify(text);

    [Fact]
    public void Accepts_allowed_words() => RuleTest<UnsupportedSuperlative>.Verify(
        "The island has the longest wooden pier in Europe, and the ferry runs all winter.",
        options: new Dictionary<string, string> { ["DL1006.allowed"] = "longest wooden pier" });

    [Fact]
    public void Accepts_trusted_speakers_alone() => RuleTest<UnsupportedSuperlative>.Verify(
        "The island has the longest wooden pier in Europe, the harbour office said.",
        options: new Dictionary<string, string> { ["DL1006.support"] = "citation", ["DL1006.trusted_speakers"] = "harbour office" });
}
