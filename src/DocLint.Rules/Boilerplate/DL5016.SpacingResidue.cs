using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5016: blanks that a copy left behind: runs between words, a blank inside a bracket or quotation mark.</summary>
public sealed class SpacingResidue : DiagnosticAnalyzer
{
    // Runs as long as this align columns or indent verse.
    private const string Alignment = "    ";
    private const string Unseen = "\u200B\u2060\uFEFF";
    private const string Blanks = " \u00A0" + Unseen;
    private const char LastLatin = '\u024F';
    private const string Opening = "([\u201C\u2018\u00AB\u201E";
    private const string Closing = ")]\u201D\u00BB";

    private static readonly DiagnosticDescriptor Rule = new(
        "DL5016",
        "Spacing residue",
        "The blanks between '{0}' and '{1}' are '{2}', where '{3}' belong.",
        RuleCategory.Boilerplate,
        RuleLevel.Suggestion,
        FixAvailability.Always)
    {
        Description = "Runs of blanks between words, or a blank inside a bracket or quotation mark, as copying from a page leaves them.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        // In Markdown nobody sees them, and they are a habit far more often than residue.
        bool doubleSpaced = context.Tree.Format == "markdown" || IsDoubleSpaced(context.Tree);
        for (int i = 0; i < context.Tree.TextBlocks.Length; i++)
        {
            TextBlock block = context.Tree.TextBlocks[i];

            // What is residue as a whole goes as a whole.
            if (block is not TableCellBlock && !context.Model.Judgements[i].IsResidue)
            {
                AnalyzeBlock(context, block.Prose, doubleSpaced);
            }
        }
    }

    private static void AnalyzeBlock(DocumentAnalysisContext context, Prose prose, bool doubleSpaced)
    {
        string text = prose.Text;
        bool hasColumns = text.AsSpan().Trim().Contains(Alignment, StringComparison.Ordinal);
        int end = text.AsSpan().TrimEnd().Length;
        int position = text.Length - text.AsSpan().TrimStart().Length;
        while (position < end)
        {
            int start = position + text.AsSpan(position, end - position).IndexOfAny(Blanks);
            if (start < position)
            {
                return;
            }

            position = start;
            while (position < end && Blanks.Contains(text[position]))
            {
                position++;
            }

            AnalyzeRun(context, prose, TextSpan.FromBounds(start, position), doubleSpaced, hasColumns);
        }
    }

    private static void AnalyzeRun(DocumentAnalysisContext context, Prose prose, TextSpan run, bool doubleSpaced, bool hasColumns)
    {
        string text = prose.Text;
        if (run.Start == 0 || run.End == text.Length || text[run.Start - 1] == '\n' || text[run.End] == '\n')
        {
            return;
        }

        bool inside = !IsFrenchQuote(text, run) && (FollowsOpening(text, run.Start) || PrecedesClosing(text, run.End));
        int visible = CountVisible(text.AsSpan(run.Start, run.Length));
        bool isRun = visible > 1 && run.Length < Alignment.Length && !hasColumns && !IsBar(text, run) && !IsBullet(text, run.Start) && !(doubleSpaced && EndsSentence(text, run.Start));
        bool isUnseen = visible < run.Length && IsLatin(text, run.Start - 1) && IsLatin(text, run.End);
        if (!inside && !isRun && !isUnseen)
        {
            return;
        }

        TextSpan span = prose.ToSource(run);

        // A task list's box and a soft break are markup, not blanks that somebody typed; of a page the blanks at the edge of an element are its maker's.
        ReadOnlySpan<char> source = context.Source.AsSpan(span);
        if (context.Tree.Format == "html" ? source.Contains('<') : source.ContainsAnyExcept(Blanks))
        {
            return;
        }

        string replacement = inside || visible == 0 ? "" : " ";
        string title = replacement.Length == 0 ? "Delete the blank" : "Leave one blank";
        Diagnostic diagnostic = Diagnostic.Create(Rule, span, WordBefore(text, run.Start), WordBehind(text, run.End), run.Length, replacement.Length);
        context.Report(diagnostic.WithFix(Fix.Safe(title, TextEdit.Replace(span, replacement))));
    }

    // ":(" is a face, and a mark that a quotation is open before is a closing one that faces the wrong way.
    private static bool FollowsOpening(string text, int position)
    {
        char mark = text[position - 1];
        char before = position > 1 ? text[position - 2] : ' ';
        return Opening.Contains(mark) && before != ':'
            && !(mark == '\u201C' && IsInQuotation(text, position - 1));
    }

    // So is a closing mark with a word right behind it an opening one.
    private static bool PrecedesClosing(string text, int position)
    {
        char mark = text[position];
        char behind = position + 1 < text.Length ? text[position + 1] : ' ';
        return Closing.Contains(mark)
            && !(mark == '\u201D' && (char.IsLetterOrDigit(behind) || !IsInQuotation(text, position)));
    }

    private static bool IsInQuotation(string text, int position) =>
        text.AsSpan(0, position).LastIndexOfAny('\u201C', '\u201D') is >= 0 and var last && text[last] == '\u201C';

    // Bars part the entries of a line, with as much room as their maker liked.
    private static bool IsBar(string text, TextSpan run) => text[run.Start - 1] == '|' || text[run.End] == '|';

    // A list's mark that shows in the text.
    private static bool IsBullet(string text, int position) => text[position - 1] is '*' or '\u2022' && (position == 1 || char.IsWhiteSpace(text[position - 2]));

    // Other scripts part words with blanks of no width, and so do addresses at their marks.
    private static bool IsLatin(string text, int position) =>
        text[position] is <= LastLatin and not ('/' or '_' or '@' or '-') && !(text[position] == '.' && position + 1 < text.Length && char.IsLetterOrDigit(text[position + 1]));

    private static int CountVisible(ReadOnlySpan<char> blanks)
    {
        int visible = 0;
        foreach (char blank in blanks)
        {
            visible += blank is ' ' or '\u00A0' ? 1 : 0;
        }

        return visible;
    }

    private static string WordBefore(string text, int position)
    {
        int start = text.AsSpan(0, position).LastIndexOfAny(" \u00A0\n") + 1;
        return text[start..position];
    }

    private static string WordBehind(string text, int position)
    {
        int length = text.AsSpan(position).IndexOfAny(" \u00A0\n");
        return length < 0 ? text[position..] : text.Substring(position, length);
    }

    // « Bonjour » is how French sets its marks.
    private static bool IsFrenchQuote(string text, TextSpan run) => text[run.Start - 1] == '\u00AB' || text[run.End] == '\u00BB';

    private static bool EndsSentence(string text, int position)
    {
        for (position--; position >= 0 && text[position] is '"' or '\u201D' or '\u2019' or ')'; position--)
        {
        }

        return position >= 0 && text[position] is '.' or '!' or '?' or ':';
    }

    // Two blanks behind a sentence are a habit of many writers: no residue where most sentences have them.
    private static bool IsDoubleSpaced(DocumentTree tree)
    {
        int single = 0;
        int twice = 0;
        foreach (TextBlock block in tree.TextBlocks)
        {
            string text = block.Prose.Text;
            for (int i = 1; i + 2 < text.Length; i++)
            {
                if (text[i] == ' ' && EndsSentence(text, i))
                {
                    bool two = text[i + 1] == ' ';
                    twice += two ? 1 : 0;
                    single += two ? 0 : 1;
                    i += two ? 1 : 0;
                }
            }
        }

        return twice > single;
    }
}
