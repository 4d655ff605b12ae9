using DocLint.Semantics;

namespace DocLint.Tests.Semantics;

public class SupportJudgeTests
{
    [Theory]
    [InlineData("The storm drove 12,400 people out of the lower town.", SupportState.Unsupported, SupportExemption.None)]
    [InlineData("The storm drove 12,400 people out of the lower town, the mayor said.", SupportState.Supported, SupportExemption.None)]
    [InlineData("“The storm drove 12,400 people out of the lower town,” the mayor said.", SupportState.Supported, SupportExemption.None)]
    [InlineData("“The storm drove 12,400 people out of the lower town at once.”", SupportState.Exempt, SupportExemption.Quoted)]
    [InlineData("The survey covered 12,400 people of the lower town.", SupportState.Supported, SupportExemption.None)]
    [InlineData("Did the storm drive 12,400 people out of the lower town?", SupportState.Exempt, SupportExemption.Question)]
    [InlineData("If 12,400 people left the lower town, it would be empty.", SupportState.Exempt, SupportExemption.Supposition)]
    [InlineData("I saw 12,400 people leave the lower town that day.", SupportState.Exempt, SupportExemption.Personal)]
    [InlineData("Take 12,400 people to the lower town and count them.", SupportState.Exempt, SupportExemption.Instruction)]
    [InlineData("12,400 people in the lower town", SupportState.Exempt, SupportExemption.Label)]
    [InlineData("# Sources\n\nA count of 12,400 people in the lower town.", SupportState.Exempt, SupportExemption.Apparatus)]
    [InlineData("Noen 12,400 people dro ut av byen den natten da stormen kom til oss igjen.", SupportState.Exempt, SupportExemption.Language)]
    public void Judges_numbers(string text, SupportState state, SupportExemption exemption)
    {
        var judge = new SupportJudge(SmallTree.Model(text), SupportPolicy.Default, []);

        SupportVerdict verdict = Assert.Single(judge.JudgeNumbers(NumberPolicy.Default));

        Assert.Equal((state, exemption), (verdict.State, verdict.Exemption));
    }

    [Theory]
    [InlineData("It has 40 ships and 28,000 men, the ministry said.\n\nThe yard is old. It is big. It is grey. It is cold.\n\nAll of the 28,000 sailors came home.", "28,000 men")]
    [InlineData("It has 41,200 ships, the ministry said. It had 40,000 ships, the ministry said.\n\nThe yard is old. It is big. It is grey. It is cold.\n\nThe fleet grew by 1,200 ships.", "41,200 ships")]
    public void Knows_what_a_figure_follows_from(string text, string origin)
    {
        var judge = new SupportJudge(SmallTree.Model(text), SupportPolicy.Default, []);

        Assert.Equal(origin, judge.JudgeNumbers(NumberPolicy.Default)[^1].Support?.Text);
        Assert.Equal(SupportState.Unsupported, new SupportJudge(SmallTree.Model(text), new SupportPolicy { Kinds = SupportKinds.All & ~SupportKinds.Derived }, []).JudgeNumbers(NumberPolicy.Default)[^1].State);
    }
}
