using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5018: text that only keeps a place: lorem ipsum, TODO, TK, "[insert name]".</summary>
public sealed partial class PlaceholderText : DiagnosticAnalyzer
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeLimit = 2000;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL5018",
        "Placeholder text",
        "'{0}' keeps the place of text that is not written yet.",
        RuleCategory.Boilerplate,
        RuleLevel.Error,
        FixAvailability.None)
    {
        Description = "Filler text, an author's mark for something that is missing, or a template's field that nobody filled in.",
    };

    private static readonly string[] Names = ["placeholder", "template", "filler", "comment", "dummy text"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    // Two phrases of the filler, since one alone is its name.
    [GeneratedRegex(@"\blorem\s{1,3}ipsum\s{1,3}dolor\b|\bconsectetur,?\s{1,3}adipisc|\bsed\s{1,3}do\s{1,3}eiusmod\b|\but\s{1,3}enim\s{1,3}ad\s{1,3}minim\b|\bduis\s{1,3}aute\s{1,3}irure\b|\bexcepteur\s{1,3}sint\s{1,3}occaecat\b", Options | RegexOptions.IgnoreCase, TimeLimit)]
    private static partial Regex FillerPattern { get; }

    [GeneratedRegex(@"\[(TODO|FIXME|TK|TKTK|TBD|TBC|XXX|XX)\b[^\]\n]{0,120}\]|\((TODO|FIXME|TKTK|TK)\b[^)\n]{0,120}\)|\bTKTK\w{0,6}\b|\[[^\]\n]{1,40}\sTK\]|\b([Nn]ame|[Dd]ate|[Tt]itle|[Ll]ink|[Qq]uote|[Ss]ource|[Nn]umber|[Aa]ge|[Cc]aption|[Hh]eadline)\sTK\b|[$€£]TK\b|[$€£]XX+\b|\bTK\s(percent|per cent|million|billion|thousand)\b|\bXX+\s?(%|percent\b|per cent\b|million\b|billion\b)", Options, TimeLimit)]
    private static partial Regex MarkPattern { get; }

    // At the beginning of a block or of a sentence only: "the TODO file" speaks of one.
    [GeneratedRegex(@"(?<=^|[.!?]\s|\n)(TODO|FIXME|TK)(\([\w-]{1,30}\))?:\s?[^.!?\n]{0,200}[.!?]?|^(TODO|FIXME)[.:]?$", Options, TimeLimit)]
    private static partial Regex NotePattern { get; }

    // Even a headline that only says so lacks its words.
    [GeneratedRegex(@"^\W{0,3}TK(TK)?\W{0,3}$", Options, TimeLimit)]
    private static partial Regex EmptyPattern { get; }

    [GeneratedRegex(@"\[(please\s)?(insert|fill\sin|enter|type|add)\s[^\]\n]{2,80}\]|[\[<{]your\s(full\s|first\s|last\s|company\s|business\s|brand\s|job\s|email\s|phone\s)?(name|company|business|brand|organi[sz]ation|email|address|title|position|phone|number|website|url|product|city|date)(\shere)?[\]>}]|[\[<{](company\sname|recipient|recipient('|’)?s?\sname|first\sname|last\sname)[\]>}]|\[(link|name|date|company|product|source|photo|image|quote|number|city|address|text|title)\shere\]|(?-i:\[(NAME|DATE|COMPANY|CITY|AMOUNT)\])|<insert\s[^>\n]{2,60}>|\{insert\s[^}\n]{2,60}\}", Options | RegexOptions.IgnoreCase, TimeLimit)]
    private static partial Regex FieldPattern { get; }

    [GeneratedRegex(@"^\W{0,3}((add|enter|insert|type|put|write|place)\s(your\s|some\s|the\s)?(own\s)?(text|content|copy|description|title|heading|headline|caption|quote)(\shere)?|(your|sample|dummy|placeholder|filler)\s(text|content|title|heading|headline|copy|caption)(\s(here|goes\shere))?|(text|content|title|caption|heading|headline|copy|quote)\s(goes\s)?here|click\s(here\s)?to\s(add|edit)\s(your\s|the\s)?(text|title|content|heading|subtitle))\W{0,3}$", Options | RegexOptions.IgnoreCase, TimeLimit)]
    private static partial Regex WholePattern { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterTextBlockAction(AnalyzeBlock);

    private static void AnalyzeBlock(NodeAnalysisContext<TextBlock> context)
    {
        Prose prose = context.Node.Prose;
        string text = prose.Text;
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty)
        {
            return;
        }

        if (FillerPattern.Count(text) > 1 && FillerPattern.Match(text) is var filler && !SpokenOf.IsQuoted(context, prose, new TextSpan(filler.Index, filler.Length)))
        {
            int start = text.AsSpan().IndexOf(trimmed);
            Report(context, prose, new TextSpan(start, trimmed.Length));
            return;
        }

        if (trimmed.Length < 10 && EmptyPattern.IsMatch(text))
        {
            Report(context, prose, new TextSpan(text.AsSpan().IndexOf(trimmed), trimmed.Length));
            return;
        }

        if (trimmed.Length < 60 && WholePattern.IsMatch(text) && context.Node is not (HeadingBlock or TableCellBlock))
        {
            Report(context, prose, new TextSpan(text.AsSpan().IndexOf(trimmed), trimmed.Length));
            return;
        }

        // A list of what is to do is one; a heading names it.
        int end = 0;
        if (context.Node is not HeadingBlock && context.Node.Parent is not ListItemBlock)
        {
            foreach (ValueMatch match in NotePattern.EnumerateMatches(text))
            {
                Report(context, prose, new TextSpan(match.Index, match.Length));
                end = match.Index + match.Length;
            }
        }

        ReportAll(context, prose, MarkPattern.EnumerateMatches(text, end));
        ReportAll(context, prose, FieldPattern.EnumerateMatches(text, end));
    }

    private static void ReportAll(NodeAnalysisContext<TextBlock> context, Prose prose, Regex.ValueMatchEnumerator matches)
    {
        foreach (ValueMatch match in matches)
        {
            Report(context, prose, new TextSpan(match.Index, match.Length));
        }
    }

    private static void Report(NodeAnalysisContext<TextBlock> context, Prose prose, TextSpan span)
    {
        if (SpokenOf.IsQuoted(context, prose, span) || SpokenOf.IsNear(prose.Text, span, Names) || IsLink(context, prose, span))
        {
            return;
        }

        string excerpt = prose.Text.Substring(span.Start, span.Length);
        context.Report(Diagnostic.Create(Rule, prose.ToSource(span), excerpt.Length <= 60 ? excerpt : $"{excerpt[..59]}…"));
    }

    // The brackets of a Markdown link are no field.
    private static bool IsLink(NodeAnalysisContext<TextBlock> context, Prose prose, TextSpan span)
    {
        TextSpan source = prose.ToSource(span);
        return context.Source.Length > source.End && context.Tree.Format == "markdown" && context.Source.AsSpan(new TextSpan(source.End, 1)) is "(" or "[" or ":";
    }
}
