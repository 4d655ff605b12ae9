using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

public class AttributionRecognizerTests
{
    [Theory]
    [InlineData("This month, it’s being reported that the bank wants to sell.", "it’s being reported that")]
    [InlineData("Critics say the plan is too dear.", "Critics say")]
    [InlineData("Some argue that the plan is too dear.", "Some argue")]
    [InlineData("Most legal experts believe that it will fail.", "Most legal experts believe")]
    [InlineData("In recent years many economists have warned of it.", "many economists have warned")]
    [InlineData("Studies show that sleep helps.", "Studies show")]
    [InlineData("Research suggests that sleep helps.", "Research suggests")]
    [InlineData("Supporters of the bill argue that it saves money.", "Supporters of the bill argue")]
    [InlineData("It is widely believed that the bridge is unsafe.", "It is widely believed that")]
    [InlineData("It has been argued that the bridge is unsafe.", "It has been argued that")]
    [InlineData("The bridge is widely believed to be unsafe.", "is widely believed")]
    [InlineData("The chairman is said to have known it.", "is said")]
    [InlineData("She is regarded as the founder of the school.", "is regarded as")]
    [InlineData("The bridge is considered one of the finest.", "is considered")]
    [InlineData("He is considered by many critics to be a genius.", "is considered by many critics")]
    [InlineData("The firm reportedly sold its shares.", "reportedly")]
    [InlineData("The price is too high, according to some.", "according to some")]
    [InlineData("The firm will merge, people familiar with the matter said.", "people familiar with the matter said")]
    [InlineData("A source close to the talks said they had failed.", "A source close to the talks said")]
    [InlineData("Legend has it that a monk built the tower.", "Legend has it")]
    [InlineData("The loss was large, analysts say.", "analysts say")]
    [InlineData("Some would say the loss was small.", "Some would say")]
    [InlineData("There is some evidence that sleep helps.", "There is some evidence")]
    [InlineData("The tower, considered by many to be the first, fell.", "considered by many")]
    [InlineData("It was thought by some to be older.", "was thought by some")]
    [InlineData("He is said to have made the style taught by monks.", "is said")]
    [InlineData("Most critics praised the play.", "Most critics praised")]
    [InlineData("Some users report a sound.", "Some users report")]
    [InlineData("Legend claims that he slept there.", "Legend claims")]
    [InlineData("Rumors persist that he slept there.", "Rumors persist")]
    [InlineData("She is considered a pioneer of the art.", "is considered")]
    [InlineData("Some of the voters believe it was a mistake.", "Some of the voters believe")]
    public void Finds_who_is_nobody_in_particular(string text, string span)
    {
        Attribution attribution = Single(text);

        Assert.Equal(AttributionKind.Anonymous, attribution.Kind);
        Assert.Equal(span, attribution.Text);
    }

    [Theory]
    [InlineData("The Defense Ministry said it had no plans.", "The Defense Ministry", "said")]
    [InlineData("According to Reuters, the plan is dead.", "Reuters", "According to")]
    [InlineData("The plan is dead, said Ada Okafor.", "Ada Okafor", "said")]
    [InlineData("Okafor told reporters that the plan is dead.", "Okafor", "told")]
    [InlineData("Researchers at Leiden University found that sleep helps.", "Researchers at Leiden University", "found")]
    [InlineData("Okafor, the head of the bank, warned of delays.", "Okafor", "warned")]
    [InlineData("The plan is dead, as Okafor put it.", "Okafor", "put it")]
    [InlineData("In the words of Okafor, the plan is dead.", "Okafor", "In the words of")]
    [InlineData("The bridge was described as unsafe by Okafor.", "Okafor", "described")]
    [InlineData("He said that the plan is dead.", "He", "said")]
    [InlineData("The merger, first reported by Reuters, is off.", "Reuters", "reported by")]
    [InlineData("Ada Okafor, MD, PhD, a surgeon in Lagos, said it works.", "Ada Okafor", "said")]
    [InlineData("The 25-year-old told Reuters that it works.", "The 25-year-old", "told")]
    public void Finds_who_is_named(string text, string source, string verb)
    {
        Attribution attribution = Single(text);

        Assert.Equal((source, verb), (attribution.Source, attribution.Verb));
        Assert.NotEqual(AttributionKind.Anonymous, attribution.Kind);
    }

    [Theory]
    [InlineData("Officials said the bridge was safe.", "Officials")]
    [InlineData("Police said the road was closed.", "Police")]
    [InlineData("The mayor announced that the road was closed.", "The mayor")]
    [InlineData("The researchers found that sleep helps.", "The researchers")]
    [InlineData("According to the lawsuit, the firm knew.", "the lawsuit")]
    public void Finds_a_role_that_can_be_asked(string text, string source)
    {
        Attribution attribution = Single(text);

        Assert.Equal((AttributionKind.Role, source), (attribution.Kind, attribution.Source));
    }

    [Theory]
    [InlineData("Seoul would likely argue that these steps help.")]
    [InlineData("The United States and Japan signed the treaty.")]
    [InlineData("The accident was reported to the police on Friday.")]
    [InlineData("The road was considered for closure.")]
    [InlineData("The plan is being considered.")]
    [InlineData("Candidates should be considered a risk.")]
    [InlineData("The weather report was wrong.")]
    [InlineData("Officials did not say how many came.")]
    [InlineData("Results are expected to be published in May.")]
    [InlineData("You are supposed to sign the form.")]
    [InlineData("The supposedly safe bridge fell.")]
    [InlineData("I think the plan is dead.")]
    [InlineData("There were 3,248 cases reported worldwide.")]
    [InlineData("Some of the changes proposed need more work.")]
    [InlineData("The data added to the record was wrong.")]
    [InlineData("If the value is null, it is considered an error.")]
    [InlineData("It is expected that the work goes on.")]
    [InlineData("Several state chapters still have rooms.")]
    [InlineData("Two cases which we believed to be typical are shown.")]
    [InlineData("Police charged a man who allegedly took the bag.")]
    public void Takes_nothing_else_for_a_source(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Leaves_the_sources_of_a_quoted_speaker_to_the_speaker() =>
        Assert.Equal(["Okafor"], Find("“Critics say that we are too slow and they are right,” Okafor said.").Select(found => found.Source));

    [Fact]
    public void Reports_no_hearsay_that_somebody_named_tells() =>
        Assert.Equal([AttributionKind.Named], Find("Okafor said critics believe that the bank is too slow.").Select(found => found.Kind));

    [Fact]
    public void Places_the_source() =>
        Assert.Equal("the minister", Single("“The deal is dead,” said the minister.") is var found ? found.Sentence.Prose.Text.Substring(found.SourceSpan.Start, found.SourceSpan.Length) : null);

    [Theory]
    [InlineData("said ")]
    [InlineData("some ")]
    [InlineData("according to ")]
    [InlineData("it is ")]
    [InlineData("Moon, ")]
    [InlineData("by said ")]
    [InlineData("allegedly ")]
    public void Reads_a_wall_of_cues_in_linear_time(string unit)
    {
        SemanticModel model = Model(string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length)));
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            _ = block.Prose.Sentences;
        }

        CpuTime.AssertWithin(TimeSpan.FromSeconds(3), () => _ = model.Attributions);
    }

    private static Attribution Single(string text) => Assert.Single(Find(text));

    private static Attribution[] Find(string text) => [.. Model(text).Attributions];

    private static SemanticModel Model(string text) => new(new PlainTextFormat().Parse(SourceText.From(text, "a.txt")));
}
