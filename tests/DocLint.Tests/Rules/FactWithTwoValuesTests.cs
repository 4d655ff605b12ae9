using System.Globalization;
using System.Text;
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
    [InlineData("{|#0:Nineteen divers|} died in the wreck off Tarn. The search went on for days. A fund will help the families of the [|23|] who died.")]
    [InlineData("The new path is {|#0:42 kilometres|} long and has six huts. Fast walkers cover the [|24 kilometres|] from end to end in a day.")]
    [InlineData("The ministers met on the evening of {|#0:3 March|}. They spoke of fish. Nobody spoke to the press after the meeting of [|4 March|].")]
    [InlineData("The organ was moved to the chapel in {|#0:1951|} and played there since. In [|1953|], the year the organ was taken to the chapel, the town was flooded.")]
    [InlineData("In 2021 the guild spent {|#0:$5.2 million|} on schools. It raises its money anew. Of the [|$4.6 million|] that went to schools in 2021, most was spent on roofs.")]
    [InlineData("Tarn, a town of {|#0:8,340|} on the sound, has no baker. The next is an hour away. For a town of [|6,320|], that is odd.")]
    [InlineData("Sanna Lindqvist (born {|#0:1961|}) paints boats. She sold many. Sanna Lindqvist was born in [|1963|].")]
    [InlineData("The song dates back at least to the {|#0:17th century|} and is sung with many verses. It is sad. The song dates back at least to the [|15th century|].")]
    [InlineData("Doctors gave her a {|#0:50%|} chance of walking if treated with salt. It rained. Doctors gave her a [|75%|] chance of walking if treated with salt She left the ward of the hospital after two days, according to the nurse.")]
    public void Reports_what_points_back_with_another_value(string text) => RuleTest<FactWithTwoValues>.Verify(text);

    [Theory]
    [InlineData("Nineteen divers died in the wreck off Tarn, and four in the storm. A fund will help the families of the 23 who died.")]
    [InlineData("Nineteen divers died in the wreck off Tarn. A fund will help the families of the 12 who were married.")]
    [InlineData("The ministers met on 3 March. They met again in May. Nobody spoke to the press after the meeting of 4 May.")]
    [InlineData("Tarn, a town of 8,340 on the sound, has no baker. Its hall was built for a town of 12,510.")]
    [InlineData("Tarn, a town of 8,340 on the sound, has no baker. Velm, a town of 6,320, has two.")]
    [InlineData("Sanna Lindqvist (born 1961) paints boats. Erik Lindqvist was born in 1963.")]
    public void Accepts_what_points_at_something_else(string text) => RuleTest<FactWithTwoValues>.Verify(text);

    [Theory]
    [InlineData("- `never`: Never use the pump of the north gate.\n- `always`: Always use the pump of the north gate.\n")]
    [InlineData("If the path begins with a slash, it is taken from the root. If the path does not begin with a slash, it is taken from the folder.")]
    [InlineData("This method requires a paid account at the harbour. It is slow. This method does not require a paid account at the harbour.")]
    [InlineData("The club plays Velm on Friday, May 20, at the field in Tarn. The club plays Velm on Friday, June 10, at the field in Tarn. The club plays Velm on Friday, July 1, at the field in Tarn.")]
    [InlineData("Ed Holm was held in jail in lieu of $70,000 bond. Al Berg was held in jail in lieu of $268,500 bond. Jo Lund was held in jail in lieu of $516,000 bond.")]
    public void Accepts_cases_and_entries_of_lists(string text) => RuleTest<FactWithTwoValues>.Verify(text);

    [Theory]
    [InlineData("In 1990 the choir had 40 singers from the valley. In 2020 the choir had 25 singers from the valley.")]
    [InlineData("Police said 5 hikers were missing near the lake. The rescue service said 7 hikers were missing near the lake.")]
    [InlineData("The club has 40 members in Tarn. The club has 25 members in Velm.")]
    [InlineData("Haynes ran for 9 yards on the next play. Haynes ran for 16 yards on the next play.")]
    [InlineData("The fire destroyed 30 houses in the valley. The fire destroyed another 12 houses in the valley.")]
    [InlineData("The bridge was opened in 1931 by the mayor. The bridge was opened on 4 May 1931 by the mayor.")]
    [InlineData("The council spent about 40 million euros on the bridge. The council spent 39.8 million euros on the bridge.")]
    public void Accepts_what_may_both_be_true(string text) => RuleTest<FactWithTwoValues>.Verify(text);

    [Theory]
    [InlineData("The harbour bridge was opened on 4 May 1931 by the mayor. ")]
    [InlineData("The harbour bridge was opened on {0} May 1931 by the mayor of the town of {0}. ")]
    [InlineData("The {0} who died in the wreck were divers. ")]
    [InlineData("The path of the {0} kilometres from end to end is {0} kilometres long. ")]
    [InlineData("after the meeting of {0} May and ")]
    [InlineData("In 19{0}, the year the organ was taken to the chapel, it rained. ")]
    [InlineData("Tarn, a town of {0}23, for a town of {0}45. ")]
    [InlineData("Sanna Lindqvist was born in 19{0}. ")]
    [InlineData("not the bridge, never {0} bridges, ")]
    public void Stays_linear(string piece)
    {
        var text = new StringBuilder();
        for (int i = 0; text.Length < 300_000; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, piece, 10 + (i % 90));
        }

        string hostile = text.ToString();
        CpuTime.AssertWithin(TimeSpan.FromSeconds(20), () => _ = new RuleRunner([new FactWithTwoValues()]).Run(hostile, "note.txt"));
    }
}
