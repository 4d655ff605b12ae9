using DocLint.Rules.Support;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class HostileSupportTests
{
    private const int Size = 200_000;

    [Theory]
    [InlineData("12,400 ships and ")]
    [InlineData("There were 12,400 ships in the sound. ")]
    [InlineData("There were 12,400 ships in the sound.\n\n")]
    [InlineData("Experts say that it is so. ")]
    [InlineData("experts say and ")]
    [InlineData("many users and ")]
    [InlineData("“There is nothing left to save here at all.” ")]
    [InlineData("“There is nothing left, and ")]
    [InlineData("the world’s largest and ")]
    [InlineData("It is the longest pier in Europe. ")]
    [InlineData("a number of and ")]
    [InlineData("a study found that ")]
    [InlineData("According to a study, it is so.\n\n")]
    [InlineData("see\u00A0words\u00A0here ")]
    [InlineData("(\u00A0")]
    [InlineData("The government raised taxes in 2023. ")]
    [InlineData("“ ” ")]
    public void Stays_linear(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        var runner = new RuleRunner(
        [
            new UnsupportedNumber(), new UnsupportedClaim(), new AnonymousAttribution(), new UnlinkedSource(), new UnattributedQuotation(),
            new UnsupportedSuperlative(), new VagueQuantity(), new LostLink(), new UndatedStatistic(), new ArticleWithoutSources(),
        ]);

        // A quadratic rule would take minutes.
        CpuTime.AssertWithin(TimeSpan.FromSeconds(10), () => _ = runner.Run(text, "note.txt"));
    }
}
