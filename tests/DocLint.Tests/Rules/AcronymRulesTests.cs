using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

/// <summary>DL3042: what only insiders can read is spelled out once.</summary>
public class UndefinedAcronymTests
{
    [Theory]
    [InlineData("The rulings followed a finding by the [|LRNC|] that the contours were wrong.")]
    [InlineData("All that concerns the [|NDPG|], whose budget is secret, is late. The NDPG is quiet.")]
    [InlineData("The smaller one is subject to the rules of [|QTKB|] alone.")]
    [InlineData("Hauliers and [|BTL|]s pay for it.")]
    [InlineData("The council asked the [|NDPG|]'s chair for a plan.")]
    [InlineData("An [|NDPG|]-led group met in the town hall.")]
    public void Reports(string text) => RuleTest<UndefinedAcronym>.Verify(text);

    [Theory]
    [InlineData("The UN, the EU and the FBI met in the hall, and the BBC and a CEO told the story.")]
    [InlineData("The Joint Inspectorate of Axle Loads, or JIAL, has vans. The JIAL is known to drivers.")]
    [InlineData("The Joint Inspectorate of Axle Loads has vans. Drivers know the JIAL by them.")]
    [InlineData("The lower rhine noise commission met. The LRNC was asked, and the LRNC was late.")]
    [InlineData("The Bundesgerichtshof (BGH) is a court. The BGH is in the south of the country.")]
    [InlineData("The FDTK (a union of all the drivers) met. The FDTK is old.")]
    [InlineData("We asked the union of the drivers, the FDTK, for a word.")]
    [InlineData("The FDTK, the union of the drivers, met in the hall.")]
    [InlineData("The [FDTK](https://example.org/fdtk) met in the hall. The FDTK is old.")]
    [InlineData("# THE LRNC REPORT\n\nIt was read to the council.")]
    [InlineData("The BREAKING NEWS of the day and the BIG SALE of the year are here.")]
    [InlineData("He is a GROWN man and the GROW stage is to come, as plants grow.")]
    [InlineData("The AR-15, the KTX 1060 and the ISO 9001 are here, as is the @FDTK and the #FDTK of the day.")]
    [InlineData("The XIV and the XXVI of them are numerals, and the MMXIV is one too.")]
    [InlineData("Shares of Harbour Foods (HBRF) rose. The XNYS: HBRF is a ticker.")]
    [InlineData("Kelly Jones, MS, RD, CSSD, is a dietitian to the stars.")]
    [InlineData("According to the station, the KQXR crew and the WQXR crew met in the hall.")]
    [InlineData("The Acura RDX is a car. The RDX is our choice for the road.")]
    [InlineData("Set `MAX_RTT` in the file. The `FDTK` is a value, and https://example.org/FDTK is an address.")]
    [InlineData("The film \"The FDTK\" is on.\n\n## References\n\n- The FDTK. Harbours and the sea. 2011.")]
    [InlineData("Le conseil a demandé au LRNC de revoir les contours. Les LRNC sont lents, dit le maire du village voisin.")]
    public void Accepts(string text) => RuleTest<UndefinedAcronym>.Verify(text);

    [Fact]
    public void Accepts_what_the_house_knows() => RuleTest<UndefinedAcronym>.Verify(
        "The rulings followed a finding by the LRNC and the [|NDPG|] of the south.", options: new Dictionary<string, string> { ["DL3042.known"] = "LRNC, XYZ" });

    [Fact]
    public void Reports_two_letters_when_asked() => RuleTest<UndefinedAcronym>.Verify(
        "The rulings followed a finding by the [|QK|] of the south.", options: new Dictionary<string, string> { ["DL3042.minimum_length"] = "2" });
}

/// <summary>DL3043: one acronym stands for one thing.</summary>
public class AcronymRedefinedTests
{
    [Theory]
    [InlineData("The {|#0:National Grid Board (NGB)|} met. The [|National Grid Bureau (NGB)|] did not.")]
    [InlineData("The {|#0:Coastal Monitoring Programme (CMP)|} ended. At the [|CMP (Coastal Management Programme)|] nobody knew.")]
    [InlineData("The {|#0:Coastal Monitoring Programme, or CMP|}, ended. The [|Coastal Management Programme (CMP)|] did not.")]
    [InlineData("RTO: {|#0:recovery time objective|}\n\nThe [|return time objective (RTO)|] is four hours.")]
    [InlineData("| Term | Meaning |\n|---|---|\n| RTO | {|#0:recovery time objective|} |\n\nThe [|return time objective (RTO)|] is four hours.")]
    public void Reports(string text) => RuleTest<AcronymRedefined>.Verify(text);

    [Theory]
    [InlineData("The National Grid Board (NGB) met. The NGB met again. The National Grid Board (NGB) left.")]
    [InlineData("The National Grid Boards (NGBs) met. The national grid board (NGB) left.")]
    [InlineData("The Centre for Organisation (CFO) met. The Center for Organization (CFO) left.")]
    [InlineData("The Health Technology Agency (HTA) met. The Health Technologies Agency (HTA) left.")]
    [InlineData("The Council on Port Health (CPH) met. It was renamed the Committee on Port Health (CPH).")]
    [InlineData("The Bundesgerichtshof (BGH) ruled. The BGH (Federal Court of Justice) will rule again.")]
    [InlineData("The Banco Central do Brasil (BCB) met. The Brazilian Central Bank (BCB) left.")]
    [InlineData("The National Grid Board (NGB) met the Northern Gas Board (NGB) in the hall.")]
    [InlineData("The National Grid Board (NGB) met. \"We are the National Grid Bureau (NGB),\" he said.")]
    [InlineData("The National Grid Board (NGB) met.\n\n## References\n\n- National Grid Bureau (NGB). Lines. 2011.")]
    public void Accepts(string text) => RuleTest<AcronymRedefined>.Verify(text);
}

/// <summary>Names and acronyms in hostile texts.</summary>
public class HostileNamesTests
{
    private const int Size = 400_000;

    [Theory]
    [InlineData("The NGB met. ")]
    [InlineData("The National Grid Board (NGB) met. ")]
    [InlineData("NGB (")]
    [InlineData("(NGB) ")]
    [InlineData("N G B ")]
    [InlineData("NGB ")]
    [InlineData("NGB: National Grid Board\n\n")]
    [InlineData("| NGB | National Grid Board |\n")]
    [InlineData("A a A a A a ")]
    [InlineData("[NGB](x) ")]
    [InlineData("Anders Mikkelsen met Anders Mikkelson. ")]
    [InlineData("Anders Mikkelsen met us. Anders Mikkelson left. ")]
    [InlineData("Anders-Mikkelsen-")]
    [InlineData("of the Mikkelsen ")]
    [InlineData("\"Anders Mikkelson\" ")]
    public void Stays_linear(string piece) => Check(string.Concat(Enumerable.Repeat(piece, Size / piece.Length)));

    [Fact]
    public void Many_acronyms_stay_linear() =>
        Check(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"The {Letters(i, 'A')} met {Letters(i, 'A')} (A B C D). ")));

    [Fact]
    public void Many_variants_of_one_frequent_name_stay_linear() =>
        Check(string.Concat(Enumerable.Range(0, 8_000).Select(i => $"We met Anders Mikkelsen. Then Anders Mikk{Letters(i, 'a')}sen, his brother, left. Mikkels{Letters(i, 'a')} stayed. ")));

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("''s")]
    [InlineData("The ''s of AA's (")]
    [InlineData("É's É-É. The ŁŁŁ met Ł.Ł. İİ and ıı.")]
    [InlineData("The \u200DNGB\u200D met 名字名字 and Иван Иванов, Иван Ивaнов.")]
    public void Survives(string text) => Check(text);

    private static string Letters(int number, char first) => string.Concat(number.ToString("00000").Select(c => (char)(first + c - '0')));

    // A quadratic rule would take minutes.
    private static void Check(string text) =>
        CpuTime.AssertWithin(TimeSpan.FromSeconds(10), () => _ = new RuleRunner([new NameVariant(), new UndefinedAcronym(), new AcronymRedefined()]).Run(text));
}
