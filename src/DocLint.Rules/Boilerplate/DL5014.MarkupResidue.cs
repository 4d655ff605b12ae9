using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5014: tags, entities, shortcodes and template variables that show in the text.</summary>
public sealed partial class MarkupResidue : DiagnosticAnalyzer
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const int TimeLimit = 2000;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL5014",
        "Markup residue",
        "'{0}' is markup that shows in the text.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "Tags, entities, shortcodes or template variables stand in the text as a reader sees it.",
    };

    private static readonly string[] Names = ["tag", "element", "attribute", "markup", "html", "entity", "entities", "shortcode", "template", "variable", "syntax", "placeholder", "bbcode", "escape"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    [GeneratedRegex("""</?(a|abbr|article|aside|b|blockquote|body|br|button|center|cite|code|div|em|embed|figcaption|figure|font|footer|h[1-6]|head|header|hr|html|i|iframe|img|input|li|link|meta|nav|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul|video)(\s[^<>]{0,400})?/?>|<!--[^<>]{0,400}-->|<\?(php|=)[^<>]{0,400}\?>""", Options, TimeLimit)]
    private static partial Regex TagPattern { get; }

    [GeneratedRegex("""&(nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|copy|reg|trade|bull|middot|laquo|raquo|euro|pound|yen|cent|deg|[aeiou](acute|grave|circ|uml)|ntilde|ccedil|szlig|oslash|aring|aelig|#[0-9]{2,6}|#x[0-9a-f]{2,5});""", Options, TimeLimit)]
    private static partial Regex EntityPattern { get; }

    // Escapes of programs: "it\u2019s", "didn\'t".
    [GeneratedRegex("""\\u[0-9a-f]{4}|(?<=\p{L})\\'(?=\p{L})""", Options, TimeLimit)]
    private static partial Regex EscapePattern { get; }

    [GeneratedRegex("""\[[a-z][a-z0-9_-]{1,30}(\s{1,3}[a-z_-]{2,20}=("[^"\]]{0,300}"|'[^'\]]{0,300}'|[“”″][^“”″\]]{0,300}[“”″]|[^\s\]"']{1,200})){1,20}\s{0,3}/?\]|\[(url|img|color|size|font|quote|list|youtube|email)=[^\]\n\uFFFC]{1,300}\]|\[/[a-z][a-z0-9_-]{0,30}\]""", Options, TimeLimit)]
    private static partial Regex ShortcodePattern { get; }

    [GeneratedRegex("""\{\{\{?[#/&>!^]?\s{0,3}[a-z_$@][\w.$-]{0,60}([\s|(:][^{}\n]{0,200})?\}\}\}?|\{\{[<%]\s{0,3}/?[a-z][^{}\n]{0,200}[%>]\}\}|\{%-?\s{0,3}[a-z][^%\n]{0,200}%\}|<%[=-]?\s{0,3}[a-z@$][^%\n]{0,200}%>|\[%\s{1,3}[a-z][^%\n]{0,200}%\]|\*\|[a-z][a-z0-9_:]{1,40}\|\*|%%[a-z][a-z_]{1,40}%%|(?<![\w%])%[a-z]{3,20}([._][a-z]{2,20}){1,3}%(?![\w%])|[$#]\{[a-z_][\w.]{0,60}\}|\{[$!][a-z_][\w.]{1,60}\}|\[object\sObject\]""", Options, TimeLimit)]
    private static partial Regex TemplatePattern { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        // Who writes code in a document writes about markup too, and in Markdown a tag is text only where its author escaped it.
        bool showsCode = ShowsCode(context.Tree);
        bool mayShowTags = context.Tree.Format != "markdown" && !showsCode;
        foreach (TextBlock block in context.Tree.TextBlocks)
        {
            Prose prose = block.Prose;
            if (!prose.Text.AsSpan().ContainsAny("<&[{*%$#\\"))
            {
                continue;
            }

            if (mayShowTags && prose.Text.Contains('<'))
            {
                AnalyzeTags(context, prose);
            }

            AnalyzeEntities(context, prose, mayShowTags);
            if (!showsCode && prose.Text.Contains('\\'))
            {
                AnalyzeEscapes(context, prose);
            }

            foreach (ValueMatch match in ShortcodePattern.EnumerateMatches(prose.Text))
            {
                Report(context, prose, new TextSpan(match.Index, match.Length), "Delete the shortcode", "");
            }

            foreach (ValueMatch match in TemplatePattern.EnumerateMatches(prose.Text))
            {
                Report(context, prose, new TextSpan(match.Index, match.Length), null, "");
            }
        }
    }

    private static bool ShowsCode(DocumentTree tree)
    {
        foreach (Block block in tree.Blocks)
        {
            if (block is CodeBlock || (block is TextBlock text && text.Prose.Text.Contains(Prose.ObjectCharacter) && text.Descendants().Any(node => node is CodeInline)))
            {
                return true;
            }
        }

        return false;
    }

    // Neighbouring tags are one finding.
    private static void AnalyzeTags(DocumentAnalysisContext context, Prose prose)
    {
        string text = prose.Text;
        TextSpan run = default;
        foreach (ValueMatch match in TagPattern.EnumerateMatches(text))
        {
            if (!IsTag(text, match))
            {
                continue;
            }

            if (!run.IsEmpty && text.AsSpan(run.End, match.Index - run.End).IsWhiteSpace())
            {
                run = TextSpan.FromBounds(run.Start, match.Index + match.Length);
                continue;
            }

            ReportTags(context, prose, run);
            run = new TextSpan(match.Index, match.Length);
        }

        ReportTags(context, prose, run);
    }

    private static void ReportTags(DocumentAnalysisContext context, Prose prose, TextSpan run)
    {
        if (!run.IsEmpty)
        {
            Report(context, prose, run, "Delete the markup", "");
        }
    }

    // A tag with attributes, an end tag, a line break, or a start tag that is ended: "<b>" alone may be spoken of.
    private static bool IsTag(string text, ValueMatch match)
    {
        ReadOnlySpan<char> tag = text.AsSpan(match.Index, match.Length);
        if (tag[1] is '/' or '!' or '?' || tag.Contains('=') || tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("<hr", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return text.AsSpan(match.Index).Contains($"</{tag[1..^1].TrimEnd('/')}>", StringComparison.OrdinalIgnoreCase)
            || (match.Length == "<p>".Length && match.Index == 0);
    }

    private static void AnalyzeEntities(DocumentAnalysisContext context, Prose prose, bool mayShowTags)
    {
        foreach (ValueMatch match in EntityPattern.EnumerateMatches(prose.Text))
        {
            var span = new TextSpan(match.Index, match.Length);
            string decoded = WebUtility.HtmlDecode(prose.Text.Substring(match.Index, match.Length));
            if (decoded.Length == match.Length || (mayShowTags && IsInTag(prose.Text, match.Index)))
            {
                continue;
            }

            string replacement = decoded == "\u00A0" ? " " : decoded;
            Report(context, prose, span, "Write the character", context.Tree.Format == "html" ? WebUtility.HtmlEncode(replacement) : replacement);
        }
    }

    private static void AnalyzeEscapes(DocumentAnalysisContext context, Prose prose)
    {
        foreach (ValueMatch match in EscapePattern.EnumerateMatches(prose.Text))
        {
            ReadOnlySpan<char> escape = prose.Text.AsSpan(match.Index, match.Length);
            char decoded = escape.Length > 2 ? (char)int.Parse(escape[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : escape[1];
            bool isVisible = !char.IsControl(decoded) && !char.IsSurrogate(decoded);
            string replacement = context.Tree.Format == "html" ? WebUtility.HtmlEncode(decoded.ToString()) : decoded.ToString();
            Report(context, prose, new TextSpan(match.Index, match.Length), isVisible ? "Write the character" : null, replacement);
        }
    }

    // What stands in a tag that shows goes with it.
    private static bool IsInTag(string text, int position)
    {
        const int LongestTag = 400;
        int start = text.AsSpan(0, position).LastIndexOfAny('<', '>');
        return start >= 0 && text[start] == '<' && position - start < LongestTag && TagPattern.Match(text, start) is { Success: true } tag && tag.Index == start && position < start + tag.Length;
    }

    private static void Report(DocumentAnalysisContext context, Prose prose, TextSpan span, string? fix, string replacement)
    {
        if (SpokenOf.IsQuoted(context, prose, span) || SpokenOf.IsNear(prose.Text, span, Names))
        {
            return;
        }

        TextSpan source = prose.ToSource(span);
        Diagnostic diagnostic = Diagnostic.Create(Rule, source, Excerpt(prose.Text.AsSpan(span.Start, span.Length).Contains(Prose.ObjectCharacter) ? context.Source.AsSpan(source) : prose.Text.AsSpan(span.Start, span.Length)));
        context.Report(fix is null ? diagnostic : diagnostic.WithFix(Fix.NeedsReview(fix, TextEdit.Replace(source, replacement))));
    }

    private static string Excerpt(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : $"{text[..59]}…";
}
