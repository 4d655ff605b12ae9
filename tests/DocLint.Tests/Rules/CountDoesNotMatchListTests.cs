using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class CountDoesNotMatchListTests
{
    private const int Size = 500_000;

    [Theory]
    [InlineData("There are [|three reasons|] to wait:\n\n{|#0:- Prices fall.\n- Stocks are full.\n- Winter is mild.\n- Nobody asks.|}\n", "There are four reasons to wait:\n\n- Prices fall.\n- Stocks are full.\n- Winter is mild.\n- Nobody asks.\n")]
    [InlineData("Then follow these [|5 steps|].\n\n1. Stop it.\n2. Clean it.\n3. Start it.\n", "Then follow these 3 steps.\n\n1. Stop it.\n2. Clean it.\n3. Start it.\n")]
    [InlineData("The kit has [|four parts|]:\n\n* a lid\n* a pot\n* a ring\n", "The kit has three parts:\n\n* a lid\n* a pot\n* a ring\n")]
    [InlineData("## [|Two rules|] of thumb\n\n- Ask early.\n- Ask twice.\n- Ask again.\n", "## Three rules of thumb\n\n- Ask early.\n- Ask twice.\n- Ask again.\n")]
    [InlineData("He toured [|three countries|]: {|#0:Kenya, Chad, Mali and Niger|}.", "He toured four countries: Kenya, Chad, Mali and Niger.")]
    [InlineData("The charge sheet has [|six counts|]: theft, bribery, tax fraud, forgery and perjury.", "The charge sheet has five counts: theft, bribery, tax fraud, forgery and perjury.")]
    [InlineData("They mill [|two kinds|] of grain (wheat, rye and oats) here.", "They mill three kinds of grain (wheat, rye and oats) here.")]
    [InlineData("[|Five cities|]—Accra, Lagos, Nairobi and Dakar—will host it.", "Four cities—Accra, Lagos, Nairobi and Dakar—will host it.")]
    [InlineData("It takes [|two flags|], `-a`, `-b` and `-c`, in any order.", "It takes three flags, `-a`, `-b` and `-c`, in any order.")]
    [InlineData("His [|two brothers|], Tom, Ben and Al, run the mill.", "His three brothers, Tom, Ben and Al, run the mill.")]
    [InlineData("[|Two things|] failed: the pump, which was old, had stopped; the alarm was off; and nobody was awake.", "Three things failed: the pump, which was old, had stopped; the alarm was off; and nobody was awake.")]
    [InlineData("[|Three cables|] were cut: the first off Orsk, the second near the pier, the third in the bay and the fourth at home.", "Four cables were cut: the first off Orsk, the second near the pier, the third in the bay and the fourth at home.")]
    [InlineData("There are [|two reasons|] to go. First, it is late. Second, it rains. Third, nobody sings.", "There are three reasons to go. First, it is late. Second, it rains. Third, nobody sings.")]
    [InlineData("---\ntitle: \"[|5 ways|] to cook rice\"\n---\n\n## 1. Boil it\n\nText.\n\n## 2. Steam it\n\nText.\n\n## 3. Fry it\n\nText.\n\n## 4. Bake it\n\nText.\n\n## 5. Toast it\n\nText.\n\n## 6. Soak it\n\nText.\n", "---\ntitle: \"6 ways to cook rice\"\n---\n\n## 1. Boil it\n\nText.\n\n## 2. Steam it\n\nText.\n\n## 3. Fry it\n\nText.\n\n## 4. Bake it\n\nText.\n\n## 5. Toast it\n\nText.\n\n## 6. Soak it\n\nText.\n")]
    public void Reports_and_fixes(string text, string expected) => RuleTest<CountDoesNotMatchList>.Verify(text, expected);

    [Theory]
    [InlineData("Only [|one province|] voted no: Talmar and Keszt, both on the border.")]
    [InlineData("It has [|five kinds|] of bread (rye, oat, and spelt and barley).")]
    [InlineData("There are [|four reasons|] to go. First, it is late. Second, it rains. Finally, nobody sings.")]
    [InlineData("[|Two questions|] remain: who paid, who knew, and who lied.")]
    [InlineData("It comes in [|two colours|], red, blue and green.")]
    [InlineData("The [|two winners|] were Ann Low, Ben Marsh and Carl Noor.")]
    [InlineData("# [|7 tips|] for sleep\n\n## Tip 1: Dark\n\na\n\n## Tip 2: Cool\n\nb\n\n## Tip 3: Calm\n\nc\n\n## Tip 4: Late\n\nd\n\n## Tip 5: Early\n\ne\n\n## Tip 6: Slow\n\nf\n")]
    public void Reports(string text) => RuleTest<CountDoesNotMatchList>.Verify(text);

    [Theory]
    [InlineData("There are three main reasons, and several lesser ones:\n\n- Prices fall.\n- Stocks are full.\n- Winter is mild.\n- Nobody asks.\n")]
    [InlineData("There are many rules, including these two rules:\n\n- Ask early.\n- Ask twice.\n- Ask again.\n")]
    [InlineData("There are at least two rules:\n\n- Ask early.\n- Ask twice.\n- Ask again.\n")]
    [InlineData("The reform has two parts:\n\n- A cap on fees\n  - of 2 percent for small funds\n  - of 1 percent for large ones\n- A ban on exit charges\n")]
    [InlineData("There are three reasons to wait:\n\n- Prices fall.\n- Stocks are full.\n\n![A chart](a.png)\n\n- Nobody asks.\n")]
    [InlineData("There are three reasons to wait:\n\n- Prices fall.\n- Stocks are full.\n\nAnd nobody asks.\n")]
    [InlineData("There are two steps:\n\n1. Stop it.\n2. Start it.\n3. Optional: paint it.\n")]
    [InlineData("There are three reasons to wait:\n\n- Prices fall.\n- …\n")]
    [InlineData("See what has changed between the two versions:\n\n1. A copy.\n2. A new name.\n3. A new type.\n")]
    [InlineData("It takes five minutes:\n\n1. Stop it.\n2. Start it.\n")]
    [InlineData("We tried 12 ways, and these are the best:\n\n- Boil it.\n- Steam it.\n")]
    [InlineData("It has 12 towns in three regions:\n\n- North\n- South\n- East\n")]
    [InlineData("Two of the three parts are here:\n\n- a lid\n- a pot\n")]
    [InlineData("# Five rules of thumb\n\n- Ask early.\n- Ask twice.\n")]
    [InlineData("He toured three countries, including Kenya, Chad, Mali and Niger.")]
    [InlineData("He toured three countries: Kenya, Chad and Mali.")]
    [InlineData("He toured 12 countries: Kenya, Chad, Mali and others.")]
    [InlineData("He toured two cities: Paris, France, and Berlin, Germany.")]
    [InlineData("He met three people: Smith, the mayor, Jones and Brown.")]
    [InlineData("He met two friends: Anna, 12, and Ben, 14.")]
    [InlineData("They mill three kinds of flour (wheat, rye and a mix of spelt and oats).")]
    [InlineData("They formed two bands: Earth, Wind & Fire and Chicago.")]
    [InlineData("Three things failed: the pump stopped, and so did the alarm; the door was open; and nobody was awake.")]
    [InlineData("Two things failed: the pump stopped, the alarm was off, and nobody was awake.")]
    [InlineData("Four cities—Accra, Lagos, Nairobi and Dakar—will host it, and two others, Tunis and Rabat, are in reserve.")]
    [InlineData("With three wins, Leeds, Derby and Hull lead, and Bury follows.")]
    [InlineData("His two brothers, Tom and Ben, and a sister run the mill.")]
    [InlineData("The jets bore two stripes (yellow, edged in red) on the tail.")]
    [InlineData("Two of them, Tom, Ben and Al, run the mill.")]
    [InlineData("The three northern towns and Orsk, four places in all, share a mill.")]
    [InlineData("Only one firm bid: Marks and Spencer.")]
    [InlineData("There were two rulings (Smith, 2010; Brown, 2012; Jones, 2014).")]
    [InlineData("He won two sets: the first by luck, the second with ease.")]
    [InlineData("There are three reasons to go. First, it is late. Second, it rains. Nobody sings.")]
    [InlineData("There are three reasons to go. First, it is late. Second, it rains. Finally, nobody sings.")]
    [InlineData("There are two reasons to go.\n\n## Later\n\nFirst, it is late. Second, it rains. Third, nobody sings.")]
    [InlineData("She said: “I toured three countries: Kenya, Chad, Mali and Niger.”")]
    [InlineData("---\ntitle: 5 ways to cook rice\n---\n\n## Boil it\n\nText.\n\n## Steam it\n\nText.\n")]
    [InlineData("---\ntitle: 50 ways to cook rice\n---\n\n## 1. Boil it\n\nText.\n\n## 2. Steam it\n\nText.\n")]
    [InlineData("---\ntitle: The 2024 guide to rice in ways\n---\n\n## 1. Boil it\n\nText.\n\n## 2. Steam it\n\nText.\n")]
    public void Accepts(string text) => RuleTest<CountDoesNotMatchList>.Verify(text);

    [Theory]
    [InlineData("The plan rests on three pillars: trade, schools and roads.")]
    [InlineData("Three people died: a nurse and two drivers.")]
    [InlineData("Three people were hurt: a father and his two sons.")]
    [InlineData("Two pairs won: Low and Marsh, and Noor and Lind.")]
    [InlineData("The two duos—Low and Marsh, Noor and Lind—won.")]
    [InlineData("Three things matter: time, money and, above all, luck.")]
    [InlineData("He has three jobs: he teaches, he paints and he drives a bus, a tram and a taxi.")]
    [InlineData("There are two kinds of people: those who count, and those who don't, won't or can't.")]
    [InlineData("The two sides, Labour, in power since 2010, and the Greens, disagree.")]
    [InlineData("It won three awards: best film, best score and, for Noor, best actor.")]
    [InlineData("Three cities—Paris, Lyon and, since May, Nice—have trams.")]
    [InlineData("Two laws, the Clean Air Act and the Food, Drug, and Cosmetic Act, apply.")]
    [InlineData("Five firms bid, among them Arvo, Belm and Cato.")]
    [InlineData("The three finalists (Low, Marsh, and Noor) met.")]
    [InlineData("I asked two experts: Ann Low, a chemist, and Ben Marsh, a doctor.")]
    [InlineData("Two men were held: Carl Noor, 33, of Orsk, and Ben Marsh, 41, of Leng.")]
    [InlineData("There are two ways in:\n\n- by road\n- by sea\n\nBoth are slow:\n\n- rain\n- fog\n- ice\n")]
    [InlineData("The kit has three parts, which you will find in these boxes:\n\n- left box\n- right box\n")]
    [InlineData("We asked three people about it. Here is what they said:\n\n- Good.\n- Bad.\n- Fine.\n- A second quote from Ann.\n")]
    [InlineData("Choose one of these two:\n\n- a\n- b\n")]
    [InlineData("The top five:\n\n1. a\n2. b\n3. c\n4. d\n5. e\n6. f\n")]
    [InlineData("There are 3 types of user: admin, editor (which can also publish, edit and delete) and guest.")]
    [InlineData("The four Gospels and Acts, five books in all, were read.")]
    [InlineData("In two words: never, ever.")]
    [InlineData("They had three children, two boys and a girl.")]
    [InlineData("It took two tries: one in May, one in June, both failed.")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<CountDoesNotMatchList>.Verify(text);

    [Theory]
    [InlineData("three things: a, b and c, ", "note.txt")]
    [InlineData("three things: ", "note.txt")]
    [InlineData("There are three reasons. First, it is late. Second, it rains. ", "note.txt")]
    [InlineData("There are three reasons:\n\n- a\n- b\n\n", "note.md")]
    [InlineData("- three reasons:\n", "note.md")]
    [InlineData("two flags, `-a`, `-b` and ", "note.md")]
    [InlineData("## 1. Ask\n\n", "note.md")]
    [InlineData("three kinds (a, ", "note.txt")]
    [InlineData("two men — ", "note.txt")]
    public void Stays_linear(string piece, string path)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        var runner = new RuleRunner([new CountDoesNotMatchList()]);

        // A quadratic rule would take minutes.
        CpuTime.AssertWithin(TimeSpan.FromSeconds(20), () => _ = runner.Run(text, path));
    }
}
