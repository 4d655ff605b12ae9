using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Support;

/// <summary>DL1007: a quantity is given in words that no count could contradict.</summary>
public sealed class VagueQuantity : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<string> Phrases =
    [
        "a significant number of", "a substantial number of", "a considerable number of", "a large number of", "a great number of", "a huge number of", "a growing number of", "an increasing number of",
        "a small number of", "a limited number of", "a number of", "any number of", "a good deal of", "a great deal of", "a lot of", "lots of", "plenty of", "a host of", "a range of", "a wide range of",
        "a variety of", "a wide variety of", "a majority of", "the vast majority of", "a vast majority of", "the majority of", "a large share of", "a significant share of", "a large part of", "a large proportion of",
        "a significant proportion of", "a significant percentage of", "a high percentage of", "a handful of", "a multitude of", "a myriad of", "countless", "numerous", "scores of", "dozens of", "hundreds of",
        "thousands of", "tens of thousands of", "hundreds of thousands of", "millions of", "tens of millions of", "billions of", "untold numbers of", "a significant amount of", "a substantial amount of",
        "a considerable amount of", "a large amount of", "a small amount of", "significantly more", "significantly fewer", "far more", "far fewer",
    ];

    private static readonly ListOption Allowed = new("allowed", [], "Phrases that are left alone, such as `a number of`.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1007",
        "Vague quantity",
        "'{0}' gives no number: looked for a number in '{1}'.",
        RuleCategory.Support,
        RuleLevel.None)
    {
        Description = "A quantity is given in words that no count could contradict, and no number stands in the sentence.",
        Options = [Allowed, SupportOptions.ExemptSections],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(Phrases, AnalyzePhrase);

    private static void AnalyzePhrase(PhraseAnalysisContext context)
    {
        if (context.Block is not ParagraphBlock || context.Block.Prose.GetSentence(context.ProseSpan.Start) is not { } sentence || context.GetOption(Rule, Allowed).Contains(context.Phrase, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        // "a number of" ends "a large number of" too: the longest phrase is the one that is meant.
        if (IsInsideLonger(context) || HasNumber(sentence))
        {
            return;
        }

        var judge = new SupportJudge(context.Model, SupportPolicy.Default, context.GetOption(Rule, SupportOptions.ExemptSections));
        if (context.Model.QuotationAt(context.Span) is null && !judge.IsExemptPlace(sentence))
        {
            context.Report(Diagnostic.Create(Rule, context.Span, context.Block.Prose.Text.Substring(context.ProseSpan.Start, context.ProseSpan.Length), "its sentence"));
        }
    }

    private static bool IsInsideLonger(PhraseAnalysisContext context)
    {
        string text = context.Block.Prose.Text;
        foreach (string phrase in Phrases)
        {
            int at = phrase.IndexOf(context.Phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || phrase.Length == context.Phrase.Length)
            {
                continue;
            }

            int start = context.ProseSpan.Start - at;
            if (start >= 0 && start + phrase.Length <= text.Length && text.AsSpan(start, phrase.Length).Equals(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNumber(Sentence sentence)
    {
        foreach (Token token in sentence.Tokens)
        {
            if (token.Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }
}
