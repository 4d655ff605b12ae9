using DocLint.Text;

namespace DocLint.Tests.Text;

public class PhraseMatcherTests
{
    [Theory]
    [InlineData("Read  MORE about it", "read more", 10)]
    public void Takes_a_run_of_blanks_for_one(string text, string phrase, int length) =>
        Assert.Equal(new TextSpan(0, length), Assert.Single(Find(text, phrase)).Span);

    [Theory]
    [InlineData("It’s being reported", "it's being")]
    [InlineData("a well‑known fact", "well-known")]
    [InlineData("CAFÉ society", "café")]
    public void Folds_letter_case_apostrophes_and_hyphens(string text, string phrase) => Assert.Single(Find(text, phrase));

    [Theory]
    [InlineData("advertisements", "advertisement")]
    [InlineData("preshare", "share")]
    public void Matches_whole_words_only(string text, string phrase) => Assert.Empty(Find(text, phrase));

    [Fact]
    public void Finds_phrases_that_overlap_and_nest() =>
        Assert.Equal(["more on", "on this", "more on this issue"], Find("More on this issue", "more on this issue", "more on", "on this").Select(m => m.Phrase));

    [Fact]
    public void Stays_linear_on_a_megabyte_of_near_misses()
    {
        string text = new('a', 1_000_000);

        Assert.Empty(Find(text, new string('a', 200) + "b", "aab"));
    }

    private static List<PhraseMatch> Find(string text, params string[] phrases)
    {
        var found = new List<PhraseMatch>();
        new PhraseMatcher(phrases).Find(text, found.Add);
        return found;
    }
}
