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
    private const int AlignmentLength = 4;
    private const string Opening = "([{\u201C\u2018\u00AB\u201E";
    private const string Closing = ")]}\u201D\u00BB";

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
        foreach (TextBlock block in context.Tree.TextBlocks)
        {
            if (block is not TableCellBlock)
            {
                AnalyzeBlock(context, block.Prose, doubleSpaced);
            }
        }
    }

    private static void AnalyzeBlock(DocumentAnalysisContext context, Prose prose, bool doubleSpaced)
    {
        string text = prose.Text;
        int end = text.AsSpan().TrimEnd().Length;
        int position = text.Length - text.AsSpan().TrimStart().Length;
        while (position < end)
        {
            int start = position + text.AsSpan(position, end - position).IndexOfAny(' ', '\u00A0');
            if (start < position)
            {
                return;
            }

            position = start;
            while (position < end && text[position] is ' ' or '\u00A0')
            {
                position++;
            }

            AnalyzeRun(context, prose, TextSpan.FromBounds(start, position), doubleSpaced);
        }
    }

    private static void AnalyzeRun(DocumentAnalysisContext context, Prose prose, TextSpan run, bool doubleSpaced)
    {
        string text = prose.Text;
        if (run.Start == 0 || text[run.Start - 1] == '\n' || text[run.End] == '\n')
        {
            return;
        }

        bool inside = (Opening.Contains(text[run.Start - 1]) && !IsFrenchQuote(text, run)) || (Closing.Contains(text[run.End]) && !IsFrenchQuote(text, run));
        bool isRun = run.Length > 1 && run.Length < AlignmentLength && !(doubleSpaced && EndsSentence(text, run.Start));
        if (!inside && !isRun)
        {
            return;
        }

        TextSpan span = prose.ToSource(run);

        // A task list's box and a soft break are markup, not blanks that somebody typed.
        if (context.Source.AsSpan(span).ContainsAnyExcept(' ', '\u00A0') && context.Tree.Format != "html")
        {
            return;
        }

        string replacement = inside ? "" : " ";
        string title = inside ? "Delete the blank" : "Leave one blank";
        Diagnostic diagnostic = Diagnostic.Create(Rule, span, WordBefore(text, run.Start), WordBehind(text, run.End), run.Length, replacement.Length);
        context.Report(diagnostic.WithFix(Fix.Safe(title, TextEdit.Replace(span, replacement))));
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
