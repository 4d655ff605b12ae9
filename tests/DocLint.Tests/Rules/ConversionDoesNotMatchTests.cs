using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class ConversionDoesNotMatchTests
{
    [Theory]
    [InlineData("It runs for {|#0:26 miles|} ([|52 km|]) along the coast road.", "It runs for 26 miles (42 km) along the coast road.")]
    [InlineData("The village lies {|#0:13 km|} ([|7 miles|]) inland.", "The village lies 13 km (8.1 miles) inland.")]
    [InlineData("The flat has {|#0:850 square feet|} ([|110 m²|]).", "The flat has 850 square feet (79 m²).")]
    [InlineData("At {|#0:6 feet 2 inches|} ([|1.98 m|]), he is the tallest.", "At 6 feet 2 inches (1.88 m), he is the tallest.")]
    [InlineData("A {|#0:220-pound|} ([|80 kg|]) calf was born.", "A 220-pound (100 kg) calf was born.")]
    [InlineData("It froze at {|#0:20 °F|} ([|7 °C|]) that night.", "It froze at 20 °F (-6.7 °C) that night.")]
    [InlineData("The road is {|#0:100 km|} ([|80 mi|]) long.", "The road is 100 km (62 mi) long.")]
    public void Reports_and_fixes(string text, string expected) => RuleTest<ConversionDoesNotMatch>.Verify(text, expected);

    [Theory]
    [InlineData("It runs for 26.2 miles (42.2 km).")]
    [InlineData("About 9 feet (3 m) long, it weighs 10 kg (23 lb).")]
    [InlineData("More than 400 kilometers (250 miles) east, about 2,500 kilometres (1,600 mi) south.")]
    [InlineData("It is 40 miles (90 minutes by car) away.")]
    [InlineData("It is 12 miles (10 km of them gravel) away.")]
    [InlineData("The tank holds 10 gallons (45 litres).")]
    [InlineData("Set it to −40 °C (−40 °F).")]
    [InlineData("It warmed by 2 °C (3.6 °F).")]
    [InlineData("The ship sank 200 miles (370 km) off the coast.")]
    [InlineData("A box of 2.3 × 2.3 cm (0.9 × 0.9 in) fits.")]
    [InlineData("The climb is 1.5 km (500 m uphill).")]
    public void Accepts(string text) => RuleTest<ConversionDoesNotMatch>.Verify(text);

    [Theory]
    [InlineData("It was 10 °C ([|60 °F|]).")]
    [InlineData("A 10-mile ([|26 km|]) walk.")]
    public void Reports_slips_in_other_words(string text) => RuleTest<ConversionDoesNotMatch>.Verify(text);

    [Theory]
    [InlineData("The dam is 60 m (197 ft) high.")]
    [InlineData("It cooled by 10 °C (18 °F).")]
    [InlineData("It was 10 °C (50 °F).")]
    [InlineData("He is 5 ft 11 in (180 cm) tall.")]
    [InlineData("The tile is 20 × 30 cm (8 × 12 in).")]
    [InlineData("Speeds of 60 knots (69 mph, 111 km/h) were measured.")]
    [InlineData("A pint (568 ml) costs £5.")]
    [InlineData("A pint (473 ml) costs $7.")]
    [InlineData("A ton (907 kg) of it and a ton (1,016 kg) of that.")]
    [InlineData("Rain of 2 inches (5 cm) fell.")]
    [InlineData("A 10-mile (16 km) walk.")]
    [InlineData("The field has 5 acres (2 hectares).")]
    [InlineData("A six-foot (1.8 m) fence.")]
    [InlineData("Fever of 102 °F (39 °C).")]
    [InlineData("The plane flew at 30,000 feet (9,100 m).")]
    public void Accepts_what_only_looks_like_a_slip(string text) => RuleTest<ConversionDoesNotMatch>.Verify(text);
}
