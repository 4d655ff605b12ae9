using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5015: characters that were read in the wrong encoding, or lost.</summary>
public sealed partial class EncodingDamage : DiagnosticAnalyzer
{
    private const int TimeLimit = 2000;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL5015",
        "Encoding damage",
        "'{0}' is damaged text for '{1}'.",
        RuleCategory.Boilerplate,
        RuleLevel.Error,
        FixAvailability.Sometimes)
    {
        Description = "Characters that were written in one encoding and read in another, or that were lost on the way.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    // A question mark where no character fitted, and the Mac's apostrophe as Windows shows it: "didn?t", "itÕs".
    [GeneratedRegex(@"(?<![\w/.=&?#@-])[A-Za-z]{1,12}?(?<mark>\?)((?<=n\?)t|re|ve|ll)(?![\w=&/?-])|[a-z](?<mark>Õ)(s|t|re|ve|ll|d|m)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex ApostrophePattern { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterTextBlockAction(AnalyzeBlock);

    private static void AnalyzeBlock(NodeAnalysisContext<TextBlock> context)
    {
        Prose prose = context.Node.Prose;
        foreach (MojibakeRun run in Mojibake.FindAll(prose.Text))
        {
            // Undecodable bytes of the file itself are reported as such, and who shows damage on purpose sets it in quotation marks.
            bool isKnown = prose.Text[run.Span.Start] == '\uFFFD' && context.Source.DecodingErrors > 0;
            if (!isKnown && !IsShown(prose.Text, run.Span) && !IsReference(context, prose, run))
            {
                Report(context, prose, run);
            }
        }

        if (prose.Text.AsSpan().ContainsAny('?', 'Õ'))
        {
            foreach (Match match in ApostrophePattern.Matches(prose.Text))
            {
                Group mark = match.Groups["mark"];
                Report(context, prose, new MojibakeRun(new TextSpan(mark.Index, mark.Length), "\u2019", false));
            }
        }
    }

    // Browsers show the reference "&#146;" as the mark that Windows has there.
    private static bool IsReference(NodeAnalysisContext<TextBlock> context, Prose prose, MojibakeRun run) =>
        context.Tree.Format == "html" && prose.Text[run.Span.Start] is >= '\u0080' and <= '\u009F' && context.Source[prose.ToSource(run.Span).Start] == '&';

    private static void Report(NodeAnalysisContext<TextBlock> context, Prose prose, MojibakeRun run)
    {
        TextSpan span = prose.ToSource(run.Span);
        string shown = run.Repaired is null ? "a lost character" : Show(run.Repaired);
        Diagnostic diagnostic = Diagnostic.Create(Rule, span, prose.Text.Substring(run.Span.Start, run.Span.Length), shown);
        if (run.Repaired is not null)
        {
            string text = context.Tree.Format == "html" ? WebUtility.HtmlEncode(run.Repaired) : run.Repaired;
            var edit = TextEdit.Replace(span, text);
            string title = run.Repaired.Length == 0 ? "Delete the character" : $"Write {shown}";
            diagnostic = diagnostic.WithFix(run.IsCertain ? Fix.Safe(title, edit) : Fix.NeedsReview(title, edit));
        }

        context.Report(diagnostic);
    }

    // What cannot be seen is named by its number.
    private static string Show(string text)
    {
        var shown = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isVisible = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse);
            shown.Append(isVisible ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"));
        }

        return shown.Length == 0 ? "nothing" : shown.ToString();
    }

    private static bool IsShown(string text, TextSpan span) =>
        span.Start > 0 && span.End < text.Length && text[span.Start - 1] is '"' or '\'' or '\u201C' or '\u2018' && text[span.End] is '"' or '\'' or '\u201D' or '\u2019';
}
