using System.Text;
using DocLint.Rules.Boilerplate;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class EncodingDamageTests
{
    [Theory]
    [InlineData("It[|â€™|]s late.", "It’s late.")]
    [InlineData("The [|â€œ|]new[|â€\u009D|] mill.", "The “new” mill.")]
    [InlineData("It[|â\u0080\u0099|]s late.", "It’s late.")]
    [InlineData("It[|Ã¢â‚¬â„¢|]s late.", "It’s late.")]
    [InlineData("The caf[|Ã©|] on the corner.", "The café on the corner.")]
    [InlineData("The caf[|ÃƒÂ©|] on the corner.", "The café on the corner.")]
    [InlineData("It costs [|Â£|]5.", "It costs £5.")]
    [InlineData("From 1990[|â€“|]1995, it [|â€”|] so they say [|â€”|] stood.", "From 1990–1995, it — so they say — stood.")]
    [InlineData("In [|Å\u0081|]ódź and Z[|Å‚|]oty.", "In Łódź and Złoty.")]
    [InlineData("Well done [|ðŸ˜€|]", "Well done 😀")]
    [InlineData("The word [|Ð¿Ñ€Ð¸Ð²ÐµÑ‚|] means hello.", "The word привет means hello.")]
    [InlineData("It[|‚Äô|]s a caf[|√©|].", "It’s a café.")]
    [InlineData("# It[|â€™|]s late", "# It’s late")]
    [InlineData("The cr[|ÃƒÂ¨|]me br[|ÃƒÂ»|]l[|ÃƒÂ©|]e.", "The crème brûlée.")]
    [InlineData("It[|вЂ™|]s a caf[|Г©|] [|вЂ”|] shut.", "It’s a café — shut.")]
    [InlineData("The word á€€[|Ð¿Ñ€Ð¸Ð²ÐµÑ‚|] means hello.", "The word á€€привет means hello.")]
    [InlineData("It[|â€™|]s a caf[|Ă©|], [|â€ś|]old[|â€ť|].", "It’s a café, “old”.")]
    [InlineData("It[|ΓÇÖ|]s a caf[|├⌐|] [|ΓÇö|] shut.", "It’s a café — shut.")]
    [InlineData("It[|ÔÇÖ|]s a caf[|├®|] [|ÔÇö|] shut.", "It’s a café — shut.")]
    [InlineData("The word [|РїСЂРёРІРµС‚|] means hello.", "The word привет means hello.")]
    [InlineData("In Dvo[|≈ô√°|]k’s town.", "In Dvořák’s town.")]
    [InlineData("It[|\u0092|]s the [|\u0093|]old[|\u0094|] mill.", "It’s the “old” mill.")]
    public void Reports_and_repairs(string text, string expected) => RuleTest<EncodingDamage>.Verify(text, expected);

    [Theory]
    [InlineData("The “new[|â€|] mill.", "The “new” mill.")]
    [InlineData("It closed.[|Â|] Nobody came.", "It closed. Nobody came.")]
    [InlineData("He didn[|?|]t know that you[|?|]re here.", "He didn’t know that you’re here.")]
    [InlineData("It[|Õ|]s late.", "It’s late.")]
    public void Proposes_what_was_probably_there(string text, string expected) => RuleTest<EncodingDamage>.Verify(text, expected);

    [Theory]
    [InlineData("It[|\uFFFD|]s late.")]
    [InlineData("It[|ï¿½|]s late.")]
    public void Reports_what_is_lost_without_a_fix(string text) => RuleTest<EncodingDamage>.Verify(text);

    [Fact]
    public void Repairs_entities_of_a_page() => RuleTest<EncodingDamage>.Verify("<p>It[|&acirc;&euro;&trade;|]s late.</p>", "<p>It’s late.</p>", "page.html");

    [Theory]
    [InlineData("The café, the “Éclair”, the naïve coöperation of Ångström and São Paulo.")]
    [InlineData("« CAFÉ » and „DIE Ä“ and “MAÇÔ—all in capitals.")]
    [InlineData("He ate at the café”—or so they said.")]
    [InlineData("A price of £5, 20°C, § 4 and ½ cup.")]
    [InlineData("¬p and √2 and ‚so‘.")]
    [InlineData("Readers see “â€™” where an apostrophe was.")]
    [InlineData("The code `â€™` stands in the file.")]
    [InlineData("Î alone, Ñandú, Øystein, ÀÉÎ.")]
    [InlineData("Привет, 中国, العربية, 😀.")]
    [InlineData("«Пункт В» и «Глава Г», Січень, енергії, слова…»")]
    [InlineData("RĂŞINĂ și pădure, Łódź, Ökonomie, Žižek.")]
    [InlineData("├── mill\n│   └── wheel ╔═╦═╗ ╚═╩═╝")]
    [InlineData("Is it so? See https://example.org/page?t=1&re=2 and who?ever.")]
    public void Accepts_sound_text(string text) => RuleTest<EncodingDamage>.Verify(text);

    [Fact]
    public void Accepts_a_reference_that_browsers_show_as_a_mark() => RuleTest<EncodingDamage>.Verify("<p>It&#146;s late.</p>", path: "page.html");

    [Theory]
    [InlineData("á€€", 0)]
    [InlineData("¬Ä", 0)]
    [InlineData("á\u0080\u0080", 40_000)]
    [InlineData("ã\u0081\u0081á€€", 0)]
    public void Takes_time_linear_in_what_only_might_be_damage(string part, int findings)
    {
        string text = new StringBuilder().Insert(0, part, 60_000 / part.Length).ToString();
        RuleRunner runner = new([new EncodingDamage()]);

        CpuTime.AssertWithin(TimeSpan.FromSeconds(5), () => Assert.Equal(findings, runner.Run(text, "note.txt").Length));
    }

    // Whatever was written in UTF-8 and read as Windows-1252 comes back as it was.
    [Theory]
    [InlineData("naïve, Übermut, señor, garçon, œuvre, Žižek")]
    [InlineData("“Yes,” she said — ‘no’… 5 €, ½, 20 °C, ™")]
    [InlineData("Łódź, Dvořák, İstanbul, Ångström")]
    public void Round_trips_through_a_wrong_reading(string sound)
    {
        string damaged = $"So it stood: {Latin1WithWindowsMarks(sound)}.";

        Assert.NotEqual($"So it stood: {sound}.", damaged);
        RuleRunner runner = new([new EncodingDamage()]);
        Assert.Equal($"So it stood: {sound}.", runner.ApplyFixes(damaged, "note.txt"));
    }

    private static string Latin1WithWindowsMarks(string text)
    {
        const string Upper = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is >= 0x80 and < 0xA0 ? Upper[b - 0x80] : (char)b));
    }
}
