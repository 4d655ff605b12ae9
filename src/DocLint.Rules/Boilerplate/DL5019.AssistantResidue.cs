using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5019: what a chat assistant said around the text it wrote.</summary>
public sealed partial class AssistantResidue : DiagnosticAnalyzer
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const int TimeLimit = 2000;
    private const int BlocksAtEnds = 2;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL5019",
        "Assistant residue",
        "'{0}' is what a chat assistant said, not the article.",
        RuleCategory.Boilerplate,
        RuleLevel.Error,
        FixAvailability.Always)
    {
        Description = "Words that a chat assistant addressed to its user, or the marks by which it cites.",
    };

    private static readonly string[] Names = ["phrase", "phrases", "chatbot", "chatgpt", "such as", "prompt"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    // Marks that only chat tools write.
    [GeneratedRegex(@"[\uE200-\uE206]?(cite|navlist|image_group)?[\uE200-\uE206]?turn\d{1,3}(search|view|news|image|fetch|file)\d{1,3}([\uE200-\uE206]?turn\d{1,3}(search|view|news|image|fetch|file)\d{1,3}){0,20}[\uE200-\uE206]?|:?contentReference\[oaicite:\d{1,3}\](\{index=\d{1,3}\})?|\[oaicite:\d{1,3}\]|【\d{1,3}[†:][^】\n]{0,60}】|<\|(endoftext|im_start|im_end|endofprompt)\|>(assistant|user|system)?|\[cite_start\]|\[cite:\s?\d{1,3}(,\s?\d{1,3}){0,20}\]", Options, TimeLimit)]
    private static partial Regex MarkPattern { get; }

    // The assistant speaks of itself.
    [GeneratedRegex(@"\b(as\s(an?|your)\s(large\s)?(AI|artificial\sintelligence|language)\s((language\s)?model|assistant|chatbot),?\s(I|my)\b|as\san\sAI,\sI\b|I('|’)?\s?a?m\s(just|only)\san\sAI\b|I('|’)?\s?a?m\ssorry,\s(but\s)?I\s(can('|’)t|cannot|am\sunable\sto)\s(assist|help|fulfil|comply|provide|generate|create|continue)|I\s(cannot|can('|’)t|am\sunable\sto)\s(fulfil|comply\swith|complete|assist\swith)l?\s(this|that|your)\srequest|my\s(knowledge\scutoff|training\sdata|last\s(knowledge|training)\supdate)|as\sof\smy\s(last|latest|most\srecent|knowledge|current)\s(knowledge\s|training\s)?(update|cutoff|training|data)|I\sdon('|’)t\shave\s(access\sto\s|the\sability\sto\s(access|browse)\s)?(real-time|personal\s(opinions|beliefs|experiences))\b)", Options, TimeLimit)]
    private static partial Regex SelfPattern { get; }

    // The assistant hands the text over, or takes leave.
    [GeneratedRegex(@"^\W{0,3}(certainly|sure(\sthing)?|of\scourse|absolutely|gladly)[!,.:]\s{1,3}(here|below)(\sis|\sare|('|’)s)?\b[^\n]{0,200}$|^\W{0,3}here('|’)?(\si)?s\s(a|an|the|your)\s(revised|rewritten|polished|edited|updated|improved|refined|shortened|expanded|draft|sample|possible)\s[^\n]{0,60}(version|draft|article|essay|post|paragraph|text|introduction|summary|outline|response)\b[^\n]{0,120}:$", Options, TimeLimit)]
    private static partial Regex OpeningPattern { get; }

    [GeneratedRegex(@"^\W{0,3}(I\shope\sthis\shelps[!,.]?|let\sme\sknow\sif\s(you('|’)?d?\s(would\s)?(like|want|need)\s(me\sto\b|any\s(further|more|other|additional)?\s?(changes|revisions|adjustments|edits|modifications|tweaks|refinements))|there\sis\sanything\selse)|would\syou\slike\sme\sto\s[^?\n]{3,200}\?|is\sthere\sanything\selse\s(you('|’)d|you\swould)\slike\b|feel\sfree\sto\s(adjust|modify|edit|tweak|customi[sz]e|ask\sif\syou)\b)[^\n]{0,200}$", Options, TimeLimit)]
    private static partial Regex ClosingPattern { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        ImmutableArray<TextBlock> blocks = context.Tree.TextBlocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            Prose prose = blocks[i].Prose;
            if (i < BlocksAtEnds && OpeningPattern.IsMatch(prose.Text) || (i >= blocks.Length - BlocksAtEnds && blocks.Length > 1 && ClosingPattern.IsMatch(prose.Text)))
            {
                ReportBlock(context, blocks[i]);
                continue;
            }

            foreach (ValueMatch match in MarkPattern.EnumerateMatches(prose.Text))
            {
                var span = new TextSpan(match.Index, match.Length);
                if (!SpokenOf.IsQuoted(context, prose, span))
                {
                    TextSpan source = prose.ToSource(span);
                    context.Report(Diagnostic.Create(Rule, source, Excerpt(prose.Text.Substring(span.Start, span.Length)))
                        .WithFix(Fix.NeedsReview("Delete the mark", TextEdit.Delete(source))));
                }
            }

            foreach (ValueMatch match in SelfPattern.EnumerateMatches(prose.Text))
            {
                ReportSentence(context, prose, new TextSpan(match.Index, match.Length));
            }
        }
    }

    private static void ReportBlock(DocumentAnalysisContext context, TextBlock block)
    {
        TextSpan span = Residue.Trim(context.Source, block.Span);
        context.Report(Diagnostic.Create(Rule, span, Excerpt(block.Prose.Text.Trim())).WithFix(Residue.Delete(context.Source, span, "Delete the line")));
    }

    private static void ReportSentence(DocumentAnalysisContext context, Prose prose, TextSpan span)
    {
        if (SpokenOf.IsQuoted(context, prose, span) || SpokenOf.IsNear(prose.Text, span, Names) || prose.GetSentence(span.Start) is not { } sentence)
        {
            return;
        }

        string text = prose.Text.Substring(sentence.ProseSpan.Start, sentence.ProseSpan.Length);
        context.Report(Diagnostic.Create(Rule, sentence.Span, Excerpt(text)).WithFix(Residue.Delete(context.Source, sentence.Span, "Delete the sentence")));
    }

    private static string Excerpt(string text) => text.Length <= 60 ? text : $"{text[..59]}…";
}
