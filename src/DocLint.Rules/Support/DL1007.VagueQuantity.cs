using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

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

    private static readonly PhraseMatcher Matcher = new(Phrases);

    private static readonly ListOption Allowed = new("allowed", [], "Phrases that are left alone, such as `a number of`, or words of them.");

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
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        ImmutableArray<string> allowed = context.GetOption(Rule, Allowed);
        var judge = new SupportJudge(context.Model, SupportPolicy.Default, context.GetOption(Rule, SupportOptions.ExemptSections));
        var matches = new List<PhraseMatch>();
        foreach (TextBlock block in context.Tree.TextBlocks)
        {
            if (block is not ParagraphBlock)
            {
                continue;
            }

            matches.Clear();
            Matcher.Find(block.Prose.Text, matches.Add);
            if (matches.Count > 0)
            {
                AnalyzeParagraph(context, judge, block, matches, allowed);
            }
        }
    }

    // The quantities of one paragraph are counted together.
    private static void AnalyzeParagraph(DocumentAnalysisContext context, SupportJudge judge, TextBlock block, List<PhraseMatch> matches, ImmutableArray<string> allowed)
    {
        // "a number of" ends "a large number of" too: of phrases that begin or end alike the longest is meant.
        matches.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        FindingGroup? group = null;
        int reached = 0;
        foreach (PhraseMatch match in matches)
        {
            TextSpan span = block.Prose.ToSource(match.Span);
            if (match.Span.Start < reached || SupportOptions.IsAllowed(match.Phrase, allowed) || context.Model.QuotationAt(span) is not null
                || block.Prose.GetSentence(match.Span.Start) is not { } sentence || HasNumber(sentence) || judge.IsExemptPlace(sentence))
            {
                continue;
            }

            reached = match.Span.End;
            if (group is null)
            {
                group = new FindingGroup(Diagnostic.Create(Rule, span, block.Prose.Text.Substring(match.Span.Start, match.Span.Length), "its sentence"));
            }
            else
            {
                group.Add(span, "another one of the paragraph");
            }
        }

        if (group is not null)
        {
            context.Report(group.ToDiagnostic());
        }
    }

    private static bool HasNumber(Sentence sentence)
    {
        const int Longest = 400;
        foreach (Token token in sentence.Tokens[..Math.Min(sentence.TokenCount, Longest)])
        {
            if (token.Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }
}
