using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public sealed class FactWithTwoValuesTests
{
    [Theory]
    [InlineData("The harbour bridge was opened on {|#0:4 May 1931|} by the mayor. Ferries lost passengers. The harbour bridge was opened on [|4 June 1931|].")]
    [InlineData("Doctors gave the patient a {|#0:50%|} chance of survival with surgery. She agreed. Doctors gave the patient an [|85%|] chance of survival with surgery.")]
    [InlineData("The village of Tarn lies in {|#0:northern|} Velmark. It has a mill. The village of Tarn lies in [|southern|] Velmark.")]
    [InlineData("The old mill at Tarn was {|#0:restored|} by volunteers. It is open. The old mill at Tarn was [|not restored|] by volunteers.")]
    public void Reports_the_later_of_two_values(string text) => RuleTest<FactWithTwoValues>.Verify(text);

    [Theory]
    [InlineData("In 1990 the choir had 40 singers from the valley. In 2020 the choir had 25 singers from the valley.")]
    [InlineData("Police said 5 hikers were missing near the lake. The rescue service said 7 hikers were missing near the lake.")]
    [InlineData("The club has 40 members in Tarn. The club has 25 members in Velm.")]
    [InlineData("Haynes ran for 9 yards on the next play. Haynes ran for 16 yards on the next play.")]
    [InlineData("The fire destroyed 30 houses in the valley. The fire destroyed another 12 houses in the valley.")]
    [InlineData("The bridge was opened in 1931 by the mayor. The bridge was opened on 4 May 1931 by the mayor.")]
    [InlineData("The council spent about 40 million euros on the bridge. The council spent 39.8 million euros on the bridge.")]
    public void Accepts_what_may_both_be_true(string text) => RuleTest<FactWithTwoValues>.Verify(text);
}
