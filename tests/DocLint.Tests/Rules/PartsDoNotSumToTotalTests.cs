using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class PartsDoNotSumToTotalTests
{
    private const int Size = 500_000;

    [Theory]
    [InlineData("Of the [|120 votes|], {|#0:70|} were for, {|#1:40|} against and {|#2:5|} abstained.", "Of the 115 votes, 70 were for, 40 against and 5 abstained.")]
    [InlineData("The blast hurt [|12 people|], {|#0:seven men|} and {|#1:four women|}.", "The blast hurt 11 people, seven men and four women.")]
    [InlineData("The choir has [|48 members|]: {|#0:20 sopranos|}, {|#1:14 altos|} and {|#2:12 basses|}.", "The choir has 46 members: 20 sopranos, 14 altos and 12 basses.")]
    [InlineData("The port has [|36 boats|] ({|#0:20 trawlers|} and {|#1:14 tugs|}) and a dock.", "The port has 34 boats (20 trawlers and 14 tugs) and a dock.")]
    [InlineData("They freed 16 dogs and [|28 cats|] – {|#0:19|} from the yard and {|#1:11|} from the barn.", "They freed 16 dogs and 30 cats – 19 from the yard and 11 from the barn.")]
    [InlineData("The council has [|51 seats|]: Labour holds {|#0:24|}, its ally {|#1:15|} and the others {|#2:9|}.", "The council has 48 seats: Labour holds 24, its ally 15 and the others 9.")]
    [InlineData("The show’s [|60 exhibits|] are divided into {|#0:22 paintings|}, {|#1:18 prints|} and {|#2:25 casts|}.", "The show’s 65 exhibits are divided into 22 paintings, 18 prints and 25 casts.")]
    [InlineData("{|#0:Four|} came by train and {|#1:seven|} by bus, [|12|] in all.", "Four came by train and seven by bus, 11 in all.")]
    [InlineData("{|#0:Nine crates|} went to Riga, {|#1:six|} to Oslo and {|#2:four|} to Bergen, for a total of [|20|].", "Nine crates went to Riga, six to Oslo and four to Bergen, for a total of 19.")]
    [InlineData("We met [|40 tenants|], {|#0:22|} in the old town and {|#1:16|} at the harbour.", "We met 38 tenants, 22 in the old town and 16 at the harbour.")]
    [InlineData("The bid comes to [|€9.4 million|]: {|#0:€5.0 million|} for land, {|#1:€2.9 million|} for pipes and {|#2:€1.0 million|} for fees.", "The bid comes to €8.9 million: €5.0 million for land, €2.9 million for pipes and €1.0 million for fees.")]
    [InlineData("Of the [|90 trees|], {|#0:41|} are oaks, {|#1:30|} are limes and the remaining {|#2:25|} are birches.", "Of the 96 trees, 41 are oaks, 30 are limes and the remaining 25 are birches.")]
    [InlineData("The village has [|7,700 people|], of whom {|#0:4,088|} are men and {|#1:3,210 women|}.", "The village has 7,298 people, of whom 4,088 are men and 3,210 women.")]
    [InlineData("Police made {|#0:18 arrests|} in May, {|#1:22|} in June and {|#2:15|} in July. In all, there were [|65 arrests|].", "Police made 18 arrests in May, 22 in June and 15 in July. In all, there were 55 arrests.")]
    [InlineData("Lap one is {|#0:12 km|}, lap two {|#1:14|} and lap three {|#2:9|}. Few ride all [|45 km|].", "Lap one is 12 km, lap two 14 and lap three 9. Few ride all 35 km.")]
    public void Reports_and_fixes(string text, string expected) => RuleTest<PartsDoNotSumToTotal>.Verify(text, expected);

    [Theory]
    [InlineData("The [|$4.6 million|] grant breaks down as follows:\n\n- {|#0:$2.1 million|} for the lab\n- {|#1:$1.4 million|} for pay\n- {|#2:$0.7 million|} for travel\n")]
    [InlineData("The [|84 lessons|] are split between three teachers:\n\n| Teacher | Lessons |\n|---|---|\n| Ito | {|#0:30|} |\n| Ray | {|#1:28|} |\n| Voss | {|#2:24|} |\n")]
    [InlineData("Wind met [|40 percent of demand, gas 35 percent and coal the remaining 20 percent|].")]
    [InlineData("[|Half of the voters (50%) chose the first plan, 31% the second and 15%|] the third, and no one abstained.")]
    [InlineData("The poll of [|1,000 adults|] found 480 in favour, 400 against and 60 undecided.")]
    [InlineData("The crew of [|24|] comprised 11 sailors, eight gunners and four cooks.")]
    [InlineData("The town had [|8,400 inhabitants|], 4,100 men and 4,500 women.")]
    [InlineData("Two of the samples came from Riga, five from Oslo and six from Bergen, making [|14 samples|] altogether.")]
    [InlineData("The budget of [|€12 million|] is split between wages (€7 million), rent (€3 million) and travel (€1 million).")]
    public void Reports(string text) => RuleTest<PartsDoNotSumToTotal>.Verify(text);

    [Theory]
    [InlineData("Of the 115 votes, 70 were for, 40 against and 5 abstained.")]
    [InlineData("The blast hurt 12 people, seven men, four women and a child.")]
    [InlineData("The choir has 48 members: 20 sopranos, 14 altos, 12 basses and others.")]
    [InlineData("The choir has 48 members, including 20 sopranos, 14 altos and 12 basses.")]
    [InlineData("The choir has 48 members: mostly women, with 20 sopranos, 14 altos and 2 basses.")]
    [InlineData("Of the 214 birds, 130 nest in reeds, 96 on shingle and 41 in both.")]
    [InlineData("Of the 120 patients, 70 had a fever and 60 a cough.")]
    [InlineData("Of the 40 pupils, 25 play chess and 20 play football.")]
    [InlineData("Of the 90 killed, 60 were children and 15 women.")]
    [InlineData("Of the $310 million, $140 million went to roads and $85 million to schools.")]
    [InlineData("The fire killed 12 people, two dogs and four cats.")]
    [InlineData("The firm has 300 shops (150 in France and 80 in Spain).")]
    [InlineData("Trade came to $12.3 billion: exports of $7.2 billion and imports of $5.2 billion, leaving $2.0 billion.")]
    [InlineData("About 50 people came: 22 by bus, 19 by train and 12 on foot.")]
    [InlineData("At least 50 people came: 22 by bus, 19 by train and 12 on foot.")]
    [InlineData("More than 40 people came: at least 22 by bus and 19 by train.")]
    [InlineData("Two more people died on Monday and three on Friday, bringing the total to 6.")]
    [InlineData("He scored 12 goals in 20 games: seven at home and six away.")]
    [InlineData("The 12 teams play in four groups of three.")]
    [InlineData("It sold 120 bikes in 2019: 70 in spring, which was a record, and 40 in June.")]
    [InlineData("There were 18 arrests in May and 22 fires in June. In all, 65 arrests were made.")]
    [InlineData("The plot is 12 m by 30 m (7 m of lawn and 4 m of path).")]
    [InlineData("The 30 rooms cost $90: $60 for the bed and $35 for breakfast each.")]
    [InlineData("She said: “We had 12 guests, seven men and four women.”")]
    [InlineData("The memo says 12 people, seven men and four women [sic], came.")]
    [InlineData("The 12 who stayed: seven men, two of them ill, and four women.")]
    [InlineData("Of the 12 judges, seven voted for and four against.")]
    [InlineData("Its 1,500 workers are split between Lyon, with 1,100, and Metz, with 380 and several depots.")]
    [InlineData("Wind met 40 percent of demand, gas 35 percent and coal the remaining 25 percent.")]
    [InlineData("Wind met 40 percent of demand and gas 35 percent.")]
    [InlineData("He spends 60 percent of his pay on food and 30 percent of the remaining money on clothes.")]
    [InlineData("It has 152 shrines – 120 on the ground and 32 in the sky.")]
    [InlineData("The 84 lessons are split between three teachers:\n\n| Teacher | Lessons |\n|---|---|\n| Ito | 30 |\n| Ray | 28 |\n| Total | 58 |\n")]
    [InlineData("The grant of $4.6 million goes to these, among others:\n\n- $2.1 million for the lab\n- $1.4 million for pay\n")]
    [InlineData("The $4.6 million grant breaks down as follows:\n\n- $2.1 million for the lab\n- pay and travel\n")]
    [InlineData("The five winners:\n\n- Bo, 3 points\n- Al, 2 points\n")]
    public void Accepts(string text) => RuleTest<PartsDoNotSumToTotal>.Verify(text);

    [Theory]
    [InlineData("The poll of 1,000 adults found 480 in favour, 400 against and 120 undecided.")]
    [InlineData("The fund has $90 million: $40 million in bonds, $30 million in shares and the rest in cash.")]
    [InlineData("The army lost 1,200 men: 450 killed, 600 wounded and many missing.")]
    [InlineData("The trip takes 9 hours: 4 hours by train and 3 hours by bus, with long waits between.")]
    [InlineData("In 2019 it had 40 shops, 25 in towns and 20 in villages a year later.")]
    [InlineData("It sold 120 cars in May, 70 in June and 45 in July.")]
    [InlineData("The show drew 12,000 people, 5,000 more than in 2018 and 3,000 more than hoped.")]
    [InlineData("Of 30 pupils, 18 play football and 15 play chess; some do both.")]
    [InlineData("Of the 50 adults asked, 30 own a car, 25 a bicycle and 5 neither.")]
    [InlineData("The company has 120 employees: 70 in Berlin, 60 in Paris, with ten in both places.")]
    [InlineData("The house has 12 rooms: four on each of the three floors.")]
    [InlineData("They played 30 games, won 14 and lost 10.")]
    [InlineData("The team played 30 games: 14 wins, 10 losses and a few draws.")]
    [InlineData("A group of 12, seven of them men and four under 18, set out.")]
    [InlineData("The recipe needs 500 g of flour: 300 g for the dough and 150 g for dusting, plus a little more.")]
    [InlineData("The hospital treated 45 people, 20 of them children and 12 of them seriously hurt.")]
    [InlineData("Half of the members are women, a third are under 30 and a quarter live abroad.")]
    [InlineData("Police arrested 14 people on Monday and 11 on Tuesday, bringing the total to 96.")]
    [InlineData("The class of 2019 had 30 pupils, 17 girls and 13 boys.")]
    [InlineData("The court upheld 12 of the 30 complaints: three on noise, four on smell and six on traffic were rejected.")]
    [InlineData("The 12-hour drive (8 hours there and 5 hours back) was long.")]
    [InlineData("Voters rejected it by 52 to 48 percent, with 61 percent against in cities.")]
    [InlineData("About 1,000 people came: 450 on Friday, 380 on Saturday and 220 on Sunday.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<PartsDoNotSumToTotal>.Verify(text);

    [Theory]
    [InlineData("12 men, ", "note.md")]
    [InlineData("120 votes: 70 for, 40 against and 5 abstained, ", "note.txt")]
    [InlineData("Of the 120 votes, 70 were for and 40 against. ", "note.txt")]
    [InlineData("(12 ", "note.txt")]
    [InlineData("- 12 men\n", "note.md")]
    [InlineData("It has 12 men:\n\n- 7\n- 4\n\n", "note.md")]
    [InlineData("12 - ", "note.txt")]
    [InlineData("|1", "note.md")]
    public void Stays_linear(string piece, string path)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        var runner = new RuleRunner([new PartsDoNotSumToTotal()]);

        // A quadratic rule would take minutes.
        CpuTime.AssertWithin(TimeSpan.FromSeconds(20), () => _ = runner.Run(text, path));
    }
}
