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
    [GeneratedRegex(@"[\uE200-\uE206]?(cite|navlist|image_group)?[\uE200-\uE206]?turn\d{1,3}(search|view|news|image|fetch|file)\d{1,3}([\uE200-\uE206]?turn\d{1,3}(search|view|news|image|fetch|file)\d{1,3}){0,20}[\uE200-\uE206]?|:?contentReference[\[{]oaicite:\d{1,3}[\]}](\{index=\d{1,3}\})?|\[oaicite:\d{1,3}\]|【\d{1,3}[†:][^】\n]{0,60}】|\[\d{1,3}†[^\]\n]{0,40}\]|<\|(endoftext|im_start|im_end|endofprompt)\|>(assistant|user|system)?|</?think>|\[cite_start\]|\[cite:\s?\d{1,3}(,\s?\d{1,3}){0,20}\]", Options, TimeLimit)]
    private static partial Regex MarkPattern { get; }

    // The assistant speaks of itself, at the beginning of a sentence: elsewhere somebody tells of it.
    [GeneratedRegex(@"(?<=^|[.!?]\s|[.!?]['""’”)]\s|\n)((unfortunately|however|please\snote\sthat|note\sthat|it('|’)?\s?i?s\s(also\s)?important\sto\snote\sthat|keep\sin\smind\sthat|but|and|sorry|apologies),?\s)?(as\s(an?|your)\s(large\s)?(AI|artificial\sintelligence|language)\s((language\s)?model|assistant|chatbot)(\s(trained|developed|created|made|built)\sby\s\w{1,20})?,?\s(I|my)\b|as\san\s(AI|artificial\sintelligence)(\s(trained|developed|created|made|built)\sby\s\w{1,20})?,\sI\b|I('|’)?\s?a?m\s((just|only)\s)?an\sAI(\s(language\smodel|assistant|model|chatbot)\b|[,.;]|\s(and|so|but)\s)|I('|’)?\s?a?m\ssorry,\s(but\s)?I\s(can('|’)t|cannot|am\sunable\sto)\s(assist|help|fulfil|comply|provide|generate|create|continue)|I\s(cannot|can('|’)t|am\sunable\sto)\s(fulfil|comply\swith|complete|assist\swith)l?\s(this|that|your)\srequest|I\s(don('|’)t|do\snot)\shave\s(personal\s(opinions|beliefs|experiences|feelings)|the\sability\sto\s(access|browse)\s(the\s(internet|web)|real-time))\b)", Options, TimeLimit)]
    private static partial Regex SelfPattern { get; }

    // It tells the limits of what it was trained on.
    [GeneratedRegex(@"\b(as\sof\smy\s(last|latest|most\srecent|knowledge|current)\s(knowledge\s|training\s)?(update|cut-?off|training|data)|my\s(knowledge\scut-?off|last\s(knowledge|training)\supdate|training\sdata\s(only\s)?(goes|runs|extends|includes|ends|stops|cuts\soff|is\slimited|was\slast\supdated)))\b", Options, TimeLimit)]
    private static partial Regex LimitPattern { get; }

    // Who tells of an assistant names the act.
    [GeneratedRegex(@"\b(said|says|replied|replies|answered|answers|responded|wrote|writes|told|asked|quipped)\b", Options, TimeLimit)]
    private static partial Regex ReportPattern { get; }

    // The assistant hands the text over, or takes leave.
    [GeneratedRegex(@"^\W{0,3}(certainly|sure(\sthing)?|of\scourse|absolutely|gladly|I('|’)?(\s?woul)?d\sbe\s(happy|glad)\sto\shelp)[!,.:]\W{0,3}\s{1,3}(here|below)(\sis|\sare|('|’)s)?\b[^\n]{0,200}$|^\W{0,3}here('|’)?(\si)?s\s(a|an|the|your)\s(revised|rewritten|polished|edited|updated|improved|refined|shortened|expanded|draft|sample|possible)\s[^\n]{0,60}(version|draft|article|essay|post|paragraph|text|introduction|summary|outline|response)\b[^\n]{0,120}:$|^\W{0,3}here('|’)?(\si)?s\s(a|an|the|your)\s(revised|rewritten|polished|edited|refined)\sversion:\W{0,3}$", Options, TimeLimit)]
    private static partial Regex OpeningPattern { get; }

    [GeneratedRegex(@"^\W{0,3}(I\shope\sthis\shelps([!,.]|\W{0,3}$)|let\sme\sknow\sif\s(you('|’)?d?\s(would\s)?(like|want|need)\s(me\sto\b|any\s(further|more|other|additional)?\s?(changes|revisions|adjustments|edits|modifications|tweaks|refinements))|there('|’)?\s?i?s\sanything\selse\s(you('|’)?d?\s(would\s)?(like|want|need)\sme\sto|I\scan\s(help|assist)))|would\syou\slike\sme\sto\s(adjust|refine|expand|rewrite|revise|shorten|tailor|reformat|polish|elaborate|condense|summari[sz]e|proofread|draft|generate|add|include|make\s(it|this|any)|turn\s(it|this)|help)\b[^?\n]{0,200}\?|is\sthere\sanything\selse\s(you('|’)d|you\swould)\slike\s(me\sto|help|assistance)|if\syou('|’)?(d|\swould)?\s(like|want|prefer),?\sI\scan\s(also\s)?(turn|shorten|expand|adjust|rewrite|revise|tailor|reformat|polish|condense)\s|feel\sfree\sto\s(adjust|modify|edit|tweak|customi[sz]e)\s((this|the)\s(article|draft|text|version|content|email|post|response|template|letter)|any\spart|it\s(as|to)\b))[^\n]{0,200}$|^\W{0,3}regenerate\sresponse\W{0,3}$", Options, TimeLimit)]
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

            var sentences = new HashSet<TextSpan>();
            foreach (ValueMatch match in SelfPattern.EnumerateMatches(prose.Text))
            {
                ReportSentence(context, prose, new TextSpan(match.Index, match.Length), sentences);
            }

            foreach (ValueMatch match in LimitPattern.EnumerateMatches(prose.Text))
            {
                ReportSentence(context, prose, new TextSpan(match.Index, match.Length), sentences);
            }
        }
    }

    private static void ReportBlock(DocumentAnalysisContext context, TextBlock block)
    {
        TextSpan span = Residue.Trim(context.Source, block.Span);
        context.Report(Diagnostic.Create(Rule, span, Excerpt(block.Prose.Text.Trim())).WithFix(Residue.Delete(context.Source, span, "Delete the line")));
    }

    private static void ReportSentence(DocumentAnalysisContext context, Prose prose, TextSpan span, HashSet<TextSpan> reported)
    {
        if (SpokenOf.IsQuoted(context, prose, span) || SpokenOf.IsNear(prose.Text, span, Names) || prose.GetSentence(span.Start) is not { } sentence)
        {
            return;
        }

        string text = prose.Text.Substring(sentence.ProseSpan.Start, sentence.ProseSpan.Length);
        if (ReportPattern.IsMatch(text) || !reported.Add(sentence.Span))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, sentence.Span, Excerpt(text)).WithFix(Residue.Delete(context.Source, sentence.Span, "Delete the sentence")));
    }

    private static string Excerpt(string text) => text.Length <= 60 ? text : $"{text[..59]}…";
}
