using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3011: a percentage of change that does not follow from the two values beside it.</summary>
public sealed class PercentChangeDoesNotMatch : DiagnosticAnalyzer
{
    // How far the percentage may stand from the pair of values, in tokens.
    private const int MaximumDistance = 9;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3011",
        "Percent change does not match",
        "From '{0}' to '{1}' is a change of '{2}', but the text says '{3}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "A percentage of change stands beside the value before and the value after, and does not follow from them.",
    };

    // Where one of these stands, the percentage may be of something else than the two values.
    private static readonly ImmutableHashSet<string> OtherBases = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "annualised", "annualized", "annually", "yearly", "real", "inflation", "inflation-adjusted", "adjusted", "average", "compound", "compounded", "per", "each", "every", "seasonally", "points", "point");

    private static readonly ImmutableHashSet<string> Changes = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "rise", "rises", "rose", "risen", "rising", "increase", "increases", "increased", "increasing", "grow", "grows", "grew", "grown", "growth", "growing", "gain", "gains", "gained", "climb", "climbs", "climbed", "climbing", "jump", "jumps", "jumped", "soar", "soared", "surge", "surged", "leap", "leapt", "up", "swelled", "expanded", "advance", "advanced",
        "fall", "falls", "fell", "fallen", "falling", "decrease", "decreases", "decreased", "decline", "declines", "declined", "drop", "drops", "dropped", "dropping", "reduction", "reduced", "shrank", "shrink", "shrunk", "cut", "cuts", "down", "loss", "lost", "slump", "slumped", "plunge", "plunged", "tumbled", "slid", "slipped", "lowered", "raised", "change", "changed", "or");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        ImmutableArray<Quantity> quantities = context.Model.Quantities;
        int first = 0;
        while (first < quantities.Length)
        {
            int end = first + 1;
            while (end < quantities.Length && ReferenceEquals(quantities[end].Sentence, quantities[first].Sentence))
            {
                end++;
            }

            if (end - first >= 3)
            {
                AnalyzeSentence(context, quantities.AsSpan()[first..end]);
            }

            first = end;
        }
    }

    private static void AnalyzeSentence(DocumentAnalysisContext context, ReadOnlySpan<Quantity> quantities)
    {
        if (FindPair(quantities) is not var (from, to) || FindChange(quantities, from, to) is not { } change || context.Model.QuotationAt(change.Span) is not null)
        {
            return;
        }

        Interval before = Shown(from);
        Interval after = Shown(to);
        if (before.Low <= 0 || after.Low < 0)
        {
            return;
        }

        bool falls = to.Value < from.Value;
        decimal least = Percent(falls ? before.Low - after.High : after.Low - before.High, before, falls);
        decimal most = Percent(falls ? before.High - after.Low : after.High - before.Low, before, !falls);
        if (change.Interval.Overlaps(new Interval(Math.Max(0, least), Math.Max(0, most))))
        {
            return;
        }

        decimal exact = Math.Abs(to.Value!.Value - from.Value!.Value) / from.Value.Value * 100;
        int decimals = change.Text.Contains('.', StringComparison.Ordinal) || exact < 10 ? 1 : 0;
        string shown = Math.Round(exact, decimals, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
        TextSpan span = change.Span;
        Diagnostic diagnostic = Diagnostic.Create(Rule, span, from.Text, to.Text, $"{(falls ? "−" : "+")}{shown}%", change.Text)
            .WithRelated(from.Span, "the value before")
            .WithRelated(to.Span, "the value after");
        if (!change.IsWritten)
        {
            // Any of the three numbers may be the slip, so a person must choose.
            TextSpan number = change.Sentence.Prose.ToSource(change.NumberSpan);
            diagnostic = diagnostic.WithFix(Fix.NeedsReview($"Replace the percentage with '{shown}'", TextEdit.Replace(number, shown)));
        }

        context.Report(diagnostic);
    }

    // "from 40 to 50", "to 5,600 a week, from 4,800".
    private static (Quantity From, Quantity To)? FindPair(ReadOnlySpan<Quantity> quantities)
    {
        Quantity? from = null;
        Quantity? to = null;
        foreach (Quantity quantity in quantities)
        {
            bool isValue = quantity is { Value: not null, Kind: QuantityKind.Count or QuantityKind.Number or QuantityKind.Money or QuantityKind.Measure, Comparator: Comparator.None or Comparator.About };
            if (!isValue)
            {
                continue;
            }

            ReadOnlySpan<char> word = WordBefore(quantity);
            if (word.Equals("from", StringComparison.OrdinalIgnoreCase))
            {
                // Two pairs in one sentence cannot be told apart.
                if (from is not null)
                {
                    return null;
                }

                from = quantity;
            }
            else if (word.Equals("to", StringComparison.OrdinalIgnoreCase))
            {
                if (to is not null)
                {
                    return null;
                }

                to = quantity;
            }
        }

        return from is not null && to is not null && AreOfOneKind(from, to) ? (from, to) : null;
    }

    private static bool AreOfOneKind(Quantity from, Quantity to)
    {
        if (from.Currency != to.Currency)
        {
            return from.Currency is null ? to.Unit is null : from.Unit is null || to.Currency is null;
        }

        return from.Unit is null || to.Unit is null || from.Unit.Equals(to.Unit, StringComparison.OrdinalIgnoreCase) || from.Measure is null && to.Measure is null;
    }

    private static Quantity? FindChange(ReadOnlySpan<Quantity> quantities, Quantity from, Quantity to)
    {
        Quantity? found = null;
        foreach (Quantity quantity in quantities)
        {
            if (quantity is not { Kind: QuantityKind.Share, Value: not null } || !StandsBeside(quantity, from, to))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = quantity;
        }

        return found;
    }

    // The percentage stands close to the pair, with a word of change between or beside them and nothing that gives it another base.
    private static bool StandsBeside(Quantity change, Quantity from, Quantity to)
    {
        Sentence sentence = change.Sentence;
        int pairStart = Math.Min(from.ProseSpan.Start, to.ProseSpan.Start);
        int pairEnd = Math.Max(from.ProseSpan.End, to.ProseSpan.End);
        bool before = change.ProseSpan.End <= pairStart;
        (int start, int end) = before ? (change.ProseSpan.End, pairStart) : (pairEnd, change.ProseSpan.Start);
        if (start > end)
        {
            return false;
        }

        int between = 0;
        int words = 0;
        bool changes = false;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        string text = sentence.Prose.Text;
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Abbreviation))
            {
                continue;
            }

            string word = text.Substring(token.Start, token.Length);
            if (OtherBases.Contains(word) && !from.ProseSpan.Contains(token.Start) && !to.ProseSpan.Contains(token.Start) && token.Start >= Math.Min(pairStart, change.ProseSpan.Start) - 40)
            {
                return false;
            }

            bool isBetween = token.Start >= start && token.End <= end;
            between += isBetween ? 1 : 0;

            // "up 12 percent": just before; "a 20% increase": just behind.
            bool isBeside = token.End <= change.ProseSpan.Start && change.ProseSpan.Start - token.End <= 12 || token.Start >= change.ProseSpan.End && token.Start - change.ProseSpan.End <= 3;
            changes |= (isBetween || isBeside) && Changes.Contains(word) && !(word == "or" && before);
            words++;
        }

        return changes && between <= MaximumDistance && words > 0;
    }

    // A number without a decimal point beside another is meant to be computed with: 40 and 50 are not 35 to 45 and 45 to 55.
    private static Interval Shown(Quantity quantity)
    {
        decimal value = quantity.Value!.Value;
        if (quantity.Comparator == Comparator.About || quantity.Text.Contains('.', StringComparison.Ordinal))
        {
            return quantity.Interval;
        }

        decimal slack = Math.Min((quantity.Interval.High - quantity.Interval.Low) / 2, Math.Max(0.5m, Math.Abs(value) * 0.0125m));
        return new Interval(value - slack, value + slack);
    }

    private static decimal Percent(decimal difference, Interval before, bool overLow) => difference / (overLow ? before.High : before.Low) * 100;

    private static ReadOnlySpan<char> WordBefore(Quantity quantity)
    {
        ReadOnlySpan<Token> tokens = quantity.Sentence.Tokens;
        string text = quantity.Sentence.Prose.Text;
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            if (tokens[i].End <= quantity.ProseSpan.Start && tokens[i].Kind == TokenKind.Word)
            {
                ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
                if (!word.Equals("about", StringComparison.OrdinalIgnoreCase) && !word.Equals("around", StringComparison.OrdinalIgnoreCase) && !word.Equals("nearly", StringComparison.OrdinalIgnoreCase))
                {
                    return word;
                }
            }
            else if (tokens[i].End <= quantity.ProseSpan.Start)
            {
                return default;
            }
        }

        return default;
    }
}
