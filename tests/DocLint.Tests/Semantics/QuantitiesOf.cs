using System.Collections.Immutable;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

/// <summary>Reads the quantities of a text without the dates, so that the tests see the recogniser alone.</summary>
internal static class QuantitiesOf
{
    public static ImmutableArray<Quantity> Text(string text) => QuantityRecognizer.Find(new PlainTextFormat().Parse(SourceText.From(text)), []);

    public static Quantity Single(string text) => Assert.Single(Text(text));

    public static Quantity First(string text) => Text(text)[0];

    public static decimal[] Values(string text) =>
        [.. Text(text).SelectMany(q => q.Value is { } value ? [value] : q.Low is { } low ? new[] { low, q.High!.Value } : [])];

    public static string Noun(this Quantity quantity) =>
        quantity.Sentence.Prose.Text.Substring(quantity.NounSpan.Start, quantity.NounSpan.Length);
}
