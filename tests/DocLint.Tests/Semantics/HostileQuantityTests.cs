using CsCheck;

namespace DocLint.Tests.Semantics;

public class HostileQuantityTests
{
    private const int Size = 500_000;

    private static readonly string[] Pieces =
    [
        "1", "28,000", "3.5", "½", " ", " ", " ", "-", "–", "$", "%", "€", "to", "and", "between", "or", "million", "bn", "hundred", "thousand", "one", "twenty", "half", "a", "third", "quarters", "of", "in",
        "km", "m", "degrees", "C", "year", "old", "per", "times", "x", "10^6", "e5", "(", ")", "'", "\"", ".", ",", ":", "/", "+", "±", "2018", "May", "No", "p.", "U.S.", "forces", "A", "99999999999999999999999999999",
        "minus", "dozen", "point", "lakh", "USD", "pounds", "feet", "in", "hundreds", "#", "°", "\u00A0", "²", "x10", "zero", "nought", "trillionths", "about", "from",
    ];

    [Theory]
    [InlineData("1")]
    [InlineData("and ")]
    [InlineData("one hundred ")]
    [InlineData("one hundred and ")]
    [InlineData("million ")]
    [InlineData("thousands of ")]
    [InlineData("1,")]
    [InlineData("1 ")]
    [InlineData("100 ")]
    [InlineData("1-")]
    [InlineData("1/")]
    [InlineData("1:")]
    [InlineData("1.")]
    [InlineData("1'")]
    [InlineData("1\"")]
    [InlineData("-")]
    [InlineData("$")]
    [InlineData("$1 ")]
    [InlineData("½")]
    [InlineData("5 degrees ")]
    [InlineData("2018 to ")]
    [InlineData("page 1, ")]
    [InlineData("five big ")]
    [InlineData("A1")]
    [InlineData("per ")]
    [InlineData("10 per ")]
    [InlineData("half a ")]
    public void Stays_linear(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));

        // Up to a million facts are made, which costs memory; a quadratic reader would take hours.
        CpuTime.AssertWithin(TimeSpan.FromSeconds(10), () => _ = QuantitiesOf.Text(text));
    }

    [Fact]
    public void Never_throws_and_keeps_order_and_bounds()
    {
        Gen<string> piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

        piece.Array[0, 40].Sample(pieces =>
        {
            string text = string.Concat(pieces.Select((p, i) => i % 3 == 0 ? p : p + " "));
            int last = -1;
            foreach (DocLint.Semantics.Quantity quantity in QuantitiesOf.Text(text))
            {
                Assert.True(quantity.ProseSpan.Start >= last, text);
                Assert.True(quantity.ProseSpan.Start <= quantity.NumberSpan.Start && quantity.NumberSpan.End <= quantity.ProseSpan.End, text);
                Assert.True(quantity.Interval.Low <= quantity.Interval.High, text);
                last = quantity.ProseSpan.Start;
            }
        });
    }
}
