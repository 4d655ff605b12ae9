using System.Text;
using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

/// <summary>DL3041: one name has one spelling, and two people keep their two names.</summary>
public class NameVariantTests
{
    [Theory]
    [InlineData("{|#0:Kim Tae-ho|} opened the fair. The next day [|Kim Tae Ho|] left.", "Kim Tae-ho opened the fair. The next day Kim Tae-ho left.")]
    [InlineData("{|#0:Sanna Lindqvist|} warned them. Nobody listened to [|Lindqivst|] then.", "Sanna Lindqvist warned them. Nobody listened to Lindqvist then.")]
    [InlineData("Since May {|#0:Yousef al-Karim|} runs it. In June, [|Yusuf al-Karim|] sold it.", "Since May Yousef al-Karim runs it. In June, Yousef al-Karim sold it.")]
    [InlineData("{|#0:José Arroyo|} signed in May. A week later [|Jose Arroyo|] left.", "José Arroyo signed in May. A week later José Arroyo left.")]
    [InlineData("We turned on {|#0:Tide Gate|} in May. With [|TideGate|] the pumps stop.", "We turned on Tide Gate in May. With Tide Gate the pumps stop.")]
    [InlineData("We asked {|#0:Erik Sandgren|}. Later [|Eric Sandgren|] wrote back.", "We asked Erik Sandgren. Later Erik Sandgren wrote back.")]
    [InlineData("The {|#0:Larsen Centre for Hydrology|} trained them. The [|Larsen Center for Hydrology|] hired them.", "The Larsen Centre for Hydrology trained them. The Larsen Centre for Hydrology hired them.")]
    [InlineData("{|#0:Holm & Co. Ltd.|} built it. Since then [|Holm & Co Ltd.|] has been sold.", "Holm & Co. Ltd. built it. Since then Holm & Co. Ltd. has been sold.")]
    public void Reports_and_fixes(string text, string expected) => RuleTest<NameVariant>.Verify(text, expected);

    [Fact]
    public void Suggests_the_form_of_most_mentions() => RuleTest<NameVariant>.Verify(
        "We met [|Anders Mikkelson|] first. Then {|#0:Anders Mikkelsen|} wrote. In May Anders Mikkelsen came.",
        "We met Anders Mikkelsen first. Then Anders Mikkelsen wrote. In May Anders Mikkelsen came.");

    [Fact]
    public void Counts_the_family_name_alone_for_the_full_name() => RuleTest<NameVariant>.Verify(
        "We met [|Anders Mikkelson|] first. Then {|#0:Anders Mikkelsen|} wrote. In May, Mikkelsen came. In June, Mikkelsen left.",
        "We met Anders Mikkelsen first. Then Anders Mikkelsen wrote. In May, Mikkelsen came. In June, Mikkelsen left.");

    [Fact]
    public void Fixes_all_places_at_once() => RuleTest<NameVariant>.Verify(
        "{|#0:Ana Berglund|} came. Ana Berglund spoke. Ana Berglund left. [|Ana Bergluund|] wrote. Then Ana Bergluund called.",
        "Ana Berglund came. Ana Berglund spoke. Ana Berglund left. Ana Berglund wrote. Then Ana Berglund called.");

    [Theory]
    [InlineData("Tom Hadley runs the garage. In May, Tim Hadley joined.")]
    [InlineData("We turned on the Tide Gate in May. With TideGate the pumps stop.\n\n```\nnew TideGate()\n```\n")]
    [InlineData("We turned on the Tide Gate in May. With TideGate the pumps stop, as `TideGate.Open` says.\n")]
    [InlineData("Jermell Tate boxed first. In May, Jermall Tate won.")]
    [InlineData("Daniel Brookes runs the garage. In May, Daniela Brookes joined.")]
    [InlineData("Jan Kowalski bought the mill. In May, Jan Kowalska joined.")]
    [InlineData("Mohammed Haddad, the elder brother, runs it. In May, Muhammed Haddad left.")]
    [InlineData("The governor, Jon Haldorsen, likes the plan. His predecessor, Jon Haldorson, did not.")]
    [InlineData("Karin Petersen met Karin Pedersen at the gate.")]
    [InlineData("Anders Mikkelsen chairs it. The Mikkelsens live in block C.")]
    [InlineData("Anders Mikkelsen chairs it. His sister is Eva Mikkelson. In May, Mikkelson left.")]
    [InlineData("Harbour Partners IV L.P. bought it. In May, Harbour Partners V L.P. sold it.")]
    [InlineData("Harbour Trust 2006-1 bought it. In May, Harbour Trust 2007-1 sold it.")]
    [InlineData("Kim Jong-il ruled first. In May, Kim Jong-un followed.")]
    [InlineData("Sanna Lindqvist teaches. The sign says \"Lindqivst\" [sic] to this day.")]
    [InlineData("Sanna Lindqvist teaches. Write to `Lindqivst` or https://example.org/Lindqivst today.")]
    [InlineData("Sanna Lindqvist teaches. Follow @Lindqivst for more.")]
    [InlineData("KIM TAE-HO opened the fair. The next day Kim Tae Ho left.")]
    [InlineData("The Andorrans came. The Andorran team left. The Indonesian and the Indonesians stayed.")]
    [InlineData("Sanna Lindqvist teaches.\n\n## References\n\n- Lindqivst, Sanna. Water. 2011.\n- Sanna Lindqivst. Rivers. 2012.")]
    public void Accepts(string text) => RuleTest<NameVariant>.Verify(text);

    [Fact]
    public void Many_alike_names_take_no_square_of_their_number()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 12_000; i++)
        {
            string tail = string.Concat(i.ToString("0000").Select(c => (char)('a' + c - '0')));
            text.Append($"We met Anders Mikkel{tail}sen there. ");
        }

        string hostile = text.ToString();
        CpuTime.AssertWithin(TimeSpan.FromSeconds(20), () => _ = new RuleRunner([new NameVariant()]).Run(hostile));
    }
}
