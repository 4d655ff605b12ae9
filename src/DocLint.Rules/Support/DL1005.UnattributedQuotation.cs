using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Support;

/// <summary>DL1005: words are quoted that nobody is said to have spoken.</summary>
public sealed class UnattributedQuotation : DiagnosticAnalyzer
{
    private static readonly IntegerOption Minimum = new("minimum_words", 8, 1, 1000, "Shorter quotations are left alone.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1005",
        "Unattributed quotation",
        "Nobody is said to have spoken '{0}': looked for '{1}' in '{2}'.",
        RuleCategory.Support,
        RuleLevel.Suggestion)
    {
        Description = "Words are quoted, and neither who spoke them nor where they stand is said near them; scare quotes and titles are no quotations.",
        Options = [Minimum, SupportOptions.ExemptSections],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterQuotationAction(AnalyzeQuotation);

    private static void AnalyzeQuotation(FactAnalysisContext<Quotation> context)
    {
        Quotation quotation = context.Fact;
        if (quotation.Kind != QuotationKind.Speech || quotation.IsNested || quotation.Speaker is not null || CountWords(quotation.Content) < context.GetOption(Rule, Minimum))
        {
            return;
        }

        // Around a conversation its people are named; the attribution of a neighbour is enough to know whose words these are.
        if (quotation.Sentence.Prose.Block is not ParagraphBlock || context.Model.SupportOf(quotation, SupportReach.Passage) is not null
            || IsIntroduced(quotation) || HasSpeakerBeside(quotation) || !IsClosed(quotation)
            || new SupportJudge(context.Model, SupportPolicy.Default, context.GetOption(Rule, SupportOptions.ExemptSections)).IsExemptPlace(quotation.Sentence))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, quotation.Span, quotation.Content, "a speaker or a citation", "its paragraph and the short ones beside it"));
    }

    // "As he related, “…”", "“…,” the expert warned": a comma or a colon leads to whoever speaks.
    private static bool IsIntroduced(Quotation quotation)
    {
        ReadOnlySpan<char> before = quotation.Sentence.Prose.Text.AsSpan(0, quotation.ProseSpan.Start).TrimEnd();
        return quotation.Content is [.., ','] || before is [.., ',' or ':'] || before.EndsWith(" that") || before.EndsWith(" like");
    }

    // A teaser or a headline in marks has no end mark.
    private static bool IsClosed(Quotation quotation) =>
        quotation.Content.AsSpan().TrimEnd("\"\u201D\u2019") is [.., '.' or '!' or '?'];

    // A verb of speaking whose subject was not understood still says that somebody is named beside the quotation.
    private static bool HasSpeakerBeside(Quotation quotation)
    {
        Prose prose = quotation.Sentence.Prose;
        Sentence? next = prose.GetSentence(Math.Min(prose.Text.Length - 1, quotation.ProseSpan.End + 1));
        Sentence? previous = quotation.Sentence.ProseSpan.Start >= 2 ? prose.GetSentence(quotation.Sentence.ProseSpan.Start - 2) : null;
        return SupportJudge.PointsToSpeaker(quotation.Sentence) || next is not null && SupportJudge.PointsToSpeaker(next) || previous is not null && SupportJudge.PointsToSpeaker(previous);
    }

    private static int CountWords(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool isWord = char.IsLetterOrDigit(c) || inside && c is '\'' or '\u2019' or '-';
            words += isWord && !inside ? 1 : 0;
            inside = isWord;
        }

        return words;
    }
}
